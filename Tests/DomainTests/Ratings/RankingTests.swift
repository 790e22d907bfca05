import Domain
import Testing

@Suite struct RankingTests {
    @Test(arguments: [
        (1000, FlagColour.red), (850, .red), (849, .yellow), (700, .yellow), (699, .green),
        (0, .green),
    ])
    func `a total equal to a cut-off has the better flag`(total: Int, colour: FlagColour) throws {
        #expect(try Months.scheme().flag(total: total, rank: 9, of: 9).colour == colour)
    }

    @Test func `every total has exactly one flag`() throws {
        let bands = try Months.scheme().rule.bands
        for total in 0...Tally.highest {
            #expect(bands.count { ($0.from...$0.through).contains(total) } == 1)
        }
    }

    @Test func `in the other order the yellow flag is the warning`() throws {
        let scheme = try scheme(.cutOffs(Band.bands(from: [850, 700, 0])), .redGreenYellow)
        let flags = [900, 800, 100].map { scheme.flag(total: $0, rank: 1, of: 1) }
        #expect(flags.map(\.colour) == [.red, .green, .yellow])
        #expect(flags.map(\.rank) == [1, 2, 3])
        #expect(flags.map(\.shape) == [.pennant, .square, .swallowtail])
        #expect(flags.map(\.standing.chinese) == ["优", "良", "待改进"])
    }

    @Test func `ties share a rank and the next one counts them`() throws {
        let ranking = Ranking(entries([700, 900, 700, 600]), by: try Months.scheme())
        #expect(ranking.places.map(\.rank) == [1, 2, 2, 4])
        #expect(ranking.places.map(\.entry.chapter) == [1, 0, 2, 3])
    }

    @Test func `a provisional total has neither rank nor flag`() throws {
        let entries = entries([700, 900]) + [.init(7, .provisional(990)), .init(8, .none)]
        let ranking = Ranking(entries, by: try Months.scheme())
        #expect(ranking.places.map(\.rank) == [1, 2, nil, nil])
        #expect(ranking.places.map { $0.flag?.colour } == [.red, .yellow, nil, nil])
    }

    @Test(arguments: [
        // Totals, first, last, ranks of the flags.
        ([90, 80, 70, 60, 50], 2, 2, [1, 1, 2, 3, 3]),
        // All tied with the second win.
        ([90, 80, 80, 60, 50], 2, 1, [1, 1, 1, 2, 3]),
        // The last but one is tied with a better placed one: only the last is warned.
        ([90, 80, 70, 70, 50], 1, 2, [1, 2, 2, 2, 3]),
        // All who are last are tied with somebody outside the last two: nobody is warned.
        ([90, 80, 70, 70, 70], 1, 2, [1, 2, 2, 2, 2]),
        ([90, 80, 70, 60, 60], 1, 2, [1, 2, 2, 3, 3]),
        // Everybody is equal, and the better flag stands.
        ([70, 70, 70], 1, 1, [1, 1, 1]),
        // More flags than chapters: winners are not warned.
        ([90, 80], 2, 2, [1, 1]),
        ([90, 80, 70], 0, 1, [2, 2, 3]),
    ])
    func `ties at the edge of a quota fall to the chapters`(
        totals: [Int],
        first: Int,
        last: Int,
        ranks: [Int]
    ) throws {
        let scheme = try scheme(.quota(Quota(first: first, last: last)))
        let ranking = Ranking(entries(totals), by: scheme)
        #expect(ranking.places.map { $0.flag?.rank } == ranks)
    }

    @Test(arguments: [
        ([950, 940, 930, 920, 790, 780, 770], [1, 1, 1, 2, 3, 3, 3]),
        // Three at the top, but only one above 90.
        ([950, 890, 880, 850, 840, 830, 820], [1, 2, 2, 2, 2, 2, 2]),
        // Below 80, but not among the last three.
        ([950, 790, 780, 770, 760, 750, 740], [1, 2, 2, 2, 3, 3, 3]),
    ])
    func `threshold and quota are both asked for`(totals: [Int], ranks: [Int]) throws {
        let bands = Band.bands(from: [900, 800, 0])
        let scheme = try scheme(.both(bands, Quota(first: 3, last: 3)), .redGreenYellow)
        let ranking = Ranking(entries(totals), by: scheme)
        #expect(ranking.places.map { $0.flag?.rank } == ranks)
    }

    @Test func `a veto lowers the flag and leaves the rank`() throws {
        let entries = [
            Ranking<Int>.Entry(1, .final(950), vetoes: [.fabricatedRows]),
            Ranking<Int>.Entry(2, .final(900)),
        ]
        let ranking = Ranking(entries, by: try Months.scheme())
        #expect(ranking.places.map(\.rank) == [1, 2])
        #expect(ranking.places.map { $0.flag?.rank } == [3, 1])
        #expect(ranking.places.map { $0.earned?.rank } == [1, 1])
        #expect(ranking.places.map(\.isLowered) == [true, false])
    }

    @Test func `no veto raises a flag`() throws {
        let scheme = try scheme(.cutOffs(Band.bands(from: [850, 700, 0])), vetoes: [.noData: 2])
        let ranks = scheme.preset.flags().map { scheme.lowered($0, by: [.noData]).rank }
        #expect(ranks == [2, 2, 3])
        #expect(scheme.lowered(scheme.preset.flag(1), by: [.misuseOfFunds]).rank == 1)
    }

    @Test func `the order of chapters does not matter`() throws {
        let scheme = try scheme(.quota(Quota(first: 2, last: 3)))
        var dice = Dice(seed: 33)
        for _ in 0..<300 {
            let totals = (0..<14).map { _ in Int.random(in: 0...9, using: &dice) * 100 }
            let entries = entries(totals)
            let places = Ranking(entries, by: scheme).places
            #expect(places == Ranking(entries.shuffled(using: &dice), by: scheme).places)
            // Whoever has more never has the worse flag.
            for (better, worse) in zip(places, places.dropFirst()) {
                #expect((better.flag?.rank ?? 9) <= (worse.flag?.rank ?? 9))
            }
        }
    }

    private func entries(_ totals: [Int]) -> [Ranking<Int>.Entry] {
        totals.enumerated().map { .init($0, .final($1)) }
    }

    private func scheme(
        _ rule: FlagRule,
        _ preset: FlagPreset = .redYellowGreen,
        vetoes: [Veto: Int] = [:]
    ) throws -> FlagScheme {
        let standard = try Months.scheme()
        return FlagScheme(
            name: standard.name,
            validFrom: standard.validFrom,
            preset: preset,
            indicators: standard.indicators,
            rule: rule,
            vetoes: vetoes
        )
    }
}
