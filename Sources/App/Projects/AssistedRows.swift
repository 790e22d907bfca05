import Domain
import Foundation
import Postgres

/// A household of a project, in its role.
struct AssistedHousehold: Row, Sendable {
    let id: Int64
    let household: Int64
    /// Nil for whoever reaches no households.
    let head: String?
    let role: AssistedRole?
    let support: [ProjectSupport]
    let skill: String?
    let joinedOn: Day?
    let leftOn: Day?
    let liftedOn: Day?
    let enterer: Account.ID
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        household = try row.next()
        head = try row.next()
        role = try row.next()
        support = try row.next([String].self).compactMap { ProjectSupport(rawValue: $0) }
        skill = try row.next()
        joinedOn = try row.next()
        leftOn = try row.next()
        liftedOn = try row.next()
        enterer = try row.next()
        version = try row.next()
    }

    /// Its head, or its number in the project for whoever does not see who it is.
    func name(_ t: Words) -> String { head ?? t("第 {n} 户", id) }
}

/// A household that may be taken into a project.
struct CandidateHousehold: Row, Sendable {
    let id: Int64
    let head: String
    let chapter: String
    let address: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        chapter = try row.next()
        address = try row.next()
    }
}

/// What a household declared of its income.
struct DeclaredIncome: Row, Sendable {
    let isBaseline: Bool
    let year: Int?
    let band: IncomeBand
    let declaredOn: Day?
    let enterer: String
    let isNewest: Bool

    init(_ row: inout RowReader) throws {
        isBaseline = try row.next()
        year = try row.next()
        band = IncomeBand(rawValue: try row.next()) ?? .under2000
        declaredOn = try row.next()
        enterer = try row.next()
        isNewest = try row.next()
    }
}

/// What the township confirmed about a household's hardship.
struct Lifting: Row, Sendable {
    let id: Int64
    let liftedOn: Day
    let reason: String
    let isReversal: Bool
    let isReversed: Bool
    let confirmer: String
    let confirmedAt: Date

    init(_ row: inout RowReader) throws {
        id = try row.next()
        liftedOn = try row.next()
        reason = try row.next()
        isReversal = try row.next()
        isReversed = try row.next()
        confirmer = try row.next()
        confirmedAt = try row.next()
    }
}
