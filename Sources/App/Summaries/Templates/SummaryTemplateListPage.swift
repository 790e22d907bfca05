import Domain
import HTML

/// With which sentences a place's summaries begin, now and in other years.
struct SummaryTemplateListPage: Page {
    let t: Words
    let region: Region
    let year: Int
    let entries: [SummaryTemplate]
    let mayChange: Bool
    let formToken: FormToken

    var title: String { t("总结模板") }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { .summaryTemplates(region.code) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/summaries?place=\(region.code.text)&year=\(year)")">\(t("{place} {y} 年工作总结", region.name, year))</a></p>
        <h1>\(headline)</h1>
        <p class="soft">\(t("开始写一份总结时，从模板抄来句子；以后模板再改，写过的总结不变。乡镇自己的模板先于县里的，县里的先于通用的。"))</p>
        \(table)
        \(if: mayChange, draft)
        """
    }

    private var inForce: SummaryTemplate? { SummaryTemplate.inForce(entries, in: year) }

    private var headline: String {
        inForce.map { t("{place}写 {y} 年总结，用“{name}”", region.name, year, $0.name) } ?? title
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("模板")), .init(title: t("从哪一年起")), .init(title: t("公布")),
            ],
            cells: entries.map(cells)
        ).body
    }

    private func cells(_ entry: SummaryTemplate) -> [HTML] {
        [
            """
            <span><a href="\(to: .summaryTemplate(entry.id))">\(entry.name)</a>\
            \(if: entry.id == inForce?.id, " <span class=\"badge good\">\(t("现在用的"))</span>")\
            \(if: entry.isDraft, " <span class=\"badge late\">\(t("草稿"))</span>")</span>
            """,
            "\(since(entry))", "\(author(entry))",
        ]
    }

    private func since(_ entry: SummaryTemplate) -> String {
        if entry.isDraft { return t("还没有定") }
        guard entry.region != nil, let year = entry.fromYear else { return t("各地通用") }
        return t("{y} 年起", year)
    }

    private func author(_ entry: SummaryTemplate) -> String {
        if entry.isDraft {
            return t("{name}起草，{moment}", entry.maker ?? "", t.moment(Moment(entry.madeAt)))
        }
        guard let name = entry.publisher, let at = entry.publishedAt else { return t("系统自带") }
        return t("{name}，{moment}", name, t.moment(Moment(at)))
    }

    private var draft: HTML {
        let words = entries.contains(where: \.isDraft) ? t("接着改草稿") : t("照现在用的起草一份新的")
        return """
            <form method="post" action="\(to: "/summary-templates/drafts")">\(formToken.html)\(FormKey().html)
            <input type="hidden" name="place" value="\(region.code.text)">
            \(Button(text: words).body)</form>
            """
    }
}
