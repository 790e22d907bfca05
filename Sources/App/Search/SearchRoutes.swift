import Domain
import HTML
import Hummingbird
import Postgres

/// One box for everything one may see: people, what is done, money and papers.
struct SearchRoutes {
    func add(to doors: inout Doors) {
        doors.get("/search", to: .search, use: show)
        doors.post("/search", to: .search, use: look)
    }

    /// What an address asks for; a number that stands in one is not looked for, and leaves it.
    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let looking = Looking(request.asked, on: visitor.site.clock.today)
        guard !looking.isNumber else {
            _ = try await visitor.read()
            return .seeOther("/search\(query: ["number": "1"])")
        }
        return try await answer(looking, visitor)
    }

    /// What the box asks for: words get an address of their own, a number its answer and no address.
    func look(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let looking = Looking({ sent.fields[$0] }, on: visitor.site.clock.today)
        guard looking.isNumber || visitor.visit.reopened != nil else {
            _ = try await visitor.read()
            return .seeOther(looking.address)
        }
        return try await answer(looking, visitor)
    }

    /// All kinds in one trip.
    private func answer(_ looking: Looking, _ visitor: Visitor) async throws -> Response {
        let (her, _) = try await visitor.read()
        let up = LookingUp(looking: looking, person: her, keys: visitor.site.keys)
        let (person, groups) = try await visitor.readAll(up.all(visitor.words(for: her)))
        let page = SearchPage(
            t: visitor.words(for: person),
            person: person,
            looking: looking,
            groups: groups.filter { !$0.found.isEmpty },
            formToken: FormToken(text: visitor.token.formToken)
        )
        return visitor.show(page, to: person)
    }
}
