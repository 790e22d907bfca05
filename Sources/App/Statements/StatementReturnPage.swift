import Domain
import HTML

/// The return R12 for paper: A4 on its side, a column a chapter's line, with a place for the seal.
struct StatementReturnPage: Page {
    let t: Words
    let sheet: StatementReturn

    var title: String { sheet.title }
    var place: MenuItem.Place? { .funds }

    var body: HTML {
        """
        <div class="star-return \(sheet.books.count == 1 ? "of-one" : "many")"><p class="soft no-print"><a href="\(to: sheet.link)">\(t("回到经费"))</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div>
        <div><dt>\(t("金额单位"))</dt><dd>\(t("元"))</dd></div></dl></div>
        <p class="actions no-print">\(ButtonLink(text: t("表格文件"), link: "\(sheet.link)/return", weight: .quiet).body)</p>
        \(sheet.books.count == 1 ? ofOne : ofMany)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    /// One chapter's statement reads from top to bottom.
    private var ofOne: HTML {
        let figures = StatementReturn.Figures(sheet.books, sheet.papers)
        let revolving = sheet.books.reduce(Int64(0)) { $0 + $1.row.revolving }
        return """
            \(StatementTable(t: t, statement: sheet.books.sum).html)
            <p>\(t("周转金余额 {n} 元，凭证 {m} 张。", t.yuan(revolving), figures.papers))</p>
            """
    }

    private var ofMany: HTML {
        let rows = sheet.books.enumerated().map { number, book in
            cells("\(number + 1)", book.row.name, .init(book, sheet.papers))
        }
        let sum = cells("", t("合计"), .init(sheet.books, sheet.papers))
        return DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.enumerated().map { .init(title: $1, isNumeric: $0 != 1) },
            cells: rows + [sum],
            isWide: true
        ).body
    }

    private func cells(
        _ number: String,
        _ name: String,
        _ figures: StatementReturn.Figures
    ) -> [HTML] {
        ["\(number)", "\(name)"] + figures.fen.map { "\(t.yuan($0))" } + ["\(figures.papers)"]
    }
}
