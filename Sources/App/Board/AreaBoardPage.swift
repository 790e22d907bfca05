import Domain
import HTML

/// The board of a county or above: the places below, with what their townships have published.
struct AreaBoardPage: Page {
    let t: Words
    let place: BoardPlace
    let children: [BoardChild]
    let months: [Month]
    var month: Month?
    var totals: [BoardTotal] = []

    /// How many digits the codes of the places right below have.
    static func digits(below level: RegionLevel) -> Int {
        RegionLevel.allCases.first { $0 > level }?.digits ?? level.digits
    }

    var title: String { t("{place}公开栏", place.name) }

    var body: HTML {
        """
        <div class="board">\(parts.breadcrumb)
        <h1>\(heading)</h1>\(parts.ended)
        <p class="soft">\(summary)</p>
        \(children.isEmpty ? EmptyState(text: t("下面没有更小的地区。")).body : table)
        \(parts.months(months, shown: month))</div>
        """
    }

    private var parts: BoardParts { BoardParts(t: t, place: place) }

    private var heading: String {
        guard let month else { return title }
        return t("{place} {month}考评", place.name, t.month(month))
    }

    private var summary: String {
        guard month != nil else { return t("下面的乡镇还没有公布过月考评的结果。") }
        let towns = totals.reduce(0) { $0 + $1.townships }
        let chapters = totals.reduce(0) { $0 + $1.chapters }
        guard let mean = Points.mean(totals.reduce(0) { $0 + $1.total }, of: chapters) else {
            return t("这个月还没有乡镇公布。")
        }
        return t(
            "{n} 个乡镇已公布，{m} 个协会参评，平均 {k} 分。",
            towns,
            chapters,
            Points.total(mean)
        )
    }

    private var table: HTML {
        DataTable(
            caption: t("下面各地已公布的合计"),
            hidesCaption: true,
            columns: [
                .init(title: t("地区")), number(t("已公布的乡镇")), number(t("参评协会")),
                number(t("红旗")), number(t("黄旗")), number(t("绿旗")), number(t("平均分")),
            ],
            cells: rows
        ).body
    }

    private func number(_ title: String) -> DataTable.Column {
        .init(title: title, isNumeric: true)
    }

    private var rows: [[HTML]] {
        let byCode = Dictionary(uniqueKeysWithValues: totals.map { ($0.code, $0) })
        return children.map { child in
            let name: HTML = "<a href=\"\(to: link(to: child))\">\(child.name)</a>"
            guard let total = byCode[child.code] else {
                return [name, "\(t("未公布"))"] + Array(repeating: "–", count: 5)
            }
            return [name, "\(published(total))"]
                + [total.chapters, total.red, total.yellow, total.green].map { "\($0)" }
                + ["\(Points.mean(total.total, of: total.chapters).map(Points.total) ?? "–")"]
        }
    }

    private func published(_ total: BoardTotal) -> String {
        total.code.level == .township ? t("已公布") : t("{n} 个", total.townships)
    }

    private func link(to child: BoardChild) -> Link { .board(child.code, month: month) }
}
