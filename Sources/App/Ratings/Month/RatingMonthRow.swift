import Domain
import Foundation
import Postgres

/// A month in the list of a township, with what came of it for whoever looks.
struct RatingMonthRow: Row, Sendable {
    let month: Month
    let state: String?
    let revision: Int?
    let closesAt: Date
    let chapters: Int
    let provisional: Int
    let best: Int
    let total: Int?
    let rank: Int?
    let colour: String?
    let flag: String?

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
        state = try row.next()
        revision = try row.next()
        closesAt = try row.next()
        chapters = try row.next()
        provisional = try row.next()
        best = try row.next()
        total = try row.next()
        rank = try row.next()
        colour = try row.next()
        flag = try row.next()
    }

    func state(at now: Date) -> RatingState {
        state.flatMap(RatingState.init) ?? (now < closesAt ? .open : .closed)
    }
}
