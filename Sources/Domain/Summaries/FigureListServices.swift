extension FigureKey {
    static let ofServices: [FigureKey] = [
        named("activities", "活动", "activities", .time, .services),
        named("consultations", "宣传咨询", "publicity consultations", .time, .services),
        named("meetings", "会议", "meetings", .time, .services),
        named("study_sessions", "学习培训", "study classes", .class_, .services),
        named(
            "study_participants",
            "学习培训参加人次",
            "participants of study classes",
            .visit,
            .services
        ),
        named("member_day_events", "5·29会员活动日活动", "Members' Activity Day events", .time, .services),
        named(
            "joint_member_day_events",
            "与有关单位联合的会员活动日活动",
            "joint Members' Activity Day events",
            .time,
            .services
        ),
        named("joint_activities", "联合开展的活动", "joint activities", .time, .services),
        named("culture_activities", "文体活动", "culture and sport", .time, .services),
        named("volunteer_activities", "志愿服务与清洁", "volunteer work and clean-up", .time, .services),
        named("help_activities", "家庭帮扶活动", "family assistance activities", .time, .services),
        named("contacts", "走访联系", "contacts with households", .time, .services),
        named("leaflets", "宣传资料", "leaflets", .sheet, .services),
        named("publicity_leaflets", "宣传活动发放的资料", "leaflets of publicity", .sheet, .services),
        named("health_leaflets", "义诊发放的资料", "leaflets of health campaigns", .sheet, .services),
        named("posters", "挂图、宣传画", "wall charts and posters", .sheet, .services),
        named("banners", "横幅", "banners", .banner, .services),
        named("panels", "展板", "panels", .board, .services),
        named("books", "图书", "books", .volume, .services),
        named("slogans", "标语", "slogans", .banner, .services),
        named("broadcasts", "广播", "broadcasts", .time, .services),
        named("billboards", "广告牌", "billboards", .board, .services),
        named("reading_boards", "阅报栏", "reading boards", .piece, .services),
        named("shows", "文艺演出", "shows", .show, .services),
        named("health_campaigns", "生殖健康义诊活动", "health campaigns", .time, .services),
        named("health_sessions", "义诊场次", "sessions of health campaigns", .show, .services),
        named("health_attended", "义诊参加人次", "attendance of health campaigns", .visit, .services),
        named("health_advised", "接受咨询指导", "advised", .visit, .services),
        named("health_treated", "接受治疗", "treated", .visit, .services),
        named("health_recovered", "康复", "recovered", .visit, .services),
        named(
            "health_attendance_rate",
            "义诊参加率",
            "attendance rate of health campaigns",
            .percent,
            .services
        ),
    ]

    static let ofGovernance: [FigureKey] = [
        named(
            "villages_with_charter",
            "制定村民自治章程的村",
            "villages with a charter",
            .piece,
            .governance
        ),
        named("charters_filed", "备案的章程", "charters filed", .piece, .governance),
        named("agreements", "签订自治合同", "self-governance agreements", .sheet, .governance),
        named("democratic_reviews", "民主评议", "democratic reviews", .time, .governance),
        named("suggestions", "意见建议", "suggestions", .rule, .governance),
        named("suggestions_answered", "已答复的意见建议", "suggestions answered", .rule, .governance),
    ]

    static let ofStars: [FigureKey] = [
        named("star_applications", "五星农家申报户", "five-star applications", .household, .stars),
        named("star_counts.0", "没有得星的户", "households with 0 stars", .household, .stars),
        named("star_counts.1", "一星的户", "households with 1 stars", .household, .stars),
        named("star_counts.2", "二星的户", "households with 2 stars", .household, .stars),
        named("star_counts.3", "三星的户", "households with 3 stars", .household, .stars),
        named("star_counts.4", "四星的户", "households with 4 stars", .household, .stars),
        named("star_counts.5", "五星的户", "households with 5 stars", .household, .stars),
        named(
            "five_star_households_before_notice",
            "达到五星标准的户",
            "households of five-star standard before notice",
            .household,
            .stars
        ),
        named("star_awards", "授牌的户", "households awarded", .household, .stars),
        named("five_star_awards", "授牌的五星农家", "five-star households awarded", .household, .stars),
        named("star_help_visits", "五星农家帮扶", "help visits for applicants", .time, .stars),
        named(
            "star_demonstration_groups",
            "五星农家示范组",
            "five-star demonstration groups",
            .piece,
            .stars
        ),
    ]
}
