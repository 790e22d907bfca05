import Domain
import Foundation
import HTML
import Postgres

/// The query files of the public notices.
package enum NoticeQuery: String, QueryFile {
    case add, list, find, named, withdraw, objections, object, answer, files, length, lengths
    case addFile = "add_file"
    case removeFile = "remove_file"
    case setLength = "set_length"

    package static let folder = "notices"
}

/// A line of the list of notices.
struct NoticeEntry: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let kind: NoticeKind
    let title: String
    let time: NoticeTime
    let isWithdrawn: Bool
    let openObjections: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        kind = try row.next()
        title = try row.next()
        time = NoticeTime(from: try row.next(), to: try row.next())
        isWithdrawn = try row.next()
        openObjections = try row.next()
    }
}

/// A public notice with who put it up, and why it was taken down.
struct PublicNotice: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let kind: NoticeKind
    let year: Int?
    let title: String
    let text: String?
    let desk: String
    let time: NoticeTime
    let poster: String
    let postedAt: Date
    let withdrawnAt: Date?
    let withdrawer: String?
    let withdrawReason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        kind = try row.next()
        year = try row.next()
        title = try row.next()
        text = try row.next()
        desk = try row.next()
        time = NoticeTime(from: try row.next(), to: try row.next())
        poster = try row.next()
        postedAt = try row.next()
        withdrawnAt = try row.next()
        withdrawer = try row.next()
        withdrawReason = try row.next()
    }

    var link: Link { "/notices/\(id)" }
}

/// Somebody named in a notice.
struct NamedInNotice: Row, Sendable {
    let nomination: Int64
    let member: Int64
    let name: String
    let year: Int
    let placeName: String
    let state: ExcellentState

    init(_ row: inout RowReader) throws {
        nomination = try row.next()
        member = try row.next()
        name = try row.next()
        year = try row.next()
        placeName = try row.next()
        state = try row.next()
    }
}

/// What somebody said at the desk against a notice, and what was answered.
struct NoticeObjection: Row, Sendable {
    let id: Int64
    let nomination: Int64?
    let member: String?
    let region: RegionCode
    let received: Day
    let raiser: String?
    let grounds: String
    let enteredBy: Int64
    let enterer: String
    let enteredAt: Date
    /// Nil until it is answered.
    let upheld: Bool?
    let answer: String?
    let decider: String?
    let decidedAt: Date?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        nomination = try row.next()
        member = try row.next()
        region = try row.next()
        received = try row.next()
        raiser = try row.next()
        grounds = try row.next()
        enteredBy = try row.next()
        enterer = try row.next()
        enteredAt = try row.next()
        upheld = try row.next()
        answer = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
    }
}

/// A photo of a notice as it hung: evidence, never public.
struct NoticePhoto: Row, Sendable {
    let id: Int64
    let kept: KeptFile

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kept = try KeptFile(&row)
    }
}

/// How long notices of a township hang at least, since when, and who said so.
struct NoticeLength: Row, Sendable {
    let days: Int
    let from: Day
    let isForAll: Bool
    let author: String?
    let at: Date

    init(_ row: inout RowReader) throws {
        days = try row.next()
        from = try row.next()
        isForAll = try row.next()
        author = try row.next()
        at = try row.next()
    }
}
