/// How far an entry has come (domain 3: draft, approved, posted, reversed).
package enum FundEntryState: String, CaseIterable, Sendable {
    case draft, approved, posted, refused, withdrawn, reversed

    package var label: Label {
        switch self {
        case .draft: Label("待审核", "waiting for approval")
        case .approved: Label("已批准，待入账", "approved, to be booked")
        case .posted: Label("已入账", "booked")
        case .refused: Label("已退回", "refused")
        case .withdrawn: Label("已撤回", "withdrawn")
        case .reversed: Label("已冲正", "reversed")
        }
    }

    /// Whether somebody still has to do something about it.
    package var isWaiting: Bool { self == .draft || self == .approved }
    /// Whether it stands in the book; a reversed one does, beside what reverses it.
    package var isBooked: Bool { self == .posted || self == .reversed }
}

/// What is done about an entry.
package enum FundStep: String, CaseIterable, Sendable {
    case approved, posted, refused, withdrawn
    /// Follows by itself when the entry that reverses it is booked.
    case reversed

    package var label: Label {
        switch self {
        case .approved: Label("批准", "approved")
        case .posted: Label("入账", "booked")
        case .refused: Label("退回", "refused")
        case .withdrawn: Label("撤回", "withdrawn")
        case .reversed: Label("冲正", "reversed")
        }
    }

    /// Whether an entry in that state can take this step.
    package func follows(_ state: FundEntryState) -> Bool {
        switch self {
        case .approved: state == .draft
        case .posted: state == .approved
        case .refused, .withdrawn: state.isWaiting
        case .reversed: state == .posted
        }
    }
}
