/// Principal that should be back and is not.
package struct Overdue: Hashable, Sendable {
    /// The day on which the oldest missing part fell due.
    package let since: Day
    package let days: Int
    package let amount: Fen

    package var stage: OverdueStage { OverdueStage(days: days) }
}

/// What is to be done about it (domain 7): after 30 days a reminder, after 60 a visit, after 90 a decision.
package enum OverdueStage: Int, CaseIterable, Comparable, Sendable {
    case late, reminder, visit, decision

    package init(days: Int) {
        self =
            switch days {
            case ..<30: .late
            case ..<60: .reminder
            case ..<90: .visit
            default: .decision
            }
    }

    package var label: Label {
        switch self {
        case .late: Label("已到期", "due")
        case .reminder: Label("逾期 30 天，该提醒", "30 days late: remind")
        case .visit: Label("逾期 60 天，该上门", "60 days late: visit")
        case .decision: Label("逾期 90 天，该定办法", "90 days late: decide")
        }
    }

    /// The steps that do what this stage asks for.
    package var asksFor: Set<LoanStep> {
        switch self {
        case .late: []
        case .reminder: [.reminder, .visit, .rescheduled, .waiverAsked, .writeOffAsked]
        case .visit: [.visit, .rescheduled, .waiverAsked, .writeOffAsked]
        case .decision: [.rescheduled, .waiverAsked, .writeOffAsked]
        }
    }

    /// The first day of this stage for what has been due since then.
    package func begins(since due: Day) -> Day {
        due.adding(days: self == .late ? 1 : rawValue * 30)
    }

    /// Whether it was done: since the stage began, one of its steps was taken.
    package func isDone(_ steps: [(step: LoanStep, day: Day)], since due: Day) -> Bool {
        let first = begins(since: due)
        return self == .late || steps.contains { asksFor.contains($0.step) && $0.day >= first }
    }

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
