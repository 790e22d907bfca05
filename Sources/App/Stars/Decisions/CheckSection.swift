import Domain
import HTML

/// The township's own look at an application that was drawn: item by item beside the village's points.
struct CheckSection {
    let page: StarDecisionPage

    private var t: Words { page.t }
    private var isOpen: Bool {
        guard let check = page.check else { return false }
        return check.isDrawn && check.found == nil && !page.application.tookPart
    }

    var body: HTML {
        """
        <section id="check"><h2>\(headline)</h2>
        \(isOpen ? form : table)</section>
        """
    }

    private var headline: String {
        guard let check = page.check else { return t("还没有抽签") }
        guard check.isDrawn else { return t("抽签没有抽中，排在第 {n} 位", check.turn) }
        return check.found == nil ? t("抽中了，等待核查") : t("已经核查")
    }

    private var form: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(Link.starApplication(page.application.id))/check")">
        \(page.formToken.html)\(FormKey().html)
        <p>\(t("看到的和村里评的一样就空着；不一样的，填上应得的分和看到的情况。"))</p>
        \(each: page.items.filter { !$0.isLogged && $0.village != nil }, field)
        \(Field(
            label: t("核查结果"),
            name: "found",
            value: page.sent?["found"] ?? "",
            kind: .textarea(rows: 3),
            error: sentence("found"),
            required: true,
            maxLength: 500
        ).body)
        \(Field(
            label: t("核查的日子"),
            name: "checked_on",
            value: page.sent?["checked_on"] ?? page.today.iso,
            kind: .date,
            error: sentence("checked_on"),
            required: true
        ).body)
        \(Button(text: t("记下核查结果")).body)</form>
        """
    }

    private func field(_ item: CheckedItem) -> HTML {
        let given = Points.text(item.village ?? 0)
        return """
            <fieldset class="check"><legend>\(item.code) \(t(item.label))</legend>
            <p class="soft">\(t("自评 {a}，村里 {b}，满分 {c}", item.own.map { Points.text($0) } ?? "—", given, Points.text(item.most)))\
            \(with: item.reason, { " · \($0)" })</p>
            \(Field(
                label: t("应得的分"),
                name: "points-\(item.code)",
                value: page.sent?["points-\(item.code)"] ?? "",
                error: sentence("points-\(item.code)")
            ).body)
            \(Field(
                label: t("看到的情况"),
                name: "note-\(item.code)",
                value: page.sent?["note-\(item.code)"] ?? "",
                error: sentence("note-\(item.code)"),
                maxLength: 200
            ).body)</fieldset>

            """
    }

    private var table: HTML {
        """
        \(with: page.check?.found, { "<p>\($0)</p>" })\(with: page.check?.checkedOn, checked)
        \(DataTable(
            caption: t("自评、村里评的和核查的分数"),
            hidesCaption: true,
            columns: [
                DataTable.Column(title: t("项目")), DataTable.Column(title: t("满分"), isNumeric: true),
                DataTable.Column(title: t("自评"), isNumeric: true),
                DataTable.Column(title: t("村里"), isNumeric: true),
                DataTable.Column(title: t("核查"), isNumeric: true), DataTable.Column(title: t("说明")),
            ],
            cells: page.items.map(cells),
            isWide: true
        ).body)
        """
    }

    private func checked(_ day: Day) -> HTML {
        "<p class=\"soft\">\(t("{day}，{who}", t.day(day), page.check?.checker ?? ""))</p>"
    }

    private func cells(_ item: CheckedItem) -> [HTML] {
        let evidence: Link = "\(Link.starApplication(page.application.id))/evidence/\(item.code)"
        let given = item.village.map { Points.text($0) } ?? "—"
        return [
            "\(item.code) \(t(item.label))", "\(Points.text(item.most))",
            "\(item.own.map { Points.text($0) } ?? "—")",
            item.isLogged ? "<a href=\"\(to: evidence)\">\(given)</a>" : "\(given)",
            item.checked.map { "<b>\(Points.text($0))</b>" } ?? "—",
            "<span class=\"reason\">\(item.note ?? item.reason ?? "")</span>",
        ]
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }
}
