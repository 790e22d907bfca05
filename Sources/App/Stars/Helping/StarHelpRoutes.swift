import Domain
import HTML
import Hummingbird
import Postgres

/// Help for a household that applied: written down once, as an activity of its chapter.
struct StarHelpRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/applications/{application}/help", to: .logActivity, use: new)
        doors.post("/stars/applications/{application}/help", to: .logActivity, use: log)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let code = request.uri.queryParameters["code"].map(String.init)
        return try await page(visitor, code: code)
    }

    func log(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (_, found) = try await visitor.starApplication()
        do {
            return try await carryOut(StarHelpForm(sent: sent), found, visitor)
        } catch let problems as Problems {
            return try await page(visitor, problems, sent)
        } catch let error as PostgresError {
            return try await page(visitor, Problems.ofApplying(error), sent)
        }
    }

    /// The activity and what ties it to the application are written together, or neither.
    private func carryOut(
        _ form: StarHelpForm,
        _ found: ApplicationFound,
        _ visitor: Visitor
    ) async throws -> Response {
        var problems = Problems()
        let help = form.checked(found.sheet, &problems)
        let wrong = problems
        let application = found.application
        let log = LogActivity(visitor: visitor, sent: SentEvidence(form: form.asActivity))
        let clock = visitor.site.clock
        return try await log.carryOut(for: application.chapter, with: wrong) {
            content,
            entered,
            work in
            guard let help else { throw wrong }
            _ = try await work.run(
                StarApplicationQuery.addHelp.execute(
                    application.id,
                    content.day,
                    help.method,
                    help.content,
                    help.code,
                    entered.record,
                    clock.now()
                )
            )
            return .starApplication(application.id)
        }
    }

    private func page(
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        code: String? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.starApplication()
        guard ![.draft, .withdrawn].contains(found.application.state) else {
            return .seeOther(.starApplication(found.application.id))
        }
        let page = StarHelpPage(
            t: visitor.words(for: person),
            application: found.application,
            item: found.sheet.items.first { $0.item.code == code ?? sent?["code"] }?.item,
            today: visitor.site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }
}
