import Domain
import HTML
import Hummingbird
import Postgres

/// What the list of suggestions is narrowed to.
struct SuggestionFilter: Sendable {
    enum Choice: String, CaseIterable, Sendable {
        case open, overdue, soon, unassigned, answered
    }

    static let pageSize = 50

    let place: RegionCode
    let today: Day
    let choice: Choice
    let after: DayKey?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        self.today = today
        choice = query["show"].flatMap { Choice(rawValue: String($0)) } ?? .open
        after = query["after"].flatMap { DayKey(String($0)) }
    }

    private var lastSoon: Day { today.adding(days: NeedTime.soonDays) }

    var rows: Query<[SuggestionEntry]> {
        let key = after ?? .lowest
        return SuggestionQuery.list.list(
            SuggestionEntry.self,
            place,
            place.range.upperBound,
            choice.rawValue,
            today,
            key.day,
            key.id,
            Self.pageSize + 1,
            lastSoon
        )
    }

    var counts: Query<DueCounts> {
        SuggestionQuery.counts.one(DueCounts.self, place, place.range.upperBound, today, lastSoon)
    }

    /// How many nobody was given to see to in time.
    var unassigned: Query<Int> {
        SuggestionQuery.unassigned.one(Int.self, place, place.range.upperBound, today)
    }

    func link(_ choice: Choice? = nil, after last: SuggestionEntry? = nil) -> Link {
        let shown = choice ?? self.choice
        return Link(
            """
            /suggestions\(query: [
                "place": place.text, "show": shown == .open ? nil : shown.rawValue,
                "after": last.map { DayKey(day: $0.listed, id: $0.id).text },
            ])
            """
        )
    }
}
