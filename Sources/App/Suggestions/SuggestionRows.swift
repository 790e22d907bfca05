import Domain
import Postgres

/// A line of the list of suggestions; who made one is not in it.
struct SuggestionEntry: Row, Sendable {
    let id: Int64
    let chapter: String
    /// Nil for one of a ledger, which says neither the way nor the day.
    let channel: SuggestionChannel?
    let theme: String
    let received: Day
    let due: Day?
    let answered: Day?
    let state: SuggestionState
    let waitsUntil: Day?
    /// By which it stands in the list.
    let listed: Day

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        channel = try row.next()
        theme = try row.next()
        received = try row.next()
        due = try row.next()
        answered = try row.next()
        state = try row.next()
        waitsUntil = try row.next()
        listed = try row.next()
    }
}

/// One suggestion and its answer.
struct Suggestion: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let chapter: String
    let received: Day
    let channel: SuggestionChannel?
    let theme: String
    let content: String
    /// Nil for an anonymous one.
    let raisedBy: String?
    let due: Day?
    let enteredBy: String?
    let answered: Day?
    let answer: String?
    let answeredBy: String?
    let topic: SuggestionTopic?
    let reachAt: String?
    let state: SuggestionState
    let assignBy: Day?
    let assigned: Day?
    let assignedTo: String?
    let againDue: Day?
    let ledgerFile: String?
    let ledgerLine: Int?

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
        topic = try row.next()
        reachAt = try row.next()
        state = try row.next()
        assignBy = try row.next()
        assigned = try row.next()
        assignedTo = try row.next()
        againDue = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
    }

    /// Until when it waits for an answer; nil for one that does not, or has no such day.
    var waitsUntil: Day? {
        switch state {
        case .received, .assigned: due
        case .reopened: againDue
        default: nil
        }
    }
}

/// What was done with a suggestion besides its first answer.
struct SuggestionStepEntry: Row, Sendable {
    let step: SuggestionStep
    let day: Day
    let words: String?
    let by: String?

    init(_ row: inout RowReader) throws {
        step = try row.next()
        day = try row.next()
        words = try row.next()
        by = try row.next()
    }
}

/// What a township asks of its chapters on a day (domain 4.7, 4.8).
struct GovernanceRule: Row, Sendable {
    let reviewsAYear: Int
    let rectifyDays: Int
    let assignDays: Int
    let answerDays: Int

    init(_ row: inout RowReader) throws {
        reviewsAYear = try row.next()
        rectifyDays = try row.next()
        assignDays = try row.next()
        answerDays = try row.next()
    }

    static func of(_ place: RegionCode, on day: Day) -> Query<GovernanceRule> {
        SuggestionQuery.rule.one(GovernanceRule.self, place, day)
    }
}

extension SuggestionState: Column {}
extension SuggestionStep: Column {}
extension SuggestionTopic: Column {}

package enum SuggestionQuery: String, QueryFile {
    case add, answer, counts, find, list, rule, step, steps, unassigned
    case fromTheWeb = "from_the_web"

    package static let folder = "suggestions"
}
