import Domain
import HTML

/// What the reader of a loan can do about it now.
struct LoanActions {
    let page: LoanPage

    private var t: Words { page.t }
    private var loan: Loan { page.loan }
    private var mayEnter: Bool { page.person.may(.enterLoan, at: loan.region) }
    private var mayPress: Bool { page.person.may(.pressLoan, at: loan.region) }
    private var mayRepay: Bool { page.person.may(.repayLoan, at: loan.township) }
    private var isFree: Bool { mayEnter && loan.rollOver.free.count > 0 }

    var html: HTML {
        """
        \(with: loan.request, answer)
        \(if: page.isPaymentWaiting, waiting)
        \(if: loan.state == .contracted && mayEnter && !page.isPaymentWaiting, contracted)
        \(if: loan.state == .lent && mayRepay, repayment)
        \(if: loan.state == .lent && mayPress, pressing)
        \(if: loan.state == .lent && mayEnter && loan.request == nil, deciding)
        \(if: isFree, again)
        """
    }

    private var waiting: HTML {
        "<p class=\"soft\">\(t("有一笔收付等资金管理员入账；入了账才算数。"))</p>"
    }

    private var again: HTML {
        let text = t("把收回的 {n} 元借给另一户", loan.rollOver.free.yuan)
        return """
            <p class="actions">\(ButtonLink(text: text, link: .borrowers(loan.township, from: loan.id)).body)</p>
            """
    }

    private var contracted: HTML {
        """
        <section><h2>\(t("借出"))</h2>\(form("lent", "lending", t("记一笔借出"), .main, lendingFields))
        <p class="soft">\(t("记下以后，资金管理员在账上审核、入账，就算借出。"))</p></section>
        \(reasoned("cancelled", "cancellation", t("合同作废"), .grave))
        """
    }

    private var lendingFields: HTML {
        "\(day("lent", "lent_on", t("借出日期")))\(money(t("从哪里付的"), "lent"))"
    }

    private var repayment: HTML {
        """
        <section><h2>\(t("收回"))</h2>\(form("repaid", "repayments", t("记一笔收回"), .main, repaymentFields))</section>
        """
    }

    private var repaymentFields: HTML {
        """
        \(day("repaid", "day", t("哪一天")))\(amount("repaid", t("金额（元）"), loan.outstanding))
        \(money(t("钱放在哪里"), "repaid"))
        \(field("repaid", "paper_no", t("票据号"), "", .text, isNeeded: false, most: 30))
        """
    }

    private var pressing: HTML {
        """
        <section><h2>\(t("提醒和上门"))</h2>
        \(reasoned("reminder", "reminders", t("记一次提醒"), .quiet))
        \(reasoned("visit", "visits", t("记一次上门"), .quiet))</section>
        """
    }

    private var deciding: HTML {
        """
        <section><h2>\(t("还不上怎么办"))</h2>
        \(folded("rescheduled", "rescheduling", t("展期"), .quiet, reschedulingFields))
        \(asking("waiver_asked", "waiver-request", t("申请减免（县里决定）")))
        \(asking("write_off_asked", "write-off-request", t("申请核销（乡镇审批人决定）")))</section>
        """
    }

    private var reschedulingFields: HTML {
        let later = page.today.adding(days: 365)
        return """
            \(field("rescheduled", "due_on", t("新的到期日"), later.iso, .date))
            \(field("rescheduled", "parts", t("分几次还"), "1", .number, most: 2))
            \(reason("rescheduled"))
            """
    }

    private func asking(_ step: String, _ noun: String, _ label: String) -> HTML {
        folded(
            step,
            noun,
            label,
            .grave,
            "\(amount(step, t("金额（元）"), loan.outstanding))\(reason(step))"
        )
    }

    /// A request, with yes and no for whoever answers it and did not ask.
    private func answer(_ request: LoanRequest) -> HTML {
        let may =
            page.person.may(request.answer, at: loan.region)
            && request.asker != page.person.account
        let noun = request.step == .waiverAsked ? "waiver" : "write-off"
        let refused = request.step.answers?.no.rawValue ?? ""
        let choice: HTML =
            may
            ? "\(bare(noun, t("同意"), .main))\(reasoned(refused, "\(noun)-refusal", t("不同意"), .quiet))"
            : waits(request)
        return """
            <section><h2>\(t("{what}：{n} 元", t(request.step.label), request.amount.yuan))</h2>
            \(choice)</section>
            """
    }

    private func waits(_ request: LoanRequest) -> HTML {
        let who = request.step == .waiverAsked ? t("等县级审批人决定。") : t("等乡镇审批人决定。")
        return "<p class=\"soft\">\(who)</p>"
    }
}

extension LoanActions {
    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }

    private func wasSent(_ form: String) -> Bool { page.sentForm == form }

    private func bare(_ noun: String, _ label: String, _ weight: ButtonWeight) -> HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(page.base)/\(noun)")">\(tokens)\
        \(Button(text: label, weight: weight).body)</form>
        """
    }

    private func form(
        _ name: String,
        _ noun: String,
        _ label: String,
        _ weight: ButtonWeight,
        _ fields: HTML
    ) -> HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(page.base)/\(noun)")">\(tokens)
        \(fields)\(Button(text: label, weight: weight).body)</form>
        """
    }

    private func folded(
        _ name: String,
        _ noun: String,
        _ label: String,
        _ weight: ButtonWeight,
        _ fields: HTML
    ) -> HTML {
        """
        <details\(if: wasSent(name), " open")><summary>\(label)</summary>
        \(form(name, noun, label, weight, fields))</details>
        """
    }

    private func reasoned(_ name: String, _ noun: String, _ label: String, _ weight: ButtonWeight)
        -> HTML
    {
        folded(name, noun, label, weight, reason(name))
    }

    private func reason(_ form: String) -> HTML {
        field(form, "reason", t("原因"), "", .textarea(rows: 2), most: 200)
    }

    private func day(_ form: String, _ name: String, _ label: String) -> HTML {
        field(form, name, label, page.today.iso, .date)
    }

    private func amount(_ form: String, _ label: String, _ now: Fen) -> HTML {
        field(form, "amount", label, now.typed, .text, most: 15)
    }

    private func money(_ label: String, _ form: String) -> HTML {
        let places = page.accounts.map {
            Field.Choice(
                value: "\($0.id)",
                label: t("{place}，有 {n} 元", t.fundAccount($0.kind), $0.balance.yuan)
            )
        }
        return field(form, "money", label, "", .select(places))
    }

    private func field(
        _ form: String,
        _ name: String,
        _ label: String,
        _ now: String,
        _ kind: Field.Kind,
        isNeeded: Bool = true,
        most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: wasSent(form) ? page.sent?[name] ?? now : now,
            kind: kind,
            error: wasSent(form) ? page.problems.sentence(for: name).map { t($0) } : nil,
            autocomplete: "off",
            required: isNeeded,
            note: isNeeded ? nil : t("可以不填"),
            maxLength: most,
            identifier: "\(form)-\(name)"
        ).body
    }
}
