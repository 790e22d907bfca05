import Domain
import Postgres

extension LoanState: Column {}
extension LoanGuarantee: Column, Bindable {}
extension LoanStep: Column, Bindable {}

/// The query files of revolving money: contracts, plans, what was done, and what came back.
package enum LoanQuery: String, QueryFile {
    case list, find, instalments, plan, pressed, steps, payments, borrower, borrowers
    case add, step, repay, rules
    case addInstalment = "add_instalment"
    case setRule = "set_rule"
    case ofProject = "of_project"

    package static let folder = "loans"
}
