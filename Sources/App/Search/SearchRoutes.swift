import Domain
import HTML
import Hummingbird
import Postgres

/// One box for everything one may see: people, activities, projects, cases, suggestions, notices, chapters.
struct SearchRoutes {
    func add(to doors: inout Doors) {
        doors.get("/search", to: .search, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let looking = Looking(request.uri.queryParameters, on: visitor.site.clock.today)
        let (her, _) = try await visitor.read()
        let keys = visitor.site.keys
        let (person, (chapters, members, households, activities, projects, cases, said, notices)) =
            try await visitor.read(
                looking.chapters(for: her),
                looking.members(for: her, keys),
                looking.households(for: her, keys),
                looking.activities(for: her),
                looking.rows(.projects, of: .projects, for: her),
                looking.rows(.cases, of: .cases, for: her),
                looking.rows(.suggestions, of: .suggestions, for: her),
                looking.rows(.notices, of: .notices, for: her)
            )
        let page = SearchPage(
            t: visitor.words(for: person),
            person: person,
            looking: looking,
            groups: [
                .chapters: looking.meant(chapters), .members: members, .households: households,
                .activities: activities, .projects: projects, .cases: cases, .suggestions: said,
                .notices: notices,
            ]
        )
        return visitor.show(page, to: person)
    }
}
