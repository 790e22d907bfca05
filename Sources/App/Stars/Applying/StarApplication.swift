import Domain
import Postgres

/// By which way an application came.
enum ApplicationChannel: String, Column, CaseIterable, Sendable {
    case ownAccount = "own_account"
    case paper, ledger

    var label: Label {
        switch self {
        case .ownAccount: Label("自己用手机申报", "applied on her own phone")
        case .paper: Label("村里代录纸质表", "taken down from paper by the village")
        case .ledger: Label("从台账导入", "from a ledger")
        }
    }
}

/// A household's application in one round, as it was given in.
struct StarApplication: Row, Sendable {
    let id: Int64
    let round: Int64
    let year: Int
    let isOpen: Bool
    let applyFrom: Day
    let applyTo: Day
    let scoreFrom: Day
    let region: RegionCode
    let place: String
    let chapter: Int64
    let household: Int64
    let head: String
    let group: String?
    let address: String?
    let channel: ApplicationChannel
    /// The names of those who take part.
    let names: [String]
    let deeds: String?
    let promised: Day?
    let consented: Day?
    let signedBy: String?
    let applied: Day
    let state: StarState
    let turn: Int
    let sheet: StarSheet
    let schemeName: String
    let legacyLabel: String?
    let starAt: Int
    let fiveStarTotal: Int
    /// It is the household that the person here speaks for.
    let isOwn: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        round = try row.next()
        year = try row.next()
        isOpen = try row.next()
        applyFrom = try row.next()
        applyTo = try row.next()
        scoreFrom = try row.next()
        region = try row.next()
        place = try row.next()
        chapter = try row.next()
        household = try row.next()
        head = try row.next()
        group = try row.next()
        address = try row.next()
        channel = try row.next()
        names = try row.next()
        deeds = try row.next()
        promised = try row.next()
        consented = try row.next()
        signedBy = try row.next()
        applied = try row.next()
        state = try row.next()
        turn = try row.next()
        sheet = StarSheet(rawValue: try row.next()) ?? .items
        schemeName = try row.next()
        legacyLabel = try row.next()
        starAt = try row.next()
        fiveStarTotal = try row.next()
        isOwn = try row.next()
    }

    /// The days it may be handed in, or why not today.
    func refusal(on today: Day) -> StarRefusal? {
        StarDays([.applyFrom: applyFrom, .applyTo: applyTo]).applicationRefusal(on: today)
    }
}

/// A household somebody may apply for.
struct ApplyingHousehold: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let head: String
    let group: String?
    let address: String?
    let chapter: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        head = try row.next()
        group = try row.next()
        address = try row.next()
        chapter = try row.next()
    }
}

/// A township's round, as somebody sees it who wants to apply.
struct ApplyingRound: Row, Sendable {
    let id: Int64
    let year: Int
    let isOpen: Bool
    let days: StarDays
    let scheme: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        year = try row.next()
        isOpen = try row.next(String.self) == "open"
        var days: [StarDeadline: Day] = [:]
        for deadline in StarDeadline.allCases { days[deadline] = try row.next() }
        self.days = StarDays(days)
        scheme = try row.next()
    }

    /// Whether a household may apply today.
    func takesApplications(on today: Day) -> Bool {
        isOpen && days.applicationRefusal(on: today) == nil
    }
}

/// What a household applied for in one year.
struct PastApplication: Row, Sendable {
    let id: Int64
    let year: Int
    let state: StarState
    let stars: Int?
    let channel: ApplicationChannel
    let applied: Day

    init(_ row: inout RowReader) throws {
        id = try row.next()
        year = try row.next()
        state = try row.next()
        stars = try row.next()
        channel = try row.next()
        applied = try row.next()
    }
}

/// A step of an application, with who took it; nobody for one from outside.
struct ApplicationStep: Row, Sendable {
    let event: StarEvent
    let state: StarState
    let taken: Moment
    let by: String?
    let reason: String?

    init(_ row: inout RowReader) throws {
        event = try row.next()
        state = try row.next()
        taken = try row.next()
        by = try row.next()
        reason = try row.next()
    }
}

/// A member who is known to belong to the household, and whether she takes part.
struct KnownMember: Row, Sendable {
    let id: Int64
    let name: String
    let takesPart: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        takesPart = try row.next()
    }
}

extension StarEvent: Column {}
