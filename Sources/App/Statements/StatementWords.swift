import Domain
import Foundation
import Postgres

extension Words {
    /// `2026 年`, `2026 年第 3 季度`, `2026 年 10 月`.
    func period(_ period: ReturnPeriod) -> String {
        switch period {
        case .year(let year): self("{y} 年", year)
        case .quarter(let year, let number): self("{y} 年第 {n} 季度", year, number)
        case .month(let month): self.month(month)
        }
    }

    /// A month or a year as people write it.
    func period(_ period: FundPeriod) -> String {
        switch period {
        case .month(let month): self.month(month)
        case .year(let year): self("{y} 年", year)
        }
    }

    /// Why a month cannot be closed yet.
    func hindrance(_ hindrance: FundHindrance) -> String {
        switch hindrance {
        case .isRunning: self("这个月还没有过完")
        case .hasNoBook: self("还没有建账")
        case .waiting(let count): self("还有 {n} 笔没有入账", count)
        case .comesAfter(let month): self("先要结{month}的账", self.month(month))
        }
    }

    func yuan(_ fen: Int64) -> String { Fen(fen).yuan }

    /// What a figure of the statement counts, for the heading of its entries.
    func filter(_ filter: BookFilter, holdings: [FundHolding]) -> String {
        switch filter {
        case .all: self("本期记的账")
        case .kind(let kind): self(kind.label)
        case .source(let source): self("收入：{source}", source.label)
        case .purpose(let purpose): self("支出：{purpose}", purpose.label)
        case .account(let id):
            holdings.first { $0.id == id }.map { holding($0) } ?? self("本期记的账")
        }
    }

    /// Where money lies, or what it is for.
    func holding(_ holding: FundHolding) -> String {
        if let name = holding.name {
            return fundAccount(.money(name: name, isBank: false, tail: holding.numberTail))
        }
        return fundUse(holding.purpose)
    }
}

extension Problems {
    /// What the tables say against closing a month, as a sentence.
    static func ofClosing(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "closed_month_is_over": Problems("", Sentence("这个月还没有过完，不能结账。"))
        case "months_are_closed_in_order": Problems("", Sentence("各月按先后结账，先要结前面的月。"))
        case "nothing_of_a_closed_month_waits":
            Problems("", Sentence("还有没有入账的，先入账或者退回，再结账。"))
        case "fund_month_pkey": Problems("", Sentence("这个月已经结账了。"))
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        default: throw error
        }
    }
}
