import Domain
import Foundation
import Postgres

/// What a project is funded by.
struct ProjectMoney: Row, Sendable {
    let id: Int64
    let kind: ProjectFundingKind
    let source: FundSource?
    let what: String?
    let amount: Fen
    let year: Int?
    let enterer: String
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        source = try row.next()
        what = try row.next()
        amount = Fen(try row.next())
        year = try row.next()
        enterer = try row.next()
        ledgerLine = try row.next()
    }
}

/// What a book paid for a project.
struct PaidForProject: Row, Sendable {
    let entry: Int64
    let day: Day?
    let fen: Int64
    let what: String
    let state: FundEntryState

    init(_ row: inout RowReader) throws {
        entry = try row.next()
        day = try row.next()
        fen = try row.next()
        what = try row.next()
        state = try row.next()
    }
}

/// A project that a book may pay for.
struct PaidProject: Row, Sendable {
    let id: Int64
    let name: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
    }
}

/// A training or visit of a project.
struct TiedActivity: Row, Sendable {
    let id: Int64
    let activity: Int64
    /// Nil, with the rest, for whoever reaches no activities.
    let heldOn: Day?
    let type: ActivityType?
    let topic: String?
    let headcount: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        activity = try row.next()
        heldOn = try row.next()
        type = try row.next()
        topic = try row.next()
        headcount = try row.next()
    }
}

/// A look at a running project, due or done.
struct ProjectFollowUp: Row, Sendable {
    let id: Int64
    let kind: ProjectFollowUpKind
    let dueOn: Day
    let doneOn: Day?
    let doer: String?
    let what: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        dueOn = try row.next()
        doneOn = try row.next()
        doer = try row.next()
        what = try row.next()
    }
}

/// A check before acceptance, with its signatures.
struct ProjectCheck: Row, Sendable {
    let id: Int64
    let checkedOn: Day
    let answers: [AcceptancePoint: Bool]
    let notes: String?
    let enterer: Account.ID
    let entererName: String
    let officer: String?
    let approver: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        checkedOn = try row.next()
        var answers: [AcceptancePoint: Bool] = [:]
        for point in AcceptancePoint.allCases { answers[point] = try row.next(Bool.self) }
        self.answers = answers
        notes = try row.next()
        enterer = try row.next()
        entererName = try row.next()
        officer = try row.next()
        approver = try row.next()
    }

    /// Whether it may be signed: without these two nobody signs.
    var isInOrder: Bool {
        AcceptancePoint.allCases.allSatisfy { !$0.isEssential || answers[$0] == true }
    }
}

/// Everything that stands with a project.
struct ProjectParts: Sendable {
    var households: [AssistedHousehold] = []
    var money: [ProjectMoney] = []
    var paid: [PaidForProject] = []
    var loans: [ProjectLoan] = []
    var activities: [TiedActivity] = []
    var tieable: [PaidActivity] = []
    var followUps: [ProjectFollowUp] = []
    var checks: [ProjectCheck] = []
    var photos: [FundPaper] = []
}
