import Domain
import HTML
import Hummingbird
import Postgres

/// The vote of the villagers' representatives, for one application or for all that wait in a village.
struct VoteRoutes {
    func add(to doors: inout Doors) {
        let one = "/stars/applications/{application}/vote"
        doors.get("\(one)", to: .keepStars, use: show)
        doors.post("\(one)", to: .voteStars, use: enter)
        doors.get("/stars/{place}/{year}/votes", to: .keepStars, use: showAll)
        doors.post("/stars/{place}/{year}/votes", to: .voteStars, use: enterAll)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.votePage()
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("application")
        do {
            return try await visitor.act(sent) { person, transaction in
                let application = try await transaction.run(
                    StarScoringQuery.find.one(ScoredApplication.self, id)
                )
                try person.require(.voteStars, at: application.region)
                var form = VoteForm(sent: sent, today: visitor.site.clock.today)
                let ballot = form.one(id, application.head)
                try form.problems.stopIfAny()
                guard let ballot else {
                    throw Problems("in_favour_\(id)", .howManyInFavour(application.head))
                }
                try await form.enter(
                    [ballot],
                    transaction,
                    by: person,
                    at: visitor.site.clock.now()
                )
                return application.scores
            }
        } catch let problems as Problems {
            return try await visitor.votePage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.votePage(try Problems.ofScoring(error), sent)
        }
    }

    func showAll(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.votesPage()
    }

    /// All households of which something was typed, in one go.
    func enterAll(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (village, year) = try visitor.panelPlace()
        guard let town = village.ancestor(at: .township) else { throw Stop.notFound }
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.voteStars, at: village)
                let round = try await transaction.run(
                    StarRoundQuery.find.one(StarRound.self, town, year)
                )
                let waiting = try await transaction.run(
                    StarScoringQuery.toVote.list(ToVote.self, round.id, village)
                )
                var form = VoteForm(sent: sent, today: visitor.site.clock.today)
                let ballots = waiting.compactMap { form.one($0.id, $0.head) }
                try form.problems.stopIfAny()
                guard !ballots.isEmpty else {
                    throw Problems("", Sentence("一户也没有填赞成多少票。"))
                }
                try await form.enter(
                    ballots,
                    transaction,
                    by: person,
                    at: visitor.site.clock.now()
                )
                return "\(Link.stars(village, year))/votes?entered=\(ballots.count)"
            }
        } catch let problems as Problems {
            return try await visitor.votesPage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.votesPage(try Problems.ofScoring(error), sent)
        }
    }
}

extension Visitor {
    fileprivate func votePage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("application")
        let (person, (application, votes)) = try await read(
            StarScoringQuery.find.one(ScoredApplication.self, id),
            StarScoringQuery.votes.list(HeldVote.self, id)
        )
        try person.require(.keepStars, at: application.region)
        let page = VotePage(
            t: words(for: person),
            application: application,
            votes: votes,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    fileprivate func votesPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (village, year) = try panelPlace()
        guard let town = village.ancestor(at: .township) else { throw Stop.notFound }
        let (keeper, round) = try await read(StarRoundQuery.find.one(StarRound.self, town, year))
        try keeper.require(.keepStars, at: village)
        let (person, (region, waiting)) = try await read(
            RegionQuery.find.one(Region.self, village),
            StarScoringQuery.toVote.list(ToVote.self, round.id, village)
        )
        let page = VotesPage(
            t: words(for: person),
            region: region,
            round: round,
            waiting: waiting,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
