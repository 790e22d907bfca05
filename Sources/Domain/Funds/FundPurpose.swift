/// What money is spent on, and what money may be held for (domain 10, fund purposes).
package enum FundPurpose: String, CaseIterable, Sendable {
    case activity, venue, publicity, training, project, aid, reward, office
    /// Principal that is lent, comes back and is lent again: held for it, spent as a project's.
    case revolving

    package var label: Label {
        switch self {
        case .activity: Label("活动", "activities")
        case .venue: Label("阵地建设", "venues")
        case .publicity: Label("宣传", "publicity")
        case .training: Label("培训", "training")
        case .project: Label("三结合项目", "Three-Combination projects")
        case .aid: Label("帮扶救助", "assistance")
        case .reward: Label("奖励", "rewards")
        case .office: Label("办公", "office")
        case .revolving: Label("周转金", "revolving fund")
        }
    }

    /// Whether money is spent on it: principal is spent on projects.
    package var isSpentOn: Bool { self != .revolving }

    /// Whether money held for this may be spent on that.
    package func pays(for purpose: FundPurpose) -> Bool {
        self == purpose || self == .revolving && purpose == .project
    }
}
