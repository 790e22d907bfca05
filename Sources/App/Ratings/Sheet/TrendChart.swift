import Domain
import HTML

/// A chapter's twelve months as a line, with its table below; every point has its number.
struct TrendChart {
    let t: Words
    let last: Month
    let months: [TrendMonth]

    private static let (height, left, top, step) = (190, 34, 16, 36)

    var body: HTML {
        guard !months.isEmpty else { return .empty }
        return """
            <section class="trend"><h2>\(t("近十二个月"))</h2>
            \(chart.body)</section>
            """
    }

    private var chart: Chart {
        Chart(
            id: "trend",
            title: t("近十二个月的总分"),
            description: t("总分走势，数字见下表"),
            height: Self.height,
            drawing: """
                \(each: [0, 50, 70, 85, 100], rule)
                <polyline points="\(points)" class="line" fill="none" stroke="#a31a13" stroke-width="2"/>
                \(each: months, dot)
                \(each: ticks, tick)

                """,
            table: table,
            opener: t("看数字")
        )
    }

    private func x(_ month: Month) -> Int {
        let distance = (last.year - month.year) * 12 + last.month - month.month
        // Half a step from the axis, whose words stand there.
        return Self.left + Self.step / 2 + (11 - distance) * Self.step
    }

    /// Higher totals stand higher; 100 points are 140 high.
    private func y(_ tenths: Int) -> Int { Self.top + 140 - tenths * 140 / 1000 }

    private func rule(_ points: Int) -> HTML {
        """
        <line class="rule" x1="\(Self.left)" x2="\(Chart.width - 8)" y1="\(y(points * 10))" \
        y2="\(y(points * 10))" stroke="#999"/><text class="axis" x="\(Self.left - 6)" y="\(y(points * 10) + 4)" \
        text-anchor="end">\(points)</text>
        """
    }

    private var points: String {
        months.map { "\(x($0.month)),\(y($0.total))" }.joined(separator: " ")
    }

    private func dot(_ month: TrendMonth) -> HTML {
        """
        <circle cx="\(x(month.month))" cy="\(y(month.total))" r="4" fill="\(month.isProvisional ? "#fff" : "#a31a13")" stroke="#a31a13" \
        class="dot\(if: month.isProvisional, " open")"/>\
        <text class="value" x="\(x(month.month))" y="\(y(month.total) - 9)" \
        text-anchor="middle">\(Points.total(month.total))</text>
        """
    }

    private var ticks: [Month] { (0..<12).map { last.adding(months: $0 - 11) } }

    private func tick(_ month: Month) -> HTML {
        """
        <text class="axis" x="\(x(month))" y="\(Self.height - 12)" text-anchor="middle">\
        \(t("{m} 月", month.month))</text>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("近十二个月的总分"),
            hidesCaption: true,
            columns: [
                .init(title: t("月份")), .init(title: t("总分"), isNumeric: true),
                .init(title: t("名次"), isNumeric: true), .init(title: t("流动旗")),
            ],
            cells: months.reversed().map { month in
                [
                    "\(t.month(month.month))",
                    "\(Points.total(month.total))\(if: month.isProvisional, " <small>\(t("暂计"))</small>")",
                    month.rank.map { "\($0)" } ?? "<span class=\"soft\">\(t("未排"))</span>",
                    FlagMark(
                        flag: month.colour.map(SchemeFlag.flag) ?? .none,
                        word: month.flag ?? t("未评")
                    ).body,
                ]
            }
        ).body
    }
}
