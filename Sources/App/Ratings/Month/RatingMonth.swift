import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// A township's month as the person at the door sees it: where it stands, and the scores she reaches.
struct RatingMonth: Sendable {
    let month: Month
    let head: MonthHead
    let scheme: RatingScheme
    let scores: [Score]
    let now: Date
    let working: WorkingCalendar

    var state: RatingState { head.state(at: now) }
    /// Before it is computed, figures are what they would be now.
    var isRunning: Bool { head.id == nil }
    /// Changes known before this moment count: the close, or later in a revision.
    var asOf: Date { head.asOf ?? min(now, head.closesAt) }
    /// Ledgers taken in before this moment count.
    var taken: Date { head.computedAt ?? now }
    /// When entries of a chapter ceased to count: the close, or later where an objection was upheld.
    func closed(for score: Score) -> Date {
        score.isHeard ? max(asOf, head.closesAt) : head.closesAt
    }
    var calendar: MonthCalendar { MonthCalendar(of: month, head.days, working) }
    var link: Link { "/ratings/\(head.town.text)/\(month.iso)" }

    func score(of chapter: Int64) throws -> Score {
        guard let score = scores.first(where: { $0.chapter == chapter }) else {
            throw Stop.notFound
        }
        return score
    }

    /// The villages before and after one, in the order of their codes.
    func neighbours(of chapter: Int64) -> (before: Score?, after: Score?) {
        guard let place = scores.firstIndex(where: { $0.chapter == chapter }) else {
            return (nil, nil)
        }
        return (
            place > 0 ? scores[place - 1] : nil,
            place + 1 < scores.count ? scores[place + 1] : nil
        )
    }
}

extension Visitor {
    /// The month that the address names.
    func month() throws -> Month {
        guard let text = visit.parameters.get("month"), let month = Month(iso: text),
            month <= Month(of: site.clock.today)
        else { throw Stop.notFound }
        return month
    }

    /// The place that the address names.
    func ratedPlace() throws -> RegionCode {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard place.level == .township || place.level == .village else { throw Stop.notFound }
        return place
    }

    /// Reads a month in two round trips: what it is rated by has to be known first.
    func rating(_ place: RegionCode, _ month: Month) async throws -> (SignedIn, RatingMonth) {
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let first = month.first
        let (_, head) = try await read(RatingQuery.month.one(MonthHead.self, town, first))
        let now = site.clock.now()
        let scores =
            head.id == nil
            ? RatingQuery.running.list(Score.self, place, first, min(now, head.closesAt))
            : RatingQuery.scores.list(
                Score.self,
                town,
                town.range.upperBound,
                first,
                Int16(head.revision)
            )
        let scheme = head.scheme
        let (person, (parts, flags, vetoes, holidays, found)) = try await read(
            RatingQuery.schemeParts.list(SchemePart.self, scheme.id),
            RatingQuery.schemeFlags.list(SchemeFlag.self, scheme.id),
            RatingQuery.schemeVetoes.list(SchemeVeto.self, scheme.id),
            WorkingCalendar.rows(from: head.postedOn ?? first),
            scores
        )
        let rules = RatingScheme(scheme, parts, flags, vetoes)
        return (
            person,
            RatingMonth(
                month: month,
                head: head,
                scheme: rules,
                scores: found,
                now: now,
                working: WorkingCalendar(holidays)
            )
        )
    }
}
