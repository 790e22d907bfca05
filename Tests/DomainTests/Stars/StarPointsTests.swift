import Domain
import Testing

@Suite struct StarPointsTests {
    private let scheme = StarScheme.standard

    /// Domain 5: A 13.5 of 15, so 18.0; four stars and not Five-Star, for C is below 16.
    @Test func `the worked example gives 87.5 points and four stars`() {
        let points = StarPoints(Sheets.example, by: scheme)
        #expect(points.categories.map(\.points) == [1800, 1900, 1550, 1700, 1800])
        #expect(points.categories.map(\.hasStar) == [true, true, false, true, true])
        #expect((points.categories[0].given, points.categories[0].outOf) == (1350, 1500))
        #expect(points.total == 8750)
        #expect(points.stars == 4)
        #expect(!points.reachesFiveStars)
        #expect(points.nextStars.map(\.letter) == ["C"])
        #expect(points.nextStars.map(\.more) == [50])
    }

    @Test(
        arguments: [
            ([400, 500, 300], .points(400)),
            ([400, 450], .points(425)),
            ([500, 0, 450, 400], .points(425)),
            ([350], .points(350)),
            ([nil, 400, 500], .points(450)),
            ([nil, nil, 500], .notApplicable),
            // Half say so: it applies, and those who gave points are counted.
            ([nil, nil, 500, 300], .points(400)),
            ([nil, nil, nil], .notApplicable),
            ([], nil),
        ] as [([Int?], StarItemMark?)]
    )
    func `the middle of what the reviewers give counts`(marks: [Int?], expected: StarItemMark?) {
        let marks = marks.map { $0.map(StarItemMark.points) ?? .notApplicable }
        #expect(StarItemMark.median(of: marks) == expected)
    }

    @Test(
        arguments: [
            // Item, rows, reviewers, expected.
            ("A1", 0, [500, 500, 500], .points(0)),
            ("A1", 1, [], .points(500)),
            ("C3", 0, [100, 200, 300], .points(200)),
            ("C3", 2, [100, 200, 300], .points(500)),
            ("B2", 7, [450, 450, 500], .points(450)),
            ("B1", 1, [], nil),
        ] as [(String, Int, [Int], StarItemMark?)]
    )
    func `rows give what they prove and reviewers the rest`(
        code: String,
        rows: Int,
        given: [Int],
        expected: StarItemMark?
    ) throws {
        let item = try #require(scheme.item(code))
        #expect(item.mark(rows: rows, reviewers: given.map(StarItemMark.points)) == expected)
    }

    @Test(arguments: [
        // Given, of how many, category points: half up to a tenth.
        (1350, 1500, 1800), (1325, 1500, 1770), (1000, 1400, 1430), (25, 2000, 30),
        (0, 1500, 0), (1500, 1500, 2000), (1595, 2000, 1600), (1594, 2000, 1590),
    ])
    func `a category is scaled to 20 and rounded once`(given: Int, outOf: Int, points: Int) throws {
        let rest = StarCategory.most - outOf
        let items = [Sheets.item("A1", most: outOf), Sheets.item("A2", most: rest)]
        let scheme = Sheets.scheme(with: StarCategory("A", Label("甲", "a"), items))
        let result = StarPoints(["A1": .points(given), "A2": .notApplicable], by: scheme)
        #expect(result.categories.first?.points == points)
        #expect(result.categories.first?.hasStar == (points >= 1600))
    }

    @Test func `a category of which nothing applies has no points and no star`() {
        let scheme = Sheets.scheme(
            with: StarCategory("A", Label("甲", "a"), [Sheets.item("A1", most: 2000)])
        )
        var marks = Sheets.full(of: scheme)
        marks["A1"] = .notApplicable
        let points = StarPoints(marks, by: scheme)
        #expect(points.categories[0].points == nil)
        #expect(points.stars == 4)
        #expect(points.total == 8000)
        #expect(points.nextStars.isEmpty)
        #expect(!points.reachesFiveStars)
    }

    @Test(arguments: [
        ([1600, 1600, 1600, 1600, 2000], 8400, false),
        ([1700, 1700, 1700, 1700, 1700], 8500, true),
        ([1590, 2000, 2000, 2000, 2000], 9590, false),
        ([1600, 1600, 1700, 1700, 1900], 8500, true),
    ])
    func `five stars and 85 points are both asked for`(given: [Int], total: Int, isFive: Bool) {
        let sheet = Dictionary(uniqueKeysWithValues: zip(StarCategory.letters, given))
        let points = StarPoints(ofCategories: sheet, by: scheme)
        #expect(points.total == total)
        #expect(points.reachesFiveStars == isFive)
        #expect(points.lacksForFiveStars == max(0, 8500 - total))
    }

    @Test func `what is lacking for the next star is said, the nearest first`() throws {
        var marks = Sheets.full(of: scheme)
        marks["A1"] = .points(0)
        for code in ["B1", "B2"] { marks[code] = .points(300) }
        let points = StarPoints(marks, by: scheme)
        #expect(points.nextStars.map(\.letter) == ["A", "B"])
        // 15 points become 16.0 with one more; rounding makes 15.95 enough, but points go by halves.
        #expect(points.nextStars.map(\.more) == [100, 100])
        let rooms = points.nextStars[1].rooms
        #expect(rooms.map(\.code) == ["B1", "B2"])
        #expect(rooms.map(\.room) == [300, 200])
    }

    @Test(arguments: [
        ("A2", StarItemMark.points(450), true), ("A2", .points(550), false),
        ("A2", .points(425), false),
        ("A2", .points(-50), false), ("A2", .notApplicable, false), ("A3", .notApplicable, true),
        ("A3", .points(0), true),
    ])
    func `an item takes halves up to its maximum`(code: String, mark: StarItemMark, isTaken: Bool)
        throws
    {
        #expect(try #require(scheme.item(code)).takes(mark) == isTaken)
    }

    @Test func `what is lacking is enough and not more than enough`() throws {
        var dice = Dice(seed: 51)
        for _ in 0..<500 {
            let marks = Sheets.random(of: scheme, using: &dice)
            let points = StarPoints(marks, by: scheme)
            for next in points.nextStars {
                #expect(stars(adding: next.more, in: next, to: marks) == points.stars + 1)
                let less = next.more - StarItem.step
                #expect(stars(adding: less, in: next, to: marks) == points.stars)
            }
        }
    }

    /// The stars after so many points more, put where there is room.
    private func stars(adding more: Int, in next: NextStar, to marks: [String: StarItemMark]) -> Int
    {
        var (marks, left) = (marks, more)
        for room in next.rooms where left > 0 {
            let put = min(room.room, left)
            marks[room.code] = .points((marks[room.code]?.points ?? 0) + put)
            left -= put
        }
        return StarPoints(marks, by: scheme).stars
    }
}
