import Domain
import HTML

/// Which places have written, handed in and published the summary of a year, and the way to begin one.
struct SummaryListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let thisYear: Int
    let rows: [SummaryOfPlace]
    let formToken: FormToken

    var title: String { t("{place} {y} 年工作总结", region.name, year) }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { link(year) }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="soft">\(t("总结里的数字都由平时的登记汇总得出。草稿 12 月 10 日前写好，12 月 31 日前上报。"))</p>
        <p><b>\(t("下级 {n} 个地方，已上报 {m} 个", below.count, below.count { $0.state?.isSealed ?? false }))</b></p>
        \(table)
        <p class="actions">\(ButtonLink(text: t("总结模板"), link: .summaryTemplates(region.code), weight: .quiet).body)\(with: year > 1980 ? year - 1 : nil, { step($0) })\
        \(with: year < thisYear ? year + 1 : nil, { step($0) })</p>
        """
    }

    private var below: [SummaryOfPlace] {
        let others = rows.filter { $0.region != region.code }
        return others.isEmpty ? rows : others
    }

    private func step(_ other: Int) -> HTML {
        ButtonLink(text: t("看 {y} 年", other), link: link(other), weight: .quiet).body
    }

    private func link(_ year: Int) -> Link {
        "/summaries?place=\(region.code.text)&year=\(year)"
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("地方")), .init(title: t("总结")), .init(title: t("上报时间")),
                .init(title: t("数字")),
            ],
            cells: rows.map(cells)
        ).body
    }

    private func cells(_ row: SummaryOfPlace) -> [HTML] {
        let figures = Link.figures(row.region, year)
        return [
            row.state == nil
                ? "\(row.name)"
                : "<a href=\"\(to: .summary(row.region, year))\">\(row.name)</a>",
            state(row),
            "\(row.handedIn.map { t.moment(Moment($0)) } ?? "")",
            "<a href=\"\(to: figures)\">\(t("看数字"))</a>",
        ]
    }

    private func state(_ row: SummaryOfPlace) -> HTML {
        if let state = row.state { return "<span class=\"badge\">\(t(state.label))</span>" }
        guard SummaryStep.handedIn.isFor(person.grants, at: row.region) else {
            return "\(t("还没有写"))"
        }
        return """
            <form method="post" action="\(to: "/summaries")">\(formToken.html)\(FormKey().html)
            <input type="hidden" name="place" value="\(row.region.text)">
            <input type="hidden" name="year" value="\(year)">
            \(Button(text: t("开始写"), weight: .quiet).body)</form>
            """
    }
}
