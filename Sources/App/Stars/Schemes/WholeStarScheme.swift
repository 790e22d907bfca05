import Domain
import HTML
import Hummingbird
import Postgres

/// A five-star scheme whole, as a page shows it.
struct WholeStarScheme: Sendable {
    let entry: StarSchemeEntry
    let scheme: StarScheme

    init(
        _ entry: StarSchemeEntry,
        _ categories: [StarCategoryRow],
        _ items: [StarItemRow],
        _ vetoes: [StarVetoRow]
    ) {
        self.entry = entry
        scheme = StarScheme(
            name: entry.name,
            legacyLabel: entry.legacyLabel,
            sheet: entry.sheet,
            categories: categories.map { row in
                let own = items.map(\.item).filter { $0.letter == row.letter }
                return StarCategory(row.letter, row.label, legacyLabel: row.legacyLabel, own)
            },
            vetoes: vetoes.map(\.rule),
            rules: entry.rules,
            calendar: entry.calendar
        )
    }

    /// What came of reading everything a scheme is made of.
    static func queries(of scheme: Int64) -> (
        Query<StarSchemeEntry>, Query<[StarCategoryRow]>, Query<[StarItemRow]>, Query<[StarVetoRow]>
    ) {
        (
            StarSchemeQuery.find.one(StarSchemeEntry.self, scheme),
            StarSchemeQuery.categories.list(StarCategoryRow.self, scheme),
            StarSchemeQuery.items.list(StarItemRow.self, scheme),
            StarSchemeQuery.vetoes.list(StarVetoRow.self, scheme)
        )
    }

    var link: Link { .starScheme(entry.id) }
}

extension Link {
    static func starScheme(_ id: Int64) -> Link { "/stars/schemes/\(id)" }
    static func starSchemes(_ town: RegionCode) -> Link { "/stars/schemes?place=\(town.text)" }
}

extension Visitor {
    /// The scheme that the address names; a draft is its township's officer's alone.
    func starScheme() async throws -> (SignedIn, WholeStarScheme) {
        let queries = WholeStarScheme.queries(of: try id("scheme"))
        let (person, (entry, categories, items, vetoes)) = try await read(
            queries.0,
            queries.1,
            queries.2,
            queries.3
        )
        if entry.isDraft || act == .changeStarScheme {
            guard let town = entry.region, person.may(.changeStarScheme, at: town) else {
                throw Stop.notFound
            }
        }
        return (person, WholeStarScheme(entry, categories, items, vetoes))
    }

    /// The township whose schemes are asked for; her own where none is named.
    func starTown(_ request: Request) async throws -> RegionCode {
        if let place = try request.place() {
            guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
            return town
        }
        let (person, _) = try await read()
        let towns = person.grants.filter { Rights.may(.seeStars, holding: [$0], at: $0.region) }
            .compactMap { $0.region.ancestor(at: .township) }
        guard let town = towns.first else { throw Stop.notFound }
        return town
    }

    /// The township in the address: rounds are opened nowhere else.
    func roundTown() throws -> RegionCode {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard place.level == .township else { throw Stop.notFound }
        return place
    }

    func roundYear() throws -> Int {
        guard let year = visit.parameters.get("year", as: Int.self), (2000...2200).contains(year)
        else { throw Stop.notFound }
        return year
    }
}
