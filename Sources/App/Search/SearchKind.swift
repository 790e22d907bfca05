import Domain
import HTML

/// What can be looked for; each kind is seen by whoever may do its act, in the places she may do it for.
enum SearchKind: String, CaseIterable, Sendable {
    case chapters, members, households, activities, projects, cases, suggestions, notices

    var act: Act {
        switch self {
        case .chapters: .seeChapters
        case .members: .seeMembers
        case .households: .seeHouseholds
        case .activities: .seeActivities
        case .projects: .seeProjects
        case .cases: .seeCases
        case .suggestions: .seeSuggestions
        case .notices: .seeHonours
        }
    }

    var label: Sentence {
        switch self {
        case .chapters: Sentence("各协会")
        case .members: Sentence("会员")
        case .households: Sentence("联系户")
        case .activities: Sentence("活动")
        case .projects: Sentence("三结合项目")
        case .cases: Sentence("帮扶救助")
        case .suggestions: Sentence("意见建议")
        case .notices: Sentence("各项公示")
        }
    }

    /// People have lists of their own that search.
    var isPeople: Bool { self == .members || self == .households }

    func link(_ id: Int64) -> Link { "/\(rawValue)/\(id)" }
}
