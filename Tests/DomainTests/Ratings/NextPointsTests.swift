import Domain
import Testing

@Suite struct NextPointsTests {
    @Test func `the example is told what would help most`() throws {
        let next = Tally(Months.example, by: try Months.scheme()).nextPoints
        let expected = [
            NextPoints(source: .study, more: 1, gain: 500),
            NextPoints(source: .suggestions, more: 1, gain: 333),
            NextPoints(source: .groups, more: 1, gain: 200),
            NextPoints(source: .contacts, more: 1, gain: 30),
            NextPoints(source: .timeliness, more: 1, gain: 5),
        ]
        #expect(next == expected)
    }

    @Test func `one more recorded activity gives five points`() throws {
        let next = try next(.activities, .counted(1))
        #expect(next == NextPoints(source: .activities, more: 1, gain: 500))
    }

    @Test func `nothing more is to be had where all is done or nothing is due`() throws {
        #expect(Tally(Months.full, by: try Months.scheme()).nextPoints.isEmpty)
        #expect(try next(.groups, .counted(0, of: 0)) == nil)
        #expect(try next(.venue, .given(0)) == nil)
        #expect(try next(.suggestions, .counted(0, of: 0)) == nil)
    }

    @Test func `the first row of all is the one in time`() throws {
        let next = try next(.timeliness, .counted(0, of: 0))
        #expect(next == NextPoints(source: .timeliness, more: 1, gain: 500))
    }

    @Test func `one household of very many gives nothing by itself`() throws {
        // Each is worth a quarter of a hundredth, so it takes two to round up to one.
        let next = try next(.contacts, .counted(0, of: 20_000))
        #expect(next == NextPoints(source: .contacts, more: 2, gain: 1))
    }

    @Test func `what is told comes true, and nothing less does`() throws {
        let scheme = try Months.scheme()
        var dice = Dice(seed: 34)
        for _ in 0..<1_000 {
            let counts = Months.random(using: &dice)
            let tally = Tally(counts, by: scheme)
            for next in tally.nextPoints {
                let now = try #require(tally.points(of: next.source)?.hundredths)
                let told = try points(of: next.source, counts, more: next.more, scheme)
                let less = try points(of: next.source, counts, more: next.more - 1, scheme)
                #expect(told == now + next.gain)
                #expect(less <= now)
            }
        }
    }

    private func next(_ source: Source, _ count: Count) throws -> NextPoints? {
        let counts = Months.example.merging([source: count]) { $1 }
        return Tally(counts, by: try Months.scheme()).nextPoints.first { $0.source == source }
    }

    private func points(
        of source: Source,
        _ counts: [Source: Count],
        more: Int,
        _ scheme: FlagScheme
    ) throws -> Int {
        guard case .counted(let number, let whole) = counts[source] else { return -1 }
        let wider = source == .timeliness ? whole.map { $0 + more } : whole
        let changed = counts.merging([source: .counted(number + more, of: wider)]) { $1 }
        return try #require(Tally(changed, by: scheme).points(of: source)?.hundredths)
    }
}
