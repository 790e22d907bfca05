import Domain
import HTML

/// Each item as households and the village gave it points, side by side.
struct StarItemFigures {
    let t: Words
    let link: Link
    let items: [ItemMean]

    var body: HTML {
        """
        <h2>\(t("各项的平均分：自评和村评"))</h2>
        \(chart.body)
        \(table)
        """
    }

    private var chart: BarChart {
        BarChart(
            id: "items",
            title: t("各项的平均分：自评和村评"),
            description: t("各项自评和村评的平均分占满分的百分比，数字见下表"),
            bars: bars,
            most: 100,
            key: [
                .init(look: .upright, text: t("自评")), .init(look: .solid, text: t("村评")),
            ]
        )
    }

    private var bars: [BarChart.Bar] {
        items.flatMap { item in
            [bar(item, item.own, look: .upright), bar(item, item.village, look: .solid)].compactMap
            { $0 }
        }
    }

    /// Nil where nobody gave such points, as for what is computed from rows.
    private func bar(_ item: ItemMean, _ points: Int?, look: ChartLook) -> BarChart.Bar? {
        guard let points else { return nil }
        let share = (200 * points + item.most) / (2 * item.most)
        let who = look == .upright ? t("{code} 自评", item.code) : t("{code} 村评", item.code)
        return BarChart.Bar(label: who, parts: [(share, look)], text: "\(share)%")
    }

    private var table: HTML {
        DataTable(
            caption: t("各项自评和村评的平均分"),
            hidesCaption: true,
            columns: [
                .init(title: t("项目")), .init(title: t("满分"), isNumeric: true),
                .init(title: t("自评平均"), isNumeric: true),
                .init(title: t("村评平均"), isNumeric: true),
                .init(title: t("平均差"), isNumeric: true),
                .init(title: t("差 1 分以上的户"), isNumeric: true),
                .init(title: t("不适用的户"), isNumeric: true),
            ],
            cells: items.map(cells),
            isWide: true
        ).body
    }

    private func cells(_ item: ItemMean) -> [HTML] {
        let rows: Link = "\(link)/statistics/\(item.code)"
        let gap = item.own.flatMap { own in item.village.map { $0 - own } }
        return [
            "<a href=\"\(to: rows)\">\(item.code) \(t(item.label))</a>",
            "\(Points.text(item.most))", "\(item.own.map { Points.text($0) } ?? "—")",
            "\(item.village.map { Points.text($0) } ?? "—")",
            "\(gap.map { StarGap.text($0) } ?? "—")",
            item.apart == 0 ? "0" : "<a href=\"\(to: rows)\">\(item.apart)</a>",
            item.notApplicable == 0 ? "0" : "<a href=\"\(to: rows)\">\(item.notApplicable)</a>",
        ]
    }
}

/// How far the village's points are from the household's own, with its sign.
enum StarGap {
    static func text(_ hundredths: Int) -> String {
        hundredths > 0 ? "+\(Points.text(hundredths))" : Points.text(hundredths)
    }
}
