import Domain
import HTML
import Hummingbird
import Postgres

/// What happens to an activity: held, recorded, verified, opened again, or cancelled.
struct ActivityStepRoutes {
    func add(to doors: inout Doors) {
        doors.post("/activities/{activity}/holding", to: .logActivity, use: hold)
        doors.post("/activities/{activity}/record", to: .logActivity, use: record)
        doors.post("/activities/{activity}/cancellation", to: .logActivity, use: cancel)
        doors.post("/activities/{activity}/verification", to: .verifyActivity, use: verify)
        doors.post("/activities/{activity}/reopening", to: .verifyActivity, use: reopen)
    }

    func hold(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(.hold, request, visitor)
    }

    func record(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ActivityDesk(visitor: visitor).change(request, entering: .record)
    }

    func cancel(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(.cancel, request, visitor)
    }

    func verify(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(.verify, request, visitor)
    }

    func reopen(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await step(.reopen, request, visitor)
    }

    private func step(
        _ event: ActivityEvent,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let record = try visitor.id("activity")
        do {
            return try await StepActivity(visitor: visitor, record: record, sent: sent)
                .carryOut(event)
        } catch let problems as Problems {
            return try await ActivityDesk(visitor: visitor)
                .recordPage(record, .unprocessableContent, problems)
        }
    }
}

/// Moves a record on: a further version that says the same, with who, when and why.
struct StepActivity: Sendable {
    let visitor: Visitor
    let record: Int64
    let sent: SentForm

    func carryOut(_ event: ActivityEvent) async throws -> Response {
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ActivityStore(
                    database: transaction,
                    account: person.account,
                    clock: clock
                )
                let found = try await store.find(record)
                try person.require(visitor.act, at: found.current.region)
                let reason = try reason(for: event)
                let next = try next(event, found, by: person, on: clock.today, reason)
                try await store.move(found.current, to: next, because: reason)
                return "/activities/\(record)?done=\(event.rawValue)"
            }
        } catch let error as PostgresError {
            throw try ActivityStore.problems(in: error)
        }
    }

    private func reason(for event: ActivityEvent) throws -> String {
        guard event == .cancel || event == .reopen else { return event.label.chinese }
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return reason
    }

    private func next(
        _ event: ActivityEvent,
        _ found: ActivityVersions,
        by person: SignedIn,
        on today: Day,
        _ reason: String
    ) throws -> ActivityState {
        let isOwn = found.isWritten(by: person.account.value)
        var facts = ActivityState.Facts(
            today: today,
            actor: person.account.value,
            record: found.current.content.record,
            enteredBy: isOwn ? person.account.value : nil
        )
        facts.reason = reason
        do throws(ActivityRefusal) {
            return try found.current.state.after(event, facts)
        } catch {
            throw Problems("state", Sentence(error, visitor.words(for: person)))
        }
    }
}
