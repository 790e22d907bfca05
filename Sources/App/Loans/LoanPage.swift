import Domain
import HTML

/// One loan: what was agreed, when how much falls due, what came back, what was done, and what comes next.
struct LoanPage: Page {
    let t: Words
    let person: SignedIn
    let loan: Loan
    let today: Day
    let plans: [Int: InstalmentPlan]
    let steps: [LoanStepRow]
    let payments: [LoanPayment]
    /// Where money lies; empty for whoever enters no payment.
    let accounts: [FundAccount]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    /// Which of the forms was refused.
    var sentForm: String?

    var title: String {
        loan.state == .lent
            ? t("{who}还有 {n} 元没有还", t.borrower(loan), loan.outstanding.yuan)
            : t("{who}的周转金 {n} 元", t.borrower(loan), loan.amount.yuan)
    }
    var place: MenuItem.Place? { .projects }
    var address: Link? { base }
    var base: Link { .loan(loan.id) }

    var plan: InstalmentPlan { plans[loan.plan] ?? InstalmentPlan([]) }
    var overdue: Overdue? {
        loan.state == .lent ? plan.overdue(loan.outstanding, on: today) : nil
    }
    var isPaymentWaiting: Bool { payments.contains { $0.state.isWaiting } }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .loans(above))">\(t("周转金"))</a> · \(loan.place)</p>
        <h1>\(title)</h1>
        <p><span class="badge">\(t(loan.state.label))</span></p>
        \(with: overdue, { "<p><strong>\(t.overdue($0))</strong></p>" })
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(facts)
        \(schedule)
        \(if: !payments.isEmpty, paid)
        \(if: !steps.isEmpty, history)
        \(LoanActions(page: self).html)
        </div>
        """
    }

    /// The township's loans, or the village's for whoever keeps one village.
    private var above: RegionCode {
        person.may(.seeLoans, at: loan.township) ? loan.township : loan.region
    }

    private var facts: HTML {
        """
        <div class="sheet"><dl class="facts">
        <dt>\(t("合同编号"))</dt><dd>\(loan.number)</dd>
        \(with: loan.head, { "<dt>\(t("借款户"))</dt><dd>\($0)</dd>" })
        <dt>\(t("项目"))</dt><dd>\(project)</dd>
        <dt>\(t("借款金额（元）"))</dt><dd>\(loan.amount.yuan)</dd>
        <dt>\(t("签订日期"))</dt><dd>\(t.day(loan.contractedOn))</dd>
        \(with: loan.lentOn, { "<dt>\(t("借出日期"))</dt><dd>\(t.day($0))</dd>" })
        <dt>\(t("担保"))</dt><dd>\(t(loan.guarantee.label))</dd>
        <dt>\(t("哪里借出"))</dt><dd>\(loan.chapterName)</dd>
        \(with: loan.rolledFrom, source)
        \(if: loan.returned.count > 0, returned)
        \(if: loan.waived.count > 0, "<dt>\(t("已减免"))</dt><dd>\(t("{n} 元", loan.waived.yuan))</dd>")
        \(if: loan.writtenOff.count > 0, "<dt>\(t("已核销"))</dt><dd>\(t("{n} 元", loan.writtenOff.yuan))</dd>")
        </dl></div>
        """
    }

    private var project: HTML {
        guard person.may(.seeProjects, at: loan.region) else { return "\(loan.projectName)" }
        return "<a href=\"\(to: .project(loan.project))\">\(loan.projectName)</a>"
    }

    private func source(_ id: Int64) -> HTML {
        """
        <dt>\(t("用的是"))</dt><dd><a href="\(to: .loan(id))">\(t("合同 {number} 收回来的钱", loan.rolledFromNumber ?? "\(id)"))</a></dd>
        """
    }

    private var returned: HTML {
        """
        <dt>\(t("已收回"))</dt><dd>\(t("{n} 元，其中 {m} 元又借给了别的户", loan.returned.yuan, loan.lentAgain.yuan))</dd>
        """
    }

    /// The plan in force; those before it stay below, folded.
    private var schedule: HTML {
        let earlier = plans.keys.filter { $0 < loan.plan }.sorted(by: >)
        return """
            <section><h2>\(t("什么时候还多少"))</h2>\(table(plan, t("现在的分期")))
            \(each: earlier, former)</section>
            """
    }

    private func former(_ number: Int) -> HTML {
        let caption = t("展期以前的分期（第 {n} 次）", number)
        let plan = plans[number] ?? InstalmentPlan([])
        return "<details><summary>\(caption)</summary>\(table(plan, caption))</details>"
    }

    private func table(_ plan: InstalmentPlan, _ caption: String) -> HTML {
        DataTable(
            caption: caption,
            hidesCaption: true,
            columns: [
                .init(title: t("第几次")), .init(title: t("到期")),
                .init(title: t("本金（元）"), isNumeric: true),
            ],
            cells: plan.parts.map {
                ["\(t("第 {n} 次", $0.number))", "\(t.day($0.due))", "\($0.amount.yuan)"]
            }
        ).body
    }

    private var paid: HTML {
        let seesBook = person.may(.seeFunds, at: loan.township)
        let items = payments.map { payment in
            let label = payment.kind == .spending ? t("借出") : t("收回")
            return PlainList.Item(
                text: t(
                    "{kind} {n} 元（{state}）",
                    payment.isReversal ? t("冲正：{what}", label) : label,
                    payment.amount.yuan,
                    t(payment.state.label)
                ),
                trailing: t.day(payment.day),
                link: seesBook ? .fundEntry(payment.entry) : nil
            )
        }
        return Sheet(title: t("账上的收付"), content: PlainList(items: items).body).body
    }

    private var history: HTML {
        let items = steps.map { step in
            let what = step.amount.map { t("{what} {n} 元", t(step.step.label), Fen($0).yuan) }
            let text = what ?? t(step.step.label)
            return PlainList.Item(
                text: step.reason.map { "\(text)：\($0)" } ?? text,
                trailing: t("{name}，{moment}", step.taker, t.moment(step.takenAt))
            )
        }
        return Sheet(title: t("办理经过"), content: PlainList(items: items).body).body
    }
}
