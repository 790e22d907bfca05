import Domain
import Foundation
import Postgres

/// A contract with a household, and how the loan stands.
struct Loan: Row, Sendable {
    let id: Int64
    let project: Int64
    let projectName: String
    let region: RegionCode
    let place: String
    /// Nil for whoever does not reach the household.
    let head: String?
    let number: String
    let amount: Fen
    let contractedOn: Day
    let dueOn: Day
    let guarantee: LoanGuarantee
    let rolledFrom: Int64?
    let rolledFromNumber: String?
    let enterer: Account.ID
    let chapter: Int64
    let chapterName: String
    let state: LoanState
    let lentOn: Day?
    let lent: Fen
    let returned: Fen
    let waived: Fen
    let writtenOff: Fen
    let outstanding: Fen
    let lentAgain: Fen
    let plan: Int
    let request: LoanRequest?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        project = try row.next()
        projectName = try row.next()
        region = try row.next()
        place = try row.next()
        head = try row.next()
        number = try row.next()
        amount = Fen(try row.next())
        contractedOn = try row.next()
        dueOn = try row.next()
        guarantee = try row.next()
        rolledFrom = try row.next()
        rolledFromNumber = try row.next()
        enterer = try row.next()
        chapter = try row.next()
        chapterName = try row.next()
        state = try row.next()
        lentOn = try row.next()
        lent = Fen(try row.next())
        returned = Fen(try row.next())
        waived = Fen(try row.next())
        writtenOff = Fen(try row.next())
        outstanding = Fen(try row.next())
        lentAgain = Fen(try row.next())
        plan = try row.next()
        request = try LoanRequest(&row)
    }

    var rollOver: RollOver { RollOver(returned: returned, lentAgain: lentAgain) }
    var township: RegionCode { region.ancestor(at: .township) ?? region }
}

/// A waiver or a write-off that was asked for and waits for its answer.
struct LoanRequest: Sendable {
    let id: Int64
    let step: LoanStep
    let amount: Fen
    let asker: Account.ID

    init?(_ row: inout RowReader) throws {
        let id: Int64? = try row.next()
        let step: LoanStep? = try row.next()
        let amount: Int64? = try row.next()
        let asker: Account.ID? = try row.next()
        guard let id, let step, let amount, let asker else { return nil }
        self.id = id
        self.step = step
        self.amount = Fen(amount)
        self.asker = asker
    }

    /// Who answers it: the county a waiver, the township's approver a write-off.
    var answer: Act { step == .waiverAsked ? .approveWaiver : .writeOffLoan }
}

/// A part of a plan, as it is stored.
struct InstalmentRow: Row, Sendable {
    let loan: Int64
    let plan: Int
    let part: Instalment

    init(_ row: inout RowReader) throws {
        loan = try row.next()
        plan = try row.next()
        let number: Int = try row.next()
        let due: Day = try row.next()
        part = Instalment(number: number, due: due, amount: Fen(try row.next()))
    }
}

/// What was done about a loan that is late, for counting what is still to do.
struct PressedRow: Row, Sendable {
    let loan: Int64
    let step: LoanStep
    let day: Day

    init(_ row: inout RowReader) throws {
        loan = try row.next()
        step = try row.next()
        day = try row.next()
    }
}

/// What was done about a loan, by whom.
struct LoanStepRow: Row, Sendable {
    let step: LoanStep
    let day: Day
    let reason: String?
    let amount: Int64?
    let taker: String
    let takenAt: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        day = try row.next()
        reason = try row.next()
        amount = try row.next()
        taker = try row.next()
        takenAt = try row.next()
    }
}

/// A payment of a loan, booked or waiting.
struct LoanPayment: Row, Sendable {
    let entry: Int64
    let kind: FundEntryKind
    let state: FundEntryState
    let day: Day
    let amount: Fen
    let isReversal: Bool

    init(_ row: inout RowReader) throws {
        entry = try row.next()
        kind = try row.next()
        state = try row.next()
        day = try row.next()
        amount = Fen(try row.next())
        isReversal = try row.next()
    }
}
