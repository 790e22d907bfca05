import Domain
import HTML

/// The households of a round, the best first, with their categories and where each stands.
struct StarRankingTable {
    let page: StarRoundPage

    private var t: Words { page.t }
    private var rows: ArraySlice<RankedApplication> { page.ranking.prefix(RankingFilter.pageSize) }

    var body: HTML {
        """
        <section id="ranking"><h2>\(t("申报的家庭"))</h2>
        \(choices)
        \(rows.isEmpty ? none : table)
        \(pager)</section>
        """
    }

    private var none: HTML {
        EmptyState(
            text: page.filter.isNarrowed ? t("没有这样的申报。") : t("还没有家庭申报。")
        ).body
    }

    private var choices: HTML {
        let all = RankingFilter()
        let states: [StarState] = [
            .submitted, .scored, .passed, .onNotice, .objected, .approved, .onTownNotice, .awarded,
            .rejected, .vetoed, .withdrawn,
        ]
        return """
            <nav class="chips" aria-label="\(t("只看"))">\
            \(chip(t("全部"), all, !page.filter.isNarrowed))\
            \(chip(t("五星农家"), RankingFilter(stage: .standing, isFive: true), page.filter.isFive))\
            \(with: page.filter.isFive ? nil : page.filter.stage, { chip(t($0.label), RankingFilter(stage: $0), true) })\
            \(each: states, { chip(t($0.label), RankingFilter(state: $0), page.filter.state == $0) })</nav>
            """
    }

    private func chip(_ text: String, _ filter: RankingFilter, _ isOn: Bool) -> HTML {
        let link = filter.link(at: page.region.code, page.round.year)
        return """
            <a\(if: isOn, " aria-current=\"true\"") href="\(to: link)">\(text)</a>
            """
    }

    private var table: HTML {
        let letters = ["A", "B", "C", "D", "E"]
        return DataTable(
            caption: t("申报的家庭，分数高的在前"),
            hidesCaption: true,
            columns: [
                DataTable.Column(title: t("户主")), DataTable.Column(title: t("名次"), isNumeric: true),
                DataTable.Column(title: t("总分"), isNumeric: true), DataTable.Column(title: t("星")),
                DataTable.Column(title: t("现状")), DataTable.Column(title: t("村、社区")),
            ] + letters.map { DataTable.Column(title: $0, isNumeric: true) },
            cells: rows.map(cells),
            isWide: true
        ).body
    }

    private func cells(_ row: RankedApplication) -> [HTML] {
        let categories: [Int?] = row.result?.categories ?? [nil, nil, nil, nil, nil]
        return [
            "<a href=\"\(to: row.link)\">\(row.head)</a>",
            row.result == nil ? "—" : "\(row.rank)",
            "\(row.result.map { Points.text($0.total) } ?? "—")",
            "\(with: row.result, { StarShapes(t: t, stars: $0.stars, isFive: $0.isFive).body })",
            StarStateMark(t: t, state: row.state).body,
            "\(row.placeName)",
        ] + categories.map { "\($0.map { Points.text($0) } ?? "—")" }
    }

    private var pager: HTML {
        let isMore = page.ranking.count > RankingFilter.pageSize
        var next: Pager.Step?
        if isMore, let last = rows.last {
            next = Pager.Step(
                text: t("后面的"),
                link: page.filter.link(at: page.region.code, page.round.year, after: last)
            )
        }
        var first: Pager.Step?
        if page.filter.after != nil {
            let start = page.filter.link(at: page.region.code, page.round.year)
            first = Pager.Step(text: t("从头看"), link: start)
        }
        return Pager(label: t("申报的家庭"), first: first, next: next).body
    }
}
