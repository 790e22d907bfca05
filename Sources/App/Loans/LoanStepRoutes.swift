import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What is done about a loan: lent, returned, reminded, visited, rescheduled, given up.
struct LoanStepRoutes {
    func add(to doors: inout Doors) {
        let one = "/loan-contracts/{loan}"
        doors.post("\(one)/lending", to: .enterLoan, use: lend)
        doors.post("\(one)/repayments", to: .repayLoan, use: repay)
        doors.post("\(one)/rescheduling", to: .enterLoan, use: reschedule)
        add(.cancelled, "\(one)/cancellation", .enterLoan, to: &doors)
        add(.reminder, "\(one)/reminders", .pressLoan, to: &doors)
        add(.visit, "\(one)/visits", .pressLoan, to: &doors)
        add(.waiverAsked, "\(one)/waiver-request", .enterLoan, to: &doors)
        add(.writeOffAsked, "\(one)/write-off-request", .enterLoan, to: &doors)
        add(.waived, "\(one)/waiver", .approveWaiver, to: &doors)
        add(.waiverRefused, "\(one)/waiver-refusal", .approveWaiver, to: &doors)
        add(.writtenOff, "\(one)/write-off", .writeOffLoan, to: &doors)
        add(.writeOffRefused, "\(one)/write-off-refusal", .writeOffLoan, to: &doors)
    }

    private func add(_ step: LoanStep, _ path: String, _ act: Act, to doors: inout Doors) {
        doors.post("\(path)", to: act) { request, visitor in
            try await take(step, act, request, visitor)
        }
    }

    /// A step that is a word and a reason, and the amount of a request.
    private func take(
        _ step: LoanStep,
        _ act: Act,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        try await visitor.onLoan(request, act, failing: step.rawValue) { sent, loan, problems in
            let reason = step.needsReason ? problems.reason(sent["reason"]) : nil
            let asks = step.answers != nil
            let amount = asks ? problems.principal("amount", sent["amount"]) : nil
            let isAnswer = loan.request.map {
                $0.step.answers?.yes == step || $0.step.answers?.no == step
            }
            // The table copies what was asked for into a yes.
            let given = isAnswer == true && !step.needsReason ? loan.request?.amount : amount
            return LoanAct(
                step: step,
                day: visitor.site.clock.today,
                reason: reason,
                amount: given,
                answers: isAnswer == true ? loan.request?.id : nil
            )
        }
    }

    func lend(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        return try await visitor.onLoan(request, .enterLoan, failing: "lent") {
            sent,
            loan,
            problems in
            let day = problems.day("lent_on", sent["lent_on"], upTo: today, orElse: .whichDay)
            return LoanAct(step: .lent, day: day ?? today, money: Int64(sent["money"]))
        }
    }

    func reschedule(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        return try await visitor.onLoan(request, .enterLoan, failing: "rescheduled") {
            sent,
            loan,
            problems in
            let reason = problems.reason(sent["reason"])
            let plan = problems.plan(sent, of: loan.outstanding, from: today)
            return LoanAct(step: .rescheduled, day: today, reason: reason, plan: plan)
        }
    }

    /// Enters principal that came back into the township's book, where it waits for its keeper.
    func repay(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onLoan(sent, failing: "repaid") { id in
            try await visitor.act(sent) { person, transaction in
                let loan = try await transaction.run(
                    LoanQuery.find.one(Loan.self, id, clock.today)
                )
                try person.require(.repayLoan, at: loan.township)
                var problems = Problems()
                let day = problems.day("day", sent["day"], upTo: clock.today, orElse: .whichDay)
                let amount = problems.principal("amount", sent["amount"])
                let money = Int64(sent["money"])
                if money == nil { problems.add("money", Sentence("请选钱放在哪里。")) }
                let paper = problems.text("paper_no", sent["paper_no"], most: 30)
                try problems.stopIfAny()
                _ = try await transaction.run(
                    LoanQuery.repay.one(
                        Int64.self,
                        id,
                        day,
                        amount?.count,
                        money,
                        paper,
                        person.account,
                        clock.now()
                    )
                )
                return .loan(id)
            }
        }
    }
}

/// A step about a loan, checked; with a new plan where it was rescheduled.
struct LoanAct: Sendable {
    let step: LoanStep
    let day: Day
    var reason: String?
    var amount: Fen?
    var money: Int64?
    var answers: Int64?
    var plan: InstalmentPlan?
}

extension Visitor {
    /// Takes a step about a loan; what stands against it comes back with its page.
    fileprivate func onLoan(
        _ request: Request,
        _ act: Act,
        failing form: String,
        _ check: @escaping @Sendable (SentForm, Loan, inout Problems) -> LoanAct
    ) async throws -> Response {
        let sent = try await request.form(from: self)
        let clock = site.clock
        return try await onLoan(sent, failing: form) { id in
            try await self.act(sent) { person, transaction in
                let loan = try await transaction.run(
                    LoanQuery.find.one(Loan.self, id, clock.today)
                )
                try person.require(act, at: loan.region)
                var problems = Problems()
                let taken = check(sent, loan, &problems)
                try problems.stopIfAny()
                _ = try await transaction.run(
                    LoanQuery.step.execute(
                        id,
                        taken.step,
                        taken.day,
                        taken.reason,
                        taken.amount?.count,
                        taken.money,
                        taken.answers,
                        person.account,
                        clock.now()
                    )
                )
                if let plan = taken.plan {
                    try await transaction.enter(plan, number: loan.plan + 1, of: id)
                }
                return .loan(id)
            }
        }
    }

    fileprivate func onLoan(
        _ sent: SentForm,
        failing form: String,
        _ act: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try id("loan"))
        } catch let problems as Problems {
            return try await loan(problems, sent, form)
        } catch let error as PostgresError {
            return try await loan(try Problems.ofLoans(error), sent, form)
        }
    }

    /// One loan, also with a form that was refused: which of its forms it was.
    func loan(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        _ form: String? = nil
    ) async throws -> Response {
        let (id, today) = (try id("loan"), site.clock.today)
        let (person, (loan, parts, steps, payments)) = try await read(
            LoanQuery.find.one(Loan.self, id, today),
            LoanQuery.plan.list(InstalmentRow.self, id),
            LoanQuery.steps.list(LoanStepRow.self, id),
            LoanQuery.payments.list(LoanPayment.self, id)
        )
        try person.require(.seeLoans, at: loan.region)
        let accounts =
            person.may(.repayLoan, at: loan.township)
            ? try await read(FundQuery.accounts.list(FundAccount.self, loan.chapter, today)).1 : []
        let page = LoanPage(
            t: words(for: person),
            person: person,
            loan: loan,
            today: today,
            plans: Dictionary(grouping: parts, by: \.plan).mapValues {
                InstalmentPlan($0.map(\.part))
            },
            steps: steps,
            payments: payments,
            accounts: accounts.filter(\.isMoney),
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            sentForm: form
        )
        return show(page, to: person, status: problems.status)
    }
}
