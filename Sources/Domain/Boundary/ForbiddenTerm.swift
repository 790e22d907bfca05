/// A word looked for in free text, and the neighbours that make another word of it.
struct ForbiddenTerm: Sendable {
    let topic: ForbiddenTopic
    let word: String
    let signs: [Unicode.Scalar]
    private let notAfter: Set<Unicode.Scalar>
    private let notBefore: Set<Unicode.Scalar>

    init(_ topic: ForbiddenTopic, _ word: String, notAfter: String = "", notBefore: String = "") {
        self.topic = topic
        self.word = word
        signs = Array(word.unicodeScalars)
        self.notAfter = Set(notAfter.unicodeScalars)
        self.notBefore = Set(notBefore.unicodeScalars)
    }

    /// Whether the word stands there, and as a word of its own.
    func stands(in text: [Unicode.Scalar], at place: Int) -> Bool {
        let end = place + signs.count
        guard end <= text.count, text[place..<end].elementsEqual(signs) else { return false }
        if place > 0, notAfter.contains(text[place - 1]) { return false }
        return end == text.count || !notBefore.contains(text[end])
    }

    static let all: [ForbiddenTerm] = pregnancy + birthControl + abortion + children + compliance

    // 环境, 环保, 环卫, 环节 …: 检查环境卫生 is no 查环, 采取环保措施 no 取环.
    private static let afterRing = "境保节卫评形路城绕岛球顾视游湖抱比行乡村镇县线科氧"
    // 产业, 产品, 产量 …: 引产业入村 is no 引产, 物流产业 no 流产.
    private static let afterProduce = "业品量值地销能学权出"

    private static let pregnancy: [ForbiddenTerm] =
        ["怀孕", "怀了孕", "怀上孕", "身孕", "孕情", "孕检", "查孕", "验孕", "孕妇", "孕产妇", "孕期", "孕周", "妊娠", "预产期"]
        .map { ForbiddenTerm(.pregnancy, $0) }
        + ["已孕", "有孕", "早孕", "未孕", "先孕"].map { ForbiddenTerm(.pregnancy, $0, notBefore: "育") }
        + [
            ForbiddenTerm(.pregnancy, "待产", notBefore: afterProduce),
            ForbiddenTerm(.pregnancy, "产检", notAfter: "生投量特农水", notBefore: "查测验修疫"),
        ]

    private static let birthControl: [ForbiddenTerm] =
        ["避孕", "皮埋", "环孕", "宫内节育器"].map { ForbiddenTerm(.contraception, $0) }
        + ["上环", "取环", "放环", "带环", "查环"].map {
            ForbiddenTerm(.contraception, $0, notBefore: afterRing)
        }
        + [
            ForbiddenTerm(.contraception, "节育", notAfter: "调季时环细", notBefore: "种苗肥秧人儿"),
            ForbiddenTerm(.sterilisation, "结扎"),
            ForbiddenTerm(.sterilisation, "绝育"),
            ForbiddenTerm(.sterilisation, "输卵管"),
            ForbiddenTerm(.sterilisation, "输精管"),
            ForbiddenTerm(.sterilisation, "男扎", notBefore: "根实营"),
            ForbiddenTerm(.sterilisation, "女扎", notBefore: "根实营"),
        ]

    // 人流 alone is a crowd at a market as often as not, so only its medical company counts.
    private static let abortion: [ForbiddenTerm] =
        ["人流手术", "人流术", "无痛人流", "做人流", "做过人流", "人流一次", "人流两次", "堕胎", "打胎", "刮宫", "计生手术"]
        .map { ForbiddenTerm(.abortion, $0) }
        + [
            ForbiddenTerm(.abortion, "药流", notAfter: "农医中西", notBefore: "通动转失向入出"),
            ForbiddenTerm(.abortion, "引产", notBefore: afterProduce),
            ForbiddenTerm(.abortion, "流产", notAfter: "物轮", notBefore: afterProduce),
            ForbiddenTerm(.gynaecology, "妇检"),
            ForbiddenTerm(.gynaecology, "妇科病史"),
            ForbiddenTerm(.gynaecology, "妇科检查结果"),
            ForbiddenTerm(.gynaecology, "患妇科"),
            ForbiddenTerm(.gynaecology, "患有妇科"),
            ForbiddenTerm(.gynaecology, "月经"),
            ForbiddenTerm(.gynaecology, "宫颈糜烂"),
        ]

    private static let children: [ForbiddenTerm] =
        [
            "子女数", "现有子女", "无子女", "孩次", "胎次", "头胎", "二胎", "三胎", "二孩", "三孩", "生育间隔", "生育情况",
            "未生育", "已生育", "一子一女", "一儿一女", "两个女儿", "两个儿子", "两女一子", "生了个", "生了男孩", "生了女孩",
            "胎儿性别",
        ].map { ForbiddenTerm(.children, $0) }
        + ["育有一", "育有两", "育有二", "育有三", "生有一", "生有两", "生有二", "生有三"].map {
            // 教育有一套, 学生有三名.
            ForbiddenTerm(.children, $0, notAfter: "教体保培养抚德学医师先考新女男卫")
        }

    private static let compliance: [ForbiddenTerm] =
        [
            "计划外生育", "计划外怀孕", "政策外生育", "违法生育", "无证生育", "非婚生育", "社会抚养费", "准生证", "生育证",
            "计生罚款",
        ].map { ForbiddenTerm(.compliance, $0) }
        + [
            ForbiddenTerm(.compliance, "超生", notBefore: "态产活物"),
            ForbiddenTerm(.compliance, "抢生", notBefore: "产意活源"),
        ]

    /// Ordinary words of the trade that hold one of the others.
    static let ordinary: [ForbiddenTerm] = [
        // The association's general work, told by number.
        "孕前优生", "孕产妇保健", "孕产妇健康", "孕妇学校", "孕期保健", "孕妇课堂", "避孕药具", "避孕节育知识", "避孕知识",
        "节育知识", "避孕方法知识", "避孕节育宣传", "避孕宣传", "节育奖", "月经卫生知识", "经期卫生知识",
        // The law of today, and the campaign against choosing a child's sex.
        "二孩政策", "三孩政策", "三孩生育政策", "二孩生育政策", "全面二孩", "单独二孩", "三孩时代", "二胎政策", "三胎政策",
        "三孩配套", "非医学需要的胎儿性别鉴定", "非医学需要胎儿性别鉴定", "非法胎儿性别鉴定", "禁止胎儿性别鉴定",
        "取消社会抚养费", "废止社会抚养费", "不再征收社会抚养费", "社会抚养费已取消", "社会抚养费等制约措施",
        // Sows, cows and ewes of the project bases.
        "母猪怀孕", "怀孕母猪", "妊娠母猪", "母猪妊娠", "待产母猪", "母猪待产", "母猪头胎", "头胎母猪", "母猪二胎", "二胎母猪",
        "母猪胎次", "母猪流产", "母牛怀孕", "怀孕母牛", "妊娠母牛", "待产母牛", "母牛流产", "母羊怀孕", "怀孕母羊", "妊娠母羊",
        "待产母羊", "母羊流产",
    ].map { ForbiddenTerm(.pregnancy, $0) }
}
