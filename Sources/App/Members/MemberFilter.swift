import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What the list of members is narrowed to.
///
/// There is no way to ask for marks of hardship.
struct MemberFilter: Sendable {
    /// Which states a list shows.
    enum Choice: String, CaseIterable, Sendable {
        case active, applied, approved, left, deceased, merged, all

        var states: [String] {
            self == .all
                ? MemberState.allCases.filter { $0 != .merged }.map(\.rawValue) : [rawValue]
        }
    }

    static let pageSize = 50

    let place: RegionCode
    var typed: String
    let search: RegisterSearch?
    var group: String?
    let tag: MemberTag?
    let choice: Choice
    let sex: Sex?
    let after: ListKey?
    /// Somebody's number stood in the address.
    let wasNumber: Bool

    /// - Parameter asked: a form or an address; what is a number in an address is not looked for.
    init(_ asked: (String) -> String?, at place: RegionCode, on today: Day) {
        self.place = place
        typed = asked("q").map { Folding.trimmed($0) } ?? ""
        search = RegisterSearch(typed, on: today)
        group = asked("group").map { Folding.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        tag = asked("tag").flatMap { MemberTag(rawValue: $0) }
        choice = asked("state").flatMap { Choice(rawValue: $0) } ?? .active
        sex = asked("sex").flatMap { Int($0) }.flatMap { Sex(rawValue: $0) }
        after = asked("after").flatMap { ListKey($0) }
        wasNumber = LongNumber.stoodIn(asked)
    }

    /// What was typed may not stand in an address.
    var isNumber: Bool { LongNumber.isIn(typed) }

    var key: ListKey { after ?? ListKey(startOf: place) }

    /// The rows of one page and one more, which tells whether there is a next page.
    func rows(_ keys: KeyRing) -> Query<[MemberEntry]> {
        let range = place.range
        return switch search {
        case nil:
            MemberQuery.list.list(
                MemberEntry.self,
                place,
                range.upperBound,
                group,
                tag?.rawValue,
                choice.states,
                sex.map { Int16($0.rawValue) },
                key.region,
                key.initials,
                key.name,
                key.id,
                Self.pageSize + 1
            )
        case .some(let search): found(search, range, keys)
        }
    }

    private func found(
        _ search: RegisterSearch,
        _ range: Range<String>,
        _ keys: KeyRing
    ) -> Query<[MemberEntry]> {
        switch search {
        case .name(let name): named(name, range.upperBound)
        case .initials(let initials): sounding(initials, range.upperBound)
        case .phone(let lastFour): phoned(lastFour, nil, range.upperBound, keys)
        case .telephone(let phone): phoned(phone.lastFour, phone, range.upperBound, keys)
        case .idNumber(let number): numbered(Array(keys.hash(of: number)), range.upperBound)
        case .unreadable: numbered([], range.upperBound)
        }
    }

    private func named(_ name: String, _ end: String) -> Query<[MemberEntry]> {
        MemberQuery.searchName.list(
            MemberEntry.self,
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

    private func sounding(_ initials: String, _ end: String) -> Query<[MemberEntry]> {
        MemberQuery.searchInitials.list(
            MemberEntry.self,
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

    private func phoned(
        _ lastFour: String,
        _ whole: Phone?,
        _ end: String,
        _ keys: KeyRing
    ) -> Query<[MemberEntry]> {
        MemberQuery.searchPhone.list(
            MemberEntry.self,
            place.township,
            place,
            end,
            Array(keys.tail(ofPhone: lastFour)),
            key.id,
            Self.pageSize + 1,
            whole.map { Array(keys.hash(of: $0)) }
        )
    }

    private func numbered(_ hash: [UInt8], _ end: String) -> Query<[MemberEntry]> {
        MemberQuery.searchID.list(MemberEntry.self, place.township, place, end, hash)
    }

    /// How many the whole list holds; what is searched for is not counted.
    var total: Query<Int> {
        MemberQuery.count.one(
            Int.self,
            place,
            place.range.upperBound,
            group,
            tag?.rawValue,
            choice.states,
            sex.map { Int16($0.rawValue) }
        )
    }

    /// The address of the list; a number that was typed does not stand in it.
    func link(after last: MemberEntry? = nil) -> Link {
        let words = typed.isEmpty || isNumber ? nil : typed
        let key = last.map {
            ListKey(region: $0.region, initials: $0.initials, name: $0.name, id: $0.id).text
        }
        return Link(
            """
            /members\(query: [
                "place": place.text, "q": words, "group": group,
                "tag": tag?.rawValue, "state": choice == .active ? nil : choice.rawValue,
                "sex": sex.map { $0.rawValue.description }, "after": key,
            ])
            """
        )
    }
}

package enum MemberQuery: String, QueryFile {
    case add, approve, change, chapter, chapters, consents, count, counts, duplicates, enrol,
        events, fill, find, leave, links, list, look, merge, place, posts, transfer,
        erase
    case addConsent = "add_consent"
    case addEvent = "add_event"
    case comeBack = "return"
    case dropID = "drop_id"
    case dropPhone = "drop_phone"
    case endLinks = "end_links"
    case endPosts = "end_posts"
    case moveLinks = "move_links"
    case movePosts = "move_posts"
    case otherChapters = "other_chapters"
    case searchID = "search_id"
    case searchInitials = "search_initials"
    case searchName = "search_name"
    case searchPhone = "search_phone"
    case toErase = "to_erase"

    package static let folder = "members"
}
