import Domain
import HTML

/// The places below one's own beside each other, by published totals alone.
struct ComparisonPage: Page {
    struct Line: Sendable {
        let code: RegionCode
        let name: String
        let now: PublishedSum.Figures?
        let before: PublishedSum.Figures?
        let year: PublishedSum.Figures?
    }

    let t: Words
    let region: Region
    let month: Month
    let months: [Month]
    let lines: [Line]

    /// Every place below, the best mean first, what has published nothing last.
    static func lines(
        of children: [RegionEntry],
        _ now: [PublishedSum],
        before: [PublishedSum],
        year: [PublishedSum]
    ) -> [Line] {
        var names: [RegionCode: String] = [:]
        for child in children { names[child.code] = child.name }
        for sum in now { names[sum.code] = sum.name }
        func figures(_ sums: [PublishedSum]) -> [RegionCode: PublishedSum.Figures] {
            Dictionary(uniqueKeysWithValues: sums.map { ($0.code, $0.figures) })
        }
        let (now, before, year) = (figures(now), figures(before), figures(year))
        return names.map { code, name in
            Line(
                code: code,
                name: name,
                now: now[code],
                before: before[code],
                year: year[code]
            )
        }
        .sorted { (-($0.now?.mean ?? -1), $0.code) < (-($1.now?.mean ?? -1), $1.code) }
    }

    var title: String { t("各地比较") }
    var place: MenuItem.Place? { .comparison }

    private var shownMonth: String { t("{y} 年 {m} 月", month.year, month.month) }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(t("{month}已公布的考评", shownMonth))</h1>
        <p class="soft">\(t("只用已经公布的结果，没有公布的不算。"))</p>
        \(lines.contains { $0.now != nil } ? table : nothing)
        \(with: missing, { $0 })
        <p class="actions"><a class="button quiet" href="\(to: sums)">\(t("看合计怎样加起来"))</a>
        <a class="button quiet" href="\(to: .board(region.code, month: month))">\(t("看公开栏"))</a>
        <a class="button quiet" href="\(to: "\(Link.funds(region.code, .month(month)))/totals")">\(t("经费合计"))</a></p>
        \(if: months.count > 1, otherMonths)
        """
    }

    private var sums: Link {
        Link("/comparison/\(region.code.text)/sums\(query: ["month": month.iso])")
    }

    private var nothing: HTML { EmptyState(text: t("这个月还没有公布的结果。")).body }

    private var table: HTML {
        DataTable(
            caption: t("各地已公布的结果，平均分高的在前"),
            hidesCaption: true,
            columns: [
                .init(title: t("地区")), number(t("平均分")), number(t("比上月")),
                number(t("参评协会")), number(t("红旗")), number(t("黄旗")),
                number(t("绿旗")), number(t("今年红旗")),
            ],
            cells: lines.filter { $0.now != nil }.map(cells)
        ).body
    }

    /// Those of which there is nothing to compare, by name.
    private var missing: HTML? {
        let missing = lines.filter { $0.now == nil }
        guard !missing.isEmpty, missing.count < lines.count else { return nil }
        let links = missing.map { "<a href=\"\(to: link($0))\">\($0.name)</a> " as HTML }
        return """
            <p>\(t("还有 {n} 个地方这个月没有公布：", missing.count))\(each: links)</p>
            """
    }

    private func number(_ title: String) -> DataTable.Column {
        .init(title: title, isNumeric: true)
    }

    private func cells(_ line: Line) -> [HTML] {
        let name: HTML = "<a href=\"\(to: link(line))\">\(line.name)</a>"
        let year: HTML = "\(t("{n} 面", line.year?.red ?? 0))"
        guard let now = line.now, let mean = now.mean else {
            return [name, "\(t("未公布"))"] + Array(repeating: "–", count: 5) + [year]
        }
        return [name, "<b>\(Points.total(mean))</b>", "\(change(line))"]
            + [now.chapters, now.red, now.yellow, now.green].map { "\($0)" } + [year]
    }

    private func link(_ line: Line) -> Link {
        guard line.code.level > .county else {
            return Link("/comparison/\(line.code.text)\(query: ["month": month.iso])")
        }
        return .board(line.code, month: month)
    }

    private func change(_ line: Line) -> String {
        guard let now = line.now?.mean, let before = line.before?.mean else { return "–" }
        if now == before { return t("持平") }
        let change = Points.total(abs(now - before))
        return now > before ? "↑ \(change)" : "↓ \(change)"
    }

    private var otherMonths: HTML {
        """
        <nav class="months" aria-label="\(t("往月"))"><h2>\(t("往月"))</h2>
        <ul>\(each: months, item)</ul></nav>
        """
    }

    private func item(_ one: Month) -> HTML {
        let link = Link("/comparison/\(region.code.text)\(query: ["month": one.iso])")
        return """
            <li><a href="\(to: link)"\(if: one == month, " aria-current=\"page\"")>\
            \(t("{y} 年 {m} 月", one.year, one.month))</a></li>
            """
    }
}
