import Domain
import Postgres

/// One line of the list of accounts.
struct AccountEntry: Row, Sendable {
    let account: Account
    let duties: [Duty]

    init(_ row: inout RowReader) throws {
        account = try Account(&row)
        duties = try row.next([String].self).map { try Grant($0).duty }
    }
}

/// How many accounts there are in the regions one looks after, and how many nobody opened yet.
struct AccountCounts: Row, Sendable {
    let all: Int
    let invited: Int

    init(_ row: inout RowReader) throws {
        all = try row.next()
        invited = try row.next()
    }
}

/// One account as its own page tells of it.
struct AccountDetail: Row, Sendable {
    let account: Account
    let suspendedReason: String?
    /// Whether the person here may invite, suspend or reinstate it.
    let isInCare: Bool

    init(_ row: inout RowReader) throws {
        account = try Account(&row)
        suspendedReason = try row.next()
        isInCare = try row.next()
    }
}

/// A duty that an account holds or held: since when, by whom, and why.
struct GrantEntry: Row, Sendable {
    let id: Int64
    let duty: Duty
    let region: RegionCode
    let place: String
    let reason: String
    let grantedBy: String?
    let granted: Moment
    let revoked: Moment?
    let revokeReason: String?
    /// Whether the person here may take it back.
    let mayRevoke: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        duty = try row.next()
        region = try row.next()
        place = try row.next()
        reason = try row.next()
        grantedBy = try row.next()
        granted = try row.next()
        revoked = try row.next()
        revokeReason = try row.next()
        mayRevoke = try row.next()
    }
}
