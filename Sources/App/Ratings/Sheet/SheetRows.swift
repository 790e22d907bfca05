import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// Points by hand as they were given, or what a village thought of itself.
struct GivenPoints: Row, Sendable {
    let id: Int64
    let source: Int
    /// In hundredths.
    let points: Int
    let reason: String?
    let measure: String?
    let by: String
    let at: Date

    init(_ row: inout RowReader) throws {
        id = try row.next()
        source = try row.next()
        points = try row.next()
        reason = try row.next()
        measure = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// What a village thought of itself for one source.
struct SelfPoints: Row, Sendable {
    let source: Int
    let points: Int
    let note: String?
    let by: String
    let at: Date

    init(_ row: inout RowReader) throws {
        source = try row.next()
        points = try row.next()
        note = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// A fact raised against a chapter's month.
struct VetoEntry: Row, Sendable {
    let id: Int64
    let kind: Veto
    let fact: String
    let raisedBy: Int64
    let raiser: String
    let raisedAt: Date
    let confirmed: Bool?
    let decider: String?
    let decidedAt: Date?
    let reason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        fact = try row.next()
        raisedBy = try row.next()
        raiser = try row.next()
        raisedAt = try row.next()
        confirmed = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
        reason = try row.next()
    }
}

/// A month of a chapter's year.
struct TrendMonth: Row, Sendable {
    let month: Month
    /// In tenths.
    let total: Int
    let isProvisional: Bool
    let rank: Int?
    let colour: String?
    let flag: String?

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
        total = try row.next()
        isProvisional = try row.next()
        rank = try row.next()
        colour = try row.next()
        flag = try row.next()
    }
}

/// A chapter's sheet of a month, with all that stands on it.
struct SheetOfMonth: Sendable {
    let rating: RatingMonth
    let score: Score
    let tally: Tally
    let hand: [GivenPoints]
    let own: [SelfPoints]
    let vetoes: [VetoEntry]
    let trend: [TrendMonth]

    /// The latest points by hand of a source.
    func hand(_ source: Source) -> GivenPoints? { hand.first { $0.source == source.number } }

    func own(_ source: Source) -> SelfPoints? { own.first { $0.source == source.number } }

    /// The parts of the scheme that are given by hand.
    var handParts: [(indicator: Indicator, part: Part)] {
        rating.scheme.rules.indicators.flatMap { indicator in
            indicator.parts.filter { $0.source.kind == .byHand }.map { (indicator, $0) }
        }
    }

    var link: Link { "\(rating.link)/\(score.chapter)" }
}

extension Visitor {
    /// Reads the sheet that the address names; a chapter of another place is a page that is not there.
    func sheet() async throws -> (SignedIn, SheetOfMonth) {
        let (place, month) = (try ratedPlace(), try month())
        let chapter = try id("chapter")
        let (person, rating) = try await rating(place, month)
        let score = try rating.score(of: chapter)
        try person.require(act, at: score.region)
        guard person.may(.seeRatings, at: score.region) else { throw Stop.forbidden }
        let first = month.first
        let (_, (hand, own, vetoes, trend)) = try await read(
            RatingQuery.hand.list(GivenPoints.self, chapter, first),
            RatingQuery.selfPoints.list(SelfPoints.self, chapter, first),
            RatingQuery.vetoes.list(VetoEntry.self, chapter, first),
            RatingQuery.trend.list(TrendMonth.self, chapter, first)
        )
        return (
            person,
            SheetOfMonth(
                rating: rating,
                score: score,
                tally: score.tally(by: rating.scheme.rules),
                hand: hand,
                own: own,
                vetoes: vetoes,
                trend: trend
            )
        )
    }
}
