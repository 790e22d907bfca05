import Domain
import HTML

/// What can be looked for; each kind is seen by whoever may do its act, in the places she may do it for.
enum SearchKind: String, CaseIterable, Sendable {
    case chapters, members, households, cases, activities, projects, loans, suggestions
    case summaries, charters, reviews, notices, entries, files, policies, awards, venues
    case programmes, regions

    /// What opens the page that is led to.
    ///
    /// Files are looked at by the act of what they belong to (`fileActs`).
    var act: Act {
        switch self {
        case .chapters: .seeChapters
        case .members: .seeMembers
        case .households: .seeHouseholds
        case .activities, .files: .seeActivities
        case .projects: .seeProjects
        case .loans: .seeLoans
        case .cases: .seeCases
        case .suggestions: .seeSuggestions
        case .summaries: .seeSummaries
        case .charters, .reviews: .seeGovernance
        case .notices: .seeHonours
        case .entries: .seeFunds
        case .policies: .seePolicies
        case .awards: .seeAward
        case .venues: .seeVenues
        case .programmes: .seeProgrammes
        case .regions: .search
        }
    }

    /// Whose files there are: of activities, notices, projects and the books, in the order of the query.
    static let fileActs: [Act] = [.seeActivities, .seeHonours, .seeProjects, .seeFunds]

    /// All acts that let somebody find rows of this kind.
    var acts: [Act] { self == .files ? Self.fileActs : [act] }

    var label: Sentence {
        switch self {
        case .chapters: Sentence("各协会")
        case .members: Sentence("会员")
        case .households: Sentence("联系户")
        case .activities: Sentence("活动")
        case .projects: Sentence("三结合项目")
        case .loans: Sentence("周转金借款合同")
        case .cases: Sentence("帮扶救助")
        case .suggestions: Sentence("意见建议")
        case .summaries: Sentence("工作总结")
        case .charters: Sentence("自治章程和合同")
        case .reviews: Sentence("民主评议")
        case .notices: Sentence("各项公示")
        case .entries: Sentence("账目和凭证")
        case .files: Sentence("照片和文件")
        case .policies: Sentence("家庭保险")
        case .awards: Sentence("五星农家牌证")
        case .venues: Sentence("阵地")
        case .programmes: Sentence("帮扶项目")
        case .regions: Sentence("地方")
        }
    }

    /// People have lists of their own that search.
    var isPeople: Bool { self == .members || self == .households }

    /// What a county has most of.
    var isCountedToAThousand: Bool {
        [.cases, .entries, .files, .loans, .policies, .awards].contains(self)
    }

    /// Where what was found stands; its address ends as the query says.
    func link(to found: Found) -> Link { Link(checking: "/\(beginning)\(found.path)") ?? "/search" }

    private var beginning: String {
        switch self {
        case .charters, .files: ""
        case .loans: "loan-contracts/"
        case .reviews: "democratic-reviews/"
        case .entries: "fund-entries/"
        case .awards: "stars/awards/"
        case .venues: "chapters/"
        case .regions: "regions?q="
        default: "\(rawValue)/"
        }
    }
}
