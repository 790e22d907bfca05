/// What a chapter's month is rated by, from a month on; a change is a new scheme.
package struct FlagScheme: Hashable, Sendable {
    package let name: String
    package let validFrom: Month
    package let preset: FlagPreset
    package let indicators: [Indicator]
    package let rule: FlagRule
    /// How many flags there are; the last is the lowest.
    package let lowest: Int
    /// To which rank each fact lowers a flag; a fact that is not listed lowers none.
    package let vetoes: [Veto: Int]

    package init(
        name: String,
        validFrom: Month,
        preset: FlagPreset,
        indicators: [Indicator],
        rule: FlagRule,
        lowest: Int = FlagPreset.usual,
        vetoes: [Veto: Int]
    ) {
        self.name = name
        self.validFrom = validFrom
        self.preset = preset
        self.indicators = indicators
        self.rule = rule
        self.lowest = lowest
        self.vetoes = vetoes
    }

    /// All parts, in the order of the sheet.
    package var parts: [Part] { indicators.flatMap(\.parts) }

    /// The sum of all weights in hundredths: 100 points, by the check of a scheme.
    package var most: Int { parts.reduce(0) { $0 + $1.most } }

    /// The flag of a rank, as the preset colours so many.
    package func flag(_ rank: Int) -> RatingFlag { preset.flag(rank, of: lowest) }

    /// The part that uses a source, if one does.
    package func part(of source: Source) -> Part? {
        parts.first { $0.source == source }
    }
}

/// How flags follow from totals and ranks.
package enum FlagRule: Hashable, Sendable {
    /// By the total alone.
    case cutOffs([Band])
    /// By the place among the township's chapters alone.
    case quota(Quota)
    /// The first and the last flag need both, the total and the place; others get the one between.
    case both([Band], Quota)

    package var bands: [Band] {
        switch self {
        case .cutOffs(let bands), .both(let bands, _): bands
        case .quota: []
        }
    }

    package var quota: Quota? {
        switch self {
        case .quota(let quota), .both(_, let quota): quota
        case .cutOffs: nil
        }
    }
}

/// The totals, in tenths of a point and both ends included, that win the flag of a rank.
package struct Band: Hashable, Sendable {
    package let rank: Int
    package let from: Int
    package let through: Int

    package init(rank: Int, from: Int, through: Int) {
        self.rank = rank
        self.from = from
        self.through = through
    }

    /// The bands that begin at these totals (in tenths), best first: `[850, 700, 0]`.
    package static func bands(from starts: [Int]) -> [Band] {
        starts.enumerated().map { place, start in
            let through = place == 0 ? Tally.highest : starts[place - 1] - 1
            return Band(rank: place + 1, from: start, through: through)
        }
    }
}

/// How many chapters of a township may have the first flag, and how many the last.
package struct Quota: Hashable, Sendable {
    package let first: Int
    package let last: Int

    package init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }
}
