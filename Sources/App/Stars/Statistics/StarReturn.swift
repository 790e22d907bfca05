import Domain
import Foundation
import HTML

/// The return R6 of a round (domain 9): a line a household that applied.
struct StarReturn: Sendable {
    let t: Words
    let region: Region
    let round: StarRound
    let rows: [ReturnRow]
    let made: Date

    var title: String { t("{place} {y} 年五星农家汇总表", region.name, round.year) }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R6-\(round.year)",
            title: title,
            made: made,
            notes: [
                (t("方案"), .text(round.label)), (t("制表日期"), .day(Moment(made).day)),
                (t("户数"), .number(rows.count, decimals: 0)),
            ],
            columns: zip(heads, [5, 12, 20, 8, 8, 8, 8, 8, 8, 10, 10, 13, 13, 18])
                .map { Spreadsheet.Column(title: $0, width: $1) },
            rows: rows.enumerated().map { line($0 + 1, $1) },
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    var heads: [String] {
        [t("序号"), t("户主"), t("村、社区")] + StarCategory.letters + [
            t("总分"), t("星"), t("一票否决"), t("公示起"), t("公示止"), t("结果"),
        ]
    }

    private func line(_ number: Int, _ row: ReturnRow) -> [Spreadsheet.Cell] {
        let categories = (row.result?.categories ?? [nil, nil, nil, nil, nil]).map(points)
        return [.number(number, decimals: 0), .text(row.head), .text(row.place)] + categories + [
            points(row.result?.total),
            row.result.map { .number($0.stars, decimals: 0) } ?? .empty,
            .text(row.veto ?? ""), .date(row.notice?.from), .date(row.notice?.to),
            .text(outcome(row)),
        ]
    }

    private func points(_ hundredths: Int?) -> Spreadsheet.Cell {
        hundredths.map { .number($0, decimals: 2) } ?? .empty
    }

    /// Where it stands, and what it won if it was awarded.
    func outcome(_ row: ReturnRow) -> String {
        guard row.state == .awarded, let result = row.result else { return t(row.state.label) }
        return result.isFive ? t("五星农家") : t("{n} 星", result.stars)
    }
}

/// The return R6 for paper: A4 on its side, with a place for the seal.
struct StarReturnPage: Page {
    let t: Words
    let sheet: StarReturn

    var title: String { sheet.title }
    var place: MenuItem.Place? { .stars }

    private var link: Link { .stars(sheet.region.code, sheet.round.year) }

    var body: HTML {
        """
        <div class="star-return"><p class="soft no-print"><a href="\(to: "\(link)/statistics")">\(t("{y} 年五星农家统计", sheet.round.year))</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("方案"))</dt><dd>\(sheet.round.label)</dd></div>
        <div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div>
        <div><dt>\(t("户数"))</dt><dd>\(sheet.rows.count)</dd></div></dl></div>
        <p class="actions no-print">\(ButtonLink(text: t("汇总表（R6），表格文件"), link: "\(link)/r6.xlsx", weight: .quiet).body)</p>
        \(table)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var table: HTML {
        let numeric = Set([0, 3, 4, 5, 6, 7, 8, 9])
        return DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.enumerated().map {
                .init(title: $1, isNumeric: numeric.contains($0))
            },
            cells: sheet.rows.enumerated().map { cells($0 + 1, $1) },
            isWide: true
        ).body
    }

    private func cells(_ number: Int, _ row: ReturnRow) -> [HTML] {
        let categories = row.result?.categories ?? [nil, nil, nil, nil, nil]
        return ["\(number)", "\(row.head)", "\(row.place)"] + categories.map(points) + [
            points(row.result?.total), "\(row.result.map { "\($0.stars)" } ?? "—")",
            "\(row.veto ?? "")", row.notice?.from.onOneLine ?? "", row.notice?.to.onOneLine ?? "",
            "\(sheet.outcome(row))",
        ]
    }

    private func points(_ hundredths: Int?) -> HTML {
        "\(hundredths.map { Points.text($0) } ?? "—")"
    }
}
