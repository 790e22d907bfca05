import Domain
import Postgres

/// A member group of a chapter.
struct GroupEntry: Row, Sendable {
    let id: Int64
    let name: String
    let closed: Day?
    let version: Int
    /// Active members; nothing to go by for whoever does not reach people.
    let members: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        closed = try row.next()
        version = try row.next()
        members = try row.next()
    }
}

/// A council's term.
struct TermEntry: Row, Sendable {
    let id: Int64
    let number: Int?
    let starts: Day
    let ends: Day
    let elected: Day?
    let electors: Int?
    let votes: Int?
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        number = try row.next()
        starts = try row.next()
        ends = try row.next()
        elected = try row.next()
        electors = try row.next()
        votes = try row.next()
        version = try row.next()
    }
}

/// A post within a term and who holds or held it.
struct PostEntry: Row, Sendable {
    let id: Int64
    let term: Int64
    let member: Int64
    /// Nil for somebody who has moved out of one's reach.
    let name: String?
    let post: OfficerPost
    let from: Day
    let to: Day
    /// Nil if it came from a ledger, which does not say.
    let origin: PostOrigin?
    let endReason: String?
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        term = try row.next()
        member = try row.next()
        name = try row.next()
        post = try row.next()
        from = try row.next()
        to = try row.next()
        origin = try row.next()
        endReason = try row.next()
        version = try row.next()
    }

    func isHeld(on day: Day) -> Bool { from <= day && day <= to }
}

/// An active member who may be given a post.
struct Candidate: Row, Sendable {
    let id: Int64
    let name: String
    let group: String?
    let chapter: String
    let birthYear: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        group = try row.next()
        chapter = try row.next()
        birthYear = try row.next()
    }
}
