import Domain
import Postgres

/// A division: its code is its place in the tree.
struct Region: Row, Sendable {
    let code: RegionCode
    let name: String
    let level: RegionLevel
    /// The names above it, from the province down, with blanks between.
    let above: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        level = try row.next()
        above = try row.next()
        row.skip(5)
    }
}

/// A row of a list of divisions.
struct RegionEntry: Row, Sendable {
    let code: RegionCode
    let name: String
    let level: RegionLevel

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        level = try row.next()
        row.skip(2)
    }
}

/// A division found by its name or code, with what the next page starts after.
struct RegionHit: Row, Sendable {
    let code: RegionCode
    let name: String
    let level: RegionLevel
    let above: String
    let ending: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        level = try row.next()
        above = try row.next()
        ending = try row.next()
    }
}

package enum RegionQuery: String, QueryFile {
    case find, children, search, provinces, stage, orphans, upsert, clear
    case addLocal = "add_local"

    package static let folder = "regions"
}
