import Domain
import Postgres

/// How many people belong to a chapter.
///
/// A count of people below ten is nil for whoever does not reach these people: the database
/// itself keeps it back.
struct ChapterCounts: Sendable {
    let members: Int?
    let groups: Int
    let households: Int?
    let officers: Int?
    /// Whether the person here reaches the people themselves.
    let isOpen: Bool

    init(_ row: inout RowReader) throws {
        members = try row.next()
        groups = try row.next()
        households = try row.next()
        officers = try row.next()
        isOpen = try row.next()
    }
}

/// One line of the list of chapters.
struct ChapterEntry: Row, Sendable {
    let id: Chapter.ID
    let region: RegionCode
    let name: String
    let kind: ChapterKind
    let state: ChapterState
    let founded: Day?
    let township: String?
    let isOverdue: Bool
    let counts: ChapterCounts

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        kind = try row.next()
        state = try row.next()
        founded = try row.next()
        township = try row.next()
        isOverdue = try row.next()
        counts = try ChapterCounts(&row)
    }
}

/// How many living chapters a place has, and how many should have held an election.
struct ChapterTotals: Row, Sendable {
    let chapters: Int
    let overdue: Int

    init(_ row: inout RowReader) throws {
        chapters = try row.next()
        overdue = try row.next()
    }
}

/// The same for all of somebody's places; nil where that would be too many to count.
struct ChaptersHere: Row, Sendable {
    let chapters: Int?
    let overdue: Int?

    init(_ row: inout RowReader) throws {
        chapters = try row.next()
        overdue = try row.next()
    }
}

/// One chapter with its data, counts and the state of its elections.
struct ChapterDetail: Row, Sendable {
    let id: Chapter.ID
    let region: RegionCode
    let name: String
    let kind: ChapterKind
    let state: ChapterState
    let place: String?
    let office: String?
    let phoneSealed: [UInt8]?
    let founded: Day?
    let dissolved: Day?
    let stateReason: String?
    let version: Int
    let ledgerFile: String?
    let ledgerLine: Int?
    /// The names of the county, the township and the village it lies in, with blanks between.
    let above: String
    let isOverdue: Bool
    let lastDay: Day?
    let counts: ChapterCounts

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        kind = try row.next()
        state = try row.next()
        place = try row.next()
        office = try row.next()
        phoneSealed = try row.next()
        founded = try row.next()
        dissolved = try row.next()
        stateReason = try row.next()
        version = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
        above = try row.next()
        isOverdue = try row.next()
        lastDay = try row.next()
        counts = try ChapterCounts(&row)
    }
}

/// A chapter held for an act: what the rules are checked against.
struct HeldChapter: Row, Sendable {
    let region: RegionCode
    let state: ChapterState
    let version: Int
    let name: String
    let founded: Day?

    init(_ row: inout RowReader) throws {
        region = try row.next()
        state = try row.next()
        version = try row.next()
        name = try row.next()
        founded = try row.next()
    }
}

/// What still ties people to a chapter.
struct ChapterTies: Row, Sendable {
    let members: Int
    let links: Int

    init(_ row: inout RowReader) throws {
        members = try row.next()
        links = try row.next()
    }
}

/// A place without a living chapter.
struct Vacancy: Row, Sendable {
    let code: RegionCode
    let name: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
    }
}
