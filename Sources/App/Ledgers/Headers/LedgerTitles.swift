import Domain

/// What clerks write above the columns of each ledger.
///
/// The first title of a column is the exact one; the others are what it is called as well.
/// Titles are compared without blanks, brackets and what stands in them.
enum LedgerTitles {
    struct Column {
        let column: LedgerColumn
        let isNeeded: Bool
        let titles: [String]
    }

    static let columns: [LedgerKind: [Column]] = [
        .profile: profile, .chapters: chapters, .officers: officers, .members: members,
        .links: links, .activities: activities, .starSheet: starSheet, .starHelp: starHelp,
        .venues: venues, .bases: bases, .projectHouseholds: projectHouseholds,
        .assistance: assistance, .policies: policies, .suggestions: suggestions,
        .charters: charters,
    ].mapValues { own in own.map(folded) + both.map(folded) }

    /// A title as it is compared: without brackets, and without the year that some begin with.
    static func folded(_ title: some StringProtocol) -> String {
        let tight = Folding.simplified(Folding.tight(title)).uppercased()
        var depth = 0
        let bare = tight.filter { character in
            if "([【{".contains(character) { depth += 1 }
            defer { if ")]】}".contains(character) { depth = max(0, depth - 1) } }
            return depth == 0 && (character.isLetter || character.isNumber)
        }
        let ageless = bare.replacing(/^(?:19|20)\d\d年(?=.)/, with: "")
        return ageless.isEmpty ? tight : ageless
    }

    private static func folded(_ column: Column) -> Column {
        Column(
            column: column.column,
            isNeeded: column.isNeeded,
            titles: column.titles.map { folded($0) }
        )
    }

    fileprivate static func needed(_ column: LedgerColumn, _ titles: String...) -> Column {
        Column(column: column, isNeeded: true, titles: titles)
    }

    fileprivate static func known(_ column: LedgerColumn, _ titles: String...) -> Column {
        Column(column: column, isNeeded: false, titles: titles)
    }

    private static let both = [
        known(.serial, "序号", "编号", "序", "NO", "行号"),
        known(.reason, LedgerColumn.reason.label.chinese, LedgerColumn.reason.label.english),
    ]

    private static let profile = [
        known(.year, "年度", "年份", "统计年度", "年"),
        known(.villages, "行政村", "行政村数", "村委会", "村委会数", "村数"),
        known(.communities, "居委会", "居委会数", "社区", "社区数", "居民委员会", "社区居委会"),
        known(.area, "面积", "总面积", "国土面积", "辖区面积", "区域面积", "土地面积"),
        needed(.population, "总人口", "人口", "人口数", "总人口数", "总人数"),
        known(.households, "总户数", "户数"),
        known(.marriedWomen, "已婚育龄妇女", "已婚育龄妇女数", "已婚育龄妇女人数"),
    ]

    private static let chapters = [
        needed(.chapter, "协会名称", "协会", "计生协名称", "计生协会名称"),
        needed(.regionCode, "区划代码", "行政区划代码", "地区代码", "区划编码", "代码"),
        needed(.chapterKind, "类别", "协会类别", "类型", "协会类型", "性质"),
        known(.place, "所在单位", "所在村", "单位", "所在地", "单位名称"),
        known(.foundedOn, "成立时间", "成立日期", "建会时间", "成立年月日"),
        known(.office, "办公地点", "办公地址", "地址", "会址"),
        known(.phone, "联系电话", "电话", "办公电话", "电话号码"),
    ]

    private static let officers = [
        needed(.chapter, "协会名称", "所属协会", "协会", "单位"),
        needed(.post, "职务", "协会职务", "担任职务", "职位"),
        needed(.name, "姓名", "名字", "理事姓名"),
        known(.idNumber, "身份证号", "身份证号码", "公民身份号码", "身份证", "身份号码", "证件号码"),
        needed(.servesFrom, "任职起", "任职时间", "任职日期", "任职起始", "当选日期", "当选时间"),
        known(.termYears, "任期", "任期年数", "届期"),
    ]

