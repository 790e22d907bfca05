import Domain
import HTML
import Hummingbird
import Postgres

/// Scoring a household's application: a reviewer's own list, her sheet, and what came of all sheets.
struct ScoringRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/scoring", to: .scoreStars, use: list)
        let scores = "/stars/applications/{application}/scores"
        doors.get("\(scores)", to: .seeStars, use: show)
        doors.post("\(scores)", to: .scoreStars, use: save)
        doors.post("\(scores)/confirmation", to: .scoreStars, use: confirm)
        doors.post("\(scores)/relation", to: .scoreStars, use: declare)
        doors.post("\(scores)/relation/ending", to: .scoreStars, use: takeBack)
        doors.get("/stars/applications/{application}/evidence/{code}", to: .seeStars, use: rows)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, applications) = try await visitor.read(
            StarScoringQuery.own.list(OwnScoring.self)
        )
        let page = ScoringListPage(
            t: visitor.words(for: person),
            applications: applications,
            today: visitor.site.clock.today
        )
        return visitor.show(page, to: person)
    }

    /// Her sheet while she is to score it; what came of all sheets for everyone else.
    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let saved = request.uri.queryParameters["saved"].map(String.init)
        return try await visitor.scoresPage(saved: saved)
    }

    /// Keeps what is there, and hands it in once it is whole.
    func save(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onScores(sent) { application in
            guard let sheet = application.sheet else { throw Problems("", .confirmFirst) }
            let (_, items) = try await visitor.read(
                StarScoringQuery.items.list(ScoredItem.self, application.id, sheet)
            )
            let form = ScoreForm(items: items, sent: sent)
            let read = form.read()
            let isWhole = read.problems.isEmpty && !sent["hand_in"].isEmpty
            let answer = try await visitor.act(sent) { person, transaction in
                try person.require(.scoreStars, at: application.region)
                let clock = visitor.site.clock
                _ = try await transaction.run(Self.put(read.marks, on: sheet))
                guard isWhole else { return form.next(after: application) }
                _ = try await transaction.run(StarScoringQuery.handIn.execute(sheet, clock.now()))
                return application.scores
            }
            // What is right is kept, whatever else is still wrong.
            guard read.problems.isEmpty else { throw read.problems }
            return answer
        }
    }

    private static func put(_ marks: [ScoreForm.Mark], on sheet: Int64) -> Query<Int> {
        StarScoringQuery.put.execute(
            sheet,
            marks.map(\.code),
            marks.map(\.mark.points),
            marks.map { $0.mark == .notApplicable },
            marks.map { $0.evidence?.rawValue },
            marks.map(\.note)
        )
    }

    /// She says that she is not related, and the sheet opens.
    func confirm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onScores(sent) { application in
            try await visitor.act(sent) { person, transaction in
                try person.require(.scoreStars, at: application.region)
                let (_, carried) = try await transaction.run(
                    StarScoringQuery.begin.execute(
                        application.id,
                        person.account,
                        visitor.site.clock.now()
                    ),
                    StarScoringQuery.carry.execute(application.id, person.account)
                )
                guard carried > 0 else { return application.scores }
                return "\(application.scores)?saved=\(ScoreSheetPage.carried)"
            }
        }
    }

    /// She says that she is related, and is waited for no longer.
    func declare(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onScores(sent) { application in
            let kind = try RelationForm(sent: sent).ofHerself()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.scoreStars, at: application.region)
                _ = try await transaction.run(
                    StarScoringQuery.declare.execute(
                        person.account.value,
                        application.household,
                        kind.rawValue,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return application.scores
            }
        }
    }

    /// A slip of the finger: what she declared herself she may take back.
    func takeBack(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onScores(sent) { application in
            guard let relation = application.ownRelation else { throw Stop.notFound }
            var problems = Problems()
            let reason = problems.reason(sent["reason"])
            try problems.stopIfAny()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.scoreStars, at: application.region)
                _ = try await transaction.run(
                    StarScoringQuery.endRelation.execute(
                        relation,
                        application.region,
                        reason,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return application.scores
            }
        }
    }

    /// The logged rows an item is computed from.
    func rows(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("application")
        let code = visitor.visit.parameters.get("code") ?? ""
        let (person, (application, items, rows)) = try await visitor.read(
            StarScoringQuery.find.one(ScoredApplication.self, id),
            StarScoringQuery.items.list(ScoredItem.self, id, Int64?.none),
            StarScoringQuery.evidence.list(EvidenceRow.self, id, code)
        )
        try person.require(.seeStars, at: application.region)
        guard let item = items.first(where: { $0.code == code && $0.proof.needsRows }) else {
            throw Stop.notFound
        }
        let page = StarEvidencePage(
            t: visitor.words(for: person),
            application: application,
            item: item,
            rows: rows,
            opensRows: person.may(.seeActivities, at: application.region)
        )
        return visitor.show(page, to: person)
    }
}
