import Domain
import HTML

/// A return of assistance on screen, and on A4 with a place for the seal.
struct CaseReturnPage: Page {
    let t: Words
    let sheet: CaseReturn

    var title: String { sheet.title }
    var place: MenuItem.Place? { .cases }

    var body: HTML {
        """
        <div class="star-return"><p class="soft no-print"><a href="\(to: .cases(sheet.region.code, sheet.year))">\(t("{place}的帮扶救助", sheet.region.name))</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div>
        <div><dt>\(t("金额单位"))</dt><dd>\(t("元"))</dd></div></dl></div>
        <p class="actions no-print">\(quarters)\(ButtonLink(text: t("表格文件"), link: file, weight: .quiet).body)</p>
        \(sheet.rows.isEmpty ? EmptyState(text: t("这一年没有可列的。")).body : table)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var file: Link {
        "\(sheet.link).xlsx\(query: ["quarter": sheet.quarter.map { "\($0)" }])"
    }

    private var quarters: HTML {
        guard sheet.kind == .aid else { return .empty }
        let links = (1...4).filter { $0 != sheet.quarter }.map { quarter in
            ButtonLink(
                text: t("第 {q} 季度", quarter),
                link: "\(sheet.link)?quarter=\(quarter)",
                weight: .quiet
            ).body
        }
        let year = ButtonLink(text: t("全年"), link: sheet.link, weight: .quiet).body
        return "\(if: sheet.quarter != nil, year)\(each: links)"
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.enumerated().map {
                .init(title: $1, isNumeric: sheet.numeric.contains($0))
            },
            cells: sheet.rows.map { $0.map(cell) },
            isWide: true
        ).body
    }

    private func cell(_ cell: Spreadsheet.Cell) -> HTML {
        switch cell {
        case .text(let text): "\(text)"
        case .number(let number, 2): "\(Fen(Int64(number)).yuan)"
        case .number(let number, _): "\(number)"
        case .day(let day): day.onOneLine
        case .empty: .empty
        }
    }
}
