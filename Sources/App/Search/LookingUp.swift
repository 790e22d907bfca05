import Domain
import Foundation
import Hummingbird
import Postgres

/// A search for one person: each kind in the places where she may see it, and none elsewhere.
struct LookingUp: Sendable {
    let looking: Looking
    let person: SignedIn
    let keys: KeyRing

    private var most: Int { looking.most }
    private var last: Int64 { looking.after ?? .max }

    /// The places where she may see rows of a kind, or do this.
    private func places(_ wanted: SearchKind, _ act: Act? = nil) -> [String] {
        Rights.regions(for: act ?? wanted.act, holding: person.grants).map(\.text)
    }

    /// Searches of people begin by townships: what lies above reaches none.
    private func towns(_ places: [String]) -> [String] {
        Array(Set(places.filter { $0.utf8.count >= 9 }.map { String($0.prefix(9)) })).sorted()
    }

    /// Every kind that is asked for and hers to see, in the order of the page.
    ///
    /// - Parameter t: the names of the kinds of venues as she reads them.
    func all(_ t: Words) -> [Query<FoundGroup>] {
        guard looking.search != nil, !looking.wasNumber else { return [] }
        return looking.kinds.filter { kind in
            (looking.kind == nil || looking.kind == kind) && kind.acts.contains { person.may($0) }
        }.map { kind in query(kind, t).map { FoundGroup(kind: kind, found: $0) } }
    }

    private func query(_ kind: SearchKind, _ t: Words) -> Query<[Found]> {
        switch kind {
        case .members: members
        case .households: households
        case .cases: cases
        case .activities: activities
        case .venues: venues(t)
        case .regions: regions
        case .entries: entries
        case .files: files
        case .loans: numbered(.loans, kind)
        case .policies: numbered(.policies, kind)
        case .awards: numbered(.awards, kind)
        case .chapters: worded(.chapters, kind)
        case .projects: worded(.projects, kind)
        case .suggestions: worded(.suggestions, kind)
        case .summaries: worded(.summaries, kind)
        case .charters: worded(.charters, kind)
        case .reviews: worded(.reviews, kind)
        case .notices: worded(.notices, kind)
        case .programmes: worded(.programmes, kind)
        }
    }

    private var members: Query<[Found]> {
        let places = places(.members)
        let start: [any Bindable] = [towns(places), places]
        return switch looking.search {
        case .name(let name): SearchQuery.membersNamed.list(Found.self, start + beginning(name))
        case .initials(let letters):
            SearchQuery.membersSounding.list(Found.self, start + beginning(letters))
        case .phone(let lastFour):
            SearchQuery.membersPhoned.list(Found.self, start + phoned(lastFour, nil))
        case .telephone(let phone):
            SearchQuery.membersPhoned.list(Found.self, start + phoned(phone.lastFour, phone))
        case .idNumber, .unreadable, nil:
            SearchQuery.membersNumbered.list(Found.self, start + [hash, most])
        }
    }

    /// A household has no telephone of its own.
    private var households: Query<[Found]> {
        let places = places(.households)
        let start: [any Bindable] = [towns(places), places]
        return switch looking.search {
        case .name(let name): SearchQuery.householdsNamed.list(Found.self, start + beginning(name))
        case .initials(let letters):
            SearchQuery.householdsSounding.list(Found.self, start + beginning(letters))
        case .phone, .telephone, .idNumber, .unreadable, nil:
            SearchQuery.householdsNumbered.list(Found.self, start + [hash, most])
        }
    }

    private var cases: Query<[Found]> {
        let start: [any Bindable] = [places(.cases)]
        return switch looking.search {
        case .idNumber: SearchQuery.casesNumbered.list(Found.self, start + [hash, last, most])
        case .initials(let letters):
            SearchQuery.casesSounding.list(Found.self, start + between(letters))
        default:
            SearchQuery.casesNamed.list(
                Found.self,
                start + between(Folding.simplified(looking.beginning))
            )
        }
    }

    private var activities: Query<[Found]> {
        let places = places(.activities)
        return SearchQuery.activities.list(
            Found.self,
            towns(places),
            places,
            looking.patterns,
            looking.sound,
            looking.number,
            last,
            most
        )
    }

    /// Rows of a kind by words, by how they sound, or by their number.
    private func worded(_ query: SearchQuery, _ kind: SearchKind) -> Query<[Found]> {
        query.list(Found.self, words(kind, looking.number))
    }

    /// Rows of a kind by the beginning of the number that stands on them.
    private func numbered(_ query: SearchQuery, _ kind: SearchKind) -> Query<[Found]> {
        query.list(Found.self, [places(kind)] + [looking.beginning, looking.end, last, most])
    }

    /// By what they are called as well.
    private func venues(_ t: Words) -> Query<[Found]> {
        let kinds = VenueKind.allCases.filter { t($0.label).contains(looking.typed) }
        return SearchQuery.venues.list(
            Found.self,
            words(.venues, looking.number) + [kinds.map(\.rawValue)]
        )
    }

    private var regions: Query<[Found]> {
        SearchQuery.regions.list(Found.self, words(.regions, looking.code))
    }

    private var entries: Query<[Found]> {
        let places = places(.entries)
        return SearchQuery.entries.list(
            Found.self,
            places,
            places.filter { $0.utf8.count >= 9 },
            looking.beginning,
            looking.end,
            looking.patterns,
            looking.number,
            last,
            most
        )
    }

    private var files: Query<[Found]> {
        let owners: [any Bindable] = SearchKind.fileActs.map { places(.files, $0) }
        return SearchQuery.files.list(
            Found.self,
            owners + [looking.patterns.map { $0.lowercased() }]
                + [looking.beginning, looking.end, last, most]
        )
    }

    private func words(_ kind: SearchKind, _ number: any Bindable) -> [any Bindable] {
        [places(kind), looking.patterns, looking.sound, number, last, most]
    }

    private func beginning(_ text: String) -> [any Bindable] {
        [text, RegisterSearch.end(of: text), most]
    }

    private func between(_ text: String) -> [any Bindable] {
        [text, RegisterSearch.end(of: text), looking.number, last, most]
    }

    private func phoned(_ lastFour: String, _ whole: Phone?) -> [any Bindable] {
        [Array(keys.tail(ofPhone: lastFour)), most, whole.map { Array(keys.hash(of: $0)) }]
    }

    /// Of no number, what no row has.
    private var hash: [UInt8] {
        guard case .idNumber(let number) = looking.search else { return [] }
        return Array(keys.hash(of: number))
    }
}

/// What was found of a kind.
struct FoundGroup: Sendable {
    let kind: SearchKind
    let found: [Found]

    var all: Int { found.first?.all ?? 0 }
}
