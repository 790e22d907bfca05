import Domain
import HTML
import Postgres

/// A rule with what is past its term under it; nil where the figure is not this reader's to know.
struct RetentionCount: Row, Sendable {
    let rule: RetentionRule
    let months: Int
    let from: Day
    let isAutomatic: Bool
    let past: Int?
    let held: Int?

    init(_ row: inout RowReader) throws {
        rule = try row.next()
        months = try row.next()
        from = try row.next()
        isAutomatic = try row.next()
        past = try row.next()
        held = try row.next()
    }
}

/// How long a kind of row is kept.
struct RetentionTerm: Row, Sendable {
    let rule: RetentionRule
    let months: Int

    init(_ row: inout RowReader) throws {
        rule = try row.next()
        months = try row.next()
    }
}

/// A row that is past its term.
struct RetentionRow: Row, Sendable {
    let key: Int64
    let place: String?
    let from: Day?
    /// As a notice prints it; nil where a name would tell too much, or nobody is known.
    let name: String?
    /// What holds it, or what became of it.
    let outcome: RetentionOutcome?

    init(_ row: inout RowReader) throws {
        key = try row.next()
        place = try row.next()
        from = try row.next()
        name = try row.next()
        outcome = try row.next()
    }
}

/// Rows of a township that somebody proposes to clear.
struct RetentionProposal: Row, Sendable {
    let id: Int64
    let rule: RetentionRule
    let region: RegionCode
    let state: RetentionState
    let rows: Int
    /// So many were left when it was proposed.
    let held: Int
    let day: Day
    let by: String?
    let runsOn: Day?
    let cleared: Int?
    let kept: Int?
    let ranAt: Moment?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        rule = try row.next()
        region = try row.next()
        state = try row.next()
        rows = try row.next()
        held = try row.next()
        day = try row.next()
        by = try row.next()
        runsOn = try row.next()
        cleared = try row.next()
        kept = try row.next()
        ranAt = try row.next()
    }
}

/// Who confirmed or stopped a proposal.
struct RetentionStep: Row, Sendable {
    let event: RetentionEvent
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

/// What the site cleared by itself.
struct RetentionRun: Row, Sendable {
    let rule: RetentionRule
    let moment: Moment
    let cleared: Int

    init(_ row: inout RowReader) throws {
        rule = try row.next()
        moment = try row.next()
        cleared = try row.next()
    }
}

/// Something that is not to be cleared for now.
struct RetentionHold: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let place: String
    let rule: RetentionRule?
    let row: Int64?
    let name: String?
    let reason: String
    let by: String?
    let laidAt: Moment
    let liftedAt: Moment?
    let liftReason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        rule = try row.next()
        self.row = try row.next()
        name = try row.next()
        reason = try row.next()
        by = try row.next()
        laidAt = try row.next()
        liftedAt = try row.next()
        liftReason = try row.next()
    }
}

/// Where a hold was laid, and whether it is in force.
struct HoldToLift: Row, Sendable {
    let region: RegionCode
    let isInForce: Bool

    init(_ row: inout RowReader) throws {
        region = try row.next()
        isInForce = try row.next()
    }
}

extension RetentionRule: Column {}
extension RetentionOutcome: Column {}
extension RetentionState: Column {}
extension RetentionEvent: Column {}

package enum RetentionQuery: String, QueryFile {
    case counts, rows, propose, step, find, proposals, items, steps, runs, holds, hold, lay, lift
    case carryOut = "carry_out"
    case terms, tidy, waiting

    package static let folder = "retention"
}

extension Link {
    static func retentionProposal(_ proposal: Int64) -> Link { "/retention-proposals/\(proposal)" }
}

extension Site {
    /// Carries out what two persons decided and whose day has come.
    ///
    /// - Returns: how many rows were cleared.
    @discardableResult
    package func carryOutRetention() async throws -> Int {
        try await jobs.transaction {
            try await $0.run(RetentionQuery.carryOut.one(Int.self, clock.today))
        }
    }

    /// Clears entries of sign-in and spent invitations past their term, some at a time.
    ///
    /// - Returns: how many rows were cleared.
    @discardableResult
    package func tidyRetention() async throws -> Int {
        try await jobs.transaction {
            try await $0.run(RetentionQuery.tidy.one(Int.self, clock.today, 2000))
        }
    }
}
