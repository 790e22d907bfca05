/// Which of a township's ledgers a sheet is; the title of the file does not tell, its header does.
///
/// The number is the one the ledgers are filed under, 00 to 14.
package enum LedgerKind: Int, CaseIterable, Sendable {
    case profile, chapters, officers, members, links
    case activities, starSheet, starHelp, bases, projectHouseholds
    case assistance, policies, suggestions, venues, charters

    /// As the files are numbered: `03`.
    package var code: String { Digits.padded(rawValue, to: 2) }

    /// The place in the order of import: whoever is referred to comes first.
    package var turn: Int {
        switch self {
        case .profile: 0
        case .chapters: 1
        case .members: 2
        case .officers: 3
        default: rawValue
        }
    }

    package var label: Label {
        switch self {
        case .profile: Label("镇情", "township profile")
        case .chapters: Label("协会名册", "list of chapters")
        case .officers: Label("理事会名册", "list of officers")
        case .members: Label("会员花名册", "member roster")
        case .links: Label("会员联系户", "linked households")
        case .activities: Label("活动台账", "activities")
        case .starSheet: Label("五星农家申报评分表", "Five-Star score sheet")
        case .starHelp: Label("五星农家帮扶记录", "Five-Star help visits")
        case .bases: Label("三结合项目基地", "project bases")
        case .projectHouseholds: Label("三结合帮扶户", "project households")
        case .assistance: Label("奖励扶助对象", "reward assistance")
        case .policies: Label("平安保险保单", "insurance policies")
        case .suggestions: Label("意见建议", "suggestions")
        case .venues: Label("活动阵地投入", "venue spending")
        case .charters: Label("村民自治章程", "village charters")
        }
    }
}
