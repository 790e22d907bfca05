import Domain
import Postgres

/// A line of the list of needs.
struct FollowUpEntry: Row, Sendable {
    let id: Int64
    let chapter: String
    let household: Int64?
    let head: String?
    let need: String
    let due: Day
    let done: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        household = try row.next()
        head = try row.next()
        need = try row.next()
        due = try row.next()
        done = try row.next()
    }
}

/// One need, and what became of it.
struct FollowUp: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let chapter: String
    let contact: Int64?
    let household: Int64?
    let head: String?
    let need: String
    let due: Day
    let enteredBy: String?
    let entered: Moment
    let done: Day?
    let result: String?
    let doneBy: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        chapter = try row.next()
        contact = try row.next()
        household = try row.next()
        head = try row.next()
        need = try row.next()
        due = try row.next()
        enteredBy = try row.next()
        entered = try row.next()
        done = try row.next()
        result = try row.next()
        doneBy = try row.next()
    }
}

/// How many rows of a place wait, are past their day, and are done.
struct DueCounts: Row, Sendable {
    let open: Int
    let overdue: Int
    let soon: Int
    let done: Int

    init(_ row: inout RowReader) throws {
        open = try row.next()
        overdue = try row.next()
        soon = try row.next()
        done = try row.next()
    }
}

package enum FollowUpQuery: String, QueryFile {
    case add, counts, find, finish, list
    case ofContact = "of_contact"

    package static let folder = "follow_ups"
}
