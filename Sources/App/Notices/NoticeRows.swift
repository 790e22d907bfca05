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

    /// Who keeps the photos of how it hung: a village those of its own notice of stars.
    var keeping: Act { kind == .stars ? .photographNotice : .postNotice }
}

/// A member or a household named in a notice.
struct NamedInNotice: Row, Sendable {
    /// Where the one named stands, by what she is named for.
    enum Standing: Sendable {
        case member(Int64, ExcellentState)
        case household(StarState)
    }

    /// Of her nomination, or of the household's application.
    let id: Int64
    let name: String
    let year: Int
    let placeName: String
    let standing: Standing
    /// Whether it is still this notice that she hangs in.
    let isOnNotice: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        let member: Int64? = try row.next()
        name = try row.next()
        year = try row.next()
        placeName = try row.next()
        let state: String = try row.next()
        let isHousehold: Bool = try row.next()
        standing = try Self.standing(member, state, isHousehold)
        isOnNotice = try row.next()
    }

    private static func standing(
        _ member: Int64?,
        _ state: String,
        _ isHousehold: Bool
    ) throws -> Standing {
        if isHousehold, let state = StarState(rawValue: state) { return .household(state) }
        if let member, let state = ExcellentState(rawValue: state) { return .member(member, state) }
        throw ColumnFault.malformed
    }

    var label: Label {
        switch standing {
        case .member(_, let state): state.label
        case .household(let state): state.label
        }
    }

    var link: Link {
        switch standing {
        case .member(let member, _): .honours(ofMember: member, year)
        case .household: .starApplication(id)
        }
    }
}

/// What somebody said against a notice, at the desk or from the web, and what was answered.
struct NoticeObjection: Row, Sendable {
    let id: Int64
    /// The nomination or application of whom it is about; nil when about the notice itself.
    let named: Int64?
    let name: String?
    let region: RegionCode
    let received: Day
    let raiser: String?
    /// How she asks to be told, if she said so; for whoever answers.
    let reachAt: String?
    let grounds: String
    /// Nil when it came from the web.
    let enteredBy: Int64?
    let enterer: String
    let enteredAt: Date
    let due: Day
    /// Nil until it is answered.
    let upheld: Bool?
    let answer: String?
    let decider: String?
    let decidedAt: Date?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        named = try row.next()
        name = try row.next()
        region = try row.next()
        received = try row.next()
        raiser = try row.next()
        reachAt = try row.next()
        grounds = try row.next()
        enteredBy = try row.next()
        enterer = try row.next()
        enteredAt = try row.next()
        due = try row.next()
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
