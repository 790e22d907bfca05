import Domain
import HTML
import Hummingbird
import Postgres

/// The steps of a case, each behind a door of its own, for whoever it belongs to.
struct CaseStepRoutes {
    func add(to doors: inout Doors) {
        for step in CaseStep.allCases {
            doors.post("/cases/{case}/\(step.noun)", to: step.act) { request, visitor in
                try await take(step, request, visitor)
            }
        }
        doors.post("/cases/{case}/checks", to: .checkCase, use: check)
    }

    private func take(_ step: CaseStep, _ request: Request, _ visitor: Visitor) async throws
        -> Response
    {
        let sent = try await request.form(from: visitor)
        let (today, now) = (visitor.site.clock.today, visitor.site.clock.now())
        return try await visitor.onCase(sent, at: step) { id in
            try await visitor.act(sent) { person, transaction in
                let one = try await transaction.run(
                    CaseQuery.find.one(AssistanceCase.self, id, today)
                )
                try person.require(step.act, at: one.region)
                let form = try CaseStepForm(sent: sent, step: step, today: today).checked()
                _ = try await transaction.run(
                    CaseQuery.step.execute(
                        id,
                        step,
                        form.day,
                        form.endsOn,
                        form.present,
                        form.inFavour,
                        form.against,
                        form.decision,
                        form.grounds,
                        form.reason,
                        person.account,
                        now
                    )
                )
                return .assistanceCase(id)
            }
        }
    }

    /// The yearly look: it goes on, pauses or ends.
    func check(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (today, now) = (visitor.site.clock.today, visitor.site.clock.now())
        return try await visitor.onCase(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let one = try await transaction.run(
                    CaseQuery.find.one(AssistanceCase.self, id, today)
                )
                try person.require(.checkCase, at: one.region)
                var problems = Problems()
                let result = CaseCheckResult(rawValue: sent["result"])
                if result == nil { problems.add("result", Sentence("请选年审的结果。")) }
                let reason = result == .continued ? nil : problems.reason(sent["reason"])
                try problems.stopIfAny()
                _ = try await transaction.run(
                    CaseQuery.check.execute(
                        id,
                        Int16(today.year),
                        result,
                        reason,
                        person.account,
                        now
                    )
                )
                return .assistanceCase(id)
            }
        }
    }
}

extension CaseStep {
    /// The step as a thing: what its door is called.
    var noun: String {
        switch self {
        case .apply: "application"
        case .deliberate: "deliberation"
        case .turnDown: "village-refusal"
        case .postVillage: "village-notice"
        case .check: "town-check"
        case .sendBack: "return"
        case .refuse: "town-refusal"
        case .postTown: "town-notice"
        case .confirm: "county-decision"
        case .refuseCounty: "county-refusal"
        case .list: "listing"
        case .suspend: "suspension"
        case .resume: "resumption"
        case .exit: "exit"
        case .strike: "removal"
        case .appeal: "appeal"
        case .grantAppeal: "appeal-grant"
        case .dismissAppeal: "appeal-dismissal"
        }
    }

    var act: Act {
        switch self {
        case .apply, .exit, .appeal: .enterCase
        case .deliberate, .turnDown, .postVillage: .deliberateCase
        case .check, .sendBack, .refuse, .suspend, .resume, .strike: .checkCase
        case .postTown, .list: .listCase
        case .confirm, .refuseCounty: .confirmCase
        case .grantAppeal, .dismissAppeal: .answerCaseAppeal
        }
    }
}

extension Visitor {
    /// Does something about a case; what stands against it comes back with its page.
    func onCase(
        _ sent: SentForm,
        at step: CaseStep? = nil,
        _ act: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try id("case"))
        } catch let problems as Problems {
            return try await assistanceCase(problems, sent, at: step)
        } catch let error as PostgresError {
            return try await assistanceCase(try Problems.ofCases(error), sent, at: step)
        }
    }
}
