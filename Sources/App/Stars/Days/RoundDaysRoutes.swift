import Domain
import HTML
import Hummingbird
import Postgres

/// A township opens its round of a year, moves days that lie ahead, and closes it.
struct RoundDaysRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/{place}/rounds", to: .changeStarScheme, use: opening)
        doors.post("/stars/{place}/rounds", to: .changeStarScheme, use: open)
        doors.get("/stars/{place}/{year}/days", to: .changeStarScheme, use: days)
        doors.post("/stars/{place}/{year}/days", to: .changeStarScheme, use: change)
        doors.post("/stars/{place}/{year}/closing", to: .changeStarScheme, use: close)
    }

    func opening(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let town = try visitor.roundTown()
        let (person, years) = try await visitor.read(StarSchemeQuery.years.list(Int.self, town))
        try person.require(.changeStarScheme, at: town)
        let asked = request.uri.queryParameters["year"].flatMap { Int($0) }
        return try await visitor.openingPage(town, OpenYears(visitor, held: years), asked)
    }

    func open(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.roundTown()
        let (person, held) = try await visitor.read(StarSchemeQuery.years.list(Int.self, town))
        try person.require(.changeStarScheme, at: town)
        let years = OpenYears(visitor, held: held)
        let asked = Int(sent["year"])
        do {
            guard let year = asked, years.free.contains(year) else {
                throw Problems("", Sentence("这一年不能开评：已经开过，或者还早。"))
            }
            let (_, scheme) = try await visitor.read(
                StarSchemeQuery.inForce.one(StarSchemeEntry.self, town, year)
            )
            let form = visitor.daysForm(sent, scheme.rules, person)
            let (countsFrom, days, note) = try form.opened()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeStarScheme, at: town)
                _ = try await transaction.run(
                    StarSchemeQuery.openRound.execute(
                        town,
                        year,
                        scheme.id,
                        countsFrom,
                        StarDeadline.allCases.compactMap { days[$0] },
                        note,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return "/stars/\(town.text)/\(year)"
            }
        } catch let problems as Problems {
            return try await visitor.openingPage(town, years, asked, problems, sent)
        } catch let error as PostgresError {
            let problems = try Problems.ofStarSchemes(error)
            return try await visitor.openingPage(town, years, asked, problems, sent)
        }
    }

    func days(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.daysPage()
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (town, year) = (try visitor.roundTown(), try visitor.roundYear())
        do {
            let (person, round, scheme) = try await visitor.roundDays()
            let (days, note) = try visitor.daysForm(sent, scheme.rules, person)
                .changed(from: round.days)
            return try await visitor.act(sent) { _, transaction in
                let changed = try await transaction.run(
                    StarSchemeQuery.changeDays.execute(
                        round.id,
                        Int(sent["version"]) ?? 0,
                        StarDeadline.allCases.compactMap { days[$0] },
                        note
                    )
                )
                guard changed == 1 else {
                    throw Problems("", Sentence("刚才有人改过这些日子，或者评定已经结束。请重新打开再改。"))
                }
                return "/stars/\(town.text)/\(year)"
            }
        } catch let problems as Problems {
            return try await visitor.daysPage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.daysPage(try Problems.ofStarSchemes(error), sent)
        }
    }

    /// A round is closed once every household in it knows where it stands.
    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (town, year) = (try visitor.roundTown(), try visitor.roundYear())
        do {
            let (_, round, _) = try await visitor.roundDays()
            guard round.isOpen else { throw Problems("", Sentence("这一年的评定已经结束，不再改动。")) }
            guard round.onTheirWay == 0 else {
                throw Problems("", Sentence("还有 {n} 户没有走完，走完了才能结束。", round.onTheirWay))
            }
            return try await visitor.act(sent) { person, transaction in
                _ = try await transaction.run(
                    StarSchemeQuery.closeRound.execute(
                        round.id,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return "/stars/\(town.text)/\(year)"
            }
        } catch let problems as Problems {
            return try await visitor.daysPage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.daysPage(try Problems.ofStarSchemes(error), sent)
        }
    }
}

/// The years whose round may be opened now: this one and the next, unless they were.
struct OpenYears: Sendable {
    let free: [Int]

    init(_ visitor: Visitor, held: [Int]) {
        let year = visitor.site.clock.today.year
        free = [year, year + 1].filter { !held.contains($0) }
    }
}

extension Visitor {
    func daysForm(_ sent: SentForm, _ rules: StarRules, _ person: SignedIn) -> RoundDaysForm {
        RoundDaysForm(sent: sent, rules: rules, today: site.clock.today, t: words(for: person))
    }

    /// A round with the scheme it is held under, for the officer of its township.
    func roundDays() async throws -> (SignedIn, RoundDays, StarSchemeEntry) {
        let (town, year) = (try roundTown(), try roundYear())
        let (person, round) = try await read(StarSchemeQuery.round.one(RoundDays.self, town, year))
        try person.require(.changeStarScheme, at: town)
        let (_, scheme) = try await read(
            StarSchemeQuery.find.one(StarSchemeEntry.self, round.scheme)
        )
        return (person, round, scheme)
    }

    /// The form of a new round, with the days of the scheme in force; also as it was refused.
    func openingPage(
        _ town: RegionCode,
        _ years: OpenYears,
        _ asked: Int?,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let year = asked.flatMap { years.free.contains($0) ? $0 : nil } ?? years.free.first
        let (person, (region, scheme)) = try await read(
            RegionQuery.find.one(Region.self, town),
            StarSchemeQuery.inForce.first(
                StarSchemeEntry.self,
                town,
                year ?? site.clock.today.year
            )
        )
        let page = OpenRoundPage(
            t: words(for: person),
            region: region,
            years: years.free,
            year: year,
            scheme: scheme,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// The days of a round, also with a form that was refused.
    func daysPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (town, year) = (try roundTown(), try roundYear())
        let (person, round, scheme) = try await roundDays()
        let (_, region) = try await read(RegionQuery.find.one(Region.self, town))
        let page = RoundDaysPage(
            t: words(for: person),
            region: region,
            year: year,
            today: site.clock.today,
            round: round,
            scheme: scheme,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
