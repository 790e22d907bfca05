import Domain
import HTML
import Hummingbird
import Postgres

/// Anybody says something to a chapter, without an account (domain 4.8).
struct WebSuggestionRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        let door = "/board/{region}/suggestions/new"
        doors.open(.get, door, use: form)
        doors.open(.post, door, use: suggest)
    }

    func form(_ request: Request, _ visit: Visit) async throws -> Response {
        let isByCode = request.uri.queryParameters["by"] == "qr"
        return try await page(visit, isByCode: isByCode)
    }

    func suggest(_ request: Request, _ visit: Visit) async throws -> Response {
        let sent = try await request.guestForm()
        let (box, rule) = try await found(visit)
        let now = site.clock.now()
        do {
            let form = try WebSuggestionForm(sent: sent, box: box, keys: site.keys, now: now)
                .checked()
            let sender = site.keys.sender(visit.address, on: site.clock.today)
            let number = try await site.database.transaction { transaction in
                try await transaction.run(
                    SuggestionQuery.fromTheWeb.first(
                        Int64.self,
                        box.region,
                        form.channel.rawValue,
                        form.topic.rawValue,
                        form.theme,
                        form.content,
                        form.raisedBy,
                        form.reachAt,
                        Array(sender),
                        now
                    )
                )
            }
            guard let number else { throw Stop.notFound }
            let page = WebSuggestionDonePage(
                t: site.words(for: visit),
                box: box,
                number: number,
                rule: rule
            )
            return site.show(page, to: visit)
        } catch let problems as Problems {
            return try await page(visit, problems, sent, isByCode: sent["by"] == "qr")
        } catch let error as PostgresError {
            let problems = try Problems.ofWebSuggestions(error)
            return try await page(visit, problems, sent, isByCode: sent["by"] == "qr")
        }
    }

    /// The chapter that is spoken to, and in how many working days it answers.
    private func found(_ visit: Visit) async throws -> (SuggestionBox, Int) {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        let boxes = try await site.boards.run(BoardQuery.box.list(SuggestionBox.self, region))
        guard let box = boxes.first else { throw Stop.notFound }
        let rule = try await site.database.run(GovernanceRule.of(region, on: site.clock.today))
        return (box, rule.answerDays)
    }

    private func page(
        _ visit: Visit,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        isByCode: Bool
    ) async throws -> Response {
        let (box, rule) = try await found(visit)
        let question = RobotQuestion(board: box.region, at: site.clock.now())
        let page = WebSuggestionPage(
            t: site.words(for: visit),
            box: box,
            question: question,
            sealedQuestion: try site.keys.sealed(question),
            rule: rule,
            isByCode: isByCode,
            problems: problems,
            sent: sent
        )
        return site.show(page, to: visit, status: problems.status)
    }
}
