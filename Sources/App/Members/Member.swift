import Domain
import Foundation
import Postgres

/// A line of the list of members.
struct MemberEntry: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let initials: String
    let name: String
    let sex: Sex
    let birthYear: Int
    let chapter: String
    let group: String?
    let tags: [MemberTag]
    let joined: Day?
    let state: MemberState
    let erasure: Erasure?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        initials = try row.next()
        name = try row.next()
        sex = try row.next()
        birthYear = try row.next()
        chapter = try row.next()
        group = try row.next()
        tags = try row.next()
        joined = try row.next()
        state = try row.next()
        erasure = Erasure(due: try row.next(), done: try row.next())
    }
}

/// One member with all that is kept about her; the numbers as they lie, sealed.
struct Member: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let group: Int64?
    let groupName: String?
    let name: String
    let sex: Sex
    let birthDate: Day
    let idSealed: [UInt8]?
    let phoneSealed: [UInt8]?
    let ethnicity: String?
    let education: String?
    let tags: [MemberTag]
    let elderKind: ElderKind?
    let card: String?
    let remark: String?
    let state: MemberState
    let joined: Day?
    let left: Day?
    let leftReason: String?
    let mergedInto: Int64?
    let version: Int
    /// It came from a ledger, not from a form.
    let isCarriedOver: Bool
    let erasure: Erasure?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        group = try row.next()
        groupName = try row.next()
        name = try row.next()
        sex = try row.next()
        birthDate = try row.next()
        idSealed = try row.next()
        phoneSealed = try row.next()
        ethnicity = try row.next()
        education = try row.next()
        tags = try row.next()
        elderKind = try row.next()
        card = try row.next()
        remark = try row.next()
        state = try row.next()
        joined = try row.next()
        left = try row.next()
        leftReason = try row.next()
        mergedInto = try row.next()
        version = try row.next()
        isCarriedOver = try row.next()
        erasure = Erasure(due: try row.next(), done: try row.next())
    }

    /// What identifies her is erased, and nothing can be changed any more.
    var isErased: Bool { erasure?.isDone ?? false }
}

/// A member's numbers, opened; a page takes the masked ones unless she looks on the record.
struct OpenedNumbers: Sendable {
    let idNumber: String?
    let phone: String?

    init(of member: Member, with keys: KeyRing) throws {
        idNumber = try member.idSealed.map { try keys.idNumber(in: Data($0)) }
        phone = try member.phoneSealed.map { try keys.phone(in: Data($0)) }
    }

    var maskedID: String? { idNumber.map(Masked.number) }
    var maskedPhone: String? { phone.map(Masked.number) }
}

/// A household that a member is or was in contact with.
struct MemberLink: Row, Sendable {
    let household: Int64
    let head: String
    let region: RegionCode
    let from: Day?
    let to: Day?
    let endReason: String?

    init(_ row: inout RowReader) throws {
        household = try row.next()
        head = try row.next()
        region = try row.next()
        from = try row.next()
        to = try row.next()
        endReason = try row.next()
    }
}

/// A post that a member holds or held.
struct MemberPost: Row, Sendable {
    let post: OfficerPost
    let chapter: String
    let from: Day
    let to: Day

    init(_ row: inout RowReader) throws {
        post = try row.next()
        chapter = try row.next()
        from = try row.next()
        to = try row.next()
    }
}

/// Something that happened to a membership.
struct MemberEventEntry: Row, Sendable {
    let event: MemberEvent
    let day: Day
    let from: String?
    let to: String?
    let other: String?
    let reason: String?
    let by: String?
    let at: Moment

    init(_ row: inout RowReader) throws {
        event = try row.next()
        day = try row.next()
        from = try row.next()
        to = try row.next()
        other = try row.next()
        reason = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// What counts of somebody's consent to one purpose.
struct ConsentEntry: Row, Sendable {
    let purpose: ConsentPurpose
    let isGiven: Bool
    let channel: ConsentChannel
    let decided: Day

    init(_ row: inout RowReader) throws {
        purpose = try row.next()
        isGiven = try row.next()
        channel = try row.next()
        decided = try row.next()
    }
}