    private static let members = [
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会", "村协会"),
        needed(.name, "姓名", "会员姓名", "名字"),
        known(.sex, "性别"),
        needed(.idNumber, "身份证号", "身份证号码", "公民身份号码", "身份证", "身份号码", "证件号码"),
        known(.birthDate, "出生日期", "出生年月日", "出生年月", "出生时间", "生日"),
        known(.phone, "联系电话", "电话", "手机", "手机号", "手机号码", "电话号码", "联系方式"),
        known(.group, "组别", "所属小组", "会员小组", "小组", "村民小组", "组"),
        known(.category, "会员类别", "会员类型", "类别", "会员身份", "身份类别"),
        known(.joinedOn, "入会时间", "入会日期", "入会年月日", "加入时间", "入会年月"),
        known(.ethnicity, "民族"),
        known(.education, "文化程度", "学历", "教育程度"),
        known(.remark, "备注", "说明", "附注"),
    ]

    private static let activities = [
        needed(.heldOn, "日期", "活动日期", "活动时间", "时间", "举办日期"),
        needed(.chapter, "主办协会", "所属协会", "协会名称", "协会", "主办单位", "承办协会"),
        needed(.activityType, "活动类型", "类型", "活动类别", "类别"),
        needed(.topic, "活动主题", "主题", "活动名称", "活动内容", "内容"),
        needed(.headcount, "参加人数", "人数", "参与人数", "参加人次", "到会人数"),
        known(.leaflets, "宣传资料", "资料", "宣传单", "发放资料", "宣传资料份数"),
        known(.wallCharts, "挂图", "宣传挂图", "挂图张数"),
        known(.banners, "横幅", "标语横幅", "横幅条数"),
        known(.cost, "经费", "活动经费", "费用", "开支", "经费支出"),
        known(.outcome, "成效说明", "成效", "活动成效", "效果"),
        known(.heldAt, "活动地点", "举办地点"),
        known(.jointWith, "联合单位", "协办单位", "联合举办单位"),
        known(.otherOutputs, "其他产出"),
        known(.serviceCounts, "服务计数"),
    ]

    private static let links = [
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会"),
        known(.group, "组别", "所属小组", "小组", "村民小组", "组"),
        needed(.headName, "户主姓名", "户主", "联系户姓名", "联系户户主"),
        needed(.headIDNumber, "户主身份证号", "户主身份证号码", "联系户身份证号", "联系户户主身份证号"),
        known(.address, "家庭住址", "住址", "家庭地址"),
        known(.householdSize, "家庭人口", "家庭人数", "家庭人口数"),
        known(.householdCategory, "家庭类别", "家庭类型", "户类别", "家庭情况"),
        needed(.memberIDNumber, "联系会员身份证号", "会员身份证号", "联系会员身份证号码", "联系人身份证号"),
    ]

    private static let starSheet = [
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会"),
        known(.headName, "户主姓名", "户主", "申报户", "申报人"),
        needed(.headIDNumber, "户主身份证号", "户主身份证号码", "申报户身份证号", "身份证号", "身份证号码"),
        needed(.appliedOn, "申报日期", "申报时间", "申请日期", "日期"),
        needed(.starA, "优生优育", "少生优生", "优生优育与新型婚育文化", "优生优育星"),
        needed(.starB, "遵规守法", "遵纪守法", "遵规守法星"),
        needed(.starC, "勤劳致富", "勤劳致富星"),
        needed(.starD, "卫生健康", "卫生健康星"),
        needed(.starE, "文明友善", "文明友善星"),
        known(.remark, "备注", "说明", "附注"),
    ]

    private static let starHelp = [
        needed(.heldOn, "日期", "帮扶日期", "帮扶时间", "时间"),
        needed(.chapter, "协会", "所属协会", "协会名称", "帮扶协会"),
        needed(.headIDNumber, "户主身份证号", "户主身份证号码", "帮扶户身份证号"),
        needed(.helpMethod, "帮扶方式", "方式", "帮扶形式"),
        needed(.helpContent, "内容", "帮扶内容", "主要内容"),
    ]

