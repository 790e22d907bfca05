/// What a complete record of an activity has.
package enum RecordField: String, CaseIterable, Sendable {
    case date, place, type, headcount, result

    package var label: Label {
        switch self {
        case .date: Label("日期", "date")
        case .place: Label("地点", "place")
        case .type: Label("类型", "type")
        case .headcount: Label("参加人数", "headcount")
        case .result: Label("成效", "result")
        }
    }
}

/// An activity, as far as the rules of records need to know it.
package struct ActivityRecord: Hashable, Sendable {
    package var heldOn: Day?
    package var place: String
    package var type: ActivityType?
    package var headcount: Quantity?
    package var result: String

    package init(
        heldOn: Day?,
        place: String,
        type: ActivityType?,
        headcount: Quantity?,
        result: String
    ) {
        self.heldOn = heldOn
        self.place = place
        self.type = type
        self.headcount = headcount
        self.result = result
    }

    /// What is still wanting; blanks are nothing, and at least one person came.
    package var missing: [RecordField] {
        RecordField.allCases.filter { field in
            switch field {
            case .date: heldOn == nil
            case .place: Folding.trimmed(place).isEmpty
            case .type: type == nil
            case .headcount: (headcount?.number ?? 0) < 1
            case .result: Folding.trimmed(result).isEmpty
            }
        }
    }

    /// Only complete records are counted as activities held.
    package var isComplete: Bool { missing.isEmpty }
}

/// The days of an activity.
package enum ActivityDay {
    package enum Fault: Error, Hashable, Sendable {
        /// What was held was not held tomorrow.
        case future(today: Day)
        case beforeFounding(Day)
        case afterDissolution(Day)
    }

    /// Stops a day on which the chapter could not have held anything yet, or any more.
    package static func check(
        _ heldOn: Day,
        today: Day,
        foundedOn: Day?,
        dissolvedOn: Day? = nil
    ) throws(Fault) {
        guard heldOn <= today else { throw .future(today: today) }
        if let foundedOn, heldOn < foundedOn { throw .beforeFounding(foundedOn) }
        if let dissolvedOn, heldOn > dissolvedOn { throw .afterDissolution(dissolvedOn) }
    }

    /// Whether a row came later than the days allowed for entering it (5, if nothing else is said).
    package static func isLate(
        heldOn: Day,
        enteredOn: Day,
        days: Int = RatingDays.standard.entry
    ) -> Bool {
        heldOn.days(until: enteredOn) > days
    }
}

extension ActivityState {
    /// What has to be known besides the state.
    package struct Facts: Sendable {
        package var today: Day
        package var actor: Int64
        package var record: ActivityRecord
        /// The account that entered the record; nil for what came from a ledger.
        package var enteredBy: Int64?
        package var reason = ""

        package init(today: Day, actor: Int64, record: ActivityRecord, enteredBy: Int64? = nil) {
            self.today = today
            self.actor = actor
            self.record = record
            self.enteredBy = enteredBy
        }
    }

    /// What follows for an activity of which this is known.
    package func after(_ event: ActivityEvent, _ facts: Facts) throws(ActivityRefusal)
        -> ActivityState
    {
        let next = try after(event).get()
        switch event {
        case .hold, .record:
            if let day = facts.record.heldOn, day > facts.today { throw .tooEarly(until: day) }
        case .verify:
            let missing = facts.record.missing
            guard missing.isEmpty else { throw .incomplete(missing) }
            guard facts.enteredBy != facts.actor else { throw .ownRecord }
        case .cancel, .reopen:
            guard !Folding.trimmed(facts.reason).isEmpty else { throw .noReason }
        }
        return next
    }
}
