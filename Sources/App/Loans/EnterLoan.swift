import Domain
import HTML
import Postgres

/// Enters a contract with its plan.
struct EnterLoan: Sendable {
    let household: Int64
    let form: LoanForm.Checked

    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ clock: Clock
    ) async throws -> Link {
        let loan = try await transaction.run(
            LoanQuery.add.one(
                Int64.self,
                household,
                form.number,
                form.amount.count,
                form.contractedOn,
                form.plan.lastDay,
                form.guarantee,
                form.rolledFrom,
                person.account,
                clock.now()
            )
        )
        try await transaction.enter(form.plan, number: 1, of: loan)
        return .loan(loan)
    }
}

extension Transaction {
    /// Enters the parts of a plan, one after the other.
    func enter(_ plan: InstalmentPlan, number: Int, of loan: Int64) async throws {
        for part in plan.parts {
            _ = try await run(
                LoanQuery.addInstalment.execute(
                    loan,
                    number,
                    part.number,
                    part.due,
                    part.amount.count
                )
            )
        }
    }
}
