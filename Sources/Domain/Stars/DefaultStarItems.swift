extension StarScheme {
    // Income and the size of a family are in none of them, so that those who are helped can win.

    static let culture = [
        StarItem(
            "A1",
            Label("今年参加过亲子、家教或家庭文化活动", "joined a parenting or family-culture activity this year"),
            help: Label(
                "协会登记了您家参加就自动得分。",
                "Given by itself once the association has logged that you took part."
            ),
            most: 500,
            .logged(StarRows(.familyActivity))
        ),
        StarItem(
            "A2",
            Label(
                "夫妻共同分担家务和照护，儿女一样对待",
                "spouses share housework and care, sons and daughters alike"
            ),
            help: Label("谁做饭、谁接送孩子、谁照顾老人，家里人商量着来。", "Cooking, school runs and care are shared."),
            most: 500,
            .village
        ),
        StarItem(
            "A3",
            Label("学龄孩子都在上学，监护人尽责", "school-age children in school, guardians do their duty"),
            help: Label("家里没有学龄孩子就选“不适用”。", "Without school-age children choose “does not apply”."),
            most: 500,
            .village,
            mayNotApply: true
        ),
        StarItem(
            "A4",
            Label("婚丧事从简，不要高价彩礼", "simple weddings and funerals, no excessive bride-price"),
            help: Label("近年没有办事也可以得分。", "Also given where there was none of late."),
            most: 500,
            .village
        ),
    ]

    static let law = [
        StarItem(
            "B1",
            Label("没有违法行为", "no breach of law"),
            help: Label(
                "由申报人签字承诺，不用去派出所开证明。",
                "Shown by the applicant's signed word; no police record is asked for."
            ),
            most: 600,
            .document
        ),
        StarItem(
            "B2",
            Label("遵守村规民约", "keeps the village rules"),
            help: Label(
                "红白事、门前卫生、公共地方，都按村里定的规矩来。评审员看平时，不用交材料。",
                "In daily life: feasts, the front of the house, shared ground. No paper is needed."
            ),
            most: 500,
            .village
        ),
        StarItem(
            "B3",
            Label("有矛盾好好商量或找人调解", "disputes settled peacefully or by mediation"),
            help: Label("没有矛盾也得分。", "Given where there was no dispute."),
            most: 400,
            .village
        ),
        StarItem(
            "B4",
            Label("不违规建房、占地、用火", "no illegal building, land or fire use"),
            help: Label(
                "建房、用地、砍树有手续，不烧山、不烧秸秆。有批准书的，可以给评审员看。",
                "Permits for building, land and felling; no burning in fields or woods."
            ),
            most: 300,
            .village
        ),
        StarItem(
            "B5",
            Label("参加村里的会议和投票", "takes part in village meetings and votes"),
            help: Label("签到登记后自动得分。", "Given by itself once attendance is logged."),
            most: 200,
            .logged(StarRows(.meeting))
        ),
    ]

    static let livelihood = [
        StarItem(
            "C1",
            Label("有劳动能力的人在干活或在找活", "able adults work or seek work"),
            help: Label(
                "种地、打工、做买卖、在家照顾老人孩子都算。上学的和干不了活的人不计。",
                "Farming, wage work, trade and care at home count; not who studies or cannot work."
            ),
            most: 500,
            .village
        ),
        StarItem(
            "C2",
            Label("有正当稳定的生计，或比去年有起色", "a steady lawful livelihood, or better than last year"),
            help: Label("不看挣多少钱。", "How much is earned does not matter."),
            most: 500,
            .village
        ),
        StarItem(
            "C3",
            Label("参加过生产培训，或有一门手艺", "took a production training or masters a skill"),
            help: Label(
                "登记了培训就自动得分，有手艺由评审员看。",
                "A logged training gives it by itself, a skill is seen by reviewers."
            ),
            most: 500,
            .either(StarRows(.training))
        ),
        StarItem(
            "C4",
            Label("诚实守信，借款按时还", "honest dealing, loans repaid on time"),
            help: Label(
                "没有借款也得分；因病欠债不扣分。",
                "Given without loans too; debt from illness costs nothing."
            ),
            most: 300,
            .document
        ),
        StarItem(
            "C5",
            Label("帮过别的人家（带着干、教技术、雇工）", "helps another household (leads, teaches, employs)"),
            help: Label(
                "协会登记的帮扶活动里有您家就自动得分。",
                "Given by itself once logged help names your household."
            ),
            most: 200,
            .logged(StarRows(.helping))
        ),
    ]

    static let health = [
        StarItem(
            "D1",
            Label("屋里院里干净整齐", "house and yard tidy"),
            help: Label(
                "东西放整齐，院里没有积水和杂物。房子新旧、大小不看。",
                "No puddles or junk in the yard. The house may be old or small."
            ),
            most: 600,
            .village
        ),
        StarItem(
            "D2",
            Label("垃圾分类，厕所干净", "waste sorted, clean toilet"),
            help: Label(
                "垃圾分开装、倒在村里定的点；厕所勤冲勤扫，没有臭味。",
                "Waste is taken to the village’s place in kinds; the toilet does not smell."
            ),
            most: 500,
            .village
        ),
        StarItem(
            "D3",
            Label("参加清洁日", "joins clean-up days"),
            help: Label("登记了就自动得分。", "Given by itself once logged."),
            most: 400,
            .logged(StarRows(.cleanUp))
        ),
        StarItem(
            "D4",
            Label("生活习惯健康，懂基本保健常识", "healthy habits, knows basic health advice"),
            help: Label(
                "勤洗手，不随地吐痰，知道到哪里量血压、打疫苗。评审员问一两句就行。",
                "Hands washed, no spitting; one knows where to get a check-up and a vaccine."
            ),
            most: 300,
            .village
        ),
        StarItem(
            "D5",
            Label("饮水安全，牲畜圈养", "safe water, animals penned"),
            help: Label("不养牲畜看饮水。", "Without animals the water counts."),
            most: 200,
            .village
        ),
    ]

    static let civility = [
        StarItem(
            "E1",
            Label("赡养、关心老人", "cares for and supports elders"),
            help: Label(
                "老人吃住有人管，常看望、常打电话。家里没有老人的，看对村里老人怎么样。",
                "Elders are fed, visited and called; without any at home, the village’s count."
            ),
            most: 500,
            .village
        ),
        StarItem(
            "E2",
            Label("家庭和睦，没有暴力", "harmony, no violence"),
            help: Label(
                "有话好好说，不动手、不骂人。吵过嘴又和好的不扣分。",
                "Nobody is hit or insulted. A quarrel that was made up costs nothing."
            ),
            most: 500,
            .village
        ),
        StarItem(
            "E3",
            Label("帮助邻里", "helps neighbours"),
            help: Label(
                "农忙、红白事、有急事的时候搭把手，说得出一两件就行。",
                "A hand lent at harvest, at feasts, in need; one or two cases are enough."
            ),
            most: 400,
            .village
        ),
        StarItem(
            "E4",
            Label("做志愿服务或公益", "volunteer or public-good work"),
            help: Label("登记了就自动得分。", "Given by itself once logged."),
            most: 300,
            .logged(StarRows(.volunteer))
        ),
        StarItem(
            "E5",
            Label("爱读书、有礼貌、参加文化活动", "reading, culture, courtesy"),
            help: Label(
                "家里有书报看，见人打招呼，村里的文化活动去看过或者参加过。",
                "Something to read at home, a greeting, a cultural event seen or joined."
            ),
            most: 300,
            .village
        ),
    ]
}
