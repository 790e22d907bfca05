import Domain
import Foundation
import HTML
import Postgres

/// The query files of a panel, its sheets and the vote on what came of them.
package enum StarScoringQuery: String, QueryFile {
    case panel, candidates, appoint, progress, relations, declare, own, find, items, begin, carry,
        put
    case members, sheets, evidence, vote, votes
    case endSeat = "end_seat"
    case endRelation = "end_relation"
    case ownCounts = "own_counts"
    case handIn = "hand_in"
    case toVote = "to_vote"

    package static let folder = "stars_scoring"
}

/// What a reviewer went by; rows are named by the site alone.
enum StarEvidence: String, CaseIterable, Sendable, Column {
    case seen, document, heard, logged

    /// Those that a reviewer chooses among.
    static let byHand: [StarEvidence] = [.seen, .document, .heard]

    var label: Label {
        switch self {
        case .seen: Label("亲眼看到", "seen")
        case .document: Label("看了材料", "a document")
        case .heard: Label("问过邻里", "heard from neighbours")
        case .logged: Label("协会记录", "logged rows")
        }
    }
}

/// How somebody is related to a household, and so does not judge it.
enum RelationKind: String, CaseIterable, Sendable, Column {
    case own, relative, other

    var label: Label {
        switch self {
        case .own: Label("自己家", "her own household")
        case .relative: Label("亲属", "a relative's")
        case .other: Label("有其他利害关系", "another interest in it")
        }
    }
}

/// An application as those see it who score it or read its scores.
struct ScoredApplication: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let year: Int
    let isOpenRound: Bool
    let scoring: NoticeTime
    let household: Int64
    let head: String
    let group: String?
    let address: String?
    let state: StarState
    let turn: Int
    let deeds: String?
    let fewestReviewers: Int
    let starAt: Int
    /// An old ledger's sheet has no items.
    let isOfLedger: Bool
    let givenBack: String?
    let isOnPanel: Bool
    let isRelated: Bool
    let ownRelation: Int64?
    let sheet: Int64?
    let handedInAt: Date?
    let result: StarResult?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        year = try row.next()
        isOpenRound = try row.next()
        scoring = NoticeTime(from: try row.next(), to: try row.next())
        household = try row.next()
        head = try row.next()
        group = try row.next()
        address = try row.next()
        state = try row.next()
        turn = try row.next()
        deeds = try row.next()
        fewestReviewers = try row.next()
        starAt = try row.next()
        isOfLedger = try row.next()
        givenBack = try row.next()
        isOnPanel = try row.next()
        isRelated = try row.next()
        ownRelation = try row.next()
        sheet = try row.next()
        handedInAt = try row.next()
        result = try StarResult.read(&row)
    }

    var link: Link { .starApplication(id) }
    var scores: Link { "\(link)/scores" }
    var awaitsScores: Bool { [.submitted, .returned, .rechecking].contains(state) && !isOfLedger }
    /// Whether the person here is to say something of it, or said so already.
    var isHers: Bool { isOnPanel && awaitsScores }
}

/// One item of an application: what is asked, and what each side says of it.
struct ScoredItem: Row, Sendable {
    let letter: String
    let category: Label
    let code: String
    let label: Label
    let help: Label?
    let most: Int
    let proof: StarProof.Kind
    let needs: Int?
    let mayNotApply: Bool
    /// What the household says; of a computed item nothing.
    let own: StarItemMark?
    /// What stands on the reviewer's sheet.
    let mark: StarItemMark?
    let evidence: StarEvidence?
    let note: String?
    let rows: Int
    /// What the village came to, once all sheets are in.
    let village: StarItemMark?
    let reason: String?

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        category = Label(try row.next(), try row.next())
        code = try row.next()
        label = Label(try row.next(), try row.next())
        let helps: (String?, String?) = (try row.next(), try row.next())
        help = helps.0.map { Label($0, helps.1 ?? $0) }
        most = try row.next()
        proof = try row.next()
        needs = try row.next()
        mayNotApply = try row.next()
        own = Self.mark(try row.next(), try row.next())
        mark = Self.mark(try row.next(), try row.next(Bool?.self) ?? false)
        evidence = try row.next()
        note = try row.next()
        rows = try row.next()
        let said: Bool = try row.next()
        village = Self.mark(try row.next(), said)
        reason = try row.next()
    }

    private static func mark(_ points: Int?, _ isAbsent: Bool) -> StarItemMark? {
        points.map { .points($0) } ?? (isAbsent ? .notApplicable : nil)
    }

    private var rowsSuffice: Bool { needs.map { rows >= $0 } ?? false }
    /// Whether rows decide it, so that nobody gives it points.
    var isComputed: Bool { proof == .logged || proof == .either && rowsSuffice }
    var computed: Int { rowsSuffice ? most : 0 }

    /// Every half point from nothing to the most.
    var steps: [Int] { Array(stride(from: 0, through: most, by: StarItem.step)) }

    /// Whether the household's mark and another lie so far apart that a reason is due.
    func needsReason(_ mark: StarItemMark) -> Bool {
        guard let own else { return false }
        guard let (one, other) = own.points.flatMap({ one in mark.points.map { (one, $0) } })
        else { return own != mark }
        return abs(one - other) >= 100
    }
}

extension StarProof.Kind: Column {}

/// Somebody of an application's panel.
struct PanelMember: Row, Sendable {
    let account: Int64
    let name: String
    let isRelated: Bool
    let isIn: Bool

    init(_ row: inout RowReader) throws {
        account = try row.next()
        name = try row.next()
        isRelated = try row.next()
        isIn = try row.next()
    }
}

/// What somebody said of an item on a sheet that counted.
struct CountedMark: Row, Sendable {
    let sheet: Int64
    let account: Int64
    let name: String
    let code: String
    let mark: StarItemMark
    let evidence: StarEvidence?
    let note: String?

    init(_ row: inout RowReader) throws {
        sheet = try row.next()
        account = try row.next()
        name = try row.next()
        code = try row.next()
        mark = try row.next(Int?.self).map { .points($0) } ?? .notApplicable
        evidence = try row.next()
        note = try row.next()
    }
}

/// An activity that an item is computed from.
struct EvidenceRow: Row, Sendable {
    let record: Int64
    let heldOn: Day
    let type: ActivityType
    let topic: String
    let place: String
    let role: ParticipationRole

    init(_ row: inout RowReader) throws {
        record = try row.next()
        heldOn = try row.next()
        type = try row.next()
        topic = try row.next()
        place = try row.next()
        role = try row.next()
    }
}
