import Domain
import HTML
import Hummingbird
import Postgres

/// A township's year of published flags.
struct FlagYearRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ratings/{place}/years/{year}", to: .seeRatings, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try visitor.ratedPlace()
        guard let year = visitor.visit.parameters.get("year", as: Int.self),
            let first = Month(year: year, month: 1), let town = place.ancestor(at: .township),
            year <= visitor.site.clock.today.year
        else { throw Stop.notFound }
        let (person, (region, months, nominees, rewards)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            FlagYearQuery.months.list(
                FlagYearMonth.self,
                town,
                place,
                place.range.upperBound,
                first.first,
                first.adding(months: 12).first
            ),
            HonourQuery.nominees.list(Nominee.self, place, place.range.upperBound, year),
            RewardQuery.list.list(RewardEntry.self, place, place.range.upperBound, year)
        )
        try person.require(.seeRatings, at: place)
        let page = FlagYearPage(
            t: visitor.words(for: person),
            region: region,
            year: year,
            isLatest: year == visitor.site.clock.today.year,
            town: town,
            months: months,
            nominees: nominees,
            rewards: rewards
        )
        return visitor.show(page, to: person)
    }
}
