import Domain
import Postgres

/// An account that speaks or spoke for a household.
struct HouseholdAccount: Row, Sendable {
    enum State: String, Column, CaseIterable, Sendable {
        case invited, active, ended
    }

    let account: Account.ID
    let userName: String
    let name: String
    let member: Int64?
    let state: State
    /// It holds no other duty, so that its chapter may print it a new code.
    let isOnlyMember: Bool
    let issued: Moment
    let ended: Moment?
    let endReason: String?

    init(_ row: inout RowReader) throws {
        account = try row.next()
        userName = try row.next()
        name = try row.next()
        member = try row.next()
        state = try row.next()
        isOnlyMember = try row.next()
        issued = try row.next()
        ended = try row.next()
        endReason = try row.next()
    }
}

/// A member who may be given a slip.
struct SlipMember: Row, Sendable {
    let id: Int64
    let name: String
    let initials: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        initials = try row.next()
    }
}

package enum SlipQuery: String, QueryFile {
    case accounts, end, head, issue, member
    case freeName = "free_name"

    package static let folder = "slips"
}
