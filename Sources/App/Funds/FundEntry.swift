import Domain
import Foundation
import Postgres

/// One thing that happened with a chapter's money.
struct FundEntry: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let kind: FundEntryKind
    let state: FundEntryState
    /// Nil in a row of an old ledger that tells the year alone.
    let bookedOn: Day?
    let year: Int
    let amount: Fen
    let money: String
    let target: String?
    let source: FundSource?
    let purpose: FundPurpose?
    let restriction: FundPurpose?
    let party: String?
    let what: String
    let paperNumber: String?
    let activity: Int64?
    let topic: String?
    let reward: Int64?
    let rewardYear: Int?
    let enterer: Account.ID
    let entererName: String
    let enteredAt: Date
    let reverses: Int64?
    let reason: String?
    let reversal: Int64?
    let reversalState: FundEntryState?
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        kind = try row.next()
        state = try row.next()
        bookedOn = try row.next()
        year = try row.next()
        amount = Fen(try row.next())
        money = try row.next()
        target = try row.next()
        source = try row.next()
        purpose = try row.next()
        restriction = try row.next()
        party = try row.next()
        what = try row.next()
        paperNumber = try row.next()
        activity = try row.next()
        topic = try row.next()
        reward = try row.next()
        rewardYear = try row.next()
        enterer = try row.next()
        entererName = try row.next()
        enteredAt = try row.next()
        reverses = try row.next()
        reason = try row.next()
        reversal = try row.next()
        reversalState = try row.next()
        ledgerLine = try row.next()
    }

    /// The month of the book it stands in, or the year where no more is known.
    var period: FundPeriod { bookedOn.map { .month(Month(of: $0)) } ?? .year(year) }
}

/// What was done about an entry.
struct FundStepRow: Row, Sendable {
    let step: FundStep
    let reason: String?
    let taker: String
    let takenAt: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        reason = try row.next()
        taker = try row.next()
        takenAt = try row.next()
    }
}

/// One side of an entry that is booked.
struct FundSide: Row, Sendable {
    let isMoney: Bool
    let purpose: FundPurpose?
    let name: String?
    let fen: Int64

    init(_ row: inout RowReader) throws {
        isMoney = try row.next(String.self) == "money"
        purpose = try row.next()
        name = try row.next()
        fen = try row.next()
    }
}

/// A paper of an entry: an invoice, a receipt, a signed list.
struct FundPaper: Row, Sendable {
    let id: Int64
    let kept: KeptFile

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kept = try KeptFile(&row)
    }
}

/// An entry that waits for somebody.
struct WaitingEntry: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let chapterName: String
    let kind: FundEntryKind
    let state: FundEntryState
    let bookedOn: Day
    let amount: Fen
    let purpose: FundPurpose?
    let source: FundSource?
    let party: String?
    let what: String
    let enterer: Account.ID
    let entererName: String
    let isReversal: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        chapterName = try row.next()
        kind = try row.next()
        state = try row.next()
        bookedOn = try row.next()
        amount = Fen(try row.next())
        purpose = try row.next()
        source = try row.next()
        party = try row.next()
        what = try row.next()
        enterer = try row.next()
        entererName = try row.next()
        isReversal = try row.next()
    }
}
