import Domain
import HTML
import Hummingbird
import Postgres

/// What the list of needs is narrowed to.
struct FollowUpFilter: Sendable {
    enum Choice: String, CaseIterable, Sendable {
        case open, overdue, soon, done
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

    var rows: Query<[FollowUpEntry]> {
        let key = after ?? .lowest
        return FollowUpQuery.list.list(
            FollowUpEntry.self,
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
        FollowUpQuery.counts.one(DueCounts.self, place, place.range.upperBound, today, lastSoon)
    }

    func link(_ choice: Choice? = nil, after last: FollowUpEntry? = nil) -> Link {
        let shown = choice ?? self.choice
        return Link(
            """
            /follow-ups\(query: [
                "place": place.text, "show": shown == .open ? nil : shown.rawValue,
                "after": last.map { DayKey(day: $0.due, id: $0.id).text },
            ])
            """
        )
    }
}
