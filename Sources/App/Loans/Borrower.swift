import Domain
import Postgres

/// A household of a project that may borrow, in a list.
struct BorrowerLine: Row, Sendable {
    let id: Int64
    let head: String
    let place: String
    let project: Int64
    let projectName: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        place = try row.next()
        project = try row.next()
        projectName = try row.next()
    }
}

/// A household of a project, and what it may borrow.
struct Borrower: Row, Sendable {
    let id: Int64
    let project: Int64
    let projectName: String
    let region: RegionCode
    let place: String
    let head: String
    let hasLeft: Bool
    let owes: Bool
    /// The township's chapter, which lends; nil where there is none.
    let lender: Int64?
    let least: Fen
    let cap: Fen

    init(_ row: inout RowReader) throws {
        id = try row.next()
        project = try row.next()
        projectName = try row.next()
        region = try row.next()
        place = try row.next()
        head = try row.next()
        hasLeft = try row.next()
        owes = try row.next()
        lender = try row.next()
        least = Fen(try row.next())
        cap = Fen(try row.next())
    }
}
