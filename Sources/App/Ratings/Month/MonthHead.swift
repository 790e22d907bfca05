import Domain
import Foundation
import Postgres

/// Where a township's month stands, with its days and the scheme it is rated by.
struct MonthHead: Row, Sendable {
    let town: RegionCode
    let name: String
    /// Nil until the month was computed.
    let id: Int64?
    private let stored: String?
    let revision: Int
    /// What was known before this moment counts.
    let asOf: Date?
    let computedAt: Date?
    let publishedRevision: Int?
    let publishedAt: Date?
    let closesAt: Date
    let days: RatingDays
    let scheme: SchemeHead

    init(_ row: inout RowReader) throws {
        town = try row.next()
        name = try row.next()
        id = try row.next()
        stored = try row.next()
        revision = try row.next(Int?.self) ?? 1
        asOf = try row.next()
        computedAt = try row.next()
        publishedRevision = try row.next()
        publishedAt = try row.next()
        closesAt = try row.next()
        var days = RatingDays()
        days.closes = try row.next()
        days.computed = try row.next()
        days.byHand = try row.next()
        days.approved = try row.next()
        days.published = try row.next()
        days.appealWorkingDays = try row.next()
        scheme = try SchemeHead(&row)
        days.entry = scheme.daysToEnter
        days.statement = scheme.statementDay
        self.days = days
    }

    /// The day on which the result that counts was put on the board.
    var postedOn: Day? { publishedAt.map { Moment($0).day } }

    /// A month that nobody computed is open until it closes.
    func state(at now: Date) -> RatingState {
        stored.flatMap(RatingState.init) ?? (now < closesAt ? .open : .closed)
    }
}

/// A scheme without its parts.
struct SchemeHead: Row, Sendable {
    let id: Int64
    let name: String
    let preset: FlagPreset
    let mode: String
    let from: Month
    let daysToEnter: Int
    let statementDay: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        preset = try row.next(String.self) == "B" ? .redGreenYellow : .redYellowGreen
        mode = try row.next()
        from = Month(of: try row.next(Day.self))
        daysToEnter = try row.next()
        statementDay = try row.next()
    }
}
