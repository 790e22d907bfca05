import Domain
import HTML
import Hummingbird
import Postgres

/// The first page after signing in: what one is here for, and what waits.
struct StartRoutes {
    func add(to doors: inout Doors) {
        doors.get("/start", to: .seeOwnStart, use: start)
    }

    func start(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, (counts, chapters)) = try await visitor.read(
            AccountQuery.counts.one(AccountCounts.self),
            ChapterQuery.here.one(ChaptersHere.self, visitor.site.clock.today)
        )
        let t = visitor.words(for: person)
        let page = StartPage(t: t, person: person, counts: counts, chapters: chapters)
        return visitor.show(page, to: person)
    }
}
