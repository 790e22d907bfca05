import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// Does something with an application's scores; what stands against it comes back with the page.
    func onScores(
        _ sent: SentForm,
        _ act: (ScoredApplication) async throws -> Response
    ) async throws -> Response {
        let id = try id("application")
        do {
            let (person, application) = try await read(
                StarScoringQuery.find.one(ScoredApplication.self, id)
            )
            try person.require(.scoreStars, at: application.region)
            guard application.isOnPanel else { throw Stop.notFound }
            return try await act(application)
        } catch let problems as Problems {
            return try await scoresPage(problems, sent)
        } catch let error as PostgresError {
            return try await scoresPage(try Problems.ofScoring(error), sent)
        }
    }

    /// What the person here is to see of an application's scores.
    func scoresPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        saved: String? = nil
    ) async throws -> Response {
        let id = try id("application")
        let (person, (application, members)) = try await read(
            StarScoringQuery.find.one(ScoredApplication.self, id),
            StarScoringQuery.members.list(PanelMember.self, id)
        )
        try person.require(.seeStars, at: application.region)
        guard application.isHers else {
            return try await comparisonPage(application, members, problems)
        }
        guard let sheet = application.sheet, application.handedInAt == nil, !application.isRelated
        else {
            let page = ScoringGatePage(
                t: words(for: person),
                application: application,
                members: members,
                today: site.clock.today,
                formToken: FormToken(text: token.formToken),
                problems: problems,
                sent: sent
            )
            return show(page, to: person, status: problems.status)
        }
        let (_, items) = try await read(StarScoringQuery.items.list(ScoredItem.self, id, sheet))
        let page = ScoreSheetPage(
            t: words(for: person),
            application: application,
            items: items,
            formToken: FormToken(text: token.formToken),
            saved: saved,
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    private func comparisonPage(
        _ application: ScoredApplication,
        _ members: [PanelMember],
        _ problems: Problems
    ) async throws -> Response {
        let (person, (items, marks, votes)) = try await read(
            StarScoringQuery.items.list(ScoredItem.self, application.id, Int64?.none),
            StarScoringQuery.sheets.list(CountedMark.self, application.id),
            StarScoringQuery.votes.list(HeldVote.self, application.id)
        )
        let page = ComparisonOfScoresPage(
            t: words(for: person),
            person: person,
            application: application,
            members: members,
            items: items,
            marks: marks,
            votes: votes,
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
