import Domain
import Hummingbird
import Postgres

/// The first page after signing in: what one is here for, and what waits.
struct StartRoutes {
    func add(to doors: inout Doors) {
        doors.get("/start", to: .seeOwnStart, use: start)
    }

    /// Two trips: who she is and what everybody is told, then all that her rights let her ask.
    func start(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, (counts, chapters)) = try await visitor.read(
            AccountQuery.counts.one(AccountCounts.self),
            ChapterQuery.here.one(ChaptersHere.self, visitor.site.clock.today)
        )
        var page = StartPage(
            t: visitor.words(for: person),
            person: person,
            now: visitor.site.clock.now(),
            today: visitor.site.clock.today,
            counts: counts,
            chapters: chapters
        )
        let questions = StartQuestions(of: person, on: page.today).queries
        if !questions.isEmpty {
            for put in try await visitor.readAll(questions).1 { put(&page) }
        }
        if page.speaking.isAsked {
            let (household, round) = (page.speaking.household, page.speaking.round)
            page.own = try await OwnHousehold.find(household, round, visitor)
        }
        return visitor.show(page, to: person)
    }
}

/// How many members and linked households a place has.
struct RegisterCounts: Row, Sendable {
    let members: Int
    let links: Int

    init(_ row: inout RowReader) throws {
        members = try row.next()
        links = try row.next()
    }
}
