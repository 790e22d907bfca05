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
        return visitor.show(
            StartPage(
                t: t,
                person: person,
                counts: counts,
                chapters: chapters,
                register: try await register(of: person, visitor),
                objections: try await objections(for: person, visitor)
            ),
            to: person
        )
    }

    /// The objections that wait for an answer of hers.
    private func objections(
        for person: SignedIn,
        _ visitor: Visitor
    ) async throws -> (count: Int, place: RegionCode)? {
        guard let place = Rights.regions(for: .answerObjection, holding: person.grants).first else {
            return nil
        }
        let upper = place.range.upperBound
        return (try await visitor.read(ObjectionQuery.waiting.one(Int.self, place, upper)).1, place)
    }

    /// The people of the place one keeps or looks after, for whoever may see them.
    private func register(of person: SignedIn, _ visitor: Visitor) async throws -> RegisterCounts? {
        guard let place = Rights.regions(for: .seeMembers, holding: person.grants).first else {
            return nil
        }
        return try await visitor.read(
            MemberQuery.counts.one(RegisterCounts.self, place, place.range.upperBound)
        ).1
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
