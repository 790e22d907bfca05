import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What the list of households to contact is narrowed to, and the place and month it is about.
struct ContactFilter: Sendable {
    enum Choice: String, CaseIterable, Sendable {
        case all, waiting, contacted
    }

    static let pageSize = 50

    let place: RegionCode
    let today: Day
    let group: String?
    let member: Int64?
    let choice: Choice
    let after: DayKey?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        self.today = today
        group = query["group"].map { Folding.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        member = query["member"].flatMap { Int64($0) }
        choice = query["show"].flatMap { Choice(rawValue: String($0)) } ?? .all
        after = query["after"].flatMap { DayKey(String($0)) }
    }

    var month: Month { Month(of: today) }
    var isNarrowed: Bool { group != nil || member != nil || choice != .all }

    /// The rows of one page and one more, which tells whether there is a next page.
    var rows: Query<[HouseholdToVisit]> {
        let key = after ?? .lowest
        return ContactQuery.toVisit.list(
            HouseholdToVisit.self,
            place,
            place.range.upperBound,
            group,
            member,
            today,
            month.first,
            choice.rawValue,
            key.day,
            key.id,
            Self.pageSize + 1
        )
    }

    var counts: Query<ContactCounts> {
        ContactQuery.counts.one(
            ContactCounts.self,
            place,
            place.range.upperBound,
            group,
            member,
            today,
            month.first
        )
    }

    var keepers: Query<[Keeper]> {
        ContactQuery.keepers.list(Keeper.self, place, place.range.upperBound)
    }

    func link(_ choice: Choice? = nil, after last: HouseholdToVisit? = nil) -> Link {
        let shown = choice ?? self.choice
        let key = last.map { DayKey(day: $0.last ?? DayKey.lowest.day, id: $0.id).text }
        return Link(
            """
            /contacts\(query: [
                "place": place.text, "group": group, "member": member.map { "\($0)" },
                "show": shown == .all ? nil : shown.rawValue, "after": key,
            ])
            """
        )
    }
}

/// Where a page of a list by day begins: behind the last row of the one before.
struct DayKey: Sendable {
    let day: Day
    let id: Int64

    /// Before every row; also the day of what has none.
    static let lowest = DayKey(day: Day(ordinal: -719_162), id: 0)

    init(day: Day, id: Int64) {
        self.day = day
        self.id = id
    }

    /// Reads it from an address; nil if it is none of ours.
    init?(_ text: String) {
        let parts = text.split(separator: "~").map(String.init)
        guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
        do throws(DayFault) {
            self.init(day: try Day(iso: parts[0]), id: id)
        } catch {
            return nil
        }
    }

    var text: String { "\(day.iso)~\(id)" }
}
