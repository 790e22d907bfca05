import Domain
import Foundation
import Postgres

/// A Three-Combination project as it is registered.
struct Project: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let name: String
    let kind: ProjectKind
    let product: String
    let isBase: Bool
    /// Nil where an old ledger does not say it.
    let operatorKind: ProjectOperator?
    let operatorName: String
    let operatorHousehold: Int64?
    let site: String?
    let scale: String?
    let scaleUnit: ScaleUnit?
    let plan: String?
    let planIncome: Fen?
    let budget: Fen?
    let startsOn: Day?
    let builtOn: Day?
    let cycleMonths: Int?
    let partners: String?
    let risks: String?
    let state: ProjectState
    let enterer: Account.ID
    let entererName: String
    let enteredAt: Date
    let version: Int
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        name = try row.next()
        kind = try row.next()
        product = try row.next()
        isBase = try row.next()
        operatorKind = try row.next()
        operatorName = try row.next()
        operatorHousehold = try row.next()
        site = try row.next()
        scale = try row.next()
        scaleUnit = try row.next()
        plan = try row.next()
        planIncome = try row.next(Int64?.self).map { Fen($0) }
        budget = try row.next(Int64?.self).map { Fen($0) }
        startsOn = try row.next()
        builtOn = try row.next()
        cycleMonths = try row.next()
        partners = try row.next()
        risks = try row.next()
        state = try row.next()
        enterer = try row.next()
        entererName = try row.next()
        enteredAt = try row.next()
        version = try row.next()
        ledgerLine = try row.next()
    }

    var isLarge: Bool { LargeProject.includes(budget) }
    /// Whether its text may still be changed: before it is applied for, or where a ledger left gaps.
    var isOpen: Bool { state == .idea || state == .running && ledgerLine != nil }
}

/// What was done about a project.
struct ProjectStepRow: Row, Sendable {
    let step: ProjectStep
    let reason: String?
    let day: Day
    let endsOn: Day?
    let present: Int?
    let votesFor: Int?
    let votesAgainst: Int?
    let taker: Account.ID
    let takerName: String
    let takenAt: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        reason = try row.next()
        day = try row.next()
        endsOn = try row.next()
        present = try row.next()
        votesFor = try row.next()
        votesAgainst = try row.next()
        taker = try row.next()
        takerName = try row.next()
        takenAt = try row.next()
    }
}

/// The chapter that a project is entered for.
struct ProjectDesk: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    let isDissolved: Bool

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        isDissolved = try row.next()
    }
}

/// A project in the list of its place.
struct ListedProject: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let chapterName: String
    let name: String
    let product: String
    let isBase: Bool
    let state: ProjectState
    let budget: Fen?
    let scale: String?
    let scaleUnit: ScaleUnit?
    let households: Int
    let lifted: Int
    let noticeEndsOn: Day?
    let followUpOn: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        chapterName = try row.next()
        name = try row.next()
        product = try row.next()
        isBase = try row.next()
        state = try row.next()
        budget = try row.next(Int64?.self).map { Fen($0) }
        scale = try row.next()
        scaleUnit = try row.next()
        households = try row.next()
        lifted = try row.next()
        noticeEndsOn = try row.next()
        followUpOn = try row.next()
    }
}
