import Domain
import Foundation
import HTML
import Postgres

extension ProgrammeKind: Column, Bindable {}
extension RateClass: Column, Bindable {}
extension RatePeriod: Column, Bindable {}

/// The query files of programmes.
package enum ProgrammeQuery: String, QueryFile {
    case list, find, terms, rates, add, close
    case addTerm = "add_term"
    case addRate = "add_rate"

    package static let folder = "programmes"
}

/// A programme of assistance: of the state, or of a place's association.
struct Programme: Row, Sendable {
    let id: Int64
    /// Nil for a scheme of the state.
    let region: RegionCode?
    let place: String?
    let kind: ProgrammeKind
    let name: String
    let isForChildren: Bool
    let closedOn: Day?
    /// How many cases of it the reader sees.
    let cases: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        kind = try row.next()
        name = try row.next()
        isForChildren = try row.next()
        closedOn = try row.next()
        cases = try row.next()
    }

    func isOpen(on day: Day) -> Bool { closedOn.map { $0 > day } ?? true }
}

/// The days that hold at a place from a day on.
struct ProgrammeTerm: Row, Sendable {
    let place: String?
    let from: Day
    let villageDays: Int
    let townDays: Int
    let countyDays: Int
    let appealDays: Int
    let needsCounty: Bool
    let note: String?
    let author: String?

    init(_ row: inout RowReader) throws {
        place = try row.next()
        from = try row.next()
        villageDays = try row.next()
        townDays = try row.next()
        countyDays = try row.next()
        appealDays = try row.next()
        needsCounty = try row.next()
        note = try row.next()
        author = try row.next()
    }
}

/// What is paid at a place from a day on.
struct ProgrammeRate: Row, Sendable {
    let place: String?
    let rateClass: RateClass?
    let from: Day
    let amount: Fen
    let per: RatePeriod
    let notice: String?
    let author: String?

    init(_ row: inout RowReader) throws {
        place = try row.next()
        rateClass = try row.next()
        from = try row.next()
        amount = Fen(try row.next())
        per = try row.next()
        notice = try row.next()
        author = try row.next()
    }
}

extension Link {
    static func programme(_ id: Int64) -> Link { "/programmes/\(id)" }
}
