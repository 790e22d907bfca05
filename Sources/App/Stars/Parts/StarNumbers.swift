import Domain
import HTML
import Postgres

extension StarState: Column {}

/// What an application came to: five categories, their sum, and the stars won; points in hundredths.
struct StarResult: Sendable {
    /// Nil where nothing of a category applies.
    let categories: [Int?]
    let total: Int
    let stars: Int
    let isFive: Bool

    /// Five columns of a row; nil while nothing is scored.
    static func read(_ row: inout RowReader) throws -> StarResult? {
        let categories: [Int?]? = try row.next()
        let total: Int? = try row.next()
        let stars: Int? = try row.next()
        let isFive: Bool? = try row.next()
        guard let categories, let total, let stars, let isFive else { return nil }
        return StarResult(categories: categories, total: total, stars: stars, isFive: isFive)
    }
}

/// Stars as shapes with their number in words, so that neither colour nor shape alone says it.
struct StarShapes {
    let t: Words
    let stars: Int
    var isFive = false

    var body: HTML {
        """
        <span class="stars"><span aria-hidden="true">\(shapes)</span> \
        \(isFive ? t("五星农家") : t("{n} 星", stars))</span>
        """
    }

    private var shapes: String {
        String(repeating: "★", count: stars) + String(repeating: "☆", count: max(0, 5 - stars))
    }
}

/// Where an application stands, as a badge.
struct StarStateMark {
    let t: Words
    let state: StarState

    var body: HTML { "<span class=\"badge\(weight)\">\(t(state.label))</span>" }

    private var weight: HTML {
        switch state {
        case .awarded, .approved, .passed: " good"
        case .objected, .townObjected, .returned, .rechecking: " late"
        default: ""
        }
    }
}

extension Link {
    static func stars(_ place: RegionCode, _ year: Int) -> Link { "/stars/\(place.text)/\(year)" }
    static func starApplication(_ id: Int64) -> Link { "/stars/applications/\(id)" }
}
