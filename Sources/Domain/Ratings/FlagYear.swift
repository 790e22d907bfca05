/// A township's year of flags: who comes first, and who is an advanced chapter.
///
/// More flags of the first rank come first, then the higher mean of the rated months, then fewer
/// flags of the last rank; whoever is equal in all three shares the place.
package struct FlagYear<Chapter: Hashable & Comparable & Sendable>: Sendable {
    /// A rated month of a chapter; a month without a flag is no month here.
    package struct Result: Hashable, Sendable {
        package let month: Month
        package let flag: RatingFlag
        /// In tenths.
        package let total: Int
        /// Whether the scheme of that month has no lower flag.
        package let isLowest: Bool

        package init(_ month: Month, _ flag: RatingFlag, total: Int, isLowest: Bool) {
            self.month = month
            self.flag = flag
            self.total = total
            self.isLowest = isLowest
        }
    }

    package struct Row: Hashable, Sendable {
        package let chapter: Chapter
        package let place: Int
        package let results: [Month: Result]
        package let score: Score
        /// 先进协会.
        package let isAdvanced: Bool
    }

    /// Best first; equal ones in the order of the chapters.
    package let rows: [Row]

    package init(_ results: [Chapter: [Result]], by rules: YearRules = .standard) {
        let scores = results.mapValues(Score.init)
        let rows = scores.map { chapter, score in
            Row(
                chapter: chapter,
                place: 1 + scores.values.count { $0.isBetter(than: score) },
                results: Dictionary((results[chapter] ?? []).map { ($0.month, $0) }) { $1 },
                score: score,
                isAdvanced: score.first >= rules.advancedFrom
            )
        }
        self.rows = rows.sorted { ($0.place, $0.chapter) < ($1.place, $1.chapter) }
    }

    /// What a chapter's year is ordered by.
    package struct Score: Hashable, Sendable {
        package let first: Int
        package let last: Int
        package let months: Int
        /// In tenths.
        package let sum: Int

        init(_ results: [Result]) {
            first = results.count { $0.flag.rank == 1 }
            last = results.count(where: \.isLowest)
            months = results.count
            sum = results.reduce(0) { $0 + $1.total }
        }

        /// In tenths, rounded for show; the order goes by the exact mean.
        package var mean: Int? { months > 0 ? Rounding.halfUp(sum, by: months) : nil }

        func isBetter(than other: Score) -> Bool {
            guard first == other.first else { return first > other.first }
            // The means crosswise, so that nothing is rounded; a year without a month has the mean 0.
            let (one, two) = (sum * max(1, other.months), other.sum * max(1, months))
            guard one == two else { return one > two }
            return last < other.last
        }
    }
}

/// What a township's year is honoured by.
package struct YearRules: Hashable, Sendable {
    /// So many flags of the first rank make an advanced chapter.
    package var advancedFrom = 9
    /// How many of a thousand members may be excellent.
    package var excellentPermille = 50
    /// How many chapters are rewarded.
    package var rewarded = 3

    package static let standard = YearRules()

    package init() {}

    /// The most excellent members that so many members may have: 5 %, rounded down.
    package func mostExcellent(of members: Int) -> Int {
        members * excellentPermille / 1000
    }
}
