import Domain
import Testing

@Suite struct ChanceMarkTests {
    @Test func `a share varies with its denominator`() throws {
        let scheme = try Months.scheme()
        // 10² · 0.8 · 0.2 ÷ 5.
        #expect(isNear(try variance(.groups, 4, 5, scheme), 3.2))
        #expect(isNear(try variance(.groups, 80, 100, scheme), 0.16))
        // (15 ÷ 0.3)² · p(1 − p) ÷ 165 with p = 40 ÷ 165.
        #expect(isNear(try variance(.contacts, 40, 165, scheme), 2.7826, within: 0.0001))
    }

    @Test func `none and all vary too, unless they lie above a target`() throws {
        let scheme = try Months.scheme()
        // 10² · (2 ÷ 9)(7 ÷ 9) ÷ 9, the same from both ends.
        #expect(isNear(try variance(.groups, 0, 5, scheme), 1.9204, within: 0.0001))
        #expect(isNear(try variance(.groups, 5, 5, scheme), 1.9204, within: 0.0001))
        #expect(try variance(.contacts, 50, 165, scheme) == 0)
        #expect(try variance(.contacts, 165, 165, scheme) == 0)
        #expect(try variance(.contacts, 0, 165, scheme) > 0)
    }

    @Test func `steps, points by hand and a share of nothing do not vary`() throws {
        let tally = Tally(Months.example, by: try Months.scheme())
        for line in tally.lines where line.part.source.kind != .share {
            #expect(line.variance == 0)
        }
        #expect(try variance(.suggestions, 0, 0, try Months.scheme()) == 0)
    }

    @Test(arguments: [(0, true), (38, true), (40, false), (-38, true), (-40, false)])
    func `the mark ends at 1.96 standard deviations`(difference: Int, isMarked: Bool) {
        // √(2 + 2) = 2, so 3.92 points.
        #expect(ChanceMark.isWithinChance(difference: difference, 2, 2) == isMarked)
    }

    @Test func `two neighbours are marked when a few households more would turn them`() throws {
        let scheme = try Months.scheme()
        let one = Tally(Months.example, by: scheme)
        var counts = Months.example
        counts[.groups] = .counted(3, of: 5)
        let other = Tally(counts, by: scheme)
        #expect(ChanceMark.marks(one, other))
        #expect(ChanceMark.marks(other, one))
        counts[.activities] = .counted(0)
        #expect(!ChanceMark.marks(one, Tally(counts, by: scheme)))
    }

    @Test func `what has no rank is not marked`() throws {
        let scheme = try Months.scheme()
        var counts = Months.example
        counts[.venue] = .notYetGiven
        let provisional = Tally(counts, by: scheme)
        #expect(!ChanceMark.marks(provisional, Tally(Months.example, by: scheme)))
    }

    @Test func `a rescaled total varies as it is rescaled`() throws {
        let scheme = try Months.scheme()
        let counts: [Source: Count] = [.groups: .counted(4, of: 5), .study: .counted(1)]
        // 15 points stand for 100.
        let expected = 3.2 * (100.0 / 15) * (100.0 / 15)
        #expect(isNear(Tally(counts, by: scheme).variance, expected))
    }

    private func variance(_ source: Source, _ number: Int, _ whole: Int, _ scheme: FlagScheme)
        throws -> Double
    {
        let tally = Tally([source: .counted(number, of: whole)], by: scheme)
        return try #require(tally.lines.first { $0.part.source == source }).variance
    }

    private func isNear(_ one: Double, _ other: Double, within margin: Double = 1e-9) -> Bool {
        abs(one - other) < margin
    }
}
