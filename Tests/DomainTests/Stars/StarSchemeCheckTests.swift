import Domain
import Testing

@Suite struct StarSchemeCheckTests {
    private let standard = StarScheme.standard

    @Test func `the scheme of domain 5 is sound`() {
        #expect(standard.check().isEmpty)
        #expect(standard.categories.map(\.letter) == StarCategory.letters)
        #expect(standard.items.map(\.code) == (["A1", "A2", "A3", "A4"] + Self.others))
        #expect(standard.items.filter(\.mayNotApply).map(\.code) == ["A3"])
        let points = standard.items.map { $0.most / 100 }
        #expect(points == [5, 5, 5, 5, 6, 5, 4, 3, 2, 5, 5, 5, 3, 2, 6, 5, 4, 3, 2, 5, 5, 4, 3, 3])
        #expect(standard.vetoes.map(\.code) == ["V1", "V2", "V3", "V4", "V5"])
    }

    private static let others = ["B", "C", "D", "E"].flatMap { letter in
        (1...5).map { "\(letter)\($0)" }
    }

    @Test func `each item is proven as domain 5 says`() {
        let kinds = Dictionary(grouping: standard.items) { $0.proof.kind }
            .mapValues { $0.map(\.code) }
        #expect(kinds[.logged] == ["A1", "B5", "C5", "D3", "E4"])
        #expect(kinds[.document] == ["B1", "C4"])
        #expect(kinds[.either] == ["C3"])
    }

    @Test func `there are five categories of 20 points`() {
        let four = with(categories: Array(standard.categories.dropLast()))
        #expect(four.check() == [.categories(["A", "B", "C", "D"])])
        let first = StarCategory("A", Label("甲", "a"), [Sheets.item("A1", most: 1950)])
        #expect(Sheets.scheme(with: first).check() == [.categoryPoints("A", sum: 1950)])
        let bare = StarCategory("A", Label("甲", ""), [Sheets.item("A1", most: 2000)])
        #expect(Sheets.scheme(with: bare).check() == [.noLabel("A")])
    }

    @Test func `an old sheet has categories and no items`() {
        let bare = standard.categories.map { StarCategory($0.letter, $0.label) }
        let old = StarScheme(name: "旧表", sheet: .categories, categories: bare, vetoes: [])
        #expect(old.check().isEmpty)
        let mixed = StarScheme(
            name: "旧表",
            sheet: .categories,
            categories: standard.categories,
            vetoes: []
        )
        #expect(mixed.check() == StarCategory.letters.map { .itemsOnOldSheet($0) })
    }

    @Test(
        arguments: [
            ([("A1", 1000), ("A1", 1000)], [.repeatedCode("A1")]),
            ([("A1", 1000), ("B9", 1000)], [.foreignCode("B9", in: "A")]),
            ([("A1", 1025), ("A2", 975)], [.itemPoints("A1", 1025), .itemPoints("A2", 975)]),
            ([("A1", 2000), ("A2", 0)], [.itemPoints("A2", 0)]),
        ] as [([(String, Int)], [StarSchemeFault])]
    )
    func `codes stand once and points go by halves`(
        items: [(String, Int)],
        faults: [StarSchemeFault]
    ) {
        let items = items.map { Sheets.item($0.0, most: $0.1) }
        let scheme = Sheets.scheme(with: StarCategory("A", Label("甲", "a"), items))
        #expect(scheme.check() == faults)
    }

    @Test func `what is counted from rows needs some and leaves nobody out`() {
        let items = [
            Sheets.item("A1", most: 1000, .logged(StarRows(.meeting, needs: 0))),
            StarItem("A2", Label("", "a"), most: 1000, .either(StarRows(.training, needs: 21))),
        ]
        let scheme = Sheets.scheme(with: StarCategory("A", Label("甲", "a"), items))
        let expected: [StarSchemeFault] = [
            .rowsNeeded("A1", 0), .loggedNeverApplies("A1"), .noLabel("A2"), .rowsNeeded("A2", 21),
        ]
        #expect(scheme.check() == expected)
    }

    @Test func `a fact that blocks has its document`() {
        let vetoes = [
            StarVetoRule("V1", Label("事实", "fact"), document: Label("", "")),
            StarVetoRule("V1", Label("", "fact"), document: Label("判决书", "judgment")),
        ]
        let expected: [StarSchemeFault] = [.repeatedVeto("V1"), .noFact("V1"), .noDocument("V1")]
        #expect(with(vetoes: vetoes).check() == expected)
    }

    @Test(
        arguments: [
            (.starAt, 0), (.starAt, 2001), (.fewestReviewers, 2), (.samplePercent, 19),
            (.samplePercent, 101), (.villageNoticeDays, 4), (.villageNoticeDays, 31),
            (.townshipNoticeDays, 4), (.recheckDays, 0), (.appealDays, 9), (.mendMonths, 0),
            (.barYears, 6), (.householdsPerAward, 0), (.fiveStarTotal, 10_001),
        ] as [(StarLimit, Int)]
    )
    func `each number has its limits`(limit: StarLimit, value: Int) {
        #expect(with(rules: rules(limit, value)).check().contains(.limit(limit, value)))
    }

    @Test func `five stars make a Five-Star Household's total or less`() {
        var rules = StarRules.standard
        rules.starAt = 1750
        let fault = StarSchemeFault.totalBelowStars(8500, least: 8750)
        #expect(with(rules: rules).check() == [fault])
    }

    @Test func `a quota is off unless it is set, and rounded down`() {
        #expect(StarRules.standard.places(among: 400) == nil)
        var rules = StarRules.standard
        rules.householdsPerAward = 200
        #expect(rules.places(among: 399) == 1)
        #expect(rules.places(among: 199) == 0)
        #expect(with(rules: rules).check().isEmpty)
    }

    private func rules(_ limit: StarLimit, _ value: Int) -> StarRules {
        var rules = StarRules.standard
        rules.set(limit, to: value)
        return rules
    }

    private func with(
        categories: [StarCategory]? = nil,
        vetoes: [StarVetoRule]? = nil,
        rules: StarRules = .standard
    ) -> StarScheme {
        StarScheme(
            name: standard.name,
            categories: categories ?? standard.categories,
            vetoes: vetoes ?? standard.vetoes,
            rules: rules
        )
    }
}
