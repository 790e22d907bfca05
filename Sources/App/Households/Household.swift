import Domain
import Foundation
import Postgres

/// A line of the list of households.
struct HouseholdEntry: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let initials: String
    let head: String
    let chapter: String
    let group: String?
    let size: Int?
    let member: String?
    let since: Day?
    let state: HouseholdState

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        initials = try row.next()
        head = try row.next()
        chapter = try row.next()
        group = try row.next()
        size = try row.next()
        member = try row.next()
        since = try row.next()
        state = try row.next()
    }
}

/// One household; its head's ID number as it lies, sealed.
///
/// Its marks are not part of it.
struct Household: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let group: String?
    let head: String
    let idSealed: [UInt8]?
    let address: String?
    let size: Int?
    let state: HouseholdState
    let ended: Day?
    let mergedInto: Int64?
    let version: Int
    let isCarriedOver: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        group = try row.next()
        head = try row.next()
        idSealed = try row.next()
        address = try row.next()
        size = try row.next()
        state = try row.next()
        ended = try row.next()
        mergedInto = try row.next()
        version = try row.next()
        isCarriedOver = try row.next()
    }

    func maskedID(_ keys: KeyRing) throws -> String? {
        try idSealed.map { Masked.number(try keys.idNumber(in: Data($0))) }
    }
}

/// Who keeps or kept in contact with a household.
struct HouseholdLink: Row, Sendable {
    let id: Int64
    let member: Int64
    let name: String
    let from: Day?
    let to: Day?
    let endReason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        member = try row.next()
        name = try row.next()
        from = try row.next()
        to = try row.next()
        endReason = try row.next()
    }
}

/// A mark of a household, read on the record.
struct HouseholdMarkEntry: Row, Sendable {
    let id: Int64
    let mark: HouseholdMark
    let from: Day?
    let to: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        mark = try row.next()
        from = try row.next()
        to = try row.next()
    }
}
