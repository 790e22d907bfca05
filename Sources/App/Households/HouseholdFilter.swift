import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What the list of households is narrowed to.
///
/// There is no way to ask for marks of hardship.
struct HouseholdFilter: Sendable {
    enum Linked: String, CaseIterable, Sendable {
        case yes, no
    }

    enum Choice: String, CaseIterable, Sendable {
        case active, ended, merged, all

        var states: [String] {
            self == .all
                ? [HouseholdState.active, .ended].map(\.rawValue) : [rawValue]
        }
    }

    static let pageSize = 50

    let place: RegionCode
    let typed: String
    let search: RegisterSearch?
    let group: String?
    let linked: Linked?
    let choice: Choice
    let after: ListKey?
    /// Somebody's number stood in the address.
    let wasNumber: Bool

    /// - Parameter asked: a form or an address; what is a number in an address is not looked for.
    init(_ asked: (String) -> String?, at place: RegionCode, on today: Day) {
        self.place = place
        typed = asked("q").map { Folding.trimmed($0) } ?? ""
        search = RegisterSearch(typed, on: today)
        group = asked("group").map { Folding.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        linked = asked("linked").flatMap { Linked(rawValue: $0) }
        choice = asked("state").flatMap { Choice(rawValue: $0) } ?? .active
        after = asked("after").flatMap { ListKey($0) }
        wasNumber = LongNumber.stoodIn(asked)
    }

    /// What was typed may not stand in an address.
    var isNumber: Bool { LongNumber.isIn(typed) }

    private var key: ListKey { after ?? ListKey(startOf: place) }

    var isNarrowed: Bool {
        search != nil || group != nil || linked != nil || choice != .active
    }

    /// The rows of one page and one more, which tells whether there is a next page.
    func rows(_ keys: KeyRing) -> Query<[HouseholdEntry]> {
        let range = place.range
        return switch search {
        case nil:
            HouseholdQuery.list.list(
                HouseholdEntry.self,
                place,
                range.upperBound,
                group,
                linked.map { $0 == .yes },
                choice.states,
                key.region,
                key.initials,
                key.name,
                key.id,
                Self.pageSize + 1
            )
        case .some(let search): found(search, range.upperBound, keys)
        }
    }

    /// A household has no telephone of its own: four digits find nothing here.
    private func found(
        _ search: RegisterSearch,
        _ end: String,
        _ keys: KeyRing
    ) -> Query<[HouseholdEntry]> {
        switch search {
        case .name(let name): named(name, end)
        case .initials(let initials): sounding(initials, end)
        case .idNumber(let number): numbered(Array(keys.hash(of: number)), end)
        case .phone, .telephone, .unreadable: numbered([], end)
        }
    }

    private func named(_ name: String, _ end: String) -> Query<[HouseholdEntry]> {
        HouseholdQuery.searchName.list(
            HouseholdEntry.self,
            place.township,
            place,
            end,
            name,
            RegisterSearch.end(of: name),
            key.name,
            key.id,
            Self.pageSize + 1
        )
    }

    private func sounding(_ initials: String, _ end: String) -> Query<[HouseholdEntry]> {
        HouseholdQuery.searchInitials.list(
            HouseholdEntry.self,
            place.township,
            place,
            end,
            initials,
            RegisterSearch.end(of: initials),
            key.initials,
            key.name,
            key.id,
            Self.pageSize + 1
        )
    }

    private func numbered(_ hash: [UInt8], _ end: String) -> Query<[HouseholdEntry]> {
        HouseholdQuery.searchID.list(HouseholdEntry.self, place.township, place, end, hash)
    }

    /// How many the whole list holds; what is searched for is not counted.
    var total: Query<Int> {
        HouseholdQuery.count.one(
            Int.self,
            place,
            place.range.upperBound,
            group,
            linked.map { $0 == .yes },
            choice.states
        )
    }

    /// The address of the list; a number that was typed does not stand in it.
    func link(after last: HouseholdEntry? = nil) -> Link {
        let words = typed.isEmpty || isNumber ? nil : typed
        let key = last.map {
            ListKey(region: $0.region, initials: $0.initials, name: $0.head, id: $0.id).text
        }
        return Link(
            """
            /households\(query: [
                "place": place.text, "q": words, "group": group,
                "linked": linked?.rawValue, "state": choice == .active ? nil : choice.rawValue,
                "after": key,
            ])
            """
        )
    }
}

package enum HouseholdQuery: String, QueryFile {
    case add, change, consents, count, duplicates, end, fill, find, groups, links, list, look,
        marks,
        merge
    case addConsent = "add_consent"
    case addLink = "add_link"
    case addMark = "add_mark"
    case dropID = "drop_id"
    case endLink = "end_link"
    case endMark = "end_mark"
    case endOpenLink = "end_open_link"
    case mergeEarlier = "merge_earlier"
    case moveDeclined = "move_declined"
    case moveLinks = "move_links"
    case moveMarks = "move_marks"
    case replaceLink = "replace_link"
    case searchID = "search_id"
    case searchInitials = "search_initials"
    case searchName = "search_name"

    package static let folder = "households"
}
