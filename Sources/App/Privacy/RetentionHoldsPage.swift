import Domain
import HTML

/// What is not to be cleared in a place although its term is over, and why: a lawsuit, an inspection, a doubt.
struct RetentionHoldsPage: Page {
    let t: Words
    let person: SignedIn
    let wish: HoldWish
    let name: String
    let holds: [RetentionHold]
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("不清除的内容") }
    var place: MenuItem.Place? { .members }

    private var back: Link { Link("/retention\(query: ["place": wish.place.text])") }
    private var mayHold: Bool { person.may(.holdRetention, at: wish.place) }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: back)">\(t("个人信息保存期限"))</a> · \(name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p>\(t("有案件、检查或者争议要用的，到期也留着，直到有人取消保留。"))</p>
        \(Sheet(content: list).body)
        \(if: mayHold, laying)
        </div>
        """
    }

    private var list: HTML {
        guard !holds.isEmpty else { return "<p class=\"soft\">\(t("没有要求保留的。"))</p>" }
        return "<ul class=\"plain\">\(each: holds, line)</ul>"
    }

    private func line(_ hold: RetentionHold) -> HTML {
        """
        <li><span>\(hold.subject(t))：\(hold.reason)\
        \(if: hold.liftedAt != nil, " <span class=\"badge\">\(t("已取消"))</span>")\
        \(with: hold.liftReason, { " \($0)" })</span>\
        <span class="trailing">\(t.moment(hold.laidAt))\(with: hold.by, { " · \($0)" })</span>\
        \(if: hold.liftedAt == nil && mayHold, lifting(hold))</li>
        """
    }

    private func lifting(_ hold: RetentionHold) -> HTML {
        """
        <details><summary>\(t("取消保留"))</summary>
        <form method="post" action="\(to: "/retention-holds/\(hold.id)/lift")">
        \(formToken.html)\(FormKey().html)
        \(reason(identifier: "lift-\(hold.id)"))
        \(Button(text: t("取消保留"), weight: .quiet).body)</form></details>
        """
    }

    private var laying: HTML {
        """
        <form class="sheet" method="post" action="/retention-holds">\(formToken.html)\(FormKey().html)
        <h2>\(t("要求保留"))</h2>
        <p>\(wished)</p>
        <input type="hidden" name="place" value="\(wish.place.text)">
        \(with: wish.row, { "<input type=\"hidden\" name=\"row\" value=\"\($0)\">" })
        \(with: wish.member, { "<input type=\"hidden\" name=\"member\" value=\"\($0)\">" })
        \(with: wish.household, { "<input type=\"hidden\" name=\"household\" value=\"\($0)\">" })
        \(if: wish.row == nil, rules)
        \(with: wish.row.flatMap { _ in wish.rule }, { "<input type=\"hidden\" name=\"rule\" value=\"\($0.rawValue)\">" })
        \(reason(identifier: "reason"))
        \(Button(text: t("保留")).body)</form>
        """
    }

    private var wished: String {
        if let row = wish.row, let rule = wish.rule {
            return t("{what}，第 {n} 号", t(rule.label), row)
        }
        if wish.member != nil { return t("这位会员的内容") }
        return wish.household != nil ? t("这一户的内容") : t("{place}的内容", name)
    }

    private var rules: HTML {
        Field(
            label: t("哪一类"),
            name: "rule",
            value: wish.rule?.rawValue ?? "",
            kind: .select(
                [.init(value: "", label: t("全部"))]
                    + RetentionRule.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            )
        ).body
    }

    private func reason(identifier: String) -> HTML {
        let isLaying = identifier == "reason"
        return Field(
            label: t("原因"),
            name: "reason",
            value: isLaying ? sent?["reason"] ?? "" : "",
            error: isLaying ? problems.sentence(for: "reason").map { t($0) } : nil,
            required: true,
            maxLength: 200,
            identifier: identifier
        ).body
    }
}

extension RetentionHold {
    /// What it is laid on.
    func subject(_ t: Words) -> String {
        [
            name.map { t.name(ofMember: $0) } ?? place, rule.map { t($0.label) } ?? t("全部"),
            row.map { t("第 {n} 号", $0) },
        ].compactMap { $0 }.joined(separator: "　")
    }
}
