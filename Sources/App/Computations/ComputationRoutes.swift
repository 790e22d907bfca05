import Domain
import HTML
import Hummingbird
import Postgres

/// The months that somebody computes for others, without seeing what comes of it.
struct ComputationRoutes {
    func add(to doors: inout Doors) {
        doors.get("/computations", to: .computeMonth, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let this = Month(of: visitor.site.clock.today)
        let month = request.uri.queryParameters["month"].flatMap { Month(iso: String($0)) }
        guard month ?? this <= this else { throw Stop.notFound }
        return try await visitor.computations(place, month ?? this.preceding)
    }
}

extension Visitor {
    /// A place's month as whoever computes it sees it, also with what stood against it.
    func computations(
        _ place: RegionCode,
        _ month: Month,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, (region, towns, below)) = try await read(
            RegionQuery.find.one(Region.self, place),
            ComputationQuery.list.list(Computation.self, place, month.first),
            RegionQuery.children.list(RegionEntry.self, place, String?.none, 500)
        )
        try person.require(.computeMonth, at: place)
        let page = ComputationPage(
            t: words(for: person),
            region: region,
            month: month,
            towns: towns,
            below: below,
            places: Rights.regions(for: .computeMonth, holding: person.grants),
            now: site.clock.now(),
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
