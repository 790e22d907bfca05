import Domain
import Foundation
import Postgres

/// A linked household in the list of whom to contact next.
struct HouseholdToVisit: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let head: String
    let chapter: String
    let group: String?
    let member: String
    let last: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        head = try row.next()
        chapter = try row.next()
        group = try row.next()
        member = try row.next()
        last = try row.next()
    }
}

/// How many households of a place may be contacted, and how many were in a month.
struct ContactCounts: Row, Sendable {
    let households: Int
    let contacted: Int

    var waiting: Int { households - contacted }

    init(_ row: inout RowReader) throws {
        households = try row.next()
        contacted = try row.next()
    }
}

/// A member who keeps in contact with households.
struct Keeper: Row, Sendable {
    let member: Int64
    let name: String
    let households: Int

    init(_ row: inout RowReader) throws {
        member = try row.next()
        name = try row.next()
        households = try row.next()
    }
}

/// A household that a contact is to be entered for.
struct ChosenHousehold: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let chapter: Int64
    let chapterName: String
    let head: String
    let group: String?
    let member: String?
    let isActive: Bool
    /// On the day asked about.
    let isDeclining: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        chapter = try row.next()
        chapterName = try row.next()
        head = try row.next()
        group = try row.next()
        member = try row.next()
        isActive = try row.next()
        isDeclining = try row.next()
    }
}

/// One contact with a household.
struct Contact: Row, Sendable {
    let id: Int64
    let household: Int64
    let region: RegionCode
    let chapter: Int64
    let chapterName: String
    let head: String
    let member: Int64?
    let memberName: String?
    let day: Day
    let channel: ContactChannel
    let topics: [ContactTopic]
    let note: String?
    let enteredBy: String?
    let entered: Moment
    let withdrawn: Moment?
    let withdrawReason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        household = try row.next()
        region = try row.next()
        chapter = try row.next()
        chapterName = try row.next()
        head = try row.next()
        member = try row.next()
        memberName = try row.next()
        day = try row.next()
        channel = try row.next()
        topics = try row.next()
        note = try row.next()
        enteredBy = try row.next()
        entered = try row.next()
        withdrawn = try row.next()
        withdrawReason = try row.next()
    }
}

/// A line of a month's contacts.
struct ContactEntry: Row, Sendable {
    let id: Int64
    let household: Int64
    let head: String
    let chapter: String
    let member: String?
    let day: Day
    let channel: ContactChannel
    let topics: [ContactTopic]

    init(_ row: inout RowReader) throws {
        id = try row.next()
        household = try row.next()
        head = try row.next()
        chapter = try row.next()
        member = try row.next()
        day = try row.next()
        channel = try row.next()
        topics = try row.next()
    }
}

/// A contact as its household's page lists it.
struct HouseholdContact: Row, Sendable {
    let id: Int64
    let day: Day
    let channel: ContactChannel
    let topics: [ContactTopic]
    let member: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        day = try row.next()
        channel = try row.next()
        topics = try row.next()
        member = try row.next()
    }
}

/// Since when a household declines contact.
struct Declining: Row, Sendable {
    let id: Int64
    let from: Day

    init(_ row: inout RowReader) throws {
        id = try row.next()
        from = try row.next()
    }
}

/// A declining that is to end: whose it is and where.
struct DecliningToEnd: Row, Sendable {
    let household: Int64
    let region: RegionCode
    let from: Day

    init(_ row: inout RowReader) throws {
        household = try row.next()
        region = try row.next()
        from = try row.next()
    }
}
