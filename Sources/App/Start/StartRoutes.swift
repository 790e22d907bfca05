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
        var page = StartPage(t: t, person: person, counts: counts, chapters: chapters)
        try await StartPlaces(of: person).fill(&page, visitor)
        if person.may(.scoreStars) {
            let today = visitor.site.clock.today
            page.scoring = try await visitor.read(
                StarScoringQuery.ownCounts.one(ScoringCounts.self, today)
            ).1
        }
        page.own = try await OwnHousehold.find(for: person, visitor)
        if let keeping = Rights.regions(for: .approveFund, holding: person.grants).first {
            let (_, count) = try await visitor.read(
                FundQuery.countWaiting.one(Int.self, keeping, keeping.range.upperBound)
            )
            page.funds = (count, keeping)
        }
        page.loans = try await LoansToDo.find(for: person, visitor)
        page.cases = try await CasesWaiting.find(for: person, visitor)
        let handling: [Act] = [.sendPayments, .preparePayments, .followReturned]
        let places = handling.compactMap { Rights.regions(for: $0, holding: person.grants).first }
        if let place = places.first {
            let (_, waiting) = try await visitor.read(
                PaymentQuery.waiting.one(PaymentsWaiting.self, place, place.range.upperBound)
            )
            page.payments = (waiting, place)
        }
        page.requests = try await RequestsWaiting.find(for: person, visitor)
        page.projects = try await ProjectsDue.find(for: person, visitor)
        page.governance = try await GovernanceWaiting.find(for: person, visitor)
        return visitor.show(page, to: person)
    }
}

/// Where the start page looks, right by right: the first place of each that she holds.
private struct StartPlaces {
    let members: RegionCode?
    let ratings: RegionCode?
    let activities: RegionCode?
    let objections: RegionCode?
    let returns: RegionCode?

    init(of person: SignedIn) {
        func place(_ act: Act) -> RegionCode? {
            Rights.regions(for: act, holding: person.grants).first
        }
        members = place(.seeMembers)
        // Above a township there is no one month to show.
        ratings = place(.seeRatings).flatMap { $0.level < .township ? nil : $0 }
        activities = place(.seeActivities)
        objections = place(.answerObjection)
        returns = place(.seeReturns).flatMap { $0.level < .township ? nil : $0 }
    }

    /// All of it in one trip: what she has no right to is asked for of no place, and left out.
    func fill(_ page: inout StartPage, _ visitor: Visitor) async throws {
        guard let any = members ?? activities ?? ratings ?? objections ?? returns else { return }
        let clock = visitor.site.clock
        let (register, rated, answers) = (members ?? any, ratings ?? any, objections ?? any)
        let (month, none) = (Month(of: clock.today), any.text)
        let end = members?.range.upperBound ?? none
        let (_, (counted, waiting, months, sums, unanswered, awards, exports)) =
            try await visitor.read(
                MemberQuery.counts.one(RegisterCounts.self, register, end),
                Waiting.query(at: register, on: clock.today),
                RatingQuery.months.list(
                    RatingMonthRow.self,
                    rated.ancestor(at: .township) ?? rated,
                    rated,
                    ratings?.range.upperBound ?? none,
                    month.first
                ),
                ActivityFilter(activities ?? any, month).sums,
                ObjectionQuery.waiting.one(Int.self, answers, objections?.range.upperBound ?? none),
                StarAwardQuery.waiting.one(AwardsWaiting.self, register, end, clock.today),
                LastExport.query(returns ?? any, since: clock.today.year - 1)
            )
        if let members {
            page.show(counted, waiting, at: members)
        }
        if let ratings {
            let last = Array(months.prefix(2))
            page.ratings = RatingRows(place: ratings, months: last, now: clock.now())
        }
        page.month = activities == nil ? nil : ActivitySums(all: sums)
        page.objections = objections.map { (unanswered, $0) }
        page.awards = members.map { (awards, $0) }
        page.returns = returns.map {
            ReturnsDue(at: $0, for: page.person, exports, on: clock.today)
        }
    }
}

extension StartPage {
    fileprivate mutating func show(
        _ counted: RegisterCounts,
        _ waiting: Waiting,
        at place: RegionCode
    ) {
        register = counted
        self.waiting = WaitingLines(t: t, waiting: waiting, place: place, person: person)
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
