import Domain
import Postgres

/// The query files of the public board: all of them read published views, and nothing else.
package enum BoardQuery: String, QueryFile {
    case place, children, provinces, search, recent, months, scores, year, totals
    case scheme, parts, flags, vetoes, changes, notices, nominees, excellent, cases
    case monthsBelow = "months_below"
    case namedHouseholds = "named_households"
    case funds, projects, summaries, box, charters, reviews, digest
    case summarySentences = "summary_sentences"
    case summaryFigures = "summary_figures"
    case fundMonths = "fund_months"
    case fundFlows = "fund_flows"
    case openNotice = "open_notice"
    case householdsOfNotice = "households_of_notice"

    package static let folder = "board"
}

/// A place with the names above it.
struct BoardPlace: Row, Sendable {
    let code: RegionCode
    let name: String
    let level: RegionLevel
    /// It has ended, by a merger for instance; its old boards stay.
    let hasEnded: Bool
    let above: [(code: String, name: String)]
    /// A chapter there takes suggestions.
    let takesSuggestions: Bool

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        level = try row.next()
        hasEnded = try row.next()
        let codes = try row.next([String].self)
        above = try Array(zip(codes, row.next([String].self)))
        takesSuggestions = try row.next()
    }
}

/// A place in a list.
struct BoardChild: Row, Sendable {
    let code: RegionCode
    let name: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
    }
}

/// A place that a search found.
struct BoardHit: Row, Sendable {
    let code: RegionCode
    let name: String
    let level: RegionLevel
    let above: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        level = try row.next()
        above = try row.next()
    }
}

/// A board that changed lately.
struct RecentBoard: Row, Sendable {
    let code: RegionCode
    let name: String
    let month: Month
    let revision: Int
    let published: Moment

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        month = Month(of: try row.next(Day.self))
        revision = try row.next()
        published = try row.next()
    }
}

/// One publication of a township's month.
struct PublishedMonth: Row, Sendable {
    let month: Month
    let revision: Int
    let published: Moment
    let scheme: Int64
    let isLast: Bool
    let isLocked: Bool
    /// Why an earlier one was corrected.
    let reason: String?
    let objectionsUntil: Day

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
        revision = try row.next()
        published = try row.next()
        scheme = try row.next()
        isLast = try row.next()
        isLocked = try row.next()
        reason = try row.next()
        objectionsUntil = try row.next()
    }
}

/// A month of which something is published.
struct BoardMonth: Row, Sendable {
    let month: Month

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
    }
}

/// A chapter's line of a published month.
struct BoardScore: Row, Sendable {
    let code: RegionCode
    let place: String
    let chapter: String
    /// For each of the twelve sources in hundredths; nil where it does not apply.
    let points: [Int?]
    let total: Int
    let rank: Int?
    let flag: BoardFlag?
    let facts: [VetoFact]

    init(_ row: inout RowReader) throws {
        code = try row.next()
        place = try row.next()
        chapter = try row.next()
        points = try row.next()
        total = try row.next()
        rank = try row.next()
        flag = try BoardFlag(&row)
        facts = try row.next()
    }
}

/// A chapter's month in the matrix of the year.
struct BoardCell: Row, Sendable {
    let code: RegionCode
    let month: Month
    let revision: Int
    let total: Int
    let rank: Int?
    let flag: BoardFlag?
    let facts: [VetoFact]

    init(_ row: inout RowReader) throws {
        code = try row.next()
        month = Month(of: try row.next(Day.self))
        revision = try row.next()
        total = try row.next()
        rank = try row.next()
        flag = try BoardFlag(&row)
        facts = try row.next()
    }
}

/// What the townships below a place have published of a month, summed.
struct BoardTotal: Row, Sendable {
    let code: RegionCode
    let townships: Int
    let chapters: Int
    let red: Int
    let yellow: Int
    let green: Int
    let total: Int

    init(_ row: inout RowReader) throws {
        code = try row.next()
        townships = try row.next()
        chapters = try row.next()
        red = try row.next()
        yellow = try row.next()
        green = try row.next()
        total = try row.next()
    }
}

/// A publication that a process may not have heard of.
struct BoardChange: Row, Sendable {
    let number: Int64
    let code: RegionCode

    init(_ row: inout RowReader) throws {
        number = try row.next()
        code = try row.next()
    }
}
