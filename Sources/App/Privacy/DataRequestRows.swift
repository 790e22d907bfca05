import Domain
import HTML
import Postgres

/// A request about personal data, and about whom.
struct DataRequest: Row, Sendable {
    let id: Int64
    let member: Int64?
    let household: Int64?
    let region: RegionCode
    let name: String
    let kind: DataRequestKind
    /// What consent is taken back.
    let purpose: ConsentPurpose?
    let channel: ConsentChannel
    /// In her own words; gone when she is erased.
    let content: String?
    let received: Day
    let due: Day
    let state: DataRequestState
    /// The day on which a confirmed deletion is carried out.
    let runsOn: Day?
    /// She has left; of a household, it has ended.
    let hasLeft: Bool
    let isErased: Bool
    let enteredBy: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        member = try row.next()
        household = try row.next()
        region = try row.next()
        name = try row.next()
        kind = try row.next()
        purpose = try row.next()
        channel = try row.next()
        content = try row.next()
        received = try row.next()
        due = try row.next()
        state = try row.next()
        runsOn = try row.next()
        hasLeft = try row.next()
        isErased = try row.next()
        enteredBy = try row.next()
    }

    /// Whether the step may be taken as it stands; a deletion is of somebody who has left, or of a household that
    /// has ended.
    func admits(_ event: DataRequestEvent) -> Bool {
        event.follows(state, of: kind) && !isErased && (event != .propose || hasLeft)
    }
}

/// Something that was done about a request.
struct DataRequestStep: Row, Sendable {
    let event: DataRequestEvent
    let note: String?
    let day: Day
    let by: String?

    init(_ row: inout RowReader) throws {
        event = try row.next()
        note = try row.next()
        day = try row.next()
        by = try row.next()
    }
}

/// How many working days an answer takes, and how many days a deletion waits.
struct PrivacyRule: Row, Sendable {
    let answerDays: Int
    let deletionDays: Int

    init(_ row: inout RowReader) throws {
        answerDays = try row.next()
        deletionDays = try row.next()
    }
}

/// A row kept about somebody.
struct KeptRow: Row, Sendable {
    let topic: KeptTopic
    let day: Day?
    let words: String?

    init(_ row: inout RowReader) throws {
        topic = try row.next()
        day = try row.next()
        words = try row.next()
    }
}

/// Somebody looked at what is sealed, or changed something.
struct LookRow: Row, Sendable {
    let moment: Moment
    /// Nil for the program's own.
    let name: String?
    let act: HistoryEntry.Act
    let purpose: String?
    let fields: [HistoryField]
    let topic: LookTopic

    init(_ row: inout RowReader) throws {
        moment = try row.next()
        name = try row.next()
        act = try row.next()
        purpose = try row.next()
        fields = try row.next([String].self).compactMap { HistoryField(rawValue: $0) }
        topic = try row.next()
    }
}

/// What a look or a change was about.
enum LookTopic: String, Column, Sendable {
    /// Her row, or her household's.
    case register
    /// A whole list of a place that contains hers.
    case export
    /// A list of whom a batch pays.
    case payees
    /// What is entered about assistance to her.
    case assistance = "case"
}

/// Whom an account speaks for.
struct Myself: Row, Sendable {
    let household: Int64
    let head: String
    let member: Int64?

    init(_ row: inout RowReader) throws {
        household = try row.next()
        head = try row.next()
        member = try row.next()
    }
}

extension DataRequestKind: Column {}
extension DataRequestState: Column {}
extension DataRequestEvent: Column {}
extension KeptTopic: Column {}

package enum DataRequestQuery: String, QueryFile {
    case add, counts, find, held, kept, list, looks, myself, own, rule, step, steps
    case ofSubject = "of_subject"

    package static let folder = "data_requests"
}

extension Link {
    static func dataRequest(_ request: Int64) -> Link { "/data-requests/\(request)" }
}
