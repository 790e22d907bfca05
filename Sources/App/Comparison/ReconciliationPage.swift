import Domain
import HTML

/// Shows that a place's figures are the sum of those below: each level counted by itself.
struct ReconciliationPage: Page {
    struct Line: Sendable {
        let code: RegionCode
        let name: String
        /// Added up from the villages' rows.
        let villages: PublishedSum.Figures
        /// Counted for the township itself.
        let township: PublishedSum.Figures
    }

    let t: Words
    let region: Region
    let month: Month
    let lines: [Line]
    /// Counted for the whole place.
    let whole: PublishedSum.Figures

    static func lines(_ villages: [PublishedSum], _ townships: [PublishedSum]) -> [Line] {
        townships.map { township in
            let below = villages.filter { township.code.contains($0.code) }
            var sum = below.map(\.figures).reduce(PublishedSum.Figures(), +)
            // A township is one, however many villages speak for it.
            sum.townships = below.isEmpty ? 0 : 1
            return Line(
                code: township.code,
                name: township.name,
                villages: sum,
                township: township.figures
            )
        }
    }

    var title: String { t("合计怎样加起来") }
    var place: MenuItem.Place? { .comparison }

    private var added: PublishedSum.Figures {
        lines.map(\.township).reduce(PublishedSum.Figures(), +)
    }

    private var differences: Int {
        lines.count { $0.villages != $0.township } + (added == whole ? 0 : 1)
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: back)">\(region.name)</a></p>
        <h1>\(differences == 0 ? t("各级合计一致，差数为 0") : t("有 {n} 处对不上", differences))</h1>
        <p class="soft">\(t("村的每一行加起来，等于乡镇的数；乡镇加起来，等于上级的数。每一级都从原始行各算一遍。"))</p>
        \(lines.isEmpty ? nothing : table)
        """
    }

    private var back: Link {
        Link("/comparison/\(region.code.text)\(query: ["month": month.iso])")
    }

    private var nothing: HTML { EmptyState(text: t("这个月还没有公布的结果。")).body }

    private var table: HTML {
        DataTable(
            caption: t("{y} 年 {m} 月：协会数、红黄绿旗、总分之和", month.year, month.month),
            columns: [
                .init(title: t("地区")), .init(title: t("各村相加")),
                .init(title: t("本级直接算")), .init(title: t("差数"), isNumeric: true),
            ],
            cells: lines.map { cells($0.name, $0.villages, $0.township, $0.code) }
                + [cells(t("{place}合计", region.name), added, whole, region.code)]
        ).body
    }

    private func cells(
        _ name: String,
        _ sum: PublishedSum.Figures,
        _ own: PublishedSum.Figures,
        _ code: RegionCode
    ) -> [HTML] {
        [
            "<a href=\"\(to: .board(code, month: month))\">\(name)</a>", "\(words(sum))",
            "\(words(own))", "<b>\(difference(sum, own))</b>",
        ]
    }

    private func words(_ figures: PublishedSum.Figures) -> String {
        t(
            "{n} 个协会，红 {r} 黄 {y} 绿 {g}，总分 {sum}",
            figures.chapters,
            figures.red,
            figures.yellow,
            figures.green,
            Points.total(figures.total)
        )
    }

    /// How far the two are apart in all their figures together.
    private func difference(_ one: PublishedSum.Figures, _ other: PublishedSum.Figures) -> Int {
        abs(one.chapters - other.chapters) + abs(one.red - other.red)
            + abs(one.yellow - other.yellow) + abs(one.green - other.green)
            + abs(one.other - other.other) + abs(one.total - other.total)
    }
}
