/// A nomination at the moment somebody takes a step with it.
package struct Nomination: Hashable, Sendable {
    package let state: ExcellentState
    /// The account that entered it.
    package let nominator: Int64
    /// The last day of its notice, once it is posted.
    package let noticeUntil: Day?
    package var openObjections = 0
    package var upheldObjections = 0

    package init(_ state: ExcellentState, nominator: Int64, noticeUntil: Day? = nil) {
        self.state = state
        self.nominator = nominator
        self.noticeUntil = noticeUntil
    }

    /// The state after the event; the tables hold the same rules.
    package func after(
        _ event: ExcellentEvent,
        by actor: Int64,
        on today: Day,
        reason: String = ""
    ) throws(ExcellentRefusal) -> ExcellentState {
        let next = try state.after(event).get()
        if event == .confirm { try checkConfirmation(actor, today) }
        guard !event.needsReason || !Folding.trimmed(reason).isEmpty else { throw .noReason }
        return next
    }

    private func checkConfirmation(_ actor: Int64, _ today: Day) throws(ExcellentRefusal) {
        if let noticeUntil, today <= noticeUntil { throw .noticeLasts(until: noticeUntil) }
        guard openObjections == 0 else { throw .objectionsOpen(openObjections) }
        guard upheldObjections == 0 else { throw .objectionUpheld }
        guard actor != nominator else { throw .nominated }
    }
}

/// What a member did in a year, as it is logged; a nomination rests on it.
package struct LoggedService: Hashable, Sendable {
    /// Activities she took part in.
    package let attended: Int
    /// Activities she helped at or spoke at.
    package let helped: Int
    /// Visits and calls to households.
    package let contacts: Int

    package init(attended: Int, helped: Int, contacts: Int) {
        self.attended = attended
        self.helped = helped
        self.contacts = contacts
    }

    package var sum: Int { attended + helped + contacts }
    package var isNone: Bool { sum == 0 }
}

/// How many excellent members a chapter may have: of its members at the year's end, 5 % rounded down.
///
/// The share is never more than what domain 6 allows, so a chapter with fewer than 20 members has no
/// place; nor are small chapters counted together, for then one of them could pass its own share.
package struct ExcellentPlaces: Hashable, Sendable {
    package let members: Int
    /// Nominations that take a place up.
    package let taken: Int
    private let rules: YearRules

    package init(members: Int, taken: Int, by rules: YearRules = .standard) {
        self.members = members
        self.taken = taken
        self.rules = rules
    }

    package var most: Int { rules.mostExcellent(of: members) }
    package var free: Int { max(0, most - taken) }

    /// The fewest members with which a chapter has a place.
    package static func fewestMembers(by rules: YearRules = .standard) -> Int {
        (1000 + rules.excellentPermille - 1) / rules.excellentPermille
    }
}
