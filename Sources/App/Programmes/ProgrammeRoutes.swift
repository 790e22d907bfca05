import Domain
import HTML
import Hummingbird
import Postgres

/// Programmes of assistance: which there are, what they pay, and how long their notices hang.
struct ProgrammeRoutes {
    func add(to doors: inout Doors) {
        doors.get("/programmes", to: .seeProgrammes, use: list)
        doors.post("/programmes", to: .changeProgrammes, use: make)
        let one = "/programmes/{programme}"
        doors.get(one, to: .seeProgrammes, use: show)
        doors.post("\(one)/terms", to: .changeProgrammes, use: setDays)
        doors.post("\(one)/rates", to: .changeRates, use: setRate)
        doors.post("\(one)/closing", to: .changeProgrammes, use: close)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.programmes(try request.place())
    }

    func make(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let site = visitor.site
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeProgrammes, at: place)
                let form = try ProgrammeForm(sent: sent).checked(on: site.clock.today)
                let made = try await transaction.run(
                    ProgrammeQuery.add.one(
                        Int64.self,
                        place,
                        form.kind,
                        form.name,
                        form.isForChildren,
                        person.account,
                        site.clock.now()
                    )
                )
                try await transaction.set(form.days, of: made, at: place, person, site.clock)
                return .programme(made)
            }
        } catch let problems as Problems {
            return try await visitor.programmes(place, problems, sent)
        } catch let error as PostgresError {
            return try await visitor.programmes(place, try Problems.ofProgrammes(error), sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.programme()
    }

    func setDays(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let clock = visitor.site.clock
        return try await visitor.onProgramme(request, .changeProgrammes) { sent, place, id in
            let form = try ProgrammeDaysForm(sent: sent).checked(on: clock.today)
            return { person, transaction in
                try await transaction.set(form, of: id, at: place, person, clock)
            }
        }
    }

    func setRate(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let now = visitor.site.clock.now()
        return try await visitor.onProgramme(request, .changeRates) { sent, place, id in
            let form = try ProgrammeRateForm(sent: sent).checked()
            return { person, transaction in
                _ = try await transaction.run(
                    ProgrammeQuery.addRate.execute(
                        id,
                        place,
                        form.rateClass,
                        form.from,
                        form.amount.count,
                        form.per,
                        form.notice,
                        person.account,
                        now
                    )
                )
            }
        }
    }

    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        return try await visitor.onProgramme(request, .changeProgrammes) { _, _, id in
            { _, transaction in
                let closed = try await transaction.run(ProgrammeQuery.close.execute(id, today))
                guard closed == 1 else { throw Problems("", Sentence("这个项目已经停办了。")) }
            }
        }
    }
}

extension Transaction {
    fileprivate func set(
        _ days: ProgrammeDaysForm.Checked,
        of programme: Int64,
        at place: RegionCode,
        _ person: SignedIn,
        _ clock: Clock
    ) async throws {
        _ = try await run(
            ProgrammeQuery.addTerm.execute(
                programme,
                place,
                days.from,
                Int16(days.village),
                Int16(days.town),
                Int16(days.county),
                Int16(days.appeal),
                days.needsCounty,
                days.note,
                person.account,
                clock.now()
            )
        )
    }
}

extension Visitor {
    typealias ProgrammeAct = @Sendable (SignedIn, Transaction) async throws -> Void

    /// Does something about a programme at the place that the form names; what stands against it
    /// comes back with its page.
    fileprivate func onProgramme(
        _ request: Request,
        _ act: Act,
        _ check: (SentForm, RegionCode, Int64) throws -> ProgrammeAct
    ) async throws -> Response {
        let sent = try await request.form(from: self)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let id = try id("programme")
        do {
            let (person, _) = try await read(ProgrammeQuery.find.one(Programme.self, id))
            try person.require(act, at: place)
            let body = try check(sent, place, id)
            return try await self.act(sent) { person, transaction in
                try person.require(act, at: place)
                try await body(person, transaction)
                return .programme(id)
            }
        } catch let problems as Problems {
            return try await programme(problems, sent)
        } catch let error as PostgresError {
            return try await programme(try Problems.ofProgrammes(error), sent)
        }
    }

    fileprivate func programmes(
        _ asked: RegionCode?,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        // Everybody may see them everywhere: what is shown first is the place of a duty of hers.
        let (herself, _) = try await read()
        guard let place = asked ?? herself.grants.first?.region else { throw Stop.notFound }
        let (person, (region, programmes)) = try await read(
            RegionQuery.find.one(Region.self, place),
            ProgrammeQuery.list.list(Programme.self, place)
        )
        let page = ProgrammeListPage(
            t: words(for: person),
            person: person,
            region: region,
            programmes: programmes,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    fileprivate func programme(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("programme")
        let (person, (programme, terms, rates)) = try await read(
            ProgrammeQuery.find.one(Programme.self, id),
            ProgrammeQuery.terms.list(ProgrammeTerm.self, id),
            ProgrammeQuery.rates.list(ProgrammeRate.self, id)
        )
        let page = ProgrammePage(
            t: words(for: person),
            person: person,
            programme: programme,
            terms: terms,
            rates: rates,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
