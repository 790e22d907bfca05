import Domain
import Postgres

/// The query files of a round's statistics and of the return R6.
package enum StarStatisticsQuery: String, QueryFile {
    case states, villages, categories, items, item, category
    case yearReturn = "return"
    case takenOut = "taken_out"

    package static let folder = "stars_statistics"
}

/// How many applications stand in a state, and how they came in.
struct StateCount: Row, Sendable {
    let state: StarState
    let count: Int
    let own: Int
    let paper: Int
    let ledger: Int

    init(_ row: inout RowReader) throws {
        state = try row.next()
        count = try row.next()
        own = try row.next()
        paper = try row.next()
        ledger = try row.next()
    }
}

/// The stars of a village's households.
struct VillageStars: Row, Sendable {
    let region: RegionCode
    let name: String
    let scored: Int
    /// How many have none, one … five stars.
    let stars: [Int]
    let sum: Int

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        scored = try row.next()
        stars = try (0...5).map { _ in try row.next() }
        sum = try row.next()
    }

    /// In hundredths.
    var mean: Int { Mean.of(sum, scored) ?? 0 }
}

struct CategoryMean: Row, Sendable {
    let letter: String
    let count: Int
    let sum: Int
    let won: Int

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        count = try row.next()
        sum = try row.next()
        won = try row.next()
    }

    var mean: Int? { Mean.of(sum, count) }
}

/// An item as households and the village gave it points.
struct ItemMean: Row, Sendable {
    let code: String
    let label: Label
    let most: Int
    let scored: Int
    let notApplicable: Int
    /// How many have both their own points and the village's.
    let compared: Int
    private let selfSum: Int
    private let villageSum: Int
    /// How many are a point or more apart.
    let apart: Int

    init(_ row: inout RowReader) throws {
        code = try row.next()
        label = Label(try row.next(), try row.next())
        most = try row.next()
        scored = try row.next()
        notApplicable = try row.next()
        compared = try row.next()
        selfSum = try row.next()
        villageSum = try row.next()
        apart = try row.next()
    }

    var own: Int? { Mean.of(selfSum, compared) }
    var village: Int? { Mean.of(villageSum, scored - notApplicable) }
}

/// A mean of hundredths, rounded half up; nil of nothing.
enum Mean {
    static func of(_ sum: Int, _ count: Int) -> Int? {
        count > 0 ? (2 * sum + count) / (2 * count) : nil
    }
}

/// One household's line under an item or a category.
struct ScoredRow: Row, Sendable {
    let application: Int64
    let head: String
    let place: String
    let own: Int?
    let village: Int?
    let gap: Int?
    let reason: String?
    let rows: Int?

    init(_ row: inout RowReader) throws {
        application = try row.next()
        head = try row.next()
        place = try row.next()
        own = try row.next()
        village = try row.next()
        gap = try row.next()
        reason = try row.next()
        rows = try row.next()
    }
}

struct CategoryRow: Row, Sendable {
    let application: Int64
    let head: String
    let place: String
    let points: Int?

    init(_ row: inout RowReader) throws {
        application = try row.next()
        head = try row.next()
        place = try row.next()
        points = try row.next()
    }
}

/// A line of the return R6.
struct ReturnRow: Row, Sendable {
    let place: String
    let head: String
    let group: String?
    let result: StarResult?
    let state: StarState
    let veto: String?
    let notice: NoticeTime?

    init(_ row: inout RowReader) throws {
        place = try row.next()
        head = try row.next()
        group = try row.next()
        result = try StarResult.read(&row)
        state = try row.next()
        veto = try row.next()
        let from: Day? = try row.next()
        let to: Day? = try row.next()
        notice = from.flatMap { from in to.map { NoticeTime(from: from, to: $0) } }
    }
}
