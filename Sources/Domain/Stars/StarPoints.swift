/// What is said of one item: points in hundredths, or that it does not concern the household.
package enum StarItemMark: Hashable, Sendable {
    case points(Int)
    case notApplicable

    package var points: Int? {
        if case .points(let points) = self { points } else { nil }
    }

    /// What all reviewers together say; nil when nobody said anything.
    ///
    /// An item does not apply when more than half of them say so; otherwise the middle of the
    /// points given counts, for an even number the mean of the two in the middle.
    package static func median(of marks: [StarItemMark]) -> StarItemMark? {
        let points = marks.compactMap(\.points).sorted()
        guard points.count * 2 >= marks.count, !points.isEmpty else {
            return marks.isEmpty ? nil : .notApplicable
        }
        let middle = points.count / 2
        guard points.count.isMultiple(of: 2) else { return .points(points[middle]) }
        // Points go by halves, so the mean is a whole number of hundredths.
        return .points((points[middle - 1] + points[middle]) / 2)
    }
}

extension StarItem {
    /// The village's mark: what the rows give where rows count, otherwise the reviewers' median.
    package func mark(rows: Int, reviewers: [StarItemMark]) -> StarItemMark? {
        switch proof {
        case .logged(let wanted): .points(rows >= wanted.needs ? most : 0)
        case .either(let wanted) where rows >= wanted.needs: .points(most)
        case .either, .village, .document: StarItemMark.median(of: reviewers)
        }
    }
}

/// The points, stars and total that follow from a sheet.
package struct StarPoints: Hashable, Sendable {
    package let categories: [Category]
    private let rules: StarRules

    /// One category of a sheet.
    package struct Category: Hashable, Sendable {
        package let letter: String
        /// What its applicable items gave, and could give, in hundredths.
        package let given: Int
        package let outOf: Int
        /// Scaled to 20 points and rounded to a tenth; nil when nothing of it applies.
        package let points: Int?
        package let hasStar: Bool
        /// Items that could have more.
        package let rooms: [Room]
    }

    /// What an item could still have, in hundredths.
    package struct Room: Hashable, Sendable {
        package let code: String
        package let room: Int
    }

    /// An item that nobody marked yet has no points.
    package init(_ marks: [String: StarItemMark], by scheme: StarScheme) {
        rules = scheme.rules
        categories = scheme.categories.map {
            Category($0, marks, starAt: scheme.rules.starAt)
        }
    }

    /// From an old sheet, which has a category's points only (in hundredths).
    package init(ofCategories points: [String: Int], by scheme: StarScheme) {
        rules = scheme.rules
        categories = scheme.categories.map {
            Category($0.letter, given: points[$0.letter] ?? 0, starAt: scheme.rules.starAt)
        }
    }

    package var stars: Int { categories.count(where: \.hasStar) }

    /// The sum of the rounded categories, in hundredths, so that a printed form adds up.
    package var total: Int { categories.reduce(0) { $0 + ($1.points ?? 0) } }

    /// Whether the points are a Five-Star Household's; a veto and the notice are another matter.
    package var reachesFiveStars: Bool {
        stars == StarCategory.letters.count && total >= rules.fiveStarTotal
    }

    /// What is lacking for each further star, the nearest first.
    package var nextStars: [NextStar] {
        categories.compactMap { $0.nextStar(at: rules.starAt) }
            .sorted { ($0.more, $0.letter) < ($1.more, $1.letter) }
    }

    /// What the total lacks for a Five-Star Household, in hundredths.
    package var lacksForFiveStars: Int { max(0, rules.fiveStarTotal - total) }
}

/// What a category lacks for its star.
package struct NextStar: Hashable, Sendable {
    package let letter: String
    /// Item points, in hundredths.
    package let more: Int
    /// Where they can come from, the greatest room first.
    package let rooms: [StarPoints.Room]
}

extension StarPoints.Category {
    fileprivate init(_ category: StarCategory, _ marks: [String: StarItemMark], starAt: Int) {
        let applicable = category.items.filter { marks[$0.code] != .notApplicable }
        let given = applicable.map { min($0.most, marks[$0.code]?.points ?? 0) }
        let outOf = applicable.reduce(0) { $0 + $1.most }
        letter = category.letter
        self.given = given.reduce(0, +)
        self.outOf = outOf
        points = Self.scaled(self.given, outOf: outOf)
        hasStar = (points ?? -1) >= starAt
        rooms = zip(applicable, given)
            .filter { $0.most > $1 }
            .map { StarPoints.Room(code: $0.code, room: $0.most - $1) }
            .sorted { ($1.room, $0.code) < ($0.room, $1.code) }
    }

    fileprivate init(_ letter: String, given: Int, starAt: Int) {
        self.letter = letter
        self.given = given
        outOf = StarCategory.most
        points = given
        hasStar = given >= starAt
        rooms = []
    }

    /// Once, half up to a tenth of a point; the database reckons with the same expression.
    private static func scaled(_ given: Int, outOf: Int) -> Int? {
        guard outOf > 0 else { return nil }
        return 10 * Rounding.halfUp(given * (StarCategory.most / 10), by: outOf)
    }

    fileprivate func nextStar(at starAt: Int) -> NextStar? {
        guard !hasStar, outOf > given else { return nil }
        // A median may end in a quarter; then so does what is lacking.
        let step = given.isMultiple(of: StarItem.step) ? StarItem.step : StarItem.step / 2
        let enough = stride(from: step, through: outOf - given, by: step).first {
            (Self.scaled(given + $0, outOf: outOf) ?? 0) >= starAt
        }
        return NextStar(letter: letter, more: enough ?? outOf - given, rooms: rooms)
    }
}
