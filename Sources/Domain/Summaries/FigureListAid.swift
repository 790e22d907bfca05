extension FigureKey {
    static let ofProjects: [FigureKey] = [
        named("project_bases", "三结合示范基地", "project bases", .piece, .projects),
        named("base_products", "示范基地的产业", "products of the bases", .kind, .projects),
        named("projects", "三结合项目", "projects", .piece, .projects),
        named("project_households", "三结合帮扶户", "assisted households", .household, .projects),
        named("project_households_by_role.new", "三结合新增户", "households: new", .household, .projects),
        named(
            "project_households_by_role.linked",
            "三结合联系户",
            "households: linked",
            .household,
            .projects
        ),
        named("project_households_by_role.led", "三结合帮带户", "households: led", .household, .projects),
        named(
            "project_households_lifted",
            "帮扶脱困户",
            "households led out of hardship",
            .household,
            .projects
        ),
        named(
            "project_households_income_at_least_2000",
            "人均年收入 2000 元以上的帮扶户",
            "assisted households with 2,000 yuan a head or more",
            .household,
            .projects
        ),
        named("project_funding_yuan", "项目资金", "project funding", .yuan, .projects),
        named("project_funding_grant_yuan", "扶持资金", "grants to projects", .yuan, .projects),
        named("project_funding_own_yuan", "自筹资金", "own funds of projects", .yuan, .projects),
        named(
            "project_funding_revolving_yuan",
            "周转金",
            "revolving funds of projects",
            .yuan,
            .projects
        ),
        named("project_scale.head", "项目规模（头）", "scale of projects (head)", .scale, .projects),
        named("project_scale.birds", "项目规模（羽）", "scale of projects (birds)", .scale, .projects),
        named("project_scale.mu", "项目规模（亩）", "scale of projects (mu)", .scale, .projects),
        named("loans", "周转金借款", "revolving loans", .household, .projects),
        named("loans_yuan", "周转金借出", "lent of the revolving fund", .yuan, .projects),
        named("training_sessions", "生产技术培训", "production trainings", .class_, .projects),
        named("training_participants", "生产技术培训参加人次", "trainees", .visit, .projects),
        named("booklets_to_household", "送给一户的图书", "booklets to one household", .volume, .projects),
    ]

    static let ofAssistance: [FigureKey] = [
        named(
            "assistance_recipients",
            "奖励扶助对象",
            "reward-assistance recipients",
            .person,
            .assistance
        ),
        named(
            "assistance_by_kind.special",
            "特别扶助对象",
            "special-assistance recipients",
            .person,
            .assistance
        ),
        named("assistance_by_kind.tuition", "助学对象", "tuition aid", .person, .assistance),
        named("assistance_by_kind.visit", "慰问对象", "festival visits", .person, .assistance),
        named("assistance_by_kind.emergency", "紧急救助对象", "emergency aid", .person, .assistance),
        named(
            "assistance_by_kind.happiness",
            "幸福工程帮扶对象",
            "Happiness Project",
            .person,
            .assistance
        ),
        named("assistance_by_kind.skills", "技能帮扶对象", "skills help", .person, .assistance),
        named("aid_paid_yuan", "发放的扶助金", "assistance paid", .yuan, .assistance),
        named("aid_payments", "发放扶助金", "payments of assistance", .payment, .assistance),
        named("aid_gifts", "慰问品发放", "gifts handed over", .time, .assistance),
        named("insurance_policies", "平安保险保单", "insurance policies", .sheet, .assistance),
        named("insurance_premium_yuan", "平安保险保费", "insurance premiums", .yuan, .assistance),
        named("insurance_claims", "保险理赔", "insurance claims", .payment, .assistance),
        named("insurance_claims_yuan", "保险赔付", "paid by the insurer", .yuan, .assistance),
    ]
}
