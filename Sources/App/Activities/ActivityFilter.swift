import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What the list of activities is narrowed to: a place or one chapter, one month, and so on.
struct ActivityFilter: Sendable {
    /// Which states a list shows.
    enum Choice: String, CaseIterable, Sendable {
        /// Everything but what was cancelled.
        case standing
        /// What counts in ratings and returns.
        case counted
        case planned, held, recorded, verified, cancelled

        var states: [String] {
            switch self {
            case .standing: ActivityState.allCases.filter { $0 != .cancelled }.map(\.rawValue)
            case .counted: ActivityState.allCases.filter(\.counts).map(\.rawValue)
            default: [rawValue]
            }
        }
    }

    static let pageSize = 50

    let place: RegionCode
    var chapter: Int64?
    var month: Month
    var type: ActivityType?
    var choice = Choice.standing
    var isLate = false
    /// All of the month's year instead of the month.
    var isYear = false
    private(set) var after: (day: Day, record: Int64)?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        chapter = query["chapter"].flatMap { Int64($0) }
        month = query["month"].flatMap { Month(iso: $0) } ?? Month(of: today)
        type = query["type"].flatMap { Int($0) }.flatMap { ActivityType(rawValue: $0) }
        choice = query["state"].flatMap { Choice(rawValue: String($0)) } ?? .standing
        isLate = query["late"] != nil
        isYear = query["span"] == "year"
        after = query["after"].flatMap { Self.key(String($0)) }
    }

    init(_ place: RegionCode, _ month: Month) {
        self.place = place
        self.month = month
    }

    /// Reads where a page begins, `2026-04-06~12`; nil if it is none of ours.
    private static func key(_ text: String) -> (Day, Int64)? {
        let parts = text.split(separator: "~")
        guard parts.count == 2, let record = Int64(parts[1]) else { return nil }
        do {
            return (try Day(iso: String(parts[0])), record)
        } catch {
            return nil
        }
    }

    /// The first day and the last.
    private var span: (first: Day, last: Day) {
        guard isYear, let first = Month(year: month.year, month: 1),
            let last = Month(year: month.year, month: 12)
        else { return (month.first, month.last) }
        return (first.first, last.last)
    }

    /// The rows of one page and one more, which tells whether there is a next page.
    func rows(most: Int = pageSize + 1) -> Query<[ActivityEntry]> {
        let span = span
        let end = isYear ? Month(year: month.year + 1, month: 1)?.first : month.following.first
        let start = after ?? (end ?? span.last, 0)
        let type = self.type.map { Int16($0.rawValue) }
        if let chapter {
            return ActivityQuery.listOfChapter.list(
                ActivityEntry.self,
                chapter,
                span.first,
                span.last,
                type,
                choice.states,
                isLate,
                start.day,
                start.record,
                most
            )
        }
        return ActivityQuery.list.list(
            ActivityEntry.self,
            place.township,
            place,
            place.range.upperBound,
            span.first,
            span.last,
            type,
            choice.states,
            isLate,
            start.day,
            start.record,
            most
        )
    }

    /// What the whole month, or year, comes to there, whatever else it is narrowed to.
    var sums: Query<[ActivitySum]> {
        if let chapter {
            return ActivityQuery.countsOfChapter.list(
                ActivitySum.self,
                chapter,
                span.first,
                span.last
            )
        }
        return ActivityQuery.counts.list(
            ActivitySum.self,
            place.township,
            place,
            place.range.upperBound,
            span.first,
            span.last
        )
    }

    var isNarrowed: Bool { type != nil || choice != .standing || isLate }

    func with(_ change: (inout ActivityFilter) -> Void) -> ActivityFilter {
        var other = self
        other.after = nil
        change(&other)
        return other
    }

    var link: Link { link(to: "/activities") }
    var calendar: Link {
        with { ($0.type, $0.choice, $0.isLate, $0.isYear) = (nil, .standing, false, false) }
            .link(to: "/activities/calendar")
    }

    private func link(to page: Link) -> Link {
        Link(
            """
            \(page)\(query: [
                "place": place.text, "chapter": chapter.map { "\($0)" }, "month": month.iso,
                "type": type?.code, "state": choice == .standing ? nil : choice.rawValue,
                "late": isLate ? "yes" : nil, "span": isYear ? "year" : nil,
                "after": after.map { "\($0.day.iso)~\($0.record)" },
            ])
            """
        )
    }

    func link(after last: ActivityEntry) -> Link {
        var next = self
        next.after = (last.day, last.record)
        return next.link
    }
}
