import Domain
import HTML
import Hummingbird
import Postgres

/// What the township decides about applications: approved, rejected, and the plaque handed over.
struct StarDecisionRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/{place}/{year}/decisions", to: .checkStars, use: pending)
        doors.post("/stars/{place}/{year}/approvals", to: .decideStars) { request, visitor in
            try await takeAll(.approve, by: .townshipApprover, request, visitor)
        }
        doors.post("/stars/{place}/{year}/awards", to: .awardStars) { request, visitor in
            try await takeAll(.award, by: .townshipOfficer, request, visitor)
        }
        let one = "/stars/applications/{application}"
        doors.get("\(one)/decision", to: .checkStars, use: show)
        doors.post("\(one)/approval", to: .decideStars) { request, visitor in
            try await take(.approve, request, visitor)
        }
        doors.post("\(one)/rejection", to: .decideStars) { request, visitor in
            try await take(.reject, request, visitor)
        }
    }

    func pending(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.pendingStars()
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starDecision()
    }

    /// Takes the step with everything that is ready for it, in one act.
    private func takeAll(
        _ event: StarEvent,
        by duty: Duty,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.ratedPlace(), try visitor.roundYear())
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(visitor.act, at: place)
                let round = try await transaction.run(
                    StarRoundQuery.find.one(StarRound.self, place.township, year)
                )
                let found = try await transaction.run(round.pending(at: place))
                let ready = found.filter {
                    $0.refusal(of: event, by: duty, round, on: clock.today) == nil
                }
                guard !ready.isEmpty else {
                    throw Problems("", Sentence("没有可以办的：请看每一户还差什么。"))
                }
                _ = try await transaction.run(
                    StarDecisionQuery.step.execute(
                        ready.map(\.id),
                        event.rawValue,
                        Int64?.none,
                        String?.none,
                        person.account,
                        clock.now()
                    )
                )
                return "\(Link.stars(place, year))/decisions"
            }
        } catch let problems as Problems {
            return try await visitor.pendingStars(problems)
        } catch let error as PostgresError {
            return try await visitor.pendingStars(try Problems.ofStars(error))
        }
    }

    /// Decides one application, with a reason where it takes something away.
    private func take(
        _ event: StarEvent,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onStarDecision(sent) { decided, round in
            try await visitor.act(sent) { person, transaction in
                try person.require(visitor.act, at: decided.pending.region)
                var problems = Problems()
                let reason = event.needsReason ? problems.reason(sent["reason"]) : ""
                try problems.stopIfAny()
                let refusal = decided.pending.refusal(
                    of: event,
                    by: .townshipApprover,
                    round,
                    on: clock.today,
                    reason: reason
                )
                if let refusal { throw Problems("", Sentence(refusal, visitor.words(for: person))) }
                _ = try await transaction.run(
                    StarDecisionQuery.step.execute(
                        [decided.pending.id],
                        event.rawValue,
                        Int64?.none,
                        event.needsReason ? reason : nil,
                        person.account,
                        clock.now()
                    )
                )
                return decided.pending.link
            }
        }
    }
}

extension StarRound {
    /// What of a place waits for the township, as somebody of it sees it.
    func pending(at place: RegionCode) -> Query<[PendingStars]> {
        StarDecisionQuery.pending.list(PendingStars.self, id, place, place.range.upperBound)
    }
}

extension Visitor {
    /// Everything of a round that waits for the township, also after a refused act.
    func pendingStars(_ problems: Problems = Problems()) async throws -> Response {
        let (place, year) = (try ratedPlace(), try roundYear())
        let (person, (region, round)) = try await read(
            RegionQuery.find.one(Region.self, place),
            StarRoundQuery.find.one(StarRound.self, place.township, year)
        )
        try person.require(.checkStars, at: place)
        let (_, pending) = try await read(round.pending(at: place))
        let page = PendingStarsPage(
            t: words(for: person),
            person: person,
            region: region,
            round: round,
            pending: pending,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// One application with all that its decision rests on, also with a form that was refused.
    func starDecision(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("application")
        let (person, (decided, round)) = try await decidedApplication(id)
        let (_, (items, check, objections, facts, raised)) = try await read(
            StarDecisionQuery.checkItems.list(CheckedItem.self, id),
            StarDecisionQuery.check.list(StarCheck.self, id),
            NoticeQuery.objections.list(NoticeObjection.self, decided.pending.notice ?? 0),
            StarDecisionQuery.facts.list(BlockingFact.self, decided.scheme),
            StarDecisionQuery.vetoes.list(RaisedStarFact.self, id)
        )
        let page = StarDecisionPage(
            t: words(for: person),
            person: person,
            application: decided.pending,
            round: round,
            items: items,
            check: check.first,
            objections: objections.filter { $0.named == id },
            facts: facts,
            raised: raised,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// The application and its round, for somebody of its township.
    func decidedApplication(_ id: Int64) async throws -> (SignedIn, (DecidedApplication, StarRound))
    {
        let (person, decided) = try await read(
            StarDecisionQuery.one.one(DecidedApplication.self, id)
        )
        try person.require(.checkStars, at: decided.pending.region)
        let (_, round) = try await read(
            StarRoundQuery.find.one(
                StarRound.self,
                decided.pending.region.township,
                decided.year
            )
        )
        return (person, (decided, round))
    }

    /// Does something about an application's decision; what stands against it comes back with the page.
    func onStarDecision(
        _ sent: SentForm,
        _ act: (DecidedApplication, StarRound) async throws -> Response
    ) async throws -> Response {
        do {
            let (_, (decided, round)) = try await decidedApplication(try id("application"))
            return try await act(decided, round)
        } catch let problems as Problems {
            return try await starDecision(problems, sent)
        } catch let error as PostgresError {
            return try await starDecision(try Problems.ofStars(error), sent)
        }
    }
}
