import Domain
import Foundation
import Postgres

/// A line of the list of cases.
struct CaseLine: Row, Sendable {
    let id: Int64
    let programme: Int64
    let programmeName: String
    let kind: ProgrammeKind
    let year: Int
    let region: RegionCode
    let village: String
    let name: String
    let state: CaseState
    let lastDay: Day?
    let noticeEnds: Day?
    /// Looked at in the year of the list, be it by being listed in it.
    let isChecked: Bool
    let isCarriedOver: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        programmeName = try row.next()
        kind = try row.next()
        year = try row.next()
        region = try row.next()
        village = try row.next()
        name = try row.next()
        state = try row.next()
        lastDay = try row.next()
        noticeEnds = try row.next()
        isChecked = try row.next()
        isCarriedOver = try row.next()
    }
}

/// How many cases stand in a state.
struct CaseCount: Row, Sendable {
    let state: CaseState
    let count: Int
    let unchecked: Int

    init(_ row: inout RowReader) throws {
        state = try row.next()
        count = try row.next()
        unchecked = try row.next()
    }
}

/// A chapter for which cases are entered.
struct CaseChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let place: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        place = try row.next()
    }
}

/// The chapter where a case is entered, and the programme that is to help.
struct CaseDesk: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let programme: Int64
    let kind: ProgrammeKind
    let programmeName: String
    let isForChildren: Bool
    let closedOn: Day?
    let rate: Fen?
    let per: RatePeriod?

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        programme = try row.next()
        kind = try row.next()
        programmeName = try row.next()
        isForChildren = try row.next()
        closedOn = try row.next()
        rate = try row.next(Int64?.self).map { Fen($0) }
        per = try row.next()
    }
}

/// A household whose the person may be.
struct HouseholdChoice: Row, Sendable {
    let id: Int64
    let head: String
    let group: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        group = try row.next()
    }
}

/// Other help of the same kind for the same person or household.
struct CaseDouble: Row, Sendable {
    let programme: String
    let place: String
    let year: Int
    let state: CaseState
    let isSamePerson: Bool

    init(_ row: inout RowReader) throws {
        programme = try row.next()
        place = try row.next()
        year = try row.next()
        state = try row.next()
        isSamePerson = try row.next()
    }
}

/// A step that was taken.
struct CaseStepRow: Row, Sendable {
    let step: CaseStep
    let day: Day
    let endsOn: Day?
    let present: Int?
    let inFavour: Int?
    let against: Int?
    let decision: String?
    let grounds: ExitGrounds?
    let reason: String?
    let amount: Fen?
    let taker: Account.ID
    let takerName: String
    let takenAt: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        day = try row.next()
        endsOn = try row.next()
        present = try row.next()
        inFavour = try row.next()
        against = try row.next()
        decision = try row.next()
        grounds = try row.next()
        reason = try row.next()
        amount = try row.next(Int64?.self).map { Fen($0) }
        taker = try row.next()
        takerName = try row.next()
        takenAt = try row.next()
    }
}

/// A year's look at a case.
struct CaseCheckRow: Row, Sendable {
    let year: Int
    let result: CaseCheckResult
    let reason: String?
    let checker: String
    let checkedAt: Date

    init(_ row: inout RowReader) throws {
        year = try row.next()
        result = try row.next()
        reason = try row.next()
        checker = try row.next()
        checkedAt = try row.next()
    }
}

/// A paper that was seen.
struct CaseDocumentRow: Row, Sendable {
    let kind: CaseDocument
    let tail: String?
    let viewer: String
    let seenAt: Date

    init(_ row: inout RowReader) throws {
        kind = try row.next()
        tail = try row.next()
        viewer = try row.next()
        seenAt = try row.next()
    }
}

/// Something handed over in kind.
struct CaseGift: Row, Sendable {
    let day: Day
    let goods: String
    let worth: Fen
    let source: String
    let enterer: String

    init(_ row: inout RowReader) throws {
        day = try row.next()
        goods = try row.next()
        worth = Fen(try row.next())
        source = try row.next()
        enterer = try row.next()
    }
}
