import Domain
import HTML

/// By which column the villages of a month are listed, and in which direction.
struct RankingOrder: Sendable {
    /// `rank`, `name`, `total`, `before`, or the code of an indicator.
    let column: String
    let isDown: Bool

    static let standard = RankingOrder(column: "rank", isDown: false)

    init(column: String, isDown: Bool) {
        self.column = column
        self.isDown = isDown
    }

    /// Takes what the address asks for; a column that is not there is the rank.
    init(by column: String?, down: String?, of scheme: FlagScheme) {
        let known = ["rank", "name", "total", "before"] + scheme.indicators.map(\.code)
        self.init(
            column: column.flatMap { known.contains($0) ? $0 : nil } ?? "rank",
            isDown: down == "yes"
        )
    }

    /// Where the head of a column leads: figures from high to low first, and back at a second tap.
    func link(to other: String, of rating: RatingMonth, _ place: RegionCode) -> Link {
        let isFigure = other != "rank" && other != "name" && other != "before"
        let down = other == column ? !isDown : isFigure
        return Link(
            "/ratings/\(place.text)/\(rating.month.iso)\(query: ["by": other, "down": down ? "yes" : nil])"
        )
    }

    /// The villages in this order; who has no value stands last in either direction.
    func sorted(_ lines: [RankingLine]) -> [RankingLine] {
        let valued = lines.filter { key(of: $0) != nil }
        let others = lines.filter { key(of: $0) == nil }
        let sorted = valued.sorted { one, other in
            let (a, b) = (key(of: one) ?? 0, key(of: other) ?? 0)
            guard a == b else { return isDown ? a > b : a < b }
            return one.score.region < other.score.region
        }
        return (column == "name" && isDown ? sorted.reversed() : sorted) + others
    }

    private func key(of line: RankingLine) -> Int? {
        switch column {
        case "rank": line.score.rank
        case "name": 0
        case "total": line.score.total
        case "before": line.score.rankBefore
        default: line.tally.rows.first { $0.indicator.code == column }?.points
        }
    }
}

/// A village of a month with its points by the rules.
struct RankingLine: Sendable {
    let score: Score
    let tally: Tally
    /// Whether its distance to the one before it in rank may be chance.
    let isWithinChance: Bool

    /// The villages of a month, best first, each held against the one before it.
    static func all(of rating: RatingMonth) -> [RankingLine] {
        let tallied = rating.scores.map { ($0, $0.tally(by: rating.scheme.rules)) }
            .sorted { ($0.0.rank ?? .max, $0.0.region) < ($1.0.rank ?? .max, $1.0.region) }
        return tallied.indices.map { place in
            let (score, tally) = tallied[place]
            let isNear =
                place > 0 && score.rank != nil && score.rank != tallied[place - 1].0.rank
                && ChanceMark.marks(tallied[place - 1].1, tally)
            return RankingLine(score: score, tally: tally, isWithinChance: isNear)
        }
    }
}