    private static let venues = [
        known(.year, "年度", "年份"),
        needed(.chapter, "地点", "所属协会", "协会", "协会名称", "村、社区", "建设地点", "实施地点", "所在村", "村"),
        needed(.venueWork, "项目", "建设项目", "投入项目"),
        needed(.amount, "金额", "投入金额", "投入资金", "资金"),
        needed(.fundSource, "资金来源", "来源", "经费来源"),
    ]
}

/// Of projects, assistance and insurance.
extension LedgerTitles {
    fileprivate static let bases = [
        needed(.baseName, "基地名称", "项目名称", "示范基地", "基地"),
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会"),
        needed(.product, "产业", "项目类别", "产业类别", "项目", "经营项目"),
        needed(.operatorName, "负责人", "负责人姓名", "带头人", "大户"),
        known(.operatorIDNumber, "负责人身份证号", "负责人身份证号码", "身份证号", "身份证号码"),
        known(.builtOn, "建成时间", "建成日期", "建立时间", "建立日期"),
        needed(.amount, "投入资金", "资金", "投入金额", "扶持金额", "金额"),
        needed(.fundSource, "资金来源", "来源", "经费来源"),
    ]

    fileprivate static let projectHouseholds = [
        needed(.baseName, "基地名称", "项目名称", "示范基地", "基地"),
        known(.headName, "户主姓名", "户主", "帮扶户", "姓名"),
        needed(.headIDNumber, "户主身份证号", "户主身份证号码", "帮扶户身份证号", "身份证号"),
        needed(.incomeBefore, "帮扶前人均年收入", "帮扶前人均纯收入", "帮扶前人均收入", "上年人均年收入"),
        needed(.incomeNow, "人均年收入", "人均纯收入", "帮扶后人均年收入", "帮扶后人均纯收入"),
    ]

    fileprivate static let assistance = [
        known(.headName, "户主姓名", "户主", "姓名", "扶助对象"),
        needed(.headIDNumber, "户主身份证号", "户主身份证号码", "身份证号", "身份证号码"),
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会"),
        needed(.year, "年度", "年份", "享受年度"),
        needed(.amount, "金额", "发放金额", "奖励金额", "扶助金额"),
    ]

    fileprivate static let policies = [
        needed(.policyNumber, "保单号", "保单号码", "保险单号"),
        needed(.headIDNumber, "投保户主身份证号", "户主身份证号", "投保人身份证号", "身份证号"),
        needed(.chapter, "所属协会", "协会名称", "协会", "所在协会"),
        needed(.startsOn, "生效日期", "起保日期", "生效时间", "投保日期"),
        needed(.premium, "保费", "保险费", "保费金额"),
        known(.endsOn, "到期日期", "终止日期", "到期时间", "满期日期"),
        known(.payer, "付费人", "缴费人", "出资方"),
    ]
}

/// Of self-governance.
extension LedgerTitles {
    fileprivate static let suggestions = [
        needed(.heldOn, "日期", "提出日期", "收到日期", "收到时间", "时间"),
        needed(.chapter, "协会", "所属协会", "协会名称", "所在协会", "村、社区"),
        known(.raisedBy, "提出人", "意见人", "来源", "反映人"),
        needed(.suggestion, "内容", "意见内容", "意见建议", "意见和建议", "建议内容"),
        needed(.handling, "办理结果", "办理情况", "处理结果", "答复情况", "结果"),
    ]

    fileprivate static let charters = [
        needed(.chapter, "村", "所在村", "村名", "行政村", "村委会", "所属协会", "协会名称", "协会"),
        needed(.adoptedOn, "通过日期", "表决通过日期", "通过时间", "章程通过日期"),
        needed(.presentHouseholds, "参会户代表", "到会户代表", "参会户数", "到会户数", "参会人数"),
        needed(.filedOn, "备案日期", "备案时间", "镇备案日期"),
        known(.charterVersion, "章程版本"),
    ]
}
