import Domain
import Postgres

/// The query files of comparing places by what they have published.
package enum ComparisonQuery: String, QueryFile {
    case months, sums

    package static let folder = "comparison"
}

/// The published scores of a place, summed.
struct PublishedSum: Row, Sendable {
    let code: RegionCode
    let name: String
    let figures: Figures

    /// What adds up from place to place; a mean does not, so its sum stands here.
    struct Figures: Hashable, Sendable {
        var townships = 0
        var chapters = 0
        var red = 0
        var yellow = 0
        var green = 0
        var other = 0
        var total = 0

        var mean: Int? { Points.mean(total, of: chapters) }

        static func + (one: Self, another: Self) -> Self {
            Self(
                townships: one.townships + another.townships,
                chapters: one.chapters + another.chapters,
                red: one.red + another.red,
                yellow: one.yellow + another.yellow,
                green: one.green + another.green,
                other: one.other + another.other,
                total: one.total + another.total
            )
        }
    }

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        figures = Figures(
            townships: try row.next(),
            chapters: try row.next(),
            red: try row.next(),
            yellow: try row.next(),
            green: try row.next(),
            other: try row.next(),
            total: try row.next()
        )
    }
}
