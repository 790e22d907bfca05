import Domain
import Postgres

/// A line of a village's list of awards.
struct AwardLine: Row, Sendable {
    let id: Int64
    let head: String
    let village: String
    let serial: String
    let stars: Int
    let isFive: Bool
    let validTo: Day
    let state: AwardState
    let isDue: Bool
    /// What was found and waits to be decided.
    let finding: AwardEvent?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        village = try row.next()
        serial = try row.next()
        stars = try row.next()
        isFive = try row.next()
        validTo = try row.next()
        state = try row.next()
        isDue = try row.next()
        finding = try row.next()
    }
}

/// A village's awards of a year, counted.
struct AwardVillage: Row, Sendable {
    let code: RegionCode
    let name: String
    let awards: Int
    let five: Int
    let inForce: Int
    let suspended: Int
    let over: Int
    let due: Int
    let waiting: Int

    func count(_ choice: AwardChoice) -> Int {
        switch choice {
        case .five: five
        case .inForce: inForce
        case .suspended: suspended
        case .over: over
        case .due: due
        case .proposed: waiting
        }
    }

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
        awards = try row.next()
        five = try row.next()
        inForce = try row.next()
        suspended = try row.next()
        over = try row.next()
        due = try row.next()
        waiting = try row.next()
    }
}

/// What waits in a place, for its start page.
struct AwardsWaiting: Row, Sendable {
    let due: Int
    let reviews: Int
    let appeals: Int

    init(_ row: inout RowReader) throws {
        due = try row.next()
        reviews = try row.next()
        appeals = try row.next()
    }
}

/// An appeal that waits for its answer.
struct OpenAppeal: Row, Sendable {
    let application: Int64
    let head: String
    let village: String
    let receivedOn: Day

    init(_ row: inout RowReader) throws {
        application = try row.next()
        head = try row.next()
        village = try row.next()
        receivedOn = try row.next()
    }
}

/// A plaque to be made and handed over.
struct PlaqueRow: Row, Sendable {
    let serial: String
    let village: String
    let head: String
    let stars: Int
    let isFive: Bool
    let validTo: Day

    init(_ row: inout RowReader) throws {
        serial = try row.next()
        village = try row.next()
        head = try row.next()
        stars = try row.next()
        isFive = try row.next()
        validTo = try row.next()
    }
}

/// An award as the public may look it up: no name but a masked one.
struct PublishedAward: Row, Sendable {
    enum State: String, Column {
        case valid, suspended, revoked, ended
    }

    let serial: String
    let village: String
    let township: String
    let townshipCode: RegionCode
    let maskedName: String
    let year: Int
    let stars: Int
    let isFive: Bool
    let awardedOn: Day
    let validTo: Day
    let state: State

    init(_ row: inout RowReader) throws {
        serial = try row.next()
        village = try row.next()
        township = try row.next()
        townshipCode = try row.next()
        maskedName = try row.next()
        year = try row.next()
        stars = try row.next()
        isFive = try row.next()
        awardedOn = try row.next()
        validTo = try row.next()
        state = try row.next()
    }
}

/// A household with an award in force, as its place's board names it.
struct BoardAward: Row, Sendable {
    let village: String
    let maskedName: String
    let stars: Int
    let isFive: Bool

    init(_ row: inout RowReader) throws {
        village = try row.next()
        maskedName = try row.next()
        stars = try row.next()
        isFive = try row.next()
    }
}

/// An appeal, and what was answered.
struct StarAppeal: Row, Sendable {
    let id: Int64
    let review: Int64?
    let finding: AwardEvent?
    let receivedOn: Day
    let grounds: String
    let enteredBy: String
    let enteredAt: Moment
    let granted: Bool?
    let answer: String?
    let decider: String
    let decidedAt: Moment?
    /// Whether the person here took part in what it is against, or took it down.
    let tookPart: Bool
    let isRelated: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        review = try row.next()
        finding = try row.next()
        receivedOn = try row.next()
        grounds = try row.next()
        enteredBy = try row.next()
        enteredAt = try row.next()
        granted = try row.next()
        answer = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
        tookPart = try row.next()
        isRelated = try row.next()
    }
}

/// What was last decided about a household's application or award, and until when it may appeal.
struct AppealableDecision: Row, Sendable {
    let application: Int64
    let region: RegionCode
    let village: String
    let township: String
    let head: String
    let year: Int
    let state: StarState
    let award: Int64?
    let review: Int64?
    let finding: AwardEvent?
    let reason: String
    let decidedAt: Moment?
    let appealDays: Int
    let stars: Int?
    let isFive: Bool?
    let total: Int?

    init(_ row: inout RowReader) throws {
        application = try row.next()
        region = try row.next()
        village = try row.next()
        township = try row.next()
        head = try row.next()
        year = try row.next()
        state = try row.next()
        award = try row.next()
        review = try row.next()
        finding = try row.next()
        reason = try row.next()
        decidedAt = try row.next()
        appealDays = try row.next()
        stars = try row.next()
        isFive = try row.next()
        total = try row.next()
    }

    /// The decision, if there is one that may be appealed against at all.
    var what: Label? {
        if let finding { return finding.label }
        return [.rejected, .vetoed].contains(state) ? state.label : nil
    }

    /// The last day on which an appeal is taken.
    var lastDay: Day? {
        guard what != nil, let decidedAt else { return nil }
        return decidedAt.day.adding(days: appealDays)
    }
}
