extension FigureKey {
    /// Every figure there is, but the members of each chapter, in the order of the summary.
    package static let all: [FigureKey] =
        ofProfile + ofOrganisation + ofServices + ofGovernance + ofStars + ofProjects + ofAssistance

    static func named(
        _ key: String,
        _ chinese: String,
        _ english: String,
        _ unit: Unit,
        _ theme: Theme
    ) -> FigureKey {
        FigureKey(key, Meaning(label: Label(chinese, english), unit: unit, theme: theme))
    }

    static let ofProfile: [FigureKey] = [
        named("admin_villages", "行政村", "administrative villages", .piece, .profile),
        named("communities", "社区居委会", "neighbourhood communities", .piece, .profile),
        named("area_km2", "面积", "area", .squareKilometre, .profile),
        named("population", "总人口", "population", .person, .profile),
        named("households", "总户数", "households", .household, .profile),
        named("married_women", "已婚育龄妇女", "married women of child-bearing age", .person, .profile),
        named("distance_to_city_km", "距县城", "distance to the city", .kilometre, .profile),
    ]

    static let ofOrganisation: [FigureKey] = [
        named("chapters", "协会", "chapters", .piece, .organisation),
        named("chapters_by_kind.village", "村协会", "village chapters", .piece, .organisation),
        named("chapters_by_kind.community", "社区协会", "community chapters", .piece, .organisation),
        named("chapters_by_kind.enterprise", "企业协会", "enterprise chapters", .piece, .organisation),
        named("chapters_by_kind.migrant", "流动人口协会", "migrants' chapters", .piece, .organisation),
        named("chapters_by_kind.other", "其他协会", "other chapters", .piece, .organisation),
        named("members", "会员", "members", .person, .organisation),
        named("five_elders", "五老会员", "five elders", .person, .organisation),
        named("capable_earners", "致富能人", "capable earners", .person, .organisation),
        named("members_joined", "新入会", "members who joined", .person, .organisation),
        named("officers", "理事会职务", "posts of the councils", .person, .organisation),
        named("terms_elected", "换届选举", "councils elected", .time, .organisation),
        named("linked_households", "会员联系户", "linked households", .household, .organisation),
        named("excellent_members", "优秀会员", "excellent members", .person, .organisation),
        named("venues", "活动阵地", "venues", .place, .organisation),
        named("venues_renovated", "修缮的阵地", "venues renovated", .place, .organisation),
        named("boards_built", "新建的宣传栏", "publicity boards built", .piece, .organisation),
        named("venue_investment_yuan", "阵地投入", "spent on venues", .yuan, .organisation),
        named("venue_repair_yuan", "阵地修缮投入", "spent on repairs of venues", .yuan, .organisation),
        named("venue_board_yuan", "宣传栏投入", "spent on publicity boards", .yuan, .organisation),
        named(
            "venue_from_above_yuan",
            "上级和本级的阵地经费",
            "venue funds from superior and town",
            .yuan,
            .organisation
        ),
        named("venue_raised_yuan", "自筹的阵地经费", "raised for venues", .yuan, .organisation),
        named("income_yuan", "经费收入", "income", .yuan, .organisation),
        named("spending_yuan", "经费支出", "spending", .yuan, .organisation),
        named("publicity_yuan", "宣传支出", "spent on publicity", .yuan, .organisation),
        named("reward_yuan", "奖励支出", "spent on rewards", .yuan, .organisation),
        named("rated_months", "月考评", "monthly ratings", .month, .organisation),
        named("flags.red", "红旗", "red flags", .flag, .organisation),
        named("flags.yellow", "黄旗", "yellow flags", .flag, .organisation),
        named("flags.green", "绿旗", "green flags", .flag, .organisation),
        named("rewards", "发放的奖励", "rewards handed over", .time, .organisation),
    ]
}
