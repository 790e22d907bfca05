import Domain
import Foundation
import Postgres

/// Somebody's seat on a village's panel of a round.
struct PanelSeat: Row, Sendable {
    let id: Int64
    let account: Int64
    let name: String
    let since: Date
    let appointedBy: String
    let endedAt: Date?
    let endedBy: String?
    let endReason: String?
    /// Whether she still holds the duty; without it she cannot score.
    let holdsDuty: Bool
    let sheetsIn: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        account = try row.next()
        name = try row.next()
        since = try row.next()
        appointedBy = try row.next()
        endedAt = try row.next()
        endedBy = try row.next()
        endReason = try row.next()
        holdsDuty = try row.next()
        sheetsIn = try row.next()
    }
}

/// Somebody who may be appointed.
struct PanelCandidate: Row, Sendable {
    let account: Int64
    let name: String

    init(_ row: inout RowReader) throws {
        account = try row.next()
        name = try row.next()
    }
}

/// How far the panel is with one application.
struct PanelProgress: Row, Sendable {
    let id: Int64
    let household: Int64
    let head: String
    let group: String?
    let state: StarState
    /// Whose points count, and whose of them are in.
    let panel: Int
    let isIn: Int
    /// Names of those who are related.
    let related: [String]

    init(_ row: inout RowReader) throws {
        id = try row.next()
        household = try row.next()
        head = try row.next()
        group = try row.next()
        state = try row.next()
        panel = try row.next()
        isIn = try row.next()
        related = try row.next()
    }

    var awaitsScores: Bool { [.submitted, .returned, .rechecking].contains(state) }
}

/// A relation that somebody declared.
struct DeclaredRelation: Row, Sendable {
    let id: Int64
    let account: Int64
    let name: String
    let household: Int64
    let head: String
    let kind: RelationKind
    let declaredBy: String
    let declaredAt: Date

    init(_ row: inout RowReader) throws {
        id = try row.next()
        account = try row.next()
        name = try row.next()
        household = try row.next()
        head = try row.next()
        kind = try row.next()
        declaredBy = try row.next()
        declaredAt = try row.next()
    }
}

/// A vote that was held.
struct HeldVote: Row, Sendable {
    let turn: Int
    let heldOn: Day
    let present: Int
    let inFavour: Int
    let against: Int
    let passed: Bool
    let reason: String?
    let enteredBy: String
    let enteredAt: Date

    init(_ row: inout RowReader) throws {
        turn = try row.next()
        heldOn = try row.next()
        present = try row.next()
        inFavour = try row.next()
        against = try row.next()
        passed = try row.next()
        reason = try row.next()
        enteredBy = try row.next()
        enteredAt = try row.next()
    }
}

/// An application that the representatives have to vote on.
struct ToVote: Row, Sendable {
    let id: Int64
    let head: String
    let group: String?
    let scoredOn: Day
    let result: StarResult?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        group = try row.next()
        scoredOn = try row.next()
        result = try StarResult.read(&row)
    }
}
