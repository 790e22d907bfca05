import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What was typed into the box, for whom, and how much of each kind is wanted.
struct Looking: Sendable {
    let typed: String
    /// Nil where nothing was typed.
    let search: RegisterSearch?
    /// Only this kind, and more of it.
    let kind: SearchKind?
    let after: Int64?

    static let pageSize = 50
    /// How many of each kind are shown where all kinds are.
    static let few = 5

    init(_ query: Parameters, on today: Day) {
        typed = String(query["q"].map { Folding.trimmed($0) }?.prefix(60) ?? "")
        search = RegisterSearch(typed, on: today)
        kind = query["kind"].flatMap { SearchKind(rawValue: String($0)) }
            .flatMap { $0.isPeople ? nil : $0 }
        after = query["after"].flatMap { Int64($0) }
    }

    /// One more than a page holds, which tells whether there is a next page.
    private var most: Int { kind == nil ? Self.few : Self.pageSize + 1 }
    private var words: String { Folding.simplified(typed) }

    /// Digits that may be the number of a row: not those of a telephone's or a person's number.
    private var number: Int64? {
        guard typed.utf8.count < 12 else { return nil }
        return Int64(Folding.tight(typed))
    }

    /// The places where she may see rows of a kind; none where it is not asked for.
    private func places(_ wanted: SearchKind, _ person: SignedIn) -> [String] {
        guard search != nil, kind == nil || kind == wanted else { return [] }
        return Rights.regions(for: wanted.act, holding: person.grants).map(\.text)
    }

    /// Searches begin by townships: what lies above reaches no people.
    private func towns(_ places: [String]) -> [String] {
        Array(Set(places.filter { $0.utf8.count >= 9 }.map { String($0.prefix(9)) })).sorted()
    }

    func members(for person: SignedIn, _ keys: KeyRing) -> Query<[Found]> {
        let places = places(.members, person)
        let start: [any Bindable] = [towns(places), places]
        return switch search {
        case .name(let name):
            SearchQuery.membersNamed.list(
                Found.self,
                start + [name, RegisterSearch.end(of: name), most]
            )
        case .initials(let initials):
            SearchQuery.membersSounding.list(
                Found.self,
                start + [initials, RegisterSearch.end(of: initials), most]
            )
        case .phone(let lastFour):
            SearchQuery.membersPhoned.list(
                Found.self,
                start + [Array(keys.tail(ofPhone: lastFour)), most]
            )
        case .idNumber(let number):
            SearchQuery.membersNumbered.list(
                Found.self,
                start + [Array(keys.hash(of: number)), most]
            )
        case .unreadable, nil:
            SearchQuery.membersNumbered.list(Found.self, start + [[UInt8](), most])
        }
    }

    /// A household has no telephone of its own: four digits find nothing here.
    func households(for person: SignedIn, _ keys: KeyRing) -> Query<[Found]> {
        let places = places(.households, person)
        let start: [any Bindable] = [towns(places), places]
        return switch search {
        case .name(let name):
            SearchQuery.householdsNamed.list(
                Found.self,
                start + [name, RegisterSearch.end(of: name), most]
            )
        case .initials(let initials):
            SearchQuery.householdsSounding.list(
                Found.self,
                start + [initials, RegisterSearch.end(of: initials), most]
            )
        case .idNumber(let number):
            SearchQuery.householdsNumbered.list(
                Found.self,
                start + [Array(keys.hash(of: number)), most]
            )
        case .phone, .unreadable, nil:
            SearchQuery.householdsNumbered.list(Found.self, start + [[UInt8](), most])
        }
    }

    func activities(for person: SignedIn) -> Query<[Found]> {
        let places = places(.activities, person)
        return SearchQuery.activities.list(
            Found.self,
            towns(places),
            places,
            words,
            number,
            after ?? .max,
            most
        )
    }

    /// Projects, cases, suggestions or notices.
    func rows(_ query: SearchQuery, of kind: SearchKind, for person: SignedIn) -> Query<[Found]> {
        query.list(Found.self, places(kind, person), words, number, after ?? .max, most)
    }

    func chapters(for person: SignedIn) -> Query<[NamedChapter]> {
        // Strung together, or the places would be taken for as many parameters.
        let values: [any Bindable] = [places(.chapters, person)]
        return SearchQuery.chapters.list(NamedChapter.self, values)
    }

    /// The chapters that are meant: by a piece of the name, or by how a piece of it sounds.
    func meant(_ chapters: [NamedChapter]) -> [Found] {
        let meant = chapters.filter { chapter in
            if case .initials(let initials) = search {
                return Pinyin.initials(ofPlace: chapter.name).contains(initials)
            }
            return Folding.simplified(chapter.name).contains(words) || chapter.id == number
        }
        return meant.prefix(kind == nil ? Self.few : meant.count).map { chapter in
            Found(
                id: chapter.id,
                title: chapter.name,
                note: chapter.township ?? "",
                all: meant.count
            )
        }
    }

    /// All of a kind; of people, her place's list narrowed to the same words.
    func link(to kind: SearchKind, at place: RegionCode? = nil, after: Int64? = nil) -> Link {
        if let place {
            return Link("/\(kind.rawValue)\(query: ["place": place.text, "q": typed])")
        }
        return Link(
            "/search\(query: ["q": typed, "kind": kind.rawValue, "after": after.map { "\($0)" }])"
        )
    }
}
