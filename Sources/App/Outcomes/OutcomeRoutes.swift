import Domain
import HTML
import Hummingbird
import Postgres

/// What projects came to, year by year, and the local mean income they are held against.
struct OutcomeRoutes {
    func add(to doors: inout Doors) {
        doors.get("/outcomes", to: .seeOutcomes, use: own)
        doors.get("/outcomes/{place}/{year}", to: .seeOutcomes) { _, visitor in
            try await visitor.outcomes()
        }
        doors.get("/outcomes/{place}/{year}/households", to: .seeIncome, use: households)
        doors.post("/outcomes/{place}/{year}/means", to: .enterMeanIncome, use: enterMean)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeOutcomes, at: place)
        return .seeOther(.outcomes(place, visitor.site.clock.today.year))
    }

    /// The households behind one figure.
    func households(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.loanPlace(), try visitor.outcomeYear())
        let day = try visitor.lastDay(of: year)
        let filter = try OutcomeFilter(request)
        let (person, (region, households, means)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            OutcomeQuery.households.list(
                OutcomeHousehold.self,
                place,
                place.range.upperBound,
                day
            ),
            OutcomeQuery.means.list(LocalMean.self, place)
        )
        try person.require(.seeIncome, at: place)
        let local = LocalMeans(rows: means)
        let page = OutcomeHouseholdsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            filter: filter,
            households: households.filter { filter.picks($0, local) },
            means: local
        )
        return visitor.show(page, to: person)
    }

    func enterMean(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.townshipPlace(), try visitor.outcomeYear())
        let now = visitor.site.clock.now()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.enterMeanIncome, at: place)
                var problems = Problems()
                let yuan = Int(Folding.tight(sent["yuan"]))
                if yuan.map({ (1...1_000_000).contains($0) }) != true {
                    problems.add("yuan", Sentence("请填整数元，如 18000。"))
                }
                let missing = Sentence("请写数从哪里来，至少 2 个字。")
                let source = problems.text("source", sent["source"], most: 120, orElse: missing)
                if source?.unicodeScalars.count == 1 { problems.add("source", missing) }
                try problems.stopIfAny()
                _ = try await transaction.run(
                    OutcomeQuery.enterMean.execute(place, year, yuan, source, person.account, now)
                )
                return .outcomes(place, year)
            }
        } catch let problems as Problems {
            return try await visitor.outcomes(problems, sent)
        }
    }
}

extension Link {
    /// What the projects of a place came to up to the end of a year.
    static func outcomes(_ place: RegionCode, _ year: Int) -> Link {
        "/outcomes/\(place.text)/\(year)"
    }
}

extension Visitor {
    /// A year that has begun.
    func outcomeYear() throws -> Int {
        guard let year = visit.parameters.get("year", as: Int.self),
            (1980...site.clock.today.year).contains(year)
        else { throw Stop.notFound }
        return year
    }

    /// Today in the running year, else the year's end.
    func lastDay(of year: Int) throws -> Day {
        guard let end = Day(year: year, month: 12, day: 31) else { throw Stop.notFound }
        return min(end, site.clock.today)
    }

    /// The outcomes of a place, also when the local mean was refused.
    fileprivate func outcomes(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = (try loanPlace(), try outcomeYear())
        let (person, region, sheet) = try await outcomeSheet(
            place,
            year,
            on: try lastDay(of: year)
        )
        try person.require(.seeOutcomes, at: place)
        let page = OutcomePage(
            t: words(for: person),
            person: person,
            region: region,
            today: site.clock.today,
            sheet: sheet,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// What the projects of a place came to; income only for whoever reaches the households.
    func outcomeSheet(
        _ place: RegionCode,
        _ year: Int,
        on day: Day
    ) async throws -> (SignedIn, Region, OutcomeSheet) {
        let (person, (region, projects, sums, loans, households, means)) = try await read(
            RegionQuery.find.one(Region.self, place),
            OutcomeQuery.projects.list(ProjectOutcome.self, place, day),
            OutcomeQuery.sums.list(OutcomeSum.self, place, day),
            OutcomeQuery.loans.list(OutcomeLoan.self, place, day),
            OutcomeQuery.households.list(
                OutcomeHousehold.self,
                place,
                place.range.upperBound,
                day
            ),
            OutcomeQuery.means.list(LocalMean.self, place)
        )
        let people = person.may(.seeIncome, at: place) ? households : nil
        let sheet = OutcomeSheet(place, year, projects, sums, loans, people, means)
        return (person, region, sheet)
    }
}
