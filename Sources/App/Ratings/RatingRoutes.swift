import Domain
import HTML
import Hummingbird
import Postgres

/// The months of a place, and one month with its villages in order.
struct RatingRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ratings", to: .seeRatings, use: list)
        doors.get("/ratings/{place}/{month}", to: .seeRatings, use: month)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let (person, _) = try await visitor.read()
        let places = Rights.regions(for: .seeRatings, holding: person.grants)
        guard let place = asked ?? places.first else { throw Stop.notFound }
        try person.require(.seeRatings, at: place)
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let clock = visitor.site.clock
        let (_, (region, months)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            RatingQuery.months.list(
                RatingMonthRow.self,
                town,
                place,
                place.range.upperBound,
                Month(of: clock.today).first
            )
        )
        let page = RatingListPage(
            t: visitor.words(for: person),
            region: region,
            months: months,
            others: places.filter { $0 != place },
            now: clock.now()
        )
        return visitor.show(page, to: person)
    }

    func month(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let query = request.uri.queryParameters
        let (by, down) = (query["by"].map(String.init), query["down"].map(String.init))
        return try await visitor.ranking(by: by, down: down)
    }
}

extension Visitor {
    /// A month's page, also with what stood against a step.
    func ranking(
        by column: String? = nil,
        down: String? = nil,
        _ problems: Problems = Problems(),
        reason: String = ""
    ) async throws -> Response {
        let (place, month) = (try ratedPlace(), try month())
        let (person, rating) = try await rating(place, month)
        // A step's door may be open to who may not look, as to a clerk; the page is not.
        try person.require(act, at: place)
        guard person.may(.seeRatings, at: place) else { throw Stop.forbidden }
        let (_, steps) = try await read(RatingQuery.steps.list(StepEntry.self, rating.head.id ?? 0))
        let page = RankingPage(
            t: words(for: person),
            rating: rating,
            seenFrom: place,
            order: RankingOrder(by: column, down: down, of: rating.scheme.rules),
            person: person,
            steps: steps,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            reason: reason
        )
        return show(page, to: person, status: problems.status)
    }
}
