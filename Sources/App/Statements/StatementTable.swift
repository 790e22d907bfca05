import Domain
import HTML

/// The statement R12 line by line: opening, income by source, spending by purpose, closing.
struct StatementTable {
    let t: Words
    let statement: FundStatement
    /// Where the entries behind a figure are; nil on paper, which shows empty lines too.
    var link: ((BookFilter) -> Link)?
    /// Where the closing before this opening is.
    var before: Link?

    var html: HTML {
        DataTable(
            caption: t("经费收支表"),
            hidesCaption: true,
            columns: [
                .init(title: t("项目")), .init(title: t("金额（元）"), isNumeric: true),
                .init(title: t("笔数"), isNumeric: true),
            ],
            cells: lines,
            isWide: true
        ).body
    }

    private var lines: [[HTML]] {
        [line(t("期初余额"), statement.opening, to: before)] + begun
            + [sum(t("收入合计"), statement.received, .kind(.income))]
            + FundSource.allCases.compactMap { source in
                part(t(source.label), statement.income[source], .source(source))
            } + [sum(t("支出合计"), statement.spent, .kind(.spending))]
            + FundPurpose.allCases.filter(\.isSpentOn).compactMap { purpose in
                part(t(purpose.label), statement.spending[purpose], .purpose(purpose))
            } + [line(t("期末余额"), statement.closing, to: nil)]
    }

    private var begun: [[HTML]] {
        guard statement.begun.entries > 0 else { return [] }
        return [
            cells(
                "<span class=\"indented\">\(t("其中建账时的余额"))</span>",
                statement.begun,
                .kind(.opening)
            )
        ]
    }

    private func line(_ name: String, _ fen: Int64, to link: Link?) -> [HTML] {
        [
            "\(name)",
            link.map { "<a href=\"\(to: $0)\">\(t.yuan(fen))</a>" } ?? "\(t.yuan(fen))", "",
        ]
    }

    private func sum(_ name: String, _ sum: FundSum, _ filter: BookFilter) -> [HTML] {
        cells("\(name)", sum, filter)
    }

    private func part(_ name: String, _ sum: FundSum?, _ filter: BookFilter) -> [HTML]? {
        guard link == nil || sum != nil else { return nil }
        return cells("<span class=\"indented\">\(name)</span>", sum ?? FundSum(), filter)
    }

    private func cells(_ name: HTML, _ sum: FundSum, _ filter: BookFilter) -> [HTML] {
        guard let link, sum.entries > 0 else {
            return [name, "\(t.yuan(sum.fen))", "\(sum.entries)"]
        }
        let entries = link(filter)
        return [
            name, "<a href=\"\(to: entries)\">\(t.yuan(sum.fen))</a>", "\(sum.entries)",
        ]
    }
}
