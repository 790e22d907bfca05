/// What a column of a ledger means, whatever its title says.
package enum LedgerColumn: Int, CaseIterable, Sendable {
    /// The running number of a list: read over, never kept.
    case serial
    /// Our own column of a file of refused rows.
    case reason

    case year, villages, communities, area, population, households, marriedWomen

    case regionCode, chapter, chapterKind, place, foundedOn, office, phone

    case post, name, idNumber, servesFrom, termYears

    case sex, birthDate, group, category, joinedOn, ethnicity, education, remark

    case headName, headIDNumber, address, householdSize, householdCategory, memberIDNumber

    case heldOn, activityType, topic, headcount, leaflets, wallCharts, banners, cost, outcome
    case heldAt, jointWith, otherOutputs, serviceCounts

    case appliedOn, starA, starB, starC, starD, starE, helpMethod, helpContent

    case venueWork, amount, fundSource

    case baseName, product, operatorName, operatorIDNumber, builtOn
    case incomeBefore, incomeNow

    case policyNumber, startsOn, endsOn, premium, payer

    case raisedBy, suggestion, handling

    case adoptedOn, presentHouseholds, filedOn, charterVersion

    /// The points of the five categories, in their order.
    package static let starPoints: [LedgerColumn] = [.starA, .starB, .starC, .starD, .starE]

    /// What the column is called when it is asked for.
    package var label: Label {
        LedgerColumn.labels[self] ?? Label("", "")
    }

    private static let labels: [LedgerColumn: Label] = [
        .serial: Label("序号", "no."),
        .reason: Label("退回原因", "reason for refusal"),
        .year: Label("年度", "year"),
        .villages: Label("行政村", "villages"),
        .communities: Label("居委会", "communities"),
        .area: Label("面积", "area"),
        .population: Label("总人口", "population"),
        .households: Label("总户数", "households"),
        .marriedWomen: Label("已婚育龄妇女（汇总数）", "married women of child-bearing age (total)"),
        .regionCode: Label("区划代码", "region code"),
        .chapter: Label("所属协会", "chapter"),
        .chapterKind: Label("类别", "kind of chapter"),
        .place: Label("所在单位", "place"),
        .foundedOn: Label("成立时间", "founded on"),
        .office: Label("办公地点", "office"),
        .phone: Label("联系电话", "phone"),
        .post: Label("职务", "post"),
        .name: Label("姓名", "name"),
        .idNumber: Label("身份证号", "ID number"),
        .servesFrom: Label("任职起", "in office from"),
        .termYears: Label("任期（年）", "term in years"),
        .sex: Label("性别", "sex"),
        .birthDate: Label("出生日期", "birth date"),
        .group: Label("组别", "group"),
        .category: Label("会员类别", "kind of member"),
        .joinedOn: Label("入会时间", "joined on"),
        .ethnicity: Label("民族", "ethnic group"),
        .education: Label("文化程度", "education"),
        .remark: Label("备注", "remark"),
        .headName: Label("户主姓名", "head of household"),
        .headIDNumber: Label("户主身份证号", "ID number of the head"),
        .address: Label("家庭住址", "address"),
        .householdSize: Label("家庭人口", "size of household"),
        .householdCategory: Label("家庭类别", "kind of household"),
        .memberIDNumber: Label("联系会员身份证号", "ID number of the member"),
        .heldOn: Label("日期", "date"),
        .activityType: Label("活动类型", "kind of activity"),
        .topic: Label("活动主题", "topic"),
        .headcount: Label("参加人数", "headcount"),
        .leaflets: Label("宣传资料（份）", "leaflets"),
        .wallCharts: Label("挂图（张）", "wall charts"),
        .banners: Label("横幅（条）", "banners"),
        .cost: Label("经费（元）", "cost in yuan"),
        .outcome: Label("成效说明", "outcome"),
        .heldAt: Label("活动地点", "where"),
        .jointWith: Label("联合单位", "held with"),
        .otherOutputs: Label("其他产出", "other outputs"),
        .serviceCounts: Label("服务计数", "counts of service"),
        .appliedOn: Label("申报日期", "applied on"),
        .starA: Label("优生优育", "family and parenting"),
        .starB: Label("遵规守法", "keeping rules and laws"),
        .starC: Label("勤劳致富", "industry and prosperity"),
        .starD: Label("卫生健康", "hygiene and health"),
        .starE: Label("文明友善", "courtesy and kindness"),
        .helpMethod: Label("帮扶方式", "way of helping"),
        .helpContent: Label("帮扶内容", "what the help was about"),
        .venueWork: Label("项目", "what was done"),
        .amount: Label("金额（元）", "amount in yuan"),
        .fundSource: Label("资金来源", "source of the money"),
        .baseName: Label("基地名称", "name of the base"),
        .product: Label("产业", "product"),
        .operatorName: Label("负责人", "operator"),
        .operatorIDNumber: Label("负责人身份证号", "ID number of the operator"),
        .builtOn: Label("建成时间", "built on"),
        .incomeBefore: Label("帮扶前人均年收入（元）", "income a head before, in yuan"),
        .incomeNow: Label("人均年收入（元）", "income a head, in yuan"),
        .policyNumber: Label("保单号", "policy number"),
        .startsOn: Label("生效日期", "begins on"),
        .endsOn: Label("到期日期", "ends on"),
        .premium: Label("保费（元）", "premium in yuan"),
        .payer: Label("付费人", "who paid"),
        .raisedBy: Label("提出人", "raised by"),
        .suggestion: Label("内容", "what is suggested"),
        .handling: Label("办理结果", "what was done"),
        .adoptedOn: Label("通过日期", "adopted on"),
        .presentHouseholds: Label("参会户代表", "households present"),
        .filedOn: Label("备案日期", "filed on"),
        .charterVersion: Label("章程版本", "version of the charter"),
    ]
}
