import Domain
import Foundation
import HTML
import Postgres

/// The query files of the honours of a year.
package enum HonourQuery: String, QueryFile {
    case chapters, members, nominees, nominate, places, service, step, steps
    case ofMember = "of_member"

    package static let folder = "honours"
}

/// A chapter in the year's honours: its members, and how far its nominations are.
struct HonourChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let members: Int
    let nominated: Int
    let posted: Int
    let confirmed: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        members = try row.next()
        nominated = try row.next()
        posted = try row.next()
        confirmed = try row.next()
    }

    var places: ExcellentPlaces {
        ExcellentPlaces(members: members, taken: nominated + posted + confirmed)
    }
}

/// A member with what she did in the year, as it is logged.
struct ServingMember: Row, Sendable {
    let id: Int64
    let name: String
    let group: String?
    let service: LoggedService
    let state: ExcellentState?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        group = try row.next()
        service = LoggedService(
            attended: try row.next(),
            helped: try row.next(),
            contacts: try row.next()
        )
        state = try row.next()
    }
}

/// Somebody nominated for a year.
struct Nominee: Row, Sendable {
    let id: Int64
    let member: Int64
    let name: String
    let chapter: Int64
    let region: RegionCode
    let placeName: String
    let year: Int
    let group: String?
    let service: String
    let state: ExcellentState
    let notice: Int64?
    let noticeUntil: Day?
    let nominator: Int64
    let nominatorName: String
    let nominatedAt: Date
    let openObjections: Int
    let upheldObjections: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        member = try row.next()
        name = try row.next()
        chapter = try row.next()
        region = try row.next()
        placeName = try row.next()
        year = try row.next()
        group = try row.next()
        service = try row.next()
        state = try row.next()
        notice = try row.next()
        noticeUntil = try row.next()
        nominator = try row.next()
        nominatorName = try row.next()
        nominatedAt = try row.next()
        openObjections = try row.next()
        upheldObjections = try row.next()
    }

    var link: Link { .honours(ofMember: member, year) }

    /// As the rules take it.
    var nomination: Nomination {
        var nomination = Nomination(state, nominator: nominator, noticeUntil: noticeUntil)
        nomination.openObjections = openObjections
        nomination.upheldObjections = upheldObjections
        return nomination
    }
}

/// One thing that a member did: a row that her figures are counted from.
struct ServiceRow: Row, Sendable {
    enum Kind: String, Column {
        case attend, help, speak, contact
    }

    let day: Day
    let kind: Kind
    /// The activity's topic, or the head of the household.
    let what: String
    let record: Int64?
    let contact: Int64?

    init(_ row: inout RowReader) throws {
        day = try row.next()
        kind = try row.next()
        what = try row.next()
        record = try row.next()
        contact = try row.next()
    }

    var link: Link? {
        record.map { "/activities/\($0)" } ?? contact.map { "/contacts/\($0)" }
    }
}

extension [ServiceRow] {
    var sums: LoggedService {
        LoggedService(
            attended: count { $0.kind == .attend },
            helped: count { $0.kind == .help || $0.kind == .speak },
            contacts: count { $0.kind == .contact }
        )
    }
}

/// A step that somebody took with a nomination.
struct NominationStep: Row, Sendable {
    let nomination: Int64
    let state: ExcellentState
    let reason: String?
    let by: String
    let at: Date

    init(_ row: inout RowReader) throws {
        nomination = try row.next()
        state = try row.next()
        reason = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// How many members a chapter has at the year's end, and how many places are taken.
struct TakenPlaces: Row, Sendable {
    let places: ExcellentPlaces

    init(_ row: inout RowReader) throws {
        let members: Int = try row.next()
        places = ExcellentPlaces(members: members, taken: try row.next())
    }
}

extension Link {
    static func honours(_ place: RegionCode, _ year: Int) -> Link {
        "/honours/\(place.text)/\(year)"
    }

    static func honours(ofMember member: Int64, _ year: Int) -> Link {
        "/members/\(member)/honours/\(year)"
    }
}
