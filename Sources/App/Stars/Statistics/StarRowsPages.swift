import Domain
import HTML

/// The households behind an item's figures, the farthest apart first.
struct StarItemRowsPage: Page {
    let t: Words
    let region: Region
    let round: StarRound
    let item: StarItem
    let rows: [ScoredRow]
    let isFirst: Bool

    var title: String { "\(item.code) \(t(item.label))" }
    var place: MenuItem.Place? { .stars }

    private var link: Link { "\(Link.stars(region.code, round.year))/statistics" }
    private var shown: ArraySlice<ScoredRow> { rows.prefix(RankingFilter.pageSize) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(region.name) · \(t("{y} 年五星农家统计", round.year))</a></p>
        <h1>\(title)</h1>
        <p>\(t("满分 {n} 分；{proof}。", Points.text(item.most), StarSchemeText(t).proof(item)))</p>
        \(shown.isEmpty ? EmptyState(text: t("还没有评分。")).body : table)
        \(pager)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("这一项各户的分，自评和村评差得多的在前"),
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("自评"), isNumeric: true),
                .init(title: t("村评"), isNumeric: true), .init(title: t("差"), isNumeric: true),
                .init(title: t("理由")), .init(title: t("村、社区")),
            ],
            cells: shown.map(cells)
        ).body
    }

    private func cells(_ row: ScoredRow) -> [HTML] {
        let counted = row.rows.map { t("{n} 条记录", $0) } ?? ""
        return [
            "<a href=\"\(to: .starApplication(row.application))\">\(row.head)</a>",
            "\(row.own.map { Points.text($0) } ?? "—")",
            "\(row.village.map { Points.text($0) } ?? t("不适用"))",
            "\(row.gap.map { StarGap.text($0) } ?? "—")", "\(row.reason ?? counted)",
            "\(row.place)",
        ]
    }

    private var pager: HTML {
        let last = rows.count > shown.count ? shown.last : nil
        let next = last.map { row in
            Pager.Step(
                text: t("后面的"),
                link:
                    "\(link)/\(item.code)?value=\(row.gap.map(abs) ?? -1)&after=\(row.application)"
            )
        }
        let first = isFirst ? nil : Pager.Step(text: t("从头看"), link: "\(link)/\(item.code)")
        return Pager(label: t("各户的分"), first: first, next: next).body
    }
}

/// The households behind a category's figures, the fewest points first.
struct StarCategoryRowsPage: Page {
    let t: Words
    let region: Region
    let round: StarRound
    let letter: String
    let rows: [CategoryRow]
    let isFirst: Bool

    var title: String { t("{letter} 类各户的分", letter) }
    var place: MenuItem.Place? { .stars }

    private var link: Link { "\(Link.stars(region.code, round.year))/statistics" }
    private var shown: ArraySlice<CategoryRow> { rows.prefix(RankingFilter.pageSize) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(region.name) · \(t("{y} 年五星农家统计", round.year))</a></p>
        <h1>\(title)</h1>
        <p>\(t("满 {n} 分得一颗星；分数低的在前。", Points.text(round.starAt)))</p>
        \(shown.isEmpty ? EmptyState(text: t("还没有评分。")).body : table)
        \(pager)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("这一类各户的分，低的在前"),
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("分"), isNumeric: true),
                .init(title: t("星")), .init(title: t("村、社区")),
            ],
            cells: shown.map { row in
                let won = (row.points ?? -1) >= round.starAt
                return [
                    "<a href=\"\(to: .starApplication(row.application))\">\(row.head)</a>",
                    "\(row.points.map { Points.text($0) } ?? t("不适用"))",
                    "\(won ? t("得星") : t("没有得星"))", "\(row.place)",
                ]
            }
        ).body
    }

    private var pager: HTML {
        let last = rows.count > shown.count ? shown.last : nil
        let next = last.map { row in
            Pager.Step(
                text: t("后面的"),
                link: "\(link)/\(letter)?value=\(row.points ?? -1)&after=\(row.application)"
            )
        }
        let first = isFirst ? nil : Pager.Step(text: t("从头看"), link: "\(link)/\(letter)")
        return Pager(label: t("各户的分"), first: first, next: next).body
    }
}
