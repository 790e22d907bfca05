import Domain
import Testing

@Suite struct ForbiddenWordsTests {
    @Test(arguments: [
        ("走访时得知李某已怀孕三个月", ["怀孕"]), ("登记了避孕措施", ["避孕"]), ("陪同到镇上孕检", ["孕检"]),
        ("上环后身体不适", ["上环"]), ("已于去年取环", ["取环"]), ("督促查环查孕", ["查环", "查孕"]),
        ("户主之妻已结扎", ["结扎"]), ("做过人流，送营养品", ["做过人流"]), ("动员引产", ["引产"]),
        ("她因流产住院", ["流产"]), ("妇检未到", ["妇检"]), ("该户育有一子一女", ["育有一"]),
        ("已有二胎", ["二胎"]), ("属计划外生育，欠缴社会抚养费", ["计划外生育", "社会抚养费"]),
        ("超生户", ["超生"]), ("未婚先孕", ["先孕"]), ("下月待产", ["待产"]), ("产检补助", ["产检"]),
        ("落实节育手术", ["节育"]), ("胎儿性别鉴定", ["胎儿性别"]), ("末次月经3月", ["月经"]),
        ("懷孕婦女", ["怀孕"]), ("避 孕", ["避孕"]), ("怀\u{200B}孕", ["怀孕"]), ("生育间隔不足", ["生育间隔"]),
        ("独生子女家庭，妻子怀孕", ["怀孕"]), ("现有子女两个，子女数2", ["现有子女", "子女数"]),
    ])
    func `a note about somebody's body or children is found`(_ text: String, _ words: [String]) {
        #expect(ForbiddenWords.find(in: text).map(\.word) == words)
    }

    @Test(arguments: [
        "优生优育知识讲座", "生育关怀行动", "计划生育协会", "村计生协会理事会例会", "生殖健康义诊（上半年）", "独生子女家庭平安保险",
        "“5·29”协会活动日暨关爱女孩活动", "关爱女孩一帮一助学", "生男生女一样好", "新型婚育文化", "少生优生", "教育有方的家长",
        "体育有奖比赛", "检查环境卫生", "采取环保措施", "大会上环顾全年工作", "开放环境", "沿线地带环境整治", "引产业入村",
        "物流产业园", "农药流失防治", "医药流通", "安全生产检查", "集市人流密集处设点宣传", "人流量大", "女扎根农村创业", "季节育苗",
        "调节育种", "超生态养殖", "抢生产、保春耕", "等待产品验收", "有孕育希望之意", "母猪怀孕期饲养技术", "二胎母猪产仔12头",
        "发放避孕药具200盒", "避孕节育知识宣传", "孕前优生健康检查宣传", "三孩政策宣传", "全面二孩政策解读",
        "严禁非医学需要的胎儿性别鉴定", "宣讲取消社会抚养费的规定", "学生有三名获奖", "培育有一技之长的能人", "计划外支出",
        "特别扶助", "奖励扶助对象公示", "亲子小屋", "青春健康", "",
    ])
    func `ordinary words of the trade raise no alarm`(_ text: String) {
        #expect(ForbiddenWords.find(in: text).isEmpty, "\(text)")
    }

    /// Subjects, kinds, remarks and suggestions of one township's ledgers for a year.
    @Test(arguments: [
        "会员活动", "会议", "入户走访", "协会活动日", "学习培训", "宣传咨询", "慰问帮扶", "技术培训", "文体活动", "民主评议", "生殖健康服务",
        "会员小组活动", "入户宣传", "困难户走访", "大棚蔬菜技术培训班（第1期）", "文艺演出", "新条例学习班（第1期）",
        "村计生工作民主评议（第1次）", "水产养殖技术培训班（第3期）", "生殖健康义诊（下半年）", "生猪养殖技术培训班（第5期）",
        "赶集日政策法规咨询", "邻里互助", "查出18人，治疗13人，治愈4人", "希望增加技术培训", "希望增加义诊次数", "建议修缮活动室",
        "希望公开评分细则", "建议延长公示时间", "已采纳", "已答复", "办理中", "科技图书", "电影下乡", "环境整治", "面对面交流",
        "指导庭院改造", "讲解评分标准", "送技术资料", "介绍致富经验", "办公室、活动室修缮", "扶持资金", "自筹", "周转金",
    ])
    func `a year of real ledgers raises no alarm`(_ text: String) {
        #expect(ForbiddenWords.find(in: text).isEmpty, "\(text)")
    }

    @Test func `a word is told once, with its topic`() {
        let found = ForbiddenWords.find(in: "怀孕了，听说怀孕了；上环")
        #expect(found.map(\.word) == ["怀孕", "上环"])
        #expect(found.map(\.topic) == [.pregnancy, .contraception])
    }

    @Test func `a long text is looked through quickly enough to be typed into`() {
        let text = String(repeating: "今日走访联系户，了解生产和生活上的需要。", count: 2_000) + "怀孕"
        #expect(ForbiddenWords.find(in: text).count == 1)
    }

    @Test func `topics are named in both languages`() {
        #expect(Set(ForbiddenTopic.allCases.map(\.label.chinese)).count == 7)
        #expect(Set(ForbiddenTopic.allCases.map(\.label.english)).count == 7)
    }
}
