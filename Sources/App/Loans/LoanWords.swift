import Domain
import HTML

extension Words {
    /// The borrower, to whoever reaches the household; to others the contract.
    func borrower(_ loan: Loan) -> String {
        loan.head ?? self("合同 {number}", loan.number)
    }

    /// Tenths of a per cent; what has no rate says so.
    func rate(_ thousandths: Int?) -> String {
        guard let thousandths else { return self("还没有到期的") }
        let rest = thousandths % 10
        return rest == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(rest)%"
    }

    /// How late a loan is, and what that asks for.
    func overdue(_ overdue: Overdue) -> String {
        self(
            "逾期 {n} 天，{m} 元没有还（{stage}）",
            overdue.days,
            overdue.amount.yuan,
            self(overdue.stage.label)
        )
    }
}
