import Domain
import Postgres

/// A line of the list of suggestions; who made one is not in it.
struct SuggestionEntry: Row, Sendable {
    let id: Int64
    let chapter: String
    let channel: SuggestionChannel
    let theme: String
    let received: Day
    let due: Day
    let answered: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        channel = try row.next()
        theme = try row.next()
        received = try row.next()
        due = try row.next()
        answered = try row.next()
    }
}

/// One suggestion and its answer.
struct Suggestion: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let chapter: String
    let received: Day
    let channel: SuggestionChannel
    let theme: String
    let content: String
    /// Nil for an anonymous one.
    let raisedBy: String?
    let due: Day
    let enteredBy: String?
    let answered: Day?
    let answer: String?
    let answeredBy: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        chapter = try row.next()
        received = try row.next()
        channel = try row.next()
        theme = try row.next()
        content = try row.next()
        raisedBy = try row.next()
        due = try row.next()
        enteredBy = try row.next()
        answered = try row.next()
        answer = try row.next()
        answeredBy = try row.next()
    }
}

package enum SuggestionQuery: String, QueryFile {
    case add, answer, counts, find, list

    package static let folder = "suggestions"
}
