import Domain
import HTML

/// A round in figures: how many applied, what stars they won, and where the village saw it otherwise.
struct StarStatisticsPage: Page {
    let t: Words
    let region: Region
    let round: StarRound
    let states: [StateCount]
    let villages: [VillageStars]
    let categories: [CategoryMean]
    let names: [String: StarCategoryRow]
    let items: [ItemMean]

    var title: String { t("{y} 年五星农家统计", round.year) }
    var place: MenuItem.Place? { .stars }

    private var link: Link { .stars(region.code, round.year) }
    private var scored: Int { villages.reduce(0) { $0 + $1.scored } }
    private var five: Int { villages.reduce(0) { $0 + $1.stars[5] } }
    private var all: Int { states.reduce(0) { $0 + $1.count } }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(region.name) · \(t("{y} 年五星农家评定", round.year))</a></p>
        <h1>\(headline)</h1>
        <p>\(cameIn)</p>
        \(stateTable)
        \(scored > 0 ? figures : nothing)
        <p class="actions no-print">\
        \(ButtonLink(text: t("汇总表（R6），打印"), link: "\(link)/r6", weight: .quiet).body)
        \(ButtonLink(text: t("汇总表（R6），表格文件"), link: "\(link)/r6.xlsx", weight: .quiet).body)</p>
        """
    }

    private var headline: String {
        guard scored > 0 else { return t("{n} 份申报，还没有评分", all) }
        return t("{n} 户评过分，五颗星的 {m} 户", scored, five)
    }

    private var nothing: HTML {
        "<p class=\"soft\">\(t("评过分以后，这里有各村的星、各项的平均分，还有自评和村评的差别。"))</p>"
    }

    private var cameIn: String {
        let own = states.reduce(0) { $0 + $1.own }
        let paper = states.reduce(0) { $0 + $1.paper }
        let ledger = states.reduce(0) { $0 + $1.ledger }
        guard ledger == 0 else { return t("{n} 份申报来自台账。", ledger) }
        return t("{n} 份申报：自己在手机上填的 {m} 份，村里代填的 {k} 份。", all, own, paper)
    }

    private var figures: HTML {
        """
        \(StarVillageFigures(t: t, year: round.year, villages: villages).body)
        \(categoryFigures)
        \(if: items.contains { $0.scored > 0 }, StarItemFigures(t: t, link: link, items: items).body)
        """
    }

    /// Each state opens the applications that are in it.
    private var stateTable: HTML {
        let counted = StarState.allCases.compactMap { state in states.first { $0.state == state } }
        return """
            <h2>\(t("现在走到哪里"))</h2>
            \(DataTable(
                caption: t("各种状态的申报份数"),
                hidesCaption: true,
                columns: [
                    .init(title: t("现状")), .init(title: t("份数"), isNumeric: true),
                    .init(title: t("自己填的"), isNumeric: true),
                    .init(title: t("村里代填的"), isNumeric: true),
                ],
                cells: counted.map { row in
                    let rows = RankingFilter(state: row.state).link(at: region.code, round.year)
                    return [
                        StarStateMark(t: t, state: row.state).body,
                        "<a href=\"\(to: rows)\">\(row.count)</a>", "\(row.own)", "\(row.paper)",
                    ]
                },
                isWide: true
            ).body)
            """
    }

    private var categoryFigures: HTML {
        let bars = categories.map { row in
            BarChart.Bar(
                label: "\(row.letter) \(names[row.letter].map { t($0.label) } ?? "")",
                parts: [(row.mean ?? 0, .solid)],
                text: row.mean.map { Points.text($0) } ?? "—"
            )
        }
        return """
            <h2>\(t("五类的平均分"))</h2>
            \(BarChart(
                id: "categories",
                title: t("五类的平均分"),
                description: t("五类的平均分，数字见下表"),
                bars: bars,
                most: StarCategory.most
            ).body)
            \(DataTable(
                caption: t("五类的平均分和得星的户数"),
                hidesCaption: true,
                columns: [
                    .init(title: t("类别")), .init(title: t("户数"), isNumeric: true),
                    .init(title: t("平均分"), isNumeric: true),
                    .init(title: t("得星的户数"), isNumeric: true),
                ],
                cells: categories.map(cells),
                isWide: true
            ).body)
            """
    }

    private func cells(_ row: CategoryMean) -> [HTML] {
        let rows: Link = "\(link)/statistics/\(row.letter)"
        return [
            "<a href=\"\(to: rows)\">\(row.letter) \(names[row.letter].map { t($0.label) } ?? "")</a>",
            "\(row.count)", "\(row.mean.map { Points.text($0) } ?? "—")",
            "<a href=\"\(to: rows)\">\(row.won)</a>",
        ]
    }
}
