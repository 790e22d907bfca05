import Domain
import HTML

/// A return that is made here, on screen and on A4 with a place for the seal.
struct ReturnSheetPage: Page {
    let t: Words
    let sheet: ReturnSheet
    /// Whether it is the sheet for paper, without what a screen is for.
    let isPaper: Bool
    /// With what it is taken out whole; nil for whoever may not.
    var wholeForm: NumberLookForm?

    var title: String { sheet.title }
    var place: MenuItem.Place? { .returns }

    var body: HTML { isPaper ? paper : screen }

    private var screen: HTML {
        """
        <p class="soft"><a href="\(to: .returns(sheet.region.code, sheet.period.year))">\(t("{place}的报表", sheet.region.name))</a></p>
        <h1>\(title)</h1>
        <p class="actions">\(neighbours)\(if: sheet.kind.hasPageHere, ways)\
        \(with: sheet.list, { ButtonLink(text: t("看这些行"), link: $0, weight: .quiet).body })</p>
        \(sheet.rows.isEmpty ? EmptyState(text: t("这一期没有可列的。")).body : table)
        \(if: sheet.isCut, "<p class=\"soft\">\(t("这里只列前 {n} 行；全部在打印稿和表格文件里。", sheet.rows.count))</p>")
        \(with: wholeForm, \.html)
        """
    }

    private var ways: HTML {
        """
        \(ButtonLink(text: t("打印"), link: "\(sheet.link)/print", weight: .quiet).body)\
        \(ButtonLink(text: t("表格文件"), link: "\(sheet.link).xlsx", weight: .quiet).body)
        """
    }

    private var neighbours: HTML {
        let before = sheet.period.before
        return ButtonLink(
            text: t("上一期：{p}", t.period(before)),
            link: .standardReturn(sheet.kind, sheet.region.code, before),
            weight: .quiet
        ).body
    }

    private var paper: HTML {
        """
        <div class="venue-return"><p class="soft no-print"><a href="\(to: sheet.link)">\(title)</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div></dl></div>
        \(table)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.map { .init(title: $0.title, isNumeric: $0.isNumeric) },
            cells: sheet.rows.map { row in row.map(\.html) },
            isWide: true
        ).body
    }
}
