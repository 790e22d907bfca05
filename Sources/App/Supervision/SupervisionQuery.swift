import Domain
import Foundation
import HTML
import Postgres

/// The query files of supervision: samples drawn by chance, and what visits found.
package enum SupervisionQuery: String, QueryFile {
    case samples, find, picks, draw, check

    package static let folder = "supervision"
}

extension Link {
    static func supervision(_ place: RegionCode, _ year: Int) -> Link {
        "/supervision/\(place.text)/\(year)"
    }
    static func sample(_ id: Int64) -> Link { "/supervision-samples/\(id)" }
}

/// A sample in a list, with how far it has been looked into.
struct SampleEntry: Row, Sendable {
    let id: Int64
    let programme: String
    let place: String
    let seed: String
    let percent: Int
    let population: Int
    let size: Int
    let checked: Int
    let atFault: Int
    let drawnAt: Date
    let drawer: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        place = try row.next()
        seed = try row.next()
        percent = try row.next()
        population = try row.next()
        size = try row.next()
        checked = try row.next()
        atFault = try row.next()
        drawnAt = try row.next()
        drawer = try row.next()
    }
}

/// One sample: how it was drawn.
struct SupervisionSample: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let place: String
    let programme: String
    let year: Int
    let seed: String
    let percent: Int
    let population: Int
    let size: Int
    let drawnAt: Date
    let drawer: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        programme = try row.next()
        year = try row.next()
        seed = try row.next()
        percent = try row.next()
        population = try row.next()
        size = try row.next()
        drawnAt = try row.next()
        drawer = try row.next()
    }
}

/// A case that was drawn, and what a visit found.
struct SupervisionPick: Row, Sendable {
    let turn: Int
    let helped: Int64
    let name: String
    let village: String
    let paid: Fen
    let isAtFault: Bool?
    let note: String?
    let checkedOn: Day?
    let checker: String?

    init(_ row: inout RowReader) throws {
        turn = try row.next()
        helped = try row.next()
        name = try row.next()
        village = try row.next()
        row.skip(1)
        paid = Fen(try row.next())
        isAtFault = try row.next(String?.self).map { $0 == "at_fault" }
        note = try row.next()
        checkedOn = try row.next()
        checker = try row.next()
    }
}
