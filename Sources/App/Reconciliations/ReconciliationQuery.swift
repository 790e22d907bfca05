import Domain
import Foundation
import HTML
import Postgres

/// The query files of what the bank says, beside what the book says.
package enum ReconciliationQuery: String, QueryFile {
    case account, add, lines, sides, match, matches, undo

    package static let folder = "reconciliations"
}

/// A place where money lies, with what the book and the bank say is there.
struct MoneyAccount: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let isBank: Bool
    let name: String
    let tail: String?
    let booked: Fen
    let lastLine: Day?
    let told: Fen?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        isBank = try row.next()
        name = try row.next()
        tail = try row.next()
        booked = Fen(try row.next())
        lastLine = try row.next()
        told = try row.next(Int64?.self).map { Fen($0) }
    }

    var link: Link { "/fund-accounts/\(id)" }
}

/// A line of the bank that is about no entry yet.
struct BankLine: Row, Sendable {
    let id: Int64
    let day: Day
    let fen: Int64
    let what: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        day = try row.next()
        fen = try row.next()
        what = try row.next()
    }

    var movement: BankMovement { BankMovement(id: id, day: day, fen: fen) }
}

/// A side of an entry that no line of the bank is about yet.
struct OpenSide: Row, Sendable {
    let id: Int64
    let entry: Int64
    let day: Day
    let fen: Int64
    let what: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        entry = try row.next()
        day = try row.next()
        fen = try row.next()
        what = try row.next()
    }

    var movement: BankMovement { BankMovement(id: id, day: day, fen: fen) }
}

/// A line of the bank, and the entry it is about.
struct BankMatch: Row, Sendable {
    let id: Int64
    let lineDay: Day
    let fen: Int64
    let told: String
    let entry: Int64
    let entryDay: Day
    let what: String
    let matcher: String
    let matchedAt: Date

    init(_ row: inout RowReader) throws {
        id = try row.next()
        lineDay = try row.next()
        fen = try row.next()
        told = try row.next()
        entry = try row.next()
        entryDay = try row.next()
        what = try row.next()
        matcher = try row.next()
        matchedAt = try row.next()
    }
}
