import Domain
import Testing

@Suite struct SchemeCheckTests {
    @Test func `the scheme a county begins with is sound`() throws {
        let scheme = try Months.scheme()
        #expect(scheme.check(fewestChapters: 1).isEmpty)
        #expect(scheme.indicators.map(\.code) == (1...10).map { "I\($0)" })
        #expect(
            scheme.indicators.map(\.most)
                == [15, 10, 15, 5, 10, 10, 10, 5, 10, 10].map { $0 * 100 }
        )
        #expect(scheme.parts.map(\.source) == Source.allCases)
    }

    @Test(arguments: [
        "births", "pregnancies", "contraception", "checkups", "check_up_turnout", "sex_ratio",
        "complaints",
    ])
    func `what may not be rated has no word in a scheme`(word: String) {
        #expect(Source(rawValue: word) == nil)
    }

    @Test func `weights add up to 100 and no source is used twice`() throws {
        let scheme = try scheme(parts: [
            Part(.study, most: 4000, .steps([.init(atLeast: 1, points: 4000)])),
            Part(.study, most: 5000, .steps([.init(atLeast: 1, points: 5000)])),
        ])
        #expect(scheme.check() == [.weights(sum: 9000), .repeatedSource(.study)])
    }

    @Test(
        arguments: [
            (.steps([]), .noSteps(.study)),
            (
                .steps([.init(atLeast: 2, points: 5000), .init(atLeast: 2, points: 10_000)]),
                .stepNotHigher(.study, .init(atLeast: 2, points: 10_000))
            ),
            (
                .steps([.init(atLeast: 1, points: 6000), .init(atLeast: 2, points: 6000)]),
                .stepNotHigher(.study, .init(atLeast: 2, points: 6000))
            ),
            (
                .steps([.init(atLeast: 1, points: 10_001)]),
                .stepAboveMaximum(.study, .init(atLeast: 1, points: 10_001), most: 10_000)
            ),
            (
                .steps([.init(atLeast: 1, points: 9_000)]),
                .maximumOutOfReach(.study, points: 9_000, most: 10_000)
            ),
            (
                .steps([.init(atLeast: 0, points: 10_000)]),
                .stepNotHigher(.study, .init(atLeast: 0, points: 10_000))
            ),
            (.share(target: 300, whenNone: .zero), .unfitFormula(.study)),
            (.byHand(step: 100), .unfitFormula(.study)),
        ] as [(Formula, SchemeFault)]
    )
    func `a formula that makes no sense is named`(formula: Formula, fault: SchemeFault) throws {
        #expect(try scheme(parts: [Part(.study, most: 10_000, formula)]).check() == [fault])
    }

    @Test func `targets, hand steps and maxima are looked at`() throws {
        let faults = try scheme(parts: [
            Part(.groups, most: 5000, .share(target: 0, whenNone: .zero)),
            Part(.contacts, most: 2000, .share(target: 1001, whenNone: .zero)),
            Part(.venue, most: 3000, .byHand(step: 700)),
            Part(.help, most: 0, .steps([])),
        ]).check()
        let expected: [SchemeFault] = [
            .target(.groups, 0), .target(.contacts, 1001), .handStep(.venue, 700),
            .maximum(.help, 0),
        ]
        #expect(faults == expected)
    }

    @Test func `codes stand once and indicators have parts`() throws {
        let sound = try Months.scheme()
        let twice = sound.indicators + [Indicator("I1", Label("再", "again"), [])]
        #expect(with(sound, twice).check() == [.repeatedCode("I1"), .emptyIndicator("I1")])
    }

    @Test(
        arguments: [
            ([(850, 1000), (700, 849), (0, 699)], []),
            ([(850, 1000), (700, 840), (0, 699)], [.gap(from: 841, through: 849)]),
            ([(850, 1000), (700, 860), (0, 699)], [.overlap(from: 850, through: 860)]),
            ([(850, 990), (700, 849), (0, 699)], [.gap(from: 991, through: 1000)]),
            ([(850, 1000), (700, 849), (10, 699)], [.gap(from: 0, through: 9)]),
            ([(850, 1000), (700, 849)], [.bandRanks([1, 2])]),
            (
                [(850, 1001), (700, 849), (0, 699)],
                [.bandLimits(Band(rank: 1, from: 850, through: 1001))]
            ),
            (
                [(850, 1000), (849, 700), (0, 699)],
                [.bandLimits(Band(rank: 2, from: 849, through: 700))]
            ),
        ] as [([(Int, Int)], [SchemeFault])]
    )
    func `every total has one flag and no more`(limits: [(Int, Int)], faults: [SchemeFault]) throws
    {
        let bands = limits.enumerated().map { place, limit in
            Band(rank: place + 1, from: limit.0, through: limit.1)
        }
        #expect(try with(rule: .cutOffs(bands)).check() == faults)
        let both = FlagRule.both(bands, Quota(first: 3, last: 3))
        #expect(try with(rule: both).check() == faults)
    }

    @Test func `a quota fits the smallest township`() throws {
        let quota = Quota(first: 3, last: 2)
        let scheme = try with(rule: .quota(quota))
        #expect(scheme.check().isEmpty)
        #expect(scheme.check(fewestChapters: 5).isEmpty)
        #expect(scheme.check(fewestChapters: 4) == [.quotaTooLarge(quota, chapters: 4)])
        for empty in [Quota(first: 0, last: 0), Quota(first: -1, last: 4)] {
            #expect(try with(rule: .quota(empty)).check() == [.quotaOfNone(empty)])
        }
    }

    @Test func `a veto lowers a flag`() throws {
        let sound = try Months.scheme()
        let scheme = with(sound, sound.indicators, vetoes: [.noData: 1, .misuseOfFunds: 4])
        #expect(scheme.check() == [.vetoRank(.noData, 1), .vetoRank(.misuseOfFunds, 4)])
    }

    private func scheme(parts: [Part]) throws -> FlagScheme {
        with(try Months.scheme(), [Indicator("I1", Label("一", "one"), parts)])
    }

    private func with(rule: FlagRule) throws -> FlagScheme {
        let sound = try Months.scheme()
        return with(sound, sound.indicators, rule: rule)
    }

    private func with(
        _ scheme: FlagScheme,
        _ indicators: [Indicator],
        rule: FlagRule? = nil,
        vetoes: [Veto: Int]? = nil
    ) -> FlagScheme {
        FlagScheme(
            name: scheme.name,
            validFrom: scheme.validFrom,
            preset: scheme.preset,
            indicators: indicators,
            rule: rule ?? scheme.rule,
            vetoes: vetoes ?? scheme.vetoes
        )
    }
}
