import Domain
import Testing

/// A township may name two to five flags.
struct FlagCountTests {
    private func scheme(
        _ rule: FlagRule,
        lowest: Int,
        _ preset: FlagPreset = .redYellowGreen
    ) throws -> FlagScheme {
        let standard = FlagScheme.standard(from: try Months.march())
        return FlagScheme(
            name: standard.name,
            validFrom: standard.validFrom,
            preset: preset,
            indicators: standard.indicators,
            rule: rule,
            lowest: lowest,
            vetoes: [.noData: lowest]
        )
    }

    @Test(arguments: [[850, 0], [850, 700, 0], [900, 800, 600, 0], [900, 800, 600, 300, 0]])
    func `every total has the flag whose band it lies in`(starts: [Int]) throws {
        let scheme = try scheme(.cutOffs(Band.bands(from: starts)), lowest: starts.count)
        #expect(scheme.check().isEmpty)
        for total in 0...1000 {
            let rank = starts.firstIndex { total >= $0 }.map { $0 + 1 }
            #expect(scheme.flag(total: total, rank: 1, of: 1).rank == rank)
        }
        #expect(scheme.lowered(scheme.flag(1), by: [.noData]).rank == starts.count)
    }

    @Test(arguments: [
        (2, "red green", "red yellow"), (3, "red yellow green", "red green yellow"),
        (4, "red yellow blue green", "red green blue yellow"),
        (5, "red yellow blue white green", "red green blue white yellow"),
    ])
    func `the first and the last colour keep their meaning`(
        count: Int,
        presetA: String,
        presetB: String
    ) {
        let colours = { (preset: FlagPreset) in
            preset.flags(count).map(\.colour.rawValue).joined(separator: " ")
        }
        #expect(colours(.redYellowGreen) == presetA)
        #expect(colours(.redGreenYellow) == presetB)
        #expect(Set(FlagPreset.redYellowGreen.flags(count).map(\.shape)).count == count)
        #expect(FlagPreset.redYellowGreen.flag(9, of: count).rank == count)
    }

    @Test func `a scheme with too few flags, too many or one that is never given is refused`()
        throws
    {
        let one = try scheme(.cutOffs(Band.bands(from: [0])), lowest: 1)
        #expect(one.check().first == .flagCount(1))
        let six = try scheme(.cutOffs(Band.bands(from: [900, 800, 700, 600, 500, 0])), lowest: 6)
        #expect(six.check().first == .flagCount(6))
        let missing = try scheme(.cutOffs(Band.bands(from: [900, 0])), lowest: 3)
        #expect(missing.check() == [.bandRanks([1, 2])])
        let quota = Quota(first: 1, last: 1)
        let four = Band.bands(from: [900, 800, 600, 0])
        #expect(try scheme(.quota(quota), lowest: 4).check() == [.flagNeverGiven(4)])
        #expect(try scheme(.both(four, quota), lowest: 4).check() == [.flagNeverGiven(4)])
        #expect(try scheme(.quota(quota), lowest: 2).check().isEmpty)
    }
}
