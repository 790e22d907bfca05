/// What a part of the monthly rating is computed from, or that it is given by hand.
///
/// Nothing else can be put into a scheme: births, pregnancies, contraception, check-up turnout,
/// the sex ratio and the number of complaints have no word here. The order is fixed; whoever
/// keeps counts in an array keeps them in it.
package enum Source: String, CaseIterable, Sendable {
    /// Complete records: date, place, type, headcount, result.
    case activities
    /// Groups with a meeting or an activity, of the active groups.
    case groups
    /// Linked households contacted, of the active ones that do not decline contact.
    case contacts
    /// Rows entered at most five days after the event, of the rows that have a day of entry.
    case timeliness
    /// Monthly meetings of the township attended, of those held.
    case townMeeting = "town_meeting"
    /// Rows of a study class or a training.
    case study
    /// Suggestions answered on time, of those due.
    case suggestions
    /// Project follow-ups done on time, of those due.
    case followUps = "follow_ups"
    /// Help or aid rows.
    case help
    /// The chapter's own fund statement of the month before, posted in time.
    case statement
    case venue, quality

    package enum Kind: Sendable {
        /// A plain number of rows.
        case number
        /// So many of so many.
        case share
        /// Points a reviewer gives.
        case byHand
    }

    package var kind: Kind {
        switch self {
        case .activities, .study, .help, .statement: .number
        case .groups, .contacts, .timeliness, .townMeeting, .suggestions, .followUps: .share
        case .venue, .quality: .byHand
        }
    }

    /// Whether one more row adds to both sides of the share.
    ///
    /// One more row entered in time is one more row; one more household contacted was a linked
    /// household before.
    var growsWithItsWhole: Bool { self == .timeliness }

    /// The place in every array of counts or points.
    package var place: Int { Source.allCases.firstIndex(of: self) ?? 0 }

    package var label: Label {
        switch self {
        case .activities: Label("完整的活动记录", "complete activity records")
        case .groups: Label("开展活动的会员小组", "member groups with a meeting or activity")
        case .contacts: Label("走访联系的联系户", "linked households contacted")
        case .timeliness: Label("五日内录入的记录", "rows entered within five days")
        case .townMeeting: Label("参加镇月例会", "monthly town meeting attended")
        case .study: Label("学习培训", "study and training")
        case .suggestions: Label("按时答复的意见建议", "suggestions answered on time")
        case .followUps: Label("按时回访的项目户", "project follow-ups on time")
        case .help: Label("帮扶救助", "help and aid")
        case .statement: Label("上月经费公开", "last month's fund statement posted")
        case .venue: Label("阵地与档案", "venue and archives")
        case .quality: Label("工作质量与会员意见", "quality and members' opinion")
        }
    }
}
