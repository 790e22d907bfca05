import Domain
import HTML
import Postgres

/// An application on a reviewer's own list.
struct OwnScoring: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let year: Int
    let head: String
    let group: String?
    let state: StarState
    let isRelated: Bool
    let items: Int
    let done: Int
    let isIn: Bool
    let from: Day
    let until: Day

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        year = try row.next()
        head = try row.next()
        group = try row.next()
        state = try row.next()
        isRelated = try row.next()
        items = try row.next()
        done = try row.next()
        isIn = try row.next()
        from = try row.next()
        until = try row.next()
    }

    var scores: Link { "\(Link.starApplication(id))/scores" }
    var awaitsScores: Bool { [.submitted, .returned, .rechecking].contains(state) }
    var isToDo: Bool { awaitsScores && !isIn && !isRelated }
}

/// How many applications a reviewer still has to score, and how many she has.
struct ScoringCounts: Row, Sendable {
    let toDo: Int
    let done: Int

    init(_ row: inout RowReader) throws {
        toDo = try row.next()
        done = try row.next()
    }
}
