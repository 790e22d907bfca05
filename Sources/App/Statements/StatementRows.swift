import Domain
import Foundation
import Postgres

/// The query files of books as they are read: statements, and closing their months.
package enum StatementQuery: String, QueryFile {
    case books, flows, accounts, entries, waiting, chapter, papers, close, months, village, totals
    case takenOut = "taken_out"

    package static let folder = "statements"
}

/// The chapter whose book is read, and who closed the month.
struct BookChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let township: String
    let closedBy: String?
    let closedAt: Date?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        township = try row.next()
        closedBy = try row.next()
        closedAt = try row.next()
    }
}

/// A chapter's book over a period: what lay there before and at the end, and how far it is closed.
struct BookRow: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    let township: RegionCode
    let townshipName: String
    let places: Int
    let before: Int64
    let closing: Int64
    let revolving: Int64
    let waiting: Int
    let closedUntil: Day?
    let closedMonths: Int

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        township = try row.next()
        townshipName = try row.next()
        places = try row.next()
        before = try row.next()
        closing = try row.next()
        revolving = try row.next()
        waiting = try row.next()
        closedUntil = try row.next()
        closedMonths = try row.next()
    }

    var hasBook: Bool { places > 0 }

    /// Nothing can be booked in it any more.
    func isClosed(_ month: Month) -> Bool { closedUntil.map { $0 >= month.last } ?? false }

    /// Nil where the month can be closed.
    func hindrance(_ month: Month, on today: Day) -> FundHindrance? {
        .closing(
            month,
            on: today,
            hasBook: hasBook,
            closedUntil: closedUntil,
            waiting: waiting
        )
    }
}

/// What came in from one source, or was spent on one purpose.
struct FlowRow: Row, Sendable {
    let chapter: Int64
    let kind: FundEntryKind
    let source: FundSource?
    let purpose: FundPurpose?
    let sum: FundSum

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        kind = try row.next()
        let key: String? = try row.next()
        source = kind == .income ? key.flatMap { FundSource(rawValue: $0) } : nil
        purpose = kind == .spending ? key.flatMap { FundPurpose(rawValue: $0) } : nil
        sum = FundSum(try row.next(), entries: try row.next())
    }
}

/// A place of money or a purpose of it, with what it held before a period and at its end.
struct FundHolding: Row, Sendable {
    let id: Int64
    /// Nil of a place, and of money that is for anything.
    let purpose: FundPurpose?
    /// Nil of money held for something.
    let name: String?
    let numberTail: String?
    let before: Int64
    let closing: Int64
    let entries: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        purpose = try row.next()
        name = try row.next()
        numberTail = try row.next()
        before = try row.next()
        closing = try row.next()
        entries = try row.next()
    }
}

/// An entry as it stands in the book.
struct BookEntry: Row, Sendable {
    let id: Int64
    let countsOn: Day
    /// Nil of a row of an old ledger that gives only its year.
    let day: Day?
    let kind: FundEntryKind
    let state: FundEntryState
    let source: FundSource?
    let purpose: FundPurpose?
    let restrictedTo: FundPurpose?
    let party: String?
    let what: String
    let paperNumber: String?
    let fen: Int64
    let money: String?
    let toMoney: String?
    let reverses: Int64?
    let papers: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        countsOn = try row.next()
        day = try row.next()
        kind = try row.next()
        state = try row.next()
        source = try row.next()
        purpose = try row.next()
        restrictedTo = try row.next()
        party = try row.next()
        what = try row.next()
        paperNumber = try row.next()
        fen = try row.next()
        money = try row.next()
        toMoney = try row.next()
        reverses = try row.next()
        papers = try row.next()
    }

    /// As it counts in the statement: a reversal takes its amount back.
    var counted: Int64 { reverses == nil ? fen : -fen }
}

/// How many papers a chapter's entries have.
struct PaperCount: Row, Sendable {
    let chapter: Int64
    let papers: Int

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        papers = try row.next()
    }
}
