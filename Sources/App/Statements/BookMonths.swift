import Domain
import HTML
import Postgres

/// What came in or was spent in a month of a chapter's book.
struct BookMonth: Row, Sendable {
    let month: Month
    let kind: FundEntryKind
    let fen: Int64
    let entries: Int

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
        kind = try row.next()
        fen = try row.next()
        entries = try row.next()
    }
}

/// A year's money in and out by month: a chart, and its table whose figures open the entries.
struct BookMonths {
    let t: Words
    let chapter: Int64
    let year: Int
    let rows: [BookMonth]

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        return """
            <h2>\(t("各月收入和支出"))</h2>
            \(MonthChart(
                id: "money",
                title: t("{y} 年各月收入和支出", year),
                description: t("每个月收入多少、支出多少，数字见下面的表"),
                months: (1...12).map { t("{m} 月", $0) },
                series: [
                    .init(name: t("收入"), look: .slanting, values: values(.income)),
                    .init(name: t("支出"), look: .solid, values: values(.spending)),
                ],
                isStacked: false,
                table: table,
                opener: t("看数字")
            ).body)
            """
    }

    private func values(_ kind: FundEntryKind) -> [Int] {
        (1...12).map { number in row(number, kind).map { Int($0.fen) } ?? 0 }
    }

    private func row(_ number: Int, _ kind: FundEntryKind) -> BookMonth? {
        rows.first { $0.month.month == number && $0.kind == kind }
    }

    private var table: HTML {
        DataTable(
            caption: t("{y} 年各月收入和支出", year),
            hidesCaption: true,
            columns: [
                .init(title: t("月份")), .init(title: t("收入（元）"), isNumeric: true),
                .init(title: t("支出（元）"), isNumeric: true),
            ],
            cells: (1...12).map { number in
                ["\(t("{m} 月", number))", cell(number, .income), cell(number, .spending)]
            }
        ).body
    }

    private func cell(_ number: Int, _ kind: FundEntryKind) -> HTML {
        guard let row = row(number, kind) else { return "—" }
        let link = Link.book(ofChapter: chapter, .month(row.month), .kind(kind))
        return "<a href=\"\(to: link)\">\(t.yuan(row.fen))</a>"
    }
}
