import Domain
import HTML
import Postgres

/// A version of a chapter's charter.
struct Charter: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let version: Int
    let title: String
    /// Nil for one of a ledger, which has no text.
    let clauses: String?
    let state: CharterState
    let meeting: CharterMeeting?
    let adopted: Day?
    let present: Int?
    let inFavour: Int?
    let against: Int?
    let filed: Day?
    let filedBy: String?
    let posted: Day?
    let writtenBy: Int64
    let writer: String?
    let textVersion: Int
    let ledgerFile: String?
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        version = try row.next()
        title = try row.next()
        clauses = try row.next()
        state = try row.next()
        meeting = try row.next()
        adopted = try row.next()
        present = try row.next()
        inFavour = try row.next()
        against = try row.next()
        filed = try row.next()
        filedBy = try row.next()
        posted = try row.next()
        writtenBy = try row.next()
        writer = try row.next()
        textVersion = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
    }

    /// Whether a new one has to wait for it.
    var isOnItsWay: Bool { state == .draft || state == .adopted || state == .checked }
}

/// What was done with a charter.
struct CharterStepEntry: Row, Sendable {
    let step: CharterStep
    let day: Day
    let reason: String?
    let by: String?

    init(_ row: inout RowReader) throws {
        step = try row.next()
        day = try row.next()
        reason = try row.next()
        by = try row.next()
    }
}

/// How many agreements were signed on a day, and how many of them were taken back since.
struct Agreement: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let signed: Day
    let count: Int
    let revoked: Int
    let lastRevoked: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        signed = try row.next()
        count = try row.next()
        revoked = try row.next()
        lastRevoked = try row.next()
    }

    var inForce: Int { count - revoked }
}

/// A democratic review; what a ledger tells has no ballots.
struct DemocraticReview: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let held: Day
    let participants: Int
    let ballots: ReviewBallots?
    let posted: Day?
    let version: Int
    let ledgerFile: String?
    let ledgerLine: Int?
    let activity: Int64?
    let issues: Int
    let rectified: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        held = try row.next()
        participants = try row.next()
        ballots = try ReviewBallots.read(&row)
        posted = try row.next()
        version = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
        activity = try row.next()
        issues = try row.next()
        rectified = try row.next()
    }
}

/// What a review found, and how it was put right.
struct ReviewIssue: Row, Sendable {
    let id: Int64
    let issue: String
    let owner: String
    let due: Day
    let rectified: Day?
    let result: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        issue = try row.next()
        owner = try row.next()
        due = try row.next()
        rectified = try row.next()
        result = try row.next()
    }
}

extension ReviewBallots {
    /// Reads issued, valid, satisfied, basically and not; nil where nobody wrote them down.
    static func read(_ row: inout RowReader) throws -> ReviewBallots? {
        let issued = try row.next(Int?.self)
        let valid = try row.next(Int?.self)
        let satisfied = try row.next(Int?.self)
        let basically = try row.next(Int?.self)
        let dissatisfied = try row.next(Int?.self)
        guard let issued, let valid, let satisfied, let basically, let dissatisfied else {
            return nil
        }
        return ReviewBallots(
            issued: issued,
            valid: valid,
            satisfied: satisfied,
            basically: basically,
            dissatisfied: dissatisfied
        )
    }
}

extension CharterState: Column {}
extension CharterStep: Column {}
extension CharterMeeting: Column {}

extension Quarter {
    func words(_ t: Words) -> String { t("{y} 年第 {n} 季度", year, number) }
}

extension Link {
    static func governance(ofChapter chapter: Int64) -> Link { "/chapters/\(chapter)/governance" }
    static func charter(_ charter: Int64) -> Link { "/charters/\(charter)" }
    static func review(_ review: Int64) -> Link { "/democratic-reviews/\(review)" }

    /// A quarter's self-governance and suggestions of a place, the return R11.
    static func governance(_ place: RegionCode, _ quarter: Quarter) -> Link {
        "/governance/\(place.text)/\(quarter.iso)"
    }
}

package enum GovernanceQuery: String, QueryFile {
    case agreements, charter, charters, issues, papers, rectify, review, reviews, waiting, agreement
    case addAgreement = "add_agreement"
    case addCharter = "add_charter"
    case addIssue = "add_issue"
    case addPaper = "add_paper"
    case addReview = "add_review"
    case changeCharter = "change_charter"
    case changeReview = "change_review"
    case charterStep = "charter_step"
    case charterSteps = "charter_steps"
    case postReview = "post_review"
    case removeAgreement = "remove_agreement"
    case removePaper = "remove_paper"
    case removeReview = "remove_review"
    case waitingRows = "waiting_rows"
    case returnChapters = "return_chapters"
    case returnSuggestions = "return_suggestions"
    case reviewOfIssue = "review_of_issue"
    case revokeAgreement = "revoke_agreement"
    case setRule = "set_rule"
    case takenOut = "taken_out"

    package static let folder = "governance"
}
