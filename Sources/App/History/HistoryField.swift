import Domain

/// A field of the register as a history names it; what is not here says nothing to a reader.
enum HistoryField: String, Sendable {
    case name, kind, state, place, office, tags, post, sex, ethnicity, education, remark, number
    case electors, votes, address, size, initials
    case regionCode = "region_code"
    case stateReason = "state_reason"
    case foundedOn = "founded_on"
    case dissolvedOn = "dissolved_on"
    case phoneSealed = "phone_sealed"
    case closedOn = "closed_on"
    case startsOn = "starts_on"
    case endsOn = "ends_on"
    case electedOn = "elected_on"
    case fromOn = "from_on"
    case toOn = "to_on"
    case cameBy = "came_by"
    case endReason = "end_reason"
    case memberID = "member_id"
    case householdID = "household_id"
    case chapterID = "chapter_id"
    case memberGroupID = "member_group_id"
    case mergedInto = "merged_into"
    case birthDate = "birth_date"
    case idSealed = "id_sealed"
    case headIDSealed = "head_id_sealed"
    case elderKind = "elder_kind"
    case cardNumber = "card_no"
    case joinedOn = "joined_on"
    case leftOn = "left_on"
    case eraseOn = "erase_on"
    case erasedOn = "erased_on"
    case clearedOn = "cleared_on"
    case leftReason = "left_reason"
    case groupName = "group_name"
    case headName = "head_name"
    case endedOn = "ended_on"
    // Of schemes.
    case preset, mode, note, formula, label, grade, colour, quota
    case fromMonth = "from_month"
    case ratesEnterprises = "rates_enterprises"
    case daysToEnter = "days_to_enter"
    case statementDay = "statement_day"
    case maxPoints = "max_points"
    case stepsAt = "steps_at"
    case stepsPoints = "steps_points"
    case target = "target_permille"
    case whenNone = "when_none"
    case handStep = "hand_step"
    case fromTotal = "from_total"
    case lowersTo = "lowers_to"
    // Of five-star schemes.
    case help, points, proof, source, needs, fact, document
    case starAt = "star_at"
    case fiveStarTotal = "five_star_total"
    case fewestReviewers = "fewest_reviewers"
    case samplePercent = "sample_percent"
    case villageNoticeDays = "village_notice_days"
    case townshipNoticeDays = "township_notice_days"
    case noticeAfterRecheck = "notice_after_recheck"
    case recheckDays = "recheck_days"
    case appealDays = "appeal_days"
    case mendMonths = "mend_months"
    case barYears = "bar_years"
    case householdsPerAward = "households_per_award"
    case applyFrom = "apply_from"
    case applyTo = "apply_to"
    case scoreFrom = "score_from"
    case scoreTo = "score_to"
    case meetBy = "meet_by"
    case noticeBy = "notice_by"
    case decideBy = "decide_by"
    case awardBy = "award_by"
    case reviewFrom = "review_from"
    case fromYear = "from_year"
    case mayNotApply = "may_not_apply"

    /// In which history a key names the row itself and is left out.
    func isKey(of kind: HistoryKind) -> Bool {
        switch (self, kind) {
        case (.memberID, .members), (.householdID, .households), (.chapterID, .chapters): true
        // A chapter's own data hang on it; saying so at each of them says nothing.
        case (.chapterID, .groups), (.chapterID, .terms), (.chapterID, .posts),
            (.chapterID, .units):
            true
        case (.regionCode, .groups), (.regionCode, .terms), (.regionCode, .posts): true
        case (.regionCode, .units): true
        case (.regionCode, .links), (.initials, _): true
        case (.kind, .schemes), (.regionCode, .schemes), (.regionCode, .starSchemes): true
        default: false
        }
    }

    /// Sealed: the trail itself holds no more than that it changed.
    var isSecret: Bool {
        self == .phoneSealed || self == .idSealed || self == .headIDSealed
    }

    func label(in kind: HistoryKind) -> Label {
        if self == .name, kind == .members { return Label("姓名", "name") }
        return Self.labels[self] ?? Self.ofSchemes[self] ?? ofStars ?? Label(rawValue, rawValue)
    }

    /// Where it stands among the fields of an entry: what a row is first, its end last.
    var turn: Int { Self.order.firstIndex(of: self) ?? Self.order.count }

    private static let order: [HistoryField] = [
        .name, .headName, .memberID, .householdID, .post, .number, .kind, .tags, .elderKind, .sex,
        .birthDate, .idSealed, .headIDSealed, .phoneSealed, .regionCode, .chapterID, .memberGroupID,
        .groupName, .place, .address, .office, .size, .state, .stateReason, .foundedOn, .joinedOn,
        .startsOn, .fromOn, .endsOn, .toOn, .electedOn, .cameBy, .electors, .votes,
    ]

    static let labels: [HistoryField: Label] = [
        .name: Label("名称", "name"), .kind: Label("类别", "kind"), .state: Label("状态", "state"),
        .place: Label("所在地", "place"), .office: Label("办公地点", "office"),
        .tags: Label("会员类别", "tags"), .post: Label("职务", "post"), .sex: Label("性别", "sex"),
        .ethnicity: Label("民族", "ethnic group"), .education: Label("文化程度", "education"),
        .remark: Label("备注", "remark"), .number: Label("第几届", "number of the term"),
        .electors: Label("应到人数", "electors"), .votes: Label("投票人数", "votes"),
        .address: Label("住址", "address"), .size: Label("人口", "people in the house"),
        .initials: Label("拼音首字母", "initials"),
        .regionCode: Label("地区", "region"), .stateReason: Label("状态的原因", "why in this state"),
        .foundedOn: Label("成立日期", "founded on"), .dissolvedOn: Label("撤销日期", "dissolved on"),
        .phoneSealed: Label("电话", "telephone"), .closedOn: Label("停用日期", "closed on"),
        .startsOn: Label("开始日期", "first day"), .endsOn: Label("结束日期", "last day"),
        .electedOn: Label("选举日期", "elected on"), .fromOn: Label("从哪一天", "from"),
        .toOn: Label("到哪一天", "to"), .cameBy: Label("怎样产生", "came by"),
        .endReason: Label("结束的原因", "why it ended"), .memberID: Label("会员", "member"),
        .householdID: Label("户", "household"), .chapterID: Label("所在协会", "chapter"),
        .memberGroupID: Label("小组", "group"), .mergedInto: Label("并入", "merged into"),
        .birthDate: Label("出生日期", "date of birth"), .idSealed: Label("身份证号", "ID number"),
        .headIDSealed: Label("户主身份证号", "ID number of the head"),
        .elderKind: Label("五老类别", "kind of elder"), .cardNumber: Label("会员证号", "card number"),
        .joinedOn: Label("入会日期", "joined on"), .leftOn: Label("离会日期", "left on"),
        .leftReason: Label("离会的原因", "why she left"), .groupName: Label("小组", "group"),
        .eraseOn: Label("清除个人信息的日期", "personal data to be erased on"),
        .erasedOn: Label("个人信息已清除", "personal data erased on"),
        .clearedOn: Label("按期限清除", "cleared when its term was over"),
        .headName: Label("户主", "head"), .endedOn: Label("结束日期", "ended on"),
    ]
}
