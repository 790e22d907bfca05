import Domain
import Testing

/// What no scheme measures a household by (domain 1 and 5).
@Suite struct StarWordsTests {
    @Test(
        arguments: [
            ("落实避孕措施", .contraception), ("没有政策外生育", .compliance), ("按时参加孕检", .pregnancy),
            ("没有二孩、三孩", .children), ("结扎户优先", .sterilisation),
        ] as [(String, ForbiddenTopic)]
    )
    func `births and what belongs to them are no item`(text: String, topic: ForbiddenTopic) {
        let topics = StarScheme.wordFaults(in: text, at: "A4").compactMap { fault in
            if case .forbidden("A4", let word) = fault { word.topic } else { nil }
        }
        #expect(topics.contains(topic))
    }

    @Test(
        arguments: [
            ("少生优生", .births), ("晚婚晚育", .births), ("年收入 5 万元以上", .income),
            ("家庭人口不超过四人", .familySize),
            ("没有越级上访", .petitioning), ("家里没人患病", .illness), ("不信教", .religion),
            ("没有举报干部", .complaints), ("因病欠债的扣 2 分", .illness), ("存款 3 万元", .income),
        ] as [(String, StarCriterion)]
    )
    func `nor are income, the size of a family, petitions, illness, faith and complaints`(
        text: String,
        criterion: StarCriterion
    ) {
        let found = StarCriterion.find(in: text).map(\.criterion)
        #expect(Set(found) == [criterion])
    }

    @Test(arguments: [
        "不看挣多少钱。", "没有借款也得分；因病欠债不扣分。", "照顾生病的老人", "优生优育与新型婚育文化",
        "参加计划生育协会的活动", "有正当稳定的生计，或比去年有起色", "家里有几口人不影响得分", "勤劳致富，收入来路正当",
    ])
    func `saying that it does not count, and ordinary words, are allowed`(text: String) {
        #expect(StarScheme.wordFaults(in: text, at: "C2").isEmpty)
    }

    @Test func `a fault names where the word stands, in name, label, help, fact and document`() {
        let word = "收入水平"
        let named = Label(word, "income")
        let plain = Label("甲", "a")
        let item = StarItem("A1", plain, help: named, most: 2000, .village)
        let scheme = StarScheme(
            name: word,
            categories: [StarCategory("A", named, [item])]
                + StarScheme.standard.categories.dropFirst(),
            vetoes: [
                StarVetoRule("V1", named, document: plain),
                StarVetoRule("V2", plain, document: named),
            ]
        )
        let places = scheme.check().map { fault in
            if case .criterion(let place, .income, _) = fault { place } else { "?" }
        }
        #expect(places == ["", "A", "A1", "V1", "V2"])
    }

    @Test func `an old name stays readable beside the new one`() {
        #expect(StarScheme.standard.categories[0].legacyLabel == "少生优生")
        #expect(StarScheme.standard.check().isEmpty)
    }
}
