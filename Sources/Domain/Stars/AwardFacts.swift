/// What is known of an award at the moment somebody takes a step with it.
package struct AwardFacts: Sendable {
    package let today: Day
    /// The last day of the award.
    package let validTo: Day
    package let rules: StarRules
    package let stars: Int
    /// What a reduction leaves.
    package var starsAfter: Int?
    /// Whether stars were taken away that could come back.
    package var isReduced = false
    package var reason = ""
    package var isOwnHousehold = false
    package var decidedOn: Day?
    package var actorProposed = false
    package var actorDecided = false

    package init(today: Day, validTo: Day, stars: Int, rules: StarRules = .standard) {
        self.today = today
        self.validTo = validTo
        self.stars = stars
        self.rules = rules
    }
}

extension AwardState {
    /// The state after the event, taken by somebody with this duty.
    package func after(_ event: AwardEvent, by duty: Duty, _ facts: AwardFacts)
        throws(AwardRefusal) -> AwardState
    {
        guard event.duties.contains(duty) else { throw .notYourDuty(event) }
        guard duty != .member || facts.isOwnHousehold else { throw .notYourHousehold }
        let next = try after(event).get()
        try facts.check(event, from: self)
        guard !event.needsReason || !Folding.trimmed(facts.reason).isEmpty else { throw .noReason }
        return next
    }
}

extension AwardFacts {
    fileprivate func check(_ event: AwardEvent, from state: AwardState) throws(AwardRefusal) {
        if event != .restore, today > validTo { throw .expired(validTo) }
        if event == .reduce {
            guard let starsAfter, (1..<stars).contains(starsAfter) else {
                throw .noStarLess(now: stars)
            }
        }
        guard !actorProposed else { throw .proposedIt }
        if event == .restore { try checkAppeal(from: state) }
    }

    private func checkAppeal(from state: AwardState) throws(AwardRefusal) {
        guard state != .valid || isReduced else { throw .nothingToRestore }
        if let last = decidedOn?.adding(days: rules.appealDays), today > last {
            throw .appealOver(since: last)
        }
        guard !actorDecided else { throw .decidedIt }
    }
}
