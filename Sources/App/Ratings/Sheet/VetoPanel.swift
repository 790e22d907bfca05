import Domain
import HTML

/// Facts that lower a flag: what was raised, who decided, and the forms for both.
struct VetoPanel {
    let t: Words
    let sheet: SheetOfMonth
    let person: SignedIn
    let formToken: FormToken
    let problems: Problems
    let sent: SentForm?

    var body: HTML {
        guard !sheet.vetoes.isEmpty || mayRaise else { return .empty }
        return """
            <section id="vetoes"><h2>\(t("降旗的事实"))</h2>
            <p class="soft">\(t("虚报、截止时没有数据、挪用经费、泄露个人信息，经两个人认定才降旗。"))</p>
            \(each: sheet.vetoes, entry)
            \(if: mayRaise, raise)</section>
            """
    }

    private var isEarly: Bool { [.computed, .reviewed].contains(sheet.rating.state) }

    private var mayRaise: Bool { isEarly && person.may(.raiseVeto, at: sheet.rating.head.town) }

    private func entry(_ veto: VetoEntry) -> HTML {
        """
        <div class="sheet veto"><p><b>\(t(veto.kind.label))</b> \(outcome(veto))</p>
        <p>\(veto.fact)</p>
        <p class="soft">\(t("{name}提出，{moment}", veto.raiser, t.moment(veto.raisedAt)))</p>
        \(decided(veto))\(if: veto.confirmed == nil, waiting(veto))</div>
        """
    }

    private func outcome(_ veto: VetoEntry) -> HTML {
        switch veto.confirmed {
        case true?: "<span class=\"badge late\">\(t("已确认"))</span>"
        case false?: "<span class=\"badge\">\(t("已驳回"))</span>"
        case nil: "<span class=\"badge late\">\(t("待第二个人确认"))</span>"
        }
    }

    private func decided(_ veto: VetoEntry) -> HTML {
        guard let name = veto.decider, let at = veto.decidedAt else { return .empty }
        return """
            <p class="soft">\(t("{name}认定，{moment}：{reason}", name, t.moment(at), veto.reason ?? ""))</p>
            """
    }

    private func waiting(_ veto: VetoEntry) -> HTML {
        guard isEarly, person.may(.decideVeto, at: sheet.rating.head.town) else { return .empty }
        guard veto.raisedBy != person.account.value else {
            return "<p class=\"soft\">\(t("您提出的，要由另一个人来定。"))</p>"
        }
        let isSent = sent?["veto"] == "\(veto.id)"
        return """
            <form method="post" action="\(to: "\(sheet.link)/vetoes/\(veto.id)/decision")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="veto" value="\(veto.id)">
            \(Field(
                label: t("认定的理由"),
                name: "reason",
                value: isSent ? sent?["reason"] ?? "" : "",
                kind: .textarea(rows: 2),
                error: isSent ? problems.sentence(for: "reason").map { t($0) } : nil,
                maxLength: 200,
                identifier: "reason-\(veto.id)"
            ).body)
            <p class="actions">\(Button(text: t("确认，降旗"), weight: .grave, value: ("confirmed", "yes")).body)
            \(Button(text: t("驳回"), weight: .quiet, value: ("confirmed", "no")).body)</p></form>
            """
    }

    private var raise: HTML {
        """
        <details\(if: sent?.fields["fact"] != nil, " open")><summary>\(t("提出一件事实"))</summary>
        <form class="sheet" method="post" action="\(to: "\(sheet.link)/vetoes")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("哪一种"),
            name: "kind",
            value: sent?["kind"] ?? "",
            kind: .radios(Veto.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }),
            error: problems.sentence(for: "kind").map { t($0) }
        ).body)
        \(Field(
            label: t("事实"),
            name: "fact",
            value: sent?["fact"] ?? "",
            kind: .textarea(rows: 3),
            help: t("写明时间、地点、经过和证据；不写个人的身体和生育情况。"),
            error: problems.sentence(for: "fact").map { t($0) },
            maxLength: 300
        ).body)
        \(Button(text: t("提出"), weight: .quiet).body)</form></details>
        """
    }
}
