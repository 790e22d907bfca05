import Domain
import Postgres

/// A chapter as its board's page names it.
struct BoardChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let isDissolved: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        isDissolved = try row.next()
    }
}

/// What hangs, or hung, on a chapter's board.
struct PostingEntry: Row, Sendable {
    let id: Int64
    let kind: PostingKind
    let month: Month
    let posted: Day
    let note: String?
    let enteredBy: String?
    let isWithdrawn: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        month = Month(of: try row.next(Day.self))
        posted = try row.next()
        note = try row.next()
        enteredBy = try row.next()
        isWithdrawn = try row.next()
    }
}

/// A posting that is to be taken back: whose it is and where.
struct PostingToWithdraw: Row, Sendable {
    let chapter: Int64
    let region: RegionCode

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
    }
}

/// Whether a chapter has put up the funds of a month.
struct ChapterStatement: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    let posted: Day?

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        posted = try row.next()
    }
}

package enum PostingQuery: String, QueryFile {
    case add, chapter, find, list, places, withdraw
    case statementDay = "statement_day"
    case statementDayOfChapter = "statement_day_of_chapter"

    package static let folder = "postings"
}
