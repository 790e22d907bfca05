import Domain
import HTML

/// One case: who is helped by what, the papers seen, every step, and what comes next for the reader.
struct CasePage: Page {
    let t: Words
    let person: SignedIn
    let one: AssistanceCase
    /// The masked ID number.
    let number: String?
    let steps: [CaseStepRow]
    let checks: [CaseCheckRow]
    let documents: [CaseDocumentRow]
    let gifts: [CaseGift]
    let payments: [CasePayment]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    /// The step whose form came back.
    var refused: CaseStep?

    var title: String { t("{name}：{programme}", one.name, one.programmeName) }
    var place: MenuItem.Place? { .cases }
    var address: Link? { base }
    var base: Link { .assistanceCase(one.id) }

    func may(_ act: Act) -> Bool { person.may(act, at: one.region) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .cases(one.region, today.year))">\(one.chapterName) · \(t("帮扶救助"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge\(if: one.state == .listed, " good")">\(t(one.state.label))</span> \
        <span class="soft">\(t("编号 {y}-{n}", one.year, one.id))</span></p>
        \(problems.summary(t))
        \(if: one.doublesKnown, Notice(kind: .warning, text: t("登记时已知道这个人或这一户有同一类的帮扶。")).body)
        <div class="columns"><div>
        \(CaseStepForms(page: self).html)
        \(if: !payments.isEmpty, paid)
        \(history)
        </div><div>
        \(Sheet(title: t("资料"), content: facts).body)
        <p class="actions">\(ButtonLink(text: t("看这个人和这一户的全部帮扶"), link: "\(base)/benefits", weight: .quiet).body)</p>
        \(CaseRowForms(page: self).html)
        </div></div>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("协会"))</dt><dd>\(one.chapterName)</dd>
        <dt>\(t("身份证号"))</dt><dd class="number">\(number ?? t("没有登记"))</dd>
        \(with: one.birthYear, { "<dt>\(t("出生年份"))</dt><dd>\($0)</dd>" })
        \(if: one.isChild, "<dt>\(t("监护人"))</dt><dd>\(one.guardian ?? "")</dd>")
        \(with: one.consentedOn, { "<dt>\(t("同意"))</dt><dd>\(t.day($0))</dd>" })
        \(with: one.rateClass, { "<dt>\(t("档次"))</dt><dd>\(t($0.label))</dd>" })
        \(with: one.rate, rate)
        \(with: one.sponsor, { "<dt>\(t("结对帮扶的人或单位"))</dt><dd>\($0)</dd>" })
        \(with: one.contact, { "<dt>\(t("联系人"))</dt><dd>\($0)</dd>" })
        \(with: one.bank, bank)
        \(with: one.listedFrom, { "<dt>\(t("列入名册"))</dt><dd>\(t("{y} 年", $0))</dd>" })
        \(with: one.carried, { "<dt>\(t("台账上的金额"))</dt><dd>\(t("{n} 元", $0.yuan))</dd>" })
        \(with: household, { "<dt>\(t("家庭"))</dt><dd>\($0)</dd>" })
        <dt>\(t("登记"))</dt><dd>\(entered)</dd></dl>
        """
    }

    private func rate(_ amount: Fen) -> HTML {
        let per = one.per.map { t($0.label) } ?? ""
        return "<dt>\(t("现在的标准"))</dt><dd>\(t("{per} {n} 元", per, amount.yuan))</dd>"
    }

    private func bank(_ name: String) -> HTML {
        "<dt>\(t("银行账号"))</dt><dd>\(t("{bank}，尾号 {n}", name, one.bankTail ?? ""))</dd>"
    }

    private var household: HTML? {
        guard let household = one.household else { return nil }
        guard may(.seeHouseholds) else { return "\(t("有登记"))" }
        return "<a href=\"\(to: "/households/\(household)")\">\(t("看这一户"))</a>"
    }

    private var entered: String {
        let moment = t("{day}，{who}记", t.moment(one.enteredAt), one.entererName)
        return one.ledgerLine.map { t("{what}；台账第 {n} 行", moment, $0) } ?? moment
    }

    /// What was paid, and what came back.
    private var paid: HTML {
        let items = payments.map { payment in
            let result = payment.result.map { t($0.label) } ?? t(payment.state.label)
            return PlainList.Item(
                text: t(
                    "{time}：{n} 元",
                    t.payingTime(payment.year, payment.term),
                    payment.amount.yuan
                ),
                trailing: [result, payment.resultOn.map(t.day), payment.reason].compactMap { $0 }
                    .joined(separator: t("，"))
            )
        }
        return Sheet(title: t("发放"), content: PlainList(items: items).body).body
    }

    private var history: HTML {
        let items = steps.map { step in
            PlainList.Item(
                text: CaseWords(t: t).sentence(step),
                trailing: t("{name}，{moment}", step.takerName, t.moment(step.takenAt))
            )
        }
        let checked = checks.map { check in
            PlainList.Item(
                text: [
                    t("{y} 年年审：{result}", check.year, t(check.result.label)), check.reason,
                ].compactMap { $0 }.joined(separator: t("；")),
                trailing: t("{name}，{moment}", check.checker, t.moment(check.checkedAt))
            )
        }
        return Sheet(
            title: t("办理经过"),
            content: PlainList(items: items + checked, empty: t("登记以后还没有办过一步。")).body
        ).body
    }
}

/// What was done about a case, in a sentence.
struct CaseWords {
    let t: Words

    func sentence(_ step: CaseStepRow) -> String {
        var parts = ["\(t.day(step.day))\(t(step.step.label))"]
        if let present = step.present, let inFavour = step.inFavour, let against = step.against {
            parts.append(t("到会 {n} 人，同意 {m}，反对 {k}", present, inFavour, against))
        }
        if let ends = step.endsOn { parts.append(t("公示到 {day}", t.day(ends))) }
        if let decision = step.decision { parts.append(t("文号 {no}", decision)) }
        if let grounds = step.grounds { parts.append(t(grounds.label)) }
        if let reason = step.reason { parts.append(reason) }
        return parts.joined(separator: t("；"))
    }
}
