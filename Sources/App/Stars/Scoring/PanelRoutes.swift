import Domain
import HTML
import Hummingbird
import Postgres

/// The panel of a village in a round: who sits on it, how far it is, who is related to whom.
struct PanelRoutes {
    func add(to doors: inout Doors) {
        let panel = "/stars/{place}/{year}/reviewers"
        doors.get("\(panel)", to: .seePanel, use: show)
        doors.post("\(panel)", to: .keepStars, use: appoint)
        doors.post("\(panel)/{seat}/ending", to: .keepStars, use: end)
        doors.post("\(panel)/relations", to: .keepStars, use: declare)
        doors.post("\(panel)/relations/{relation}/ending", to: .keepStars, use: takeBack)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.panelPage()
    }

    func appoint(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onPanel(sent) { panel, person, transaction in
            guard let account = Int64(sent["account"]) else {
                throw Problems("account", Sentence("请选一名评审员。"))
            }
            return try await transaction.run(
                StarScoringQuery.appoint.execute(
                    panel.round,
                    panel.village,
                    account,
                    person.account,
                    visitor.site.clock.now()
                )
            )
        }
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let seat = try visitor.id("seat")
        return try await visitor.onPanel(sent) { panel, person, transaction in
            let reason = try Self.reason(sent)
            return try await transaction.run(
                StarScoringQuery.endSeat.execute(
                    seat,
                    panel.round,
                    panel.village,
                    reason,
                    person.account,
                    visitor.site.clock.now()
                )
            )
        }
    }

    func declare(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onPanel(sent) { _, person, transaction in
            let form = try RelationForm(sent: sent).ofAnother()
            return try await transaction.run(
                StarScoringQuery.declare.execute(
                    form.account,
                    form.household,
                    form.kind.rawValue,
                    person.account,
                    visitor.site.clock.now()
                )
            )
        }
    }

    func takeBack(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let relation = try visitor.id("relation")
        return try await visitor.onPanel(sent) { panel, person, transaction in
            let reason = try Self.reason(sent)
            return try await transaction.run(
                StarScoringQuery.endRelation.execute(
                    relation,
                    panel.village,
                    reason,
                    person.account,
                    visitor.site.clock.now()
                )
            )
        }
    }

    private static func reason(_ sent: SentForm) throws -> String {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return reason
    }
}

/// A panel as the address names it.
struct PanelKey: Sendable {
    let round: Int64
    let village: RegionCode
    let year: Int
}

extension Visitor {
    /// Does something with a panel; what stands against it comes back with the page.
    ///
    /// - Parameter act: returns how many rows it changed; none is a page that is not there.
    func onPanel(
        _ sent: SentForm,
        _ act: @escaping @Sendable (PanelKey, SignedIn, Transaction) async throws -> Int
    ) async throws -> Response {
        do {
            let (village, year) = try panelPlace()
            guard let town = village.ancestor(at: .township) else { throw Stop.notFound }
            return try await self.act(sent) { person, transaction in
                try person.require(.keepStars, at: village)
                let round = try await transaction.run(
                    StarRoundQuery.find.one(StarRound.self, town, year)
                )
                let key = PanelKey(round: round.id, village: village, year: year)
                guard try await act(key, person, transaction) > 0 else { throw Stop.notFound }
                return "\(Link.stars(village, year))/reviewers"
            }
        } catch let problems as Problems {
            return try await panelPage(problems, sent)
        } catch let error as PostgresError {
            return try await panelPage(try Problems.ofScoring(error), sent)
        }
    }

    /// A panel is a village's.
    func panelPlace() throws -> (RegionCode, Int) {
        let (place, year) = (try ratedPlace(), try roundYear())
        guard place.level == .village else { throw Stop.notFound }
        return (place, year)
    }

    /// The panel, also with a form that was refused.
    func panelPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = try panelPlace()
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (keeper, round) = try await read(StarRoundQuery.find.one(StarRound.self, town, year))
        // The panel itself sees on its own pages what it is to see.
        try keeper.require(.seePanel, at: place)
        let (person, (region, seats, candidates, progress, relations)) = try await read(
            RegionQuery.find.one(Region.self, place),
            StarScoringQuery.panel.list(PanelSeat.self, round.id, place),
            StarScoringQuery.candidates.list(PanelCandidate.self, round.id, place),
            StarScoringQuery.progress.list(PanelProgress.self, round.id, place),
            StarScoringQuery.relations.list(DeclaredRelation.self, round.id, place)
        )
        let page = PanelPage(
            t: words(for: person),
            person: person,
            region: region,
            round: round,
            seats: seats,
            candidates: candidates,
            progress: progress,
            relations: relations,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
