import Domain
import HTML

/// One sample: how it was drawn, what it hit, and what each visit found.
struct SupervisionSamplePage: Page {
    let t: Words
    let person: SignedIn
    let sample: SupervisionSample
    let picks: [SupervisionPick]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    /// The case whose form was refused.
    var refused: Int64?

    var title: String { t("抽查：{what}", sample.programme) }
    var place: MenuItem.Place? { .supervision }
    var address: Link? { .sample(sample.id) }
    private var mayCheck: Bool { person.may(.superviseCases, at: sample.region) }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .supervision(sample.region, sample.year))">\(sample.place) · \(t("{y} 年监督抽查", sample.year))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { field in refused.map { "\(field)-\($0)" } }))
        \(facts)
        \(each: picks, card)
        </div>
        """
    }

    private var facts: HTML {
        let checked = picks.count { $0.isAtFault != nil }
        let faults = picks.count { $0.isAtFault == true }
        return """
            <div class="sheet"><dl class="facts">
            <dt>\(t("抽出"))</dt><dd>\(t("{m} 份里按 {p}% 抽出 {n} 份", sample.population, sample.percent, sample.size))</dd>
            <dt>\(t("已查"))</dt><dd>\(t("{n} 份，{m} 份有问题", checked, faults))</dd>
            <dt>\(t("谁抽的"))</dt><dd>\(t("{day}，{who}", t.moment(sample.drawnAt), sample.drawer))</dd>
            </dl><details><summary>\(t("抽签号"))</summary><p class="number">\(sample.seed)</p></details></div>
            """
    }

    private func card(_ pick: SupervisionPick) -> HTML {
        """
        <section><h2>\(pick.turn). \(pick.name)</h2><div class="sheet"><dl class="facts">
        <dt>\(t("哪里"))</dt><dd>\(pick.village)</dd>
        <dt>\(t("这一年到账（元）"))</dt><dd>\(pick.paid.yuan)</dd>
        \(with: pick.isAtFault, { finding(pick, $0) })</dl>
        \(if: pick.isAtFault == nil && mayCheck, form(pick))</div></section>
        """
    }

    private func finding(_ pick: SupervisionPick, _ isAtFault: Bool) -> HTML {
        let said = isAtFault ? t("有问题") : t("没有问题")
        let who = [pick.checkedOn?.iso, pick.checker].compactMap { $0 }.joined(separator: t("，"))
        return """
            <dt>\(t("查到的情况"))</dt><dd>\(said)\(with: pick.note, { "<br>\($0)" })</dd>
            <dt>\(t("谁查的"))</dt><dd>\(who)</dd>
            """
    }

    private func form(_ pick: SupervisionPick) -> HTML {
        let base: Link = "/supervision-samples/\(sample.id)/checks/\(pick.helped)"
        return """
            <form method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
            \(result(pick))\(note(pick))
            \(Field(
                label: t("哪一天"),
                name: "checked_on",
                value: typed("checked_on", pick) ?? today.iso,
                kind: .date,
                error: error("checked_on", pick),
                required: true,
                identifier: "checked_on-\(pick.helped)"
            ).body)
            \(Button(text: t("记下"), weight: .quiet).body)</form>
            """
    }

    private func typed(_ field: String, _ pick: SupervisionPick) -> String? {
        refused == pick.helped ? sent?[field] : nil
    }

    private func error(_ field: String, _ pick: SupervisionPick) -> String? {
        refused == pick.helped ? problems.sentence(for: field).map { t($0) } : nil
    }

    private func result(_ pick: SupervisionPick) -> HTML {
        Field(
            label: t("查到的情况"),
            name: "result",
            value: typed("result", pick) ?? "",
            kind: .radios([
                .init(value: "in_order", label: t("没有问题")),
                .init(value: "at_fault", label: t("有问题")),
            ]),
            error: error("result", pick),
            required: true,
            identifier: "result-\(pick.helped)"
        ).body
    }

    private func note(_ pick: SupervisionPick) -> HTML {
        Field(
            label: t("说明"),
            name: "note",
            value: typed("note", pick) ?? "",
            kind: .textarea(rows: 2),
            help: t("有问题的写明是什么问题。"),
            error: error("note", pick),
            note: t("没有问题可以不填"),
            maxLength: 300,
            identifier: "note-\(pick.helped)"
        ).body
    }
}
