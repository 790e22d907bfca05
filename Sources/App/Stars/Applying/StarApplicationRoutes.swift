import Domain
import HTML
import Hummingbird
import Postgres

/// A household's application for five-star status: begun, filled in page by page, handed in.
///
/// It is the same pages for a member with a telephone and for whoever takes the paper down.
struct StarApplicationRoutes {
    func add(to doors: inout Doors) {
        let one = "/stars/applications/{application}"
        doors.get("/stars/applications/new", to: .applyForStars, use: new)
        doors.post("/stars/applications", to: .applyForStars, use: begin)
        doors.get("/stars/applications/{application}", to: .seeStars, use: show)
        doors.get("\(one)/form.pdf", to: .seeStars, use: form)
        doors.get("\(one)/categories/{letter}", to: .applyForStars, use: category)
        doors.post("\(one)/categories/{letter}", to: .applyForStars, use: save)
        doors.get("\(one)/deeds", to: .applyForStars, use: words)
        doors.post("\(one)/deeds", to: .applyForStars, use: tell)
        doors.post("\(one)/submission", to: .applyForStars, use: submit)
        doors.post("\(one)/reopening", to: .applyForStars, use: reopen)
        doors.post("\(one)/withdrawal", to: .applyForStars, use: withdraw)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let household = request.uri.queryParameters["household"].flatMap { Int64($0) }
        // Whoever keeps a village chooses first which of its households it is.
        if household == nil, let place = try request.place() {
            return .seeOther("/households?place=\(place.text)")
        }
        return try await newPage(household, visitor)
    }

    func begin(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let household = Int64(sent["household"]) else { throw Stop.notFound }
        do {
            return try await BeginApplication(visitor: visitor, sent: sent)
                .carryOut(for: household)
        } catch let problems as Problems {
            return try await newPage(household, visitor, problems)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ApplicationDesk(visitor: visitor).page()
    }

    func category(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ApplicationDesk(visitor: visitor).categoryPage()
    }

    func save(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let desk = ApplicationDesk(visitor: visitor)
        let (_, found) = try await visitor.starApplication()
        do {
            return try await change(visitor, sent).save(desk.letter(), of: found.sheet)
        } catch let problems as Problems {
            return try await desk.categoryPage(problems, sent)
        }
    }

    func words(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ApplicationDesk(visitor: visitor).wordsPage()
    }

    func tell(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (_, found) = try await visitor.starApplication()
        do {
            return try await change(visitor, sent).tell(found.known)
        } catch let problems as Problems {
            return try await ApplicationDesk(visitor: visitor).wordsPage(problems, sent)
        }
    }

    func submit(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, found) = try await visitor.starApplication()
        return try await step(request, visitor) { try await $0.submit(found.sheet) }
    }

    func reopen(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(request, visitor) { try await $0.reopen() }
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(request, visitor) { try await $0.withdraw() }
    }

    private func step(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (ChangeApplication) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(change(visitor, sent))
        } catch let problems as Problems {
            return try await ApplicationDesk(visitor: visitor).page(problems, sent)
        }
    }

    private func change(_ visitor: Visitor, _ sent: SentForm) throws -> ChangeApplication {
        ChangeApplication(visitor: visitor, id: try visitor.id("application"), sent: sent)
    }

    private func newPage(
        _ household: Int64?,
        _ visitor: Visitor,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, house) =
            if let household {
                try await visitor.read(
                    StarApplicationQuery.household.one(ApplyingHousehold.self, household)
                )
            } else {
                try await visitor.read(
                    StarApplicationQuery.ownHousehold.one(ApplyingHousehold.self)
                )
            }
        try person.require(.applyForStars, at: house.region)
        let (rounds, past) = try await visitor.read(
            StarApplicationQuery.rounds.list(ApplyingRound.self, house.region.township),
            StarApplicationQuery.ofHousehold.list(PastApplication.self, house.id)
        ).1
        let page = NewApplicationPage(
            t: visitor.words(for: person),
            household: house,
            round: rounds.first,
            past: past,
            isOwn: !person.may(.keepStars, at: house.region),
            today: visitor.site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }
}
