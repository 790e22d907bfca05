import Domain
import Foundation
import HTML
import Postgres

/// The query files of what the township decides.
package enum StarDecisionQuery: String, QueryFile {
    case step, pending, one, approved, draw, samples, undrawn, checks, check, found, facts, vetoes,
        raise,
        decide
    case checkItems = "check_items"
    case foundItem = "found_item"

    package static let folder = "stars_decisions"
}

/// An application before the township: where it stands, and what there is against the next step.
struct PendingStars: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let placeName: String
    let head: String
    let state: StarState
    let result: StarResult?
    let notice: Int64?
    let noticeTo: Day?
    let openObjections: Int
    let isSampled: Bool
    let isDrawn: Bool
    let isChecked: Bool
    let differences: Int
    let openFacts: Int
    /// Whether the reader entered it, scored it or took the vote down.
    let tookPart: Bool
    let approvedIt: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        placeName = try row.next()
        head = try row.next()
        state = try row.next()
        result = try StarResult.read(&row)
        notice = try row.next()
        noticeTo = try row.next()
        openObjections = try row.next()
        isSampled = try row.next()
        isDrawn = try row.next()
        isChecked = try row.next()
        differences = try row.next()
        openFacts = try row.next()
        tookPart = try row.next()
        approvedIt = try row.next()
    }

    var link: Link { "\(Link.starApplication(id))/decision" }

    /// What the rules ask to know of it.
    func facts(_ round: StarRound, on today: Day, reason: String = "") -> StarFacts {
        var facts = StarFacts(today: today, days: round.days, rules: round.rules)
        facts.reason = reason
        facts.noticeUntil = noticeTo
        facts.openObjections = openObjections
        facts.openFacts = openFacts
        facts.stars = result?.stars ?? 0
        facts.sample =
            !isSampled ? .notDrawn : !isDrawn ? .notInIt : isChecked ? .checked : .unchecked
        facts.actorTookPart = tookPart
        facts.actorApproved = approvedIt
        return facts
    }

    /// Why a step of the township's is not taken yet; nil where nothing stands against it.
    func refusal(
        of event: StarEvent,
        by duty: Duty,
        _ round: StarRound,
        on today: Day,
        reason: String = ""
    ) -> StarRefusal? {
        do throws(StarRefusal) {
            _ = try state.after(event, by: duty, facts(round, on: today, reason: reason))
            return nil
        } catch {
            return error
        }
    }
}

/// One application with the round and scheme it belongs to.
struct DecidedApplication: Row, Sendable {
    let pending: PendingStars
    let round: Int64
    let year: Int
    let scheme: Int64

    init(_ row: inout RowReader) throws {
        pending = try PendingStars(&row)
        round = try row.next()
        year = try row.next()
        scheme = try row.next()
    }
}

/// How a sample was drawn.
struct StarSample: Row, Sendable {
    let id: Int64
    let seed: String
    let percent: Int
    let drawer: String
    let drawnAt: Date
    let among: Int
    let drawn: Int
    let checked: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        seed = try row.next()
        percent = try row.next()
        drawer = try row.next()
        drawnAt = try row.next()
        among = try row.next()
        drawn = try row.next()
        checked = try row.next()
    }
}

/// An application that a sample was drawn from.
struct SampledApplication: Row, Sendable {
    let check: Int64
    let sample: Int64
    let application: Int64
    let region: RegionCode
    let placeName: String
    let head: String
    let state: StarState
    let turn: Int
    let isDrawn: Bool
    let found: String?
    let checkedOn: Day?
    let checker: String?
    let differences: Int

    init(_ row: inout RowReader) throws {
        check = try row.next()
        sample = try row.next()
        application = try row.next()
        region = try row.next()
        placeName = try row.next()
        head = try row.next()
        state = try row.next()
        turn = try row.next()
        isDrawn = try row.next()
        found = try row.next()
        checkedOn = try row.next()
        checker = try row.next()
        differences = try row.next()
    }
}

/// The check of one application, drawn or not.
struct StarCheck: Row, Sendable {
    let id: Int64
    let sample: Int64
    let seed: String
    let turn: Int
    let isDrawn: Bool
    let found: String?
    let checkedOn: Day?
    let checker: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        sample = try row.next()
        seed = try row.next()
        turn = try row.next()
        isDrawn = try row.next()
        found = try row.next()
        checkedOn = try row.next()
        checker = try row.next()
    }
}

/// An item as the household, the village and the township's check see it; points in hundredths.
struct CheckedItem: Row, Sendable {
    let letter: String
    let code: String
    let label: Label
    let most: Int
    let isLogged: Bool
    let own: Int?
    let village: Int?
    let reason: String?
    let checked: Int?
    let note: String?

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        code = try row.next()
        label = Label(try row.next(), try row.next())
        most = try row.next()
        isLogged = try row.next(String.self) == "logged"
        own = try row.next()
        village = try row.next()
        reason = try row.next()
        checked = try row.next()
        note = try row.next()
    }
}
