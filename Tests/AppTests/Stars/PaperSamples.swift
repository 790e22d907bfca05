import Domain

@testable import App

/// Papers of a household that does not exist, as full as papers get.
enum PaperSamples {
    static let t = Words(.chinese)

    static func certificate(stars: Int = 5, isFive: Bool = true) -> StarCertificate {
        StarCertificate(
            t: t,
            head: "欧阳春华",
            village: "竹溪村",
            year: 2026,
            stars: stars,
            isFive: isFive,
            serial: "431003190-2026-0012-K",
            validUntil: "2026 年 12 月 31 日",
            awarded: "2026 年 9 月 18 日",
            chapter: "云溪镇计划生育协会",
            address: "https://xiehui.example.cn/verify/431003190-2026-0012-K"
        )
    }

    static let letter = StarLetter(
        t: t,
        title: "五星农家评定通知书",
        head: "张大山",
        village: "云溪镇竹溪村",
        opening: "您家申报 2026 年度五星农家，经村里评分、村民代表会议表决、公示和镇里审定，得四颗星，没有评上五星农家。",
        categories: [
            .init(letter: "A", name: "优生优育与新型婚育文化", points: "18.0", hasStar: true),
            .init(letter: "B", name: "遵规守法", points: "19.0", hasStar: true),
            .init(letter: "C", name: "勤劳致富", points: "15.5", hasStar: false),
            .init(letter: "D", name: "卫生健康", points: "17.0", hasStar: true),
            .init(letter: "E", name: "文明友善", points: "18.0", hasStar: true),
        ],
        total: "87.5",
        facts: [("编号", "431003190-2026-0013-P"), ("有效期至", "2026 年 12 月 31 日")],
        reason: "“勤劳致富”一类不满 16 分。",
        appeal: "对这个决定不服的，请在 2026 年 9 月 28 日以前向云溪镇计划生育协会提出申诉。",
        chapter: "云溪镇计划生育协会",
        day: "2026 年 9 月 18 日"
    )

    static func plaques(_ count: Int) -> StarPlaqueList {
        StarPlaqueList(
            t: t,
            place: "云溪镇",
            year: 2026,
            plaques: (1...count).map { number in
                StarPlaqueList.Plaque(
                    serial: "431003190-2026-00\(number + 10)-K",
                    village: "竹溪村",
                    head: "欧阳春华",
                    stars: number % 5 + 1,
                    name: number % 5 == 4 ? "五星农家" : "星级农家",
                    validUntil: "2026-12-31"
                )
            },
            sums: "五星农家 15 户，星级农家 86 户",
            day: "2026 年 9 月 18 日"
        )
    }

    private typealias Category = (String, String, [(String, String, String)])

    private static let categories: [Category] = [
        (
            "A", "优生优育与新型婚育文化",
            [
                ("A1", "今年至少参加一次优生优育或婚育文化活动", "5"),
                ("A2", "夫妻分担家务、共同带孩子，男孩女孩一样看待", "5"),
                ("A3", "学龄孩子在读，监护人尽到责任", "5"), ("A4", "婚丧简办，不要高额彩礼", "5"),
            ]
        ),
        (
            "B", "遵规守法",
            [
                ("B1", "没有违法行为（由申报人书面声明）", "6"), ("B2", "遵守村规民约", "5"),
                ("B3", "有纠纷能协商或调解解决", "4"), ("B4", "不违章建房、不违规用地用火", "3"),
                ("B5", "参加村里的会议和投票", "2"),
            ]
        ),
        (
            "C", "勤劳致富",
            [
                ("C1", "有劳动能力的成年人在劳动或积极找活干", "5"), ("C2", "有稳定正当的收入来源，或比去年有改善", "5"),
                ("C3", "参加过生产培训或掌握一门技术", "5"), ("C4", "买卖诚信，按时还贷", "3"),
                ("C5", "帮带另一户（带、教、雇）", "2"),
            ]
        ),
        (
            "D", "卫生健康",
            [
                ("D1", "屋里院里整洁", "6"), ("D2", "垃圾分类，厕所干净", "5"), ("D3", "参加清洁日活动", "4"),
                ("D4", "有健康习惯，懂基本的健康知识", "3"), ("D5", "饮水安全，牲畜圈养", "2"),
            ]
        ),
        (
            "E", "文明友善",
            [
                ("E1", "关心、赡养老人", "5"), ("E2", "家庭和睦，没有暴力", "5"), ("E3", "帮助邻里", "4"),
                ("E4", "做志愿者或参加公益", "3"), ("E5", "读书、文化、礼貌", "3"),
            ]
        ),
    ]

    private static let promise = "以上所填都是真实的。如有虚假，愿意按办法取消评选资格。"
    private static let consent = "同意村、镇计划生育协会为评选五星农家使用本表内容，并公示隐去一个字的户主姓名。"

    static func form(isFull: Bool) -> StarForm {
        var form = StarForm(
            t: t,
            scheme: "五星农家评选办法（2026 年版）",
            year: 2026,
            place: "云溪镇竹溪村",
            categories: categories.map { sheet(of: $0, isFull: isFull) },
            promise: promise,
            consent: consent
        )
        if isFull { fill(&form) }
        return form
    }

    private static func sheet(of category: Category, isFull: Bool) -> StarForm.Category {
        StarForm.Category(
            letter: category.0,
            name: category.1,
            isApplied: isFull ? true : nil,
            items: category.2.map { code, text, most in
                let unfit = code == "A3" ? "不适用" : nil
                return StarForm.Item(
                    code: code,
                    text: text,
                    most: most,
                    own: isFull ? unfit ?? most : nil,
                    village: isFull ? unfit ?? "4.5" : nil
                )
            },
            own: isFull ? "20.0" : nil,
            village: isFull ? "18.0" : nil,
            star: isFull ? "★" : nil
        )
    }

    private static func fill(_ form: inout StarForm) {
        form.household = StarForm.Household(
            head: "欧阳春华",
            address: "竹溪村第三组 12 号",
            group: "第三组",
            members: ["欧阳春华", "李秀英", "欧阳建国"],
            deeds: String(repeating: "春天带着组里三户人家一起种辣椒，秋天又帮邻居张家收稻子。", count: 18),
            promised: "2026 年 4 月 20 日",
            consented: "2026 年 4 月 20 日",
            enteredBy: "李秘书"
        )
        form.outcome = StarForm.Outcome(
            total: "87.5",
            stars: "四星：A、B、D、E",
            meeting: "到会 31 人，赞成 28 票，反对 2 票",
            villageNotice: "2026 年 6 月 1 日至 2026 年 6 月 8 日",
            townNotice: "2026 年 8 月 20 日至 2026 年 8 月 27 日",
            objections: "收到 1 件，复核后维持",
            opinion: "同意，2026 年 8 月 18 日",
            award: "四星，编号 431003190-2026-0012-K，2026 年 9 月 18 日"
        )
    }
}
