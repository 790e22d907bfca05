import Domain
import HTML

/// Figures of a summary as bars, told apart without colour; the table beside it says the same.
struct SummaryChart {
    let t: Words
    let id: String
    let title: String
    let figures: [SummaryFigure]

    /// The charts of a section: flags and money, stars.
    static func of(_ section: SummaryDocument.Section, _ t: Words) -> [SummaryChart] {
        let known = Dictionary(section.figures.map { ($0.now.key.rawValue, $0.now) }) { $1 }
        let charts: [(id: String, title: String, keys: [String])] = [
            ("flags", t("全年红旗、黄旗、绿旗"), ["flags.red", "flags.yellow", "flags.green"]),
            ("money", t("经费收入和支出"), ["income_yuan", "spending_yuan"]),
            ("stars", t("五星农家各星的户数"), (0...5).reversed().map { "star_counts.\($0)" }),
        ]
        return charts.compactMap { chart in
            let figures = chart.keys.compactMap { known[$0] }.filter { $0.value != nil }
            guard figures.contains(where: { !$0.isZero }) else { return nil }
            return SummaryChart(t: t, id: "chart-\(chart.id)", title: chart.title, figures: figures)
        }
    }

    static func members(_ figures: [SummaryFigure], _ t: Words) -> SummaryChart {
        SummaryChart(t: t, id: "chart-members", title: t("各协会会员"), figures: figures)
    }

    var html: HTML {
        BarChart(
            id: id,
            title: title,
            description: t("一条一项，越长越多；数字同表。"),
            bars: figures.map { figure in
                BarChart.Bar(
                    label: figure.key.isOfOneChapter ? figure.key.chapter : t(figure.key.label),
                    value: Int(figure.value ?? 0),
                    text: t.figure(figure)
                )
            },
            most: Int(figures.compactMap(\.value).max() ?? 0)
        ).body
    }
}
