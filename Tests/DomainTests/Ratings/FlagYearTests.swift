import Domain
import Testing

@Suite struct FlagYearTests {
    private let preset = FlagPreset.redYellowGreen

    @Test func `red flags come first, then the mean, then fewer green ones`() throws {
        let year = FlagYear([
            "甲": try results([1, 1, 2], [900, 900, 700]),
            "乙": try results([1, 1, 1], [850, 850, 850]),
            "丙": try results([1, 1, 3], [900, 900, 700]),
            "丁": try results([1, 1, 2], [900, 900, 701]),
        ])
        #expect(year.rows.map(\.chapter) == ["乙", "丁", "甲", "丙"])
        #expect(year.rows.map(\.place) == [1, 2, 3, 4])
    }

    @Test func `whoever is equal in all shares the place`() throws {
        let same = try results([1, 2], [900, 800])
        let year = FlagYear(["b": same, "a": same, "c": try results([2, 2], [900, 800])])
        #expect(year.rows.map(\.chapter) == ["a", "b", "c"])
        #expect(year.rows.map(\.place) == [1, 1, 3])
    }

    @Test func `a mean is of the months that were rated, and exact`() throws {
        // 85.00 of two months beats 84.97 of three, though both are shown as 85.0.
        let year = FlagYear([
            "三月": try results([2, 2, 2], [850, 850, 849]),
            "两月": try results([2, 2], [850, 850]),
        ])
        #expect(year.rows.map(\.chapter) == ["两月", "三月"])
        #expect(year.rows.map(\.score.mean) == [850, 850])
    }

    @Test(arguments: [(8, false), (9, true), (12, true)])
    func `nine red flags make an advanced chapter`(red: Int, isAdvanced: Bool) throws {
        let ranks = Array(repeating: 1, count: red) + Array(repeating: 2, count: 12 - red)
        let year = FlagYear(["a": try results(ranks, ranks.map { 1000 - $0 })])
        #expect(year.rows.first?.isAdvanced == isAdvanced)
        #expect(year.rows.first?.results.count == 12)
    }

    @Test func `a chapter without a rated month comes last`() throws {
        let year = FlagYear(["none": [], "one": try results([3], [10])])
        #expect(year.rows.map(\.chapter) == ["one", "none"])
        #expect(year.rows.last?.score.mean == nil)
    }

    @Test(arguments: [(2660, 133), (19, 0), (20, 1), (39, 1), (0, 0)])
    func `at most five members in a hundred are excellent`(members: Int, most: Int) {
        #expect(YearRules.standard.mostExcellent(of: members) == most)
    }

    private func results(_ ranks: [Int], _ totals: [Int]) throws -> [FlagYear<String>.Result] {
        let january = try #require(Month(iso: "2026-01"))
        return zip(ranks, totals).enumerated().map { place, result in
            .init(
                january.adding(months: place),
                preset.flag(result.0),
                total: result.1,
                isLowest: result.0 == FlagPreset.usual
            )
        }
    }
}
