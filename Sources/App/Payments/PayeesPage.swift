import Domain
import HTML

/// Whom a batch pays, with whole numbers of accounts: for the payer alone, and each look is on record.
struct PayeesPage: Page {
    let t: Words
    let batch: Batch
    let payees: [PayeeRow]
    /// The numbers of their accounts, in the same order.
    let accounts: [String]

    var title: String { t("发放名单") }
    var place: MenuItem.Place? { .payments }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .batch(batch.id))">\(batch.town) · \(batch.programmeName)</a></p>
        <h1>\(title)</h1>
        \(Notice(kind: .warning, text: t("这次查看已经记下。用完请关掉这一页。")).body)
        \(payees.isEmpty ? EmptyState(text: t("还没有核拨，名单看不到。")).body : table)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("{n} 笔，{m} 元", batch.payments, batch.total.yuan),
            columns: [
                .init(title: t("户名")), .init(title: t("序号"), isNumeric: true),
                .init(title: t("账号")), .init(title: t("开户银行")),
                .init(title: t("金额（元）"), isNumeric: true), .init(title: t("结果")),
            ],
            cells: zip(payees, accounts).map { payee, account in
                [
                    "\(payee.name)", "\(payee.turn)", "<span class=\"number\">\(account)</span>",
                    "\(payee.bank ?? "")", "\(payee.amount.yuan)",
                    "\(result(payee))",
                ]
            }
        ).body
    }

    private func result(_ payee: PayeeRow) -> String {
        guard let result = payee.result else { return t("还没有") }
        return payee.reason.map { "\(t(result.label))：\($0)" } ?? t(result.label)
    }
}
