import Domain
import HTML
import Postgres

/// The query files of a round's pages.
package enum StarRoundQuery: String, QueryFile {
    case find, years, villages, ranking, postable

    package static let folder = "stars_rounds"
}

/// A township's round of a year, with what its scheme asks.
struct StarRound: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let year: Int
    let scheme: Int64
    let schemeName: String
    let legacyLabel: String?
    /// An old ledger's round has category points only.
    let isOfLedger: Bool
    let isOpen: Bool
    let countsFrom: Day
    let applying: NoticeTime
    let scoring: NoticeTime
    let meetBy: Day
    let noticeBy: Day
    let decideBy: Day
    let awardBy: Day
    let starAt: Int
    let fiveStarTotal: Int
    let fewestReviewers: Int
    let samplePercent: Int
    let villageNoticeDays: Int
    let townshipNoticeDays: Int
    let hangsAgain: Bool

    /// The days and numbers as the rules take them.
    var days: StarDays {
        StarDays([
            .applyFrom: applying.from, .applyTo: applying.to, .scoreFrom: scoring.from,
            .scoreTo: scoring.to, .meetBy: meetBy, .noticeBy: noticeBy, .decideBy: decideBy,
            .awardBy: awardBy,
        ])
    }

    var rules: StarRules {
        var rules = StarRules()
        rules.starAt = starAt
        rules.fiveStarTotal = fiveStarTotal
        rules.fewestReviewers = fewestReviewers
        rules.samplePercent = samplePercent
        rules.villageNoticeDays = villageNoticeDays
        rules.townshipNoticeDays = townshipNoticeDays
        rules.noticeAfterRecheck = hangsAgain
        return rules
    }

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        year = try row.next()
        scheme = try row.next()
        schemeName = try row.next()
        legacyLabel = try row.next()
        isOfLedger = try row.next(String.self) == "categories"
        isOpen = try row.next(String.self) == "open"
        countsFrom = try row.next()
        applying = NoticeTime(from: try row.next(), to: try row.next())
        scoring = NoticeTime(from: try row.next(), to: try row.next())
        meetBy = try row.next()
        noticeBy = try row.next()
        decideBy = try row.next()
        awardBy = try row.next()
        starAt = try row.next()
        fiveStarTotal = try row.next()
        fewestReviewers = try row.next()
        samplePercent = try row.next()
        villageNoticeDays = try row.next()
        townshipNoticeDays = try row.next()
        hangsAgain = try row.next()
    }

    var label: String { legacyLabel ?? schemeName }
}

/// A year in which a township held a round.
struct StarYear: Row, Sendable {
    let year: Int
    let isOpen: Bool

    init(_ row: inout RowReader) throws {
        year = try row.next()
        isOpen = try row.next(String.self) == "open"
    }
}

/// How many households of a village stand where in a round.
struct StarVillage: Row, Sendable {
    let region: RegionCode
    let name: String
    let handedIn: Int
    let toScore: Int
    let scored: Int
    let toPost: Int
    let onNotice: Int
    let objected: Int
    let approved: Int
    let awarded: Int
    let refused: Int
    let withdrawn: Int
    let fiveStar: Int
    let drafts: Int
    let panel: Int

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        handedIn = try row.next()
        toScore = try row.next()
        scored = try row.next()
        toPost = try row.next()
        onNotice = try row.next()
        objected = try row.next()
        approved = try row.next()
        awarded = try row.next()
        refused = try row.next()
        withdrawn = try row.next()
        fiveStar = try row.next()
        drafts = try row.next()
        panel = try row.next()
    }
}

/// An application's line in the ranking of a round.
struct RankedApplication: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let head: String
    let group: String?
    let state: StarState
    let channel: String
    let appliedOn: Day
    let result: StarResult?
    let rank: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        head = try row.next()
        group = try row.next()
        state = try row.next()
        channel = try row.next()
        appliedOn = try row.next()
        result = try StarResult.read(&row)
        rank = try row.next()
    }

    var link: Link { .starApplication(id) }
}
