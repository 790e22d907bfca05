import Domain
import HTML

/// Facts that block the honour: what was raised, and the forms to raise one and to decide it.
struct FactSection {
    let page: StarDecisionPage

    private var t: Words { page.t }
    private var mayRaise: Bool {
        guard page.person.may(.vetoStars, at: page.application.region), !page.round.isOfLedger
        else {
            return false
        }
        if case .success = page.application.state.after(.veto) { return true }
        return false
    }

    var body: HTML {
        guard mayRaise || !page.raised.isEmpty else { return .empty }
        return """
            <section id="facts"><h2>\(t("一票否决"))</h2>
            \(each: page.raised, entry)
            \(if: mayRaise, form)</section>
            """
    }

    private func entry(_ raised: RaisedStarFact) -> HTML {
        let fact = page.facts.first { $0.code == raised.code }
        return """
            <div class="sheet veto"><p><b>\(raised.code) \(fact.map { t($0.fact) } ?? "")</b> \(mark(raised))</p>
            <p>\(document(raised))</p>
            <p class="soft">\(t("{name}，{moment}", raised.raiser, t.moment(raised.raisedAt)))</p>
            \(with: raised.answer, { "<p>\(t("认定：{answer}", $0))</p>" })
            \(if: raised.upheld == nil, waiting(raised))</div>
            """
    }

    /// Court and number are kept until the round ends and no longer.
    private func document(_ raised: RaisedStarFact) -> String {
        guard let issuer = raised.issuer, let number = raised.number, let day = raised.datedOn
        else {
            return t("文书的机关和编号在这一轮结束时已经删除。")
        }
        return t("{issuer} {number}，{day}", issuer, number, t.day(day))
    }

    private func mark(_ raised: RaisedStarFact) -> HTML {
        switch raised.upheld {
        case nil: "<span class=\"badge late\">\(t("等待认定"))</span>"
        case true?: "<span class=\"badge good\">\(t("属实"))</span>"
        case false?: "<span class=\"badge\">\(t("不属实"))</span>"
        }
    }

    private func waiting(_ raised: RaisedStarFact) -> HTML {
        guard page.person.may(.vetoStars, at: page.application.region) else { return .empty }
        guard raised.raisedBy != page.person.account.value else {
            return "<p class=\"soft\">\(t("您提出的，要由另一个人来定。"))</p>"
        }
        let link: Link = "\(Link.starApplication(page.application.id))/vetoes/\(raised.id)/answer"
        return """
            <form method="post" action="\(to: link)">\(page.formToken.html)\(FormKey().html)
            \(Field(
                label: t("认定的理由"),
                name: "answer",
                value: page.sent?["answer"] ?? "",
                kind: .textarea(rows: 2),
                error: sentence("answer"),
                maxLength: 200,
                identifier: "answer-\(raised.id)"
            ).body)
            <p class="actions">\(Button(text: t("属实，否决"), weight: .grave, value: ("upheld", "yes")).body)
            \(Button(text: t("不属实"), weight: .quiet, value: ("upheld", "no")).body)</p></form>
            """
    }

    private var form: HTML {
        let choices = page.facts.map { fact in
            Field.Choice(
                value: fact.code,
                label: "\(fact.code) \(t(fact.fact))（\(t(fact.document))）"
            )
        }
        return """
            <details\(if: page.sent?["issuer"] != nil, " open")><summary>\(t("提出一条否决情形"))</summary>
            <form method="post" action="\(to: "\(Link.starApplication(page.application.id))/vetoes")">
            \(page.formToken.html)\(FormKey().html)
            <p>\(t("只凭公开的文书，只看申报人本人。要由另一个人认定才算数；文书的机关、编号和日期到这一轮结束就删除。"))</p>
            \(Field(
                label: t("哪一条"),
                name: "code",
                value: page.sent?["code"] ?? "",
                kind: .radios(choices),
                error: sentence("code"),
                required: true
            ).body)
            \(text("issuer", t("文书的机关")))\(text("number", t("编号")))
            \(Field(
                label: t("文书的日期"),
                name: "dated_on",
                value: page.sent?["dated_on"] ?? "",
                kind: .date,
                error: sentence("dated_on"),
                required: true
            ).body)
            \(Button(text: t("提出")).body)</form></details>
            """
    }

    private func text(_ name: String, _ label: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? "",
            error: sentence(name),
            required: true,
            maxLength: 80
        ).body
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }
}
