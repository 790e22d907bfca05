import Postgres

/// The query files of the search over everything.
package enum SearchQuery: String, QueryFile {
    case activities, cases, chapters, notices, projects, suggestions
    case householdsNamed = "households_named"
    case householdsNumbered = "households_numbered"
    case householdsSounding = "households_sounding"
    case membersNamed = "members_named"
    case membersNumbered = "members_numbered"
    case membersPhoned = "members_phoned"
    case membersSounding = "members_sounding"

    package static let folder = "search"
}

/// Something that was found, and how many of its kind were.
struct Found: Row, Sendable {
    let id: Int64
    let title: String
    let note: String
    let all: Int

    init(id: Int64, title: String, note: String, all: Int) {
        self.id = id
        self.title = title
        self.note = note
        self.all = all
    }

    init(_ row: inout RowReader) throws {
        id = try row.next()
        title = try row.next()
        note = try row.next()
        all = try row.next()
    }
}

/// A chapter that may be meant.
struct NamedChapter: Row, Sendable {
    let id: Int64
    let name: String
    let township: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        township = try row.next()
    }
}
