import Domain
import Testing

@Suite struct TallyTests {
    @Test func `the worked example gives 83.3 points and a yellow flag`() throws {
        let scheme = try Months.scheme()
        let tally = Tally(Months.example, by: scheme)
        let points = tally.rows.map { $0.points ?? -1 }
        #expect(points == [1500, 800, 1212, 450, 500, 667, 1000, 500, 800, 900])
        #expect(points.reduce(0, +) == 8329)
        #expect(tally.total == .final(833))
        #expect(scheme.flag(total: 833, rank: 1, of: 1).colour == .yellow)
    }

    @Test(arguments: [(0, 0), (1, 1000), (2, 1500), (9, 1500)])
    func `activities give points by steps`(count: Int, points: Int) throws {
        let part = try #require(try Months.scheme().part(of: .activities))
        #expect(part.points(for: .counted(count)) == .points(points))
    }

    @Test(arguments: [
        (0, 165, 0), (1, 165, 30), (40, 165, 1212), (49, 165, 1485), (50, 165, 1500),
        (165, 165, 1500), (3, 10, 1500), (1, 7, 714), (5, 80, 313),
    ])
    func `contacts are full from three in ten on`(number: Int, whole: Int, points: Int) throws {
        let part = try #require(try Months.scheme().part(of: .contacts))
        #expect(part.points(for: .counted(number, of: whole)) == .points(points))
    }

    @Test(
        arguments: [
            (.suggestions, .points(1000)), (.followUps, .points(500)), (.timeliness, .points(0)),
            (.groups, .notApplicable(.nothingToCount)),
            (.townMeeting, .notApplicable(.nothingToCount)),
        ] as [(Source, PartPoints)]
    )
    func `each share says what a share of nothing is worth`(
        source: Source,
        points: PartPoints
    ) throws {
        let part = try #require(try Months.scheme().part(of: source))
        #expect(part.points(for: .counted(0, of: 0)) == points)
    }

    @Test func `what is not kept is no zero, and the rest is rescaled`() throws {
        var counts = Months.example
        counts[.followUps] = nil
        counts[.help] = nil
        let tally = Tally(counts, by: try Months.scheme())
        #expect(tally.points(of: .help) == .notApplicable(.notKept))
        #expect(tally.rows[6].points == nil)
        // 73.29 of 90 points are 81.43 of 100.
        #expect(tally.total == .final(814))
    }

    @Test func `without the points by hand a total is provisional`() throws {
        var counts = Months.example
        counts[.quality] = .notYetGiven
        let tally = Tally(counts, by: try Months.scheme())
        #expect(tally.total == .provisional(743))
        #expect(tally.total.ranked == nil)
        #expect(tally.points(of: .quality) == .missing)
    }

    @Test(arguments: [
        (0, true), (200, true), (1000, true), (100, false), (1200, false), (-200, false),
    ])
    func `points by hand are given in whole steps`(points: Int, isTaken: Bool) throws {
        let scheme = try Months.scheme()
        #expect(scheme.part(of: .venue)?.takes(points) == isTaken)
        #expect(scheme.part(of: .study)?.takes(points) == false)
    }

    @Test func `a month of which nothing is kept has no total`() throws {
        #expect(Tally([:], by: try Months.scheme()).total == .none)
    }

    @Test func `a count of another kind than the formula's is none`() throws {
        let scheme = try Months.scheme()
        let groups = try #require(scheme.part(of: .groups))
        #expect(groups.points(for: .counted(3)) == .notApplicable(.notKept))
        let venue = try #require(scheme.part(of: .venue))
        #expect(venue.points(for: .counted(3, of: 5)) == .notApplicable(.notKept))
    }

    @Test func `totals stay between 0 and 100 and add up, whatever was counted`() throws {
        let scheme = try Months.scheme()
        var dice = Dice(seed: 20_260_301)
        for _ in 0..<5_000 {
            let tally = Tally(Months.random(using: &dice), by: scheme)
            guard case .final(let total) = tally.total else { continue }
            #expect((0...Tally.highest).contains(total))
            let sum = tally.rows.reduce(0) { $0 + ($1.points ?? 0) }
            if tally.lines.allSatisfy(\.points.isApplicable) {
                #expect(abs(sum - total * 10) <= 5)
            }
        }
    }

    @Test func `giving points by hand never lowers what was provisional`() throws {
        let scheme = try Months.scheme()
        var dice = Dice(seed: 7)
        for _ in 0..<1_000 {
            var counts = Months.random(using: &dice)
            counts[.venue] = .notYetGiven
            let before = Tally(counts, by: scheme).total
            counts[.venue] = .given(Int.random(in: 0...5, using: &dice) * 200)
            let after = Tally(counts, by: scheme).total
            guard case .provisional(let less) = before else { continue }
            switch after {
            case .final(let more), .provisional(let more): #expect(more >= less)
            case .none: Issue.record("the total is gone")
            }
        }
    }

    @Test func `the sources keep their order and their words`() {
        let words = [
            "activities", "groups", "contacts", "timeliness", "town_meeting", "study",
            "suggestions", "follow_ups", "help", "statement", "venue", "quality",
        ]
        #expect(Source.allCases.map(\.rawValue) == words)
        #expect(Source.allCases.map(\.place) == Array(0..<12))
    }
}
