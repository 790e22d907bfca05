import Domain
import Foundation
import HTML
import Postgres

/// The query files of awards: what follows on the plaque.
package enum StarAwardQuery: String, QueryFile {
    case villages, list, find, steps, reviews, categories, history, propose, decide, renounce
    case appeal, answer, appeals, appealed, plaques, verify, published, waiting, due
    case openAppeals = "open_appeals"

    package static let folder = "stars_awards"
}

extension AwardState: Column {}
extension AwardEvent: Column {}

/// An award with the terms of the scheme that it was given by.
struct StarAward: Row, Sendable {
    let id: Int64
    let application: Int64
    let household: Int64
    let region: RegionCode
    let village: String
    let township: String
    let head: String
    let year: Int
    let serial: String
    /// The categories that have a star.
    let letters: [String]
    let isFive: Bool
    let awardedOn: Day
    let validTo: Day
    let state: AwardState
    let mendBy: Day?
    let barUntil: Day?
    let total: Int?
    let renewableFrom: Day
    let appealDays: Int
    let mendMonths: Int
    let barYears: Int
    let awarder: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        application = try row.next()
        household = try row.next()
        region = try row.next()
        village = try row.next()
        township = try row.next()
        head = try row.next()
        year = try row.next()
        serial = try row.next()
        letters = try row.next()
        isFive = try row.next()
        awardedOn = try row.next()
        validTo = try row.next()
        state = try row.next()
        mendBy = try row.next()
        barUntil = try row.next()
        total = try row.next()
        renewableFrom = try row.next()
        appealDays = try row.next()
        mendMonths = try row.next()
        barYears = try row.next()
        awarder = try row.next()
    }

    var stars: Int { letters.count }
    var link: Link { .award(id) }

    func isOver(on today: Day) -> Bool { today > validTo }

    /// What may be proposed today, as the table of states has it.
    func findings(on today: Day) -> [AwardEvent] {
        guard !isOver(on: today) else { return [] }
        return [AwardEvent.renew, .reduce, .suspend, .mend, .revoke].filter { event in
            guard case .success = state.after(event) else { return false }
            switch event {
            case .renew: return today >= renewableFrom
            case .reduce: return stars > 1
            case .mend: return mendBy.map { today <= $0 } ?? false
            default: return true
            }
        }
    }
}

/// One thing that happened to an award.
struct AwardStep: Row, Sendable {
    let event: AwardEvent
    let lettersBefore: [String]
    let letters: [String]
    let validTo: Day
    let reason: String?
    let by: String
    let at: Moment

    init(_ row: inout RowReader) throws {
        event = try row.next()
        lettersBefore = try row.next()
        letters = try row.next()
        validTo = try row.next()
        reason = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// What a review found, and what was decided about it.
struct AwardReview: Row, Sendable {
    let id: Int64
    let finding: AwardEvent
    let lost: [String]
    let report: String
    let proposer: String
    let proposerAccount: Int64
    let proposedAt: Moment
    let agreed: Bool?
    let answer: String?
    let decider: String
    let decidedAt: Moment?
    let appeal: Int64?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        finding = try row.next()
        lost = try row.next()
        report = try row.next()
        proposer = try row.next()
        proposerAccount = try row.next()
        proposedAt = try row.next()
        agreed = try row.next()
        answer = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
        appeal = try row.next()
    }
}

/// A category with what an application came to in it.
struct AwardCategory: Row, Sendable {
    let letter: String
    let label: Label
    /// In hundredths; nil where nothing of it applied.
    let points: Int?
    let starAt: Int

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        let chinese: String = try row.next()
        label = Label(chinese, try row.next())
        points = try row.next()
        starAt = try row.next()
    }

    var hasStar: Bool { points.map { $0 >= starAt } ?? false }
}

/// One year of a household.
struct HouseholdYear: Row, Sendable {
    let application: Int64
    let year: Int
    let state: StarState
    let total: Int?
    let stars: Int?
    let isFive: Bool?
    let award: Int64?
    let serial: String?
    let awardState: AwardState?
    let validTo: Day?

    init(_ row: inout RowReader) throws {
        application = try row.next()
        year = try row.next()
        state = try row.next()
        total = try row.next()
        stars = try row.next()
        isFive = try row.next()
        award = try row.next()
        serial = try row.next()
        awardState = try row.next()
        validTo = try row.next()
    }
}

extension Link {
    static func award(_ id: Int64) -> Link { "/stars/awards/\(id)" }

    static func awards(_ place: RegionCode, _ year: Int) -> Link {
        "/stars/\(place.text)/\(year)/awards"
    }

    static func reviews(_ place: RegionCode) -> Link { "/stars/\(place.text)/reviews" }

    static func appeals(of application: Int64) -> Link {
        "/stars/applications/\(application)/appeals"
    }
}
