import Postgres

/// The query files of the search over everything.
package enum SearchQuery: String, QueryFile {
    case activities, awards, chapters, charters, entries, files, loans, notices, policies
    case programmes, projects, regions, reviews, suggestions, summaries, venues
    case casesNamed = "cases_named"
    case casesNumbered = "cases_numbered"
    case casesSounding = "cases_sounding"
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
    /// The end of its address.
    let path: String
    let title: String
    /// What more there is to its title: the year of a summary, the kind of a venue.
    let what: String
    let note: String
    let all: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        path = try row.next()
        title = try row.next()
        what = try row.next()
        note = try row.next()
        all = try row.next()
    }
}
