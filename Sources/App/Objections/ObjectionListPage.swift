import Domain
import HTML

/// The objections of a place: those that wait for an answer first.
struct ObjectionListPage: Page {
    let t: Words
    let region: Region
    let objections: [Objection]
    /// Whether who looks is one who answers.
    let answers: Bool

    var title: String { t("考评异议") }
    var place: MenuItem.Place? { .ratings }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/ratings?place=\(region.code.text)")">\(region.name) · \(t("月考评"))</a></p>
        <h1>\(headline)</h1>
        \(if: answers && open > 0, "<p>\(t("答复要写明理由；成立的，更正重评后再公示。"))</p>")
        \(objections.isEmpty ? nothing : table)
        \(CutNote(t: t, shown: objections.count, most: 200).body)
        """
    }

    private var open: Int { objections.count(where: \.isOpen) }

    private var headline: String {
        open == 0 ? t("没有等待答复的异议") : t("{n} 件异议等待答复", open)
    }

    private var nothing: HTML {
        EmptyState(text: t("公示以后，村里可以在异议期内对某一项提出异议。")).body
    }

    private var table: HTML {
        DataTable(
            caption: t("等待答复的在前"),
            columns: [
                .init(title: t("协会")), .init(title: t("月份")), .init(title: t("项目")),
                .init(title: t("理由")), .init(title: t("结果")),
            ],
            cells: objections.map(cells)
        ).body
    }

    private func cells(_ objection: Objection) -> [HTML] {
        [
            "<a href=\"\(to: objection.link)\">\(objection.name)</a>",
            "\(t.month(objection.month))", "\(objection.label)",
            "<span>\(objection.grounds)</span>",
            "<span>\(objection.mark(t))\(if: objection.awaitsRevision, " <span class=\"soft\">\(t("等待更正重评"))</span>")</span>",
        ]
    }
}
