import Domain
import HTML
import Hummingbird
import Postgres

/// Anybody objects to a household on notice, without an account (domain 5).
struct WebObjectionRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        let door = "/board/{region}/notices/{notice}/objection"
        doors.open(.get, door, use: form)
        doors.open(.post, door, use: object)
    }

    func form(_ request: Request, _ visit: Visit) async throws -> Response {
        let asked = request.uri.queryParameters["household"].flatMap { Int64($0) }
        return try await page(visit, chosen: asked)
    }

    func object(_ request: Request, _ visit: Visit) async throws -> Response {
        let sent = try await request.guestForm()
        let (notice, households) = try await found(visit)
        let now = site.clock.now()
        do {
            let form = try WebObjectionForm(
                sent: sent,
                notice: notice,
                households: households,
                keys: site.keys,
                now: now
            ).checked()
            let sender = site.keys.sender(visit.address, on: site.clock.today)
            let number = try await site.database.transaction { transaction in
                try await transaction.run(
                    WebObjectionQuery.object.one(
                        Int64.self,
                        notice.id,
                        form.application,
                        form.grounds,
                        form.raiser,
                        form.reachAt,
                        Array(sender),
                        now
                    )
                )
            }
            let page = WebObjectionDonePage(
                t: site.words(for: visit),
                notice: notice,
                number: number
            )
            return site.show(page, to: visit)
        } catch let problems as Problems {
            return try await page(visit, problems, sent)
        } catch let error as PostgresError {
            return try await page(visit, try Problems.ofWebObjections(error), sent)
        }
    }

    private func found(_ visit: Visit) async throws -> (OpenNotice, [NamedHousehold]) {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        guard let id = visit.parameters.get("notice", as: Int64.self) else { throw Stop.notFound }
        let (notices, households) = try await site.boards.run(
            BoardQuery.openNotice.list(OpenNotice.self, id, site.clock.today),
            BoardQuery.householdsOfNotice.list(NamedHousehold.self, id)
        )
        guard let notice = notices.first, notice.region == region else { throw Stop.notFound }
        return (notice, households)
    }

    private func page(
        _ visit: Visit,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        chosen: Int64? = nil
    ) async throws -> Response {
        let (notice, households) = try await found(visit)
        let question = RobotQuestion(notice: notice.id, at: site.clock.now())
        let page = WebObjectionPage(
            t: site.words(for: visit),
            notice: notice,
            households: households,
            question: question,
            sealedQuestion: try site.keys.sealed(question),
            chosen: chosen,
            problems: problems,
            sent: sent
        )
        return site.show(page, to: visit, status: problems.status)
    }
}
