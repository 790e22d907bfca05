import Domain

/// How well each village works, from month to month: some always do, some mend, some slacken.
struct TownStrengths: Sendable {
    private let base: [Int64: Double]
    private let trend: [Int64: Double]
    private let first: Month

    init(_ villages: [TownChapter], from first: Month) {
        self.first = first
        var chance = Chance("strengths")
        let places = Array(villages.indices).shuffled(using: &chance)
        let steps = Double(max(1, villages.count - 1))
        var (base, trend): ([Int64: Double], [Int64: Double]) = ([:], [:])
        for (village, place) in zip(villages, places) {
            base[village.id] = 0.4 + 0.55 * Double(place) / steps
            trend[village.id] = chance.share(-0.2...0.2)
        }
        self.base = base
        self.trend = trend
    }

    /// From 0.15, hardly anything, to 1, all that is asked.
    func of(_ village: TownChapter, in month: Month) -> Double {
        var chance = Chance("strength", village.region.text, month.iso)
        let passed = Double((month.year - first.year) * 12 + month.month - first.month) / 12
        // At New Year and while the rice is brought in there is less time.
        let season = [1, 2, 7].contains(month.month) ? -0.06 : 0.02
        let strength =
            (base[village.id] ?? 0.7) + (trend[village.id] ?? 0) * passed + season
            + chance.share(-0.11...0.11)
        return min(1, max(0.15, strength))
    }
}
