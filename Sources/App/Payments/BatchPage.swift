import Domain
import HTML

/// One batch: sums and counts, what was done, and what comes next; never a name or a number.
struct BatchPage: Page {
    let t: Words
    let person: SignedIn
    let batch: Batch
    let steps: [BatchStepRow]
    let villages: [VillageSum]
    let files: [ResultFileRow]
    /// Where the township's money lies; empty for whoever does not release.
    let accounts: [FundAccount]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    /// The file that was just brought had been read before.
    var wasRead = false

    var title: String { batch.programmeName }
    var place: MenuItem.Place? { .payments }
    var address: Link? { base }
    var base: Link { .batch(batch.id) }
    var mayManage: Bool { person.may(.preparePayments, at: batch.region) }
    var mayPay: Bool { person.may(.sendPayments, at: batch.region) }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .payments(batch.region))">\(batch.town) · \(t("发放"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(t(batch.state.label))</span> \
        \(t.payingTime(batch.year, batch.term))</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(if: wasRead, Notice(kind: .success, text: t("这份结果以前读过，什么也没有变。")).body)
        \(facts)
        \(BatchSteps(page: self).html)
        \(BatchPayees(page: self).html)
        \(if: !villages.isEmpty, table)
        \(history)
        </div>
        """
    }

    private var facts: HTML {
        """
        <div class="sheet"><dl class="facts">
        <dt>\(t("笔数"))</dt><dd>\(batch.payments)</dd>
        <dt>\(t("金额（元）"))</dt><dd>\(batch.total.yuan)</dd>
        \(if: batch.paid + batch.returned > 0, results)
        \(if: batch.moneyAccount != nil, money)
        \(with: person.may(.seeFunds, at: batch.region) ? batch.entry : nil, entry)
        <dt>\(t("编好"))</dt><dd>\(t("{day}，{who}", t.moment(batch.preparedAt), batch.preparer))</dd>
        </dl></div>
        """
    }

    private var results: HTML {
        """
        <dt>\(t("已到账"))</dt><dd>\(t("{n} 笔，{m} 元", batch.paid, batch.paidTotal.yuan))</dd>
        <dt>\(t("被退回"))</dt><dd>\(t("{n} 笔，跟进了 {m} 笔", batch.returned, batch.followed))</dd>
        """
    }

    private var money: HTML {
        "<dt>\(t("动用哪笔钱"))</dt><dd>\(t.fundUse(batch.usesAid ? .aid : nil))</dd>"
    }

    private func entry(_ id: Int64) -> HTML {
        """
        <dt>\(t("记账"))</dt><dd><a href="\(to: .fundEntry(id))">\(t("支出的一笔"))</a></dd>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("各村合计"),
            columns: [
                .init(title: t("村（社区）")), .init(title: t("笔数"), isNumeric: true),
                .init(title: t("金额（元）"), isNumeric: true),
                .init(title: t("已到账"), isNumeric: true),
                .init(title: t("被退回"), isNumeric: true),
            ],
            cells: villages.map { sum in
                [
                    "\(sum.village)", "\(sum.payments)", "\(sum.total.yuan)", "\(sum.paid)",
                    "\(sum.returned)",
                ]
            }
        ).body
    }

    private var history: HTML {
        let taken = steps.map { step in
            PlainList.Item(
                text: step.reason.map { "\(t(step.step.label))：\($0)" } ?? t(step.step.label),
                trailing: t("{name}，{moment}", step.taker, t.moment(step.takenAt))
            )
        }
        let read = files.map { file in
            PlainList.Item(
                text: t("读了银行的结果 {name}，{n} 笔", file.name, file.lines),
                trailing: t("{name}，{moment}", file.reader, t.moment(file.readAt))
            )
        }
        guard !(taken + read).isEmpty else { return .empty }
        return Sheet(title: t("办理经过"), content: PlainList(items: taken + read).body).body
    }
}
