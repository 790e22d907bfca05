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
        let (register, waiting) = try await register(of: person, visitor)
        return visitor.show(
            StartPage(
                t: t,
                person: person,
                counts: counts,
                chapters: chapters,
                register: register,
                waiting: waiting,
                ratings: try await ratings(of: person, visitor),
                month: try await month(of: person, visitor),
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

    /// The last months of the place whose rating concerns her.
    private func ratings(of person: SignedIn, _ visitor: Visitor) async throws -> RatingRows? {
        guard let place = Rights.regions(for: .seeRatings, holding: person.grants).first,
            let town = place.ancestor(at: .township)
        else { return nil }
        let clock = visitor.site.clock
        let (_, months) = try await visitor.read(
            RatingQuery.months.list(
                RatingMonthRow.self,
                town,
                place,
                place.range.upperBound,
                Month(of: clock.today).first
            )
        )
        return RatingRows(place: place, months: Array(months.prefix(2)), now: clock.now())
    }

    /// The people of the place one keeps or looks after, and what waits there, for whoever may see
    /// them.
    private func register(
        of person: SignedIn,
        _ visitor: Visitor
    ) async throws -> (RegisterCounts?, WaitingLines?) {
        guard let place = Rights.regions(for: .seeMembers, holding: person.grants).first else {
            return (nil, nil)
        }
        let (_, (register, waiting)) = try await visitor.read(
            MemberQuery.counts.one(RegisterCounts.self, place, place.range.upperBound),
            Waiting.query(at: place, on: visitor.site.clock.today)
        )
        let t = visitor.words(for: person)
        return (register, WaitingLines(t: t, waiting: waiting, place: place, person: person))
    }

    /// What was done this month at the place one keeps or looks after.
    private func month(of person: SignedIn, _ visitor: Visitor) async throws -> ActivitySums? {
        let places = Rights.regions(for: .seeActivities, holding: person.grants)
        guard let place = places.first else { return nil }
        let month = Month(of: visitor.site.clock.today)
        return ActivitySums(all: try await visitor.read(ActivityFilter(place, month).sums).1)
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
