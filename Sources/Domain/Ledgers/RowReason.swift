/// Why a row of a ledger is not taken in: exactly one reason for each.
///
/// The raw values are what programs read; the words are what stands in the reason column.
package enum RowReason: String, CaseIterable, Sendable {
    // What rosters are refused for year after year.
    case badChecksum = "bad_checksum"
    case duplicateInFile = "duplicate_in_file"
    case unknownChapter = "unknown_chapter"
    case missingName = "missing_name"
    case impossibleBirth = "impossible_birth"
    case sexConflictsID = "sex_conflicts_id"

    // Rarer, and none of the six says it.
    case badName = "bad_name"
    case birthConflictsID = "birth_conflicts_id"
    case missingBirth = "missing_birth"
    case underAge = "under_age"
    /// Listed in another chapter already: a transfer is a person's act.
    case otherChapter = "other_chapter"

    /// Has left or died by the register; an old list does not bring her back.
    case hasLeft = "has_left"

    /// Without a number it may be one of several who are called so.
    case severalAlike = "several_alike"

    // Of the other ledgers.
    case badRegionCode = "bad_region_code"
    case unknownKind = "unknown_kind"
    case unknownPost = "unknown_post"
    /// The chapter has its one president, or its one secretary-general, already.
    case postTaken = "post_taken"
    case badDate = "bad_date"
    case badNumber = "bad_number"
    case unknownMember = "unknown_member"
    // Of activities.
    /// A date without a year, in a ledger that does not say its year either.
    case missingYear = "missing_year"
    case missingTopic = "missing_topic"
    case missingHeadcount = "missing_headcount"
    case beforeFounding = "before_founding"
    /// More treated than found, more recovered than treated, or no campaign at all.
    case badTally = "bad_tally"
    case forbiddenText = "forbidden_text"
    case longText = "long_text"
    // Of Five-Star Households.
    /// No household of the place is headed by whoever bears that ID number.
    case unknownHousehold = "unknown_household"
    /// A help visit to a household that has no application that year.
    case noApplication = "no_application"
    case missingMethod = "missing_method"
    /// The township held that year's round on the platform, item by item.
    case otherRound = "other_round"
    // Of venues.
    case unknownSource = "unknown_source"
    // Of projects, assistance and insurance.
    /// No base of the township has that name, or more than one has.
    case unknownProject = "unknown_project"
    /// What the row is about is registered, and says something else.
    case otherRecord = "other_record"
    // Of self-governance.
    case missingContent = "missing_content"

    package var label: Label {
        switch self {
        case .badChecksum: Label("身份证号有误", "ID number is wrong")
        case .duplicateInFile: Label("同一文件中重复", "stands twice in the file")
        case .unknownChapter: Label("没有这个协会", "no such chapter")
        case .missingName: Label("缺姓名或名称", "name is missing")
        case .impossibleBirth: Label("出生日期不存在", "no such birth date")
        case .sexConflictsID: Label("性别与身份证号不符", "sex disagrees with ID number")
        case .badName: Label("姓名或名称有误", "name is damaged")
        case .birthConflictsID: Label("出生日期与身份证号不符", "birth date disagrees with ID number")
        case .missingBirth: Label("缺身份证号和出生日期", "neither ID number nor birth date")
        case .underAge: Label("未满十八周岁", "under eighteen")
        case .otherChapter: Label("已在另一协会", "in another chapter already")
        case .hasLeft: Label("已退会、去世或注销", "has left, died or ended")
        case .severalAlike: Label("没有证件号，同名的不止一个，分不清", "without a number it may be one of several")
        case .badRegionCode: Label("区划代码有误", "region code is wrong")
        case .unknownKind: Label("类别有误", "no such kind")
        case .unknownPost: Label("职务有误", "no such post")
        case .postTaken: Label("该职务已有人", "post is taken")
        case .badDate: Label("日期有误", "date is wrong")
        case .badNumber: Label("数字有误", "number is wrong")
        case .unknownMember: Label("没有这个会员", "no such member")
        case .missingYear: Label("日期没有年份", "date lacks its year")
        case .missingTopic: Label("缺活动主题", "topic is missing")
        case .missingHeadcount: Label("缺参加人数", "headcount is missing")
        case .beforeFounding: Label("早于协会成立", "before the chapter was founded")
        case .badTally: Label("诊治人数有误", "tally of treated people is wrong")
        case .forbiddenText: Label("写了按规定不收集的内容", "tells what is not collected")
        case .longText: Label("文字太长", "text is too long")
        case .unknownHousehold: Label("没有这一户", "no such household")
        case .noApplication: Label("这一户当年没有申报", "household did not apply that year")
        case .missingMethod: Label("缺帮扶方式或内容", "what the help was is missing")
        case .otherRound: Label("当年已在平台上评定", "that year was scored on the platform")
        case .unknownSource: Label("资金来源有误", "no such source of money")
        case .unknownProject: Label("没有这个基地或项目", "no such base or project")
        case .otherRecord: Label("已登记，内容不同", "registered with something else")
        case .missingContent: Label("缺意见内容", "what is suggested is missing")
        }
    }

    /// The reason a reason cell of ours begins with, in either language.
    package init?(cell: some StringProtocol) {
        let text = Folding.trimmed(cell)
        let found = RowReason.allCases.first { reason in
            [reason.rawValue, reason.label.chinese, reason.label.english]
                .contains { text.hasPrefix($0) }
        }
        guard let found else { return nil }
        self = found
    }
}
