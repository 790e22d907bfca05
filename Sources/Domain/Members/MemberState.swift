/// Where a membership stands (domain 3).
package enum MemberState: String, CaseIterable, Sendable {
    case applied, approved, active, left, deceased, merged

    package var label: Label {
        switch self {
        case .applied: Label("已申请", "applied")
        case .approved: Label("已批准，待入册", "approved")
        case .active: Label("在册", "active")
        case .left: Label("已退会", "left")
        case .deceased: Label("已去世", "deceased")
        case .merged: Label("已并入另一份", "merged")
        }
    }

    /// In whom the association still has a member, or is about to have one.
    package var isLiving: Bool { self == .applied || self == .approved || self == .active }

    /// What follows when that happens; nil if it cannot happen now.
    ///
    /// Leaving needs nobody's approval and is open from every living state; who left comes back
    /// by applying anew.
    package func after(_ event: MemberEvent) -> MemberState? {
        switch (event, self) {
        case (.approved, .applied): .approved
        case (.enrolled, .approved): .active
        case (.left, .applied), (.left, .approved), (.left, .active): .left
        case (.died, .applied), (.died, .approved), (.died, .active), (.died, .left): .deceased
        case (.returned, .left): .applied
        case (.transferred, .applied), (.transferred, .approved), (.transferred, .active): self
        case (.merged, .applied), (.merged, .approved), (.merged, .active), (.merged, .left):
            .merged
        default: nil
        }
    }
}

/// What happened to a membership, on a day.
package enum MemberEvent: String, CaseIterable, Sendable {
    case applied, approved, enrolled, left, died, transferred, merged, returned

    package var label: Label {
        switch self {
        case .applied: Label("申请入会", "applied")
        case .approved: Label("理事会批准", "approved by the council")
        case .enrolled: Label("编入名册", "entered on the roster")
        case .left: Label("退会", "left")
        case .died: Label("去世", "died")
        case .transferred: Label("转会", "moved to another chapter")
        case .merged: Label("与重复的一份合并", "joined with a duplicate")
        case .returned: Label("退会后重新申请", "applied again after leaving")
        }
    }
}
