import Domain
import HTML
import Postgres

/// A venue of a chapter.
struct Venue: Row, Sendable {
    let id: Int64
    let kind: VenueKind
    let place: String?
    let area: Int?
    let items: String?
    let built: Int?
    let closed: Day?
    let version: Int
    let ledgerFile: String?
    let ledgerLine: Int?
    /// The last year in which it was renovated.
    let renovated: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        place = try row.next()
        area = try row.next()
        items = try row.next()
        built = try row.next()
        closed = try row.next()
        version = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
        renovated = try row.next()
    }
}

/// What was built or renovated at a venue.
struct VenueWork: Row, Sendable {
    let id: Int64
    let kind: VenueWorkKind
    let year: Int
    let what: String
    /// The entry that paid for it, for whoever reaches the chapter's book.
    let entry: Int64?
    let amount: Int64?
    let isBooked: Bool
    let ledgerFile: String?
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        year = try row.next()
        what = try row.next()
        entry = try row.next()
        amount = try row.next()
        isBooked = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
    }
}

/// A spending on venues that no work names yet.
struct PayableEntry: Row, Sendable {
    let id: Int64
    let year: Int
    let what: String
    let amount: Int64

    init(_ row: inout RowReader) throws {
        id = try row.next()
        year = try row.next()
        what = try row.next()
        amount = try row.next()
    }
}

/// A line of the return R13: a venue as it stood in a year.
struct VenueReturnRow: Row, Sendable {
    let chapter: Int64
    let chapterName: String
    let venue: Int64
    let kind: VenueKind
    let place: String?
    let area: Int?
    let items: String?
    let built: Int?
    let closed: Day?
    let isRenovated: Bool
    let isBuilt: Bool
    let what: String?
    let cost: Int64?
    let updates: Int?

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        chapterName = try row.next()
        venue = try row.next()
        kind = try row.next()
        place = try row.next()
        area = try row.next()
        items = try row.next()
        built = try row.next()
        closed = try row.next()
        isRenovated = try row.next()
        isBuilt = try row.next()
        what = try row.next()
        cost = try row.next()
        updates = try row.next()
    }
}

extension VenueKind: Column {}
extension VenueWorkKind: Column {}

extension Link {
    /// A year's venues of a place, the return R13.
    static func venues(_ place: RegionCode, _ year: Int) -> Link { "/venues/\(place.text)/\(year)" }

    static func venues(ofChapter chapter: Int64) -> Link { "/chapters/\(chapter)/venues" }

    static func venue(_ venue: Int64, ofChapter chapter: Int64) -> Link {
        "/chapters/\(chapter)/venues/\(venue)"
    }
}

package enum VenueQuery: String, QueryFile {
    case add, change, close, count, find, payable, works
    case addWork = "add_work"
    case ofChapter = "of_chapter"
    case removeWork = "remove_work"
    case takenOut = "taken_out"
    case yearReturn = "return"

    package static let folder = "venues"
}
