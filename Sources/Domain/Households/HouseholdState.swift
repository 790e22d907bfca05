/// Whether a household is still one.
package enum HouseholdState: String, CaseIterable, Sendable {
    case active, ended, merged

    package var label: Label {
        switch self {
        case .active: Label("在册", "active")
        case .ended: Label("已注销", "ended")
        case .merged: Label("已并入另一户", "merged")
        }
    }
}

/// What is known of a household that needs care; kept apart and read by a deliberate step only.
package enum HouseholdMark: String, CaseIterable, Sendable {
    case hardship, special, disability

    package var label: Label {
        switch self {
        case .hardship: Label("困难户", "hardship")
        case .special: Label("特殊家庭", "special family")
        case .disability: Label("有残疾人", "disability")
        }
    }
}
