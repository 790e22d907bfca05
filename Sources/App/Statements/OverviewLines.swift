import Domain
import HTML

/// The table of an overview: a line a chapter or a township, and the sum of all.
struct OverviewLines {
    let t: Words
    let period: FundPeriod
    let today: Day

    /// Every figure opens the chapter's book.
    func chapters(_ books: [ChapterBook]) -> HTML {
        let cells = books.map { book in
            let link = Link.book(ofChapter: book.row.chapter, period)
            return figures(
                "<a href=\"\(to: link)\">\(book.row.name)</a>",
                book.statement,
                { "<a href=\"\(to: .book(ofChapter: book.row.chapter, period, $0))\">\($1)</a>" }
            ) + [
                book.row.waiting > 0
                    ? "<a href=\"\(to: "\(link)#waiting")\">\(book.row.waiting)</a>" : "0",
                "\(closed(book.row))",
            ]
        }
        return table(t("协会"), cells + [sum(books)])
    }

    /// The townships of a county, each leading to its chapters.
    func townships(_ books: [ChapterBook]) -> HTML {
        let towns = Dictionary(grouping: books, by: \.row.township)
        let cells = towns.sorted { $0.key < $1.key }.map { code, books in
            let link = Link.funds(code, period)
            let name = books.first?.row.townshipName ?? code.text
            return figures(
                "<a href=\"\(to: link)\">\(name)</a>",
                books.sum,
                { "<a href=\"\(to: link)\">\($1)</a>" }
            ) + [
                "<a href=\"\(to: link)\">\(books.waiting)</a>", "\(closed(books))",
            ]
        }
        return table(t("乡镇"), cells + [sum(books)])
    }

    private func table(_ name: String, _ cells: [[HTML]]) -> HTML {
        DataTable(
            caption: t("金额以元计"),
            columns: [
                .init(title: name), .init(title: t("期初"), isNumeric: true),
                .init(title: t("收入"), isNumeric: true),
                .init(title: t("支出"), isNumeric: true),
                .init(title: t("期末"), isNumeric: true),
                .init(title: t("等着入账"), isNumeric: true), .init(title: t("结账")),
            ],
            cells: cells,
            isWide: true
        ).body
    }

    private func sum(_ books: [ChapterBook]) -> [HTML] {
        figures("\(t("合计"))", books.sum, { "\($1)" }) + [
            "\(books.waiting)", "\(closed(books))",
        ]
    }

    private func figures(
        _ name: HTML,
        _ statement: FundStatement,
        _ link: (BookFilter, String) -> HTML
    ) -> [HTML] {
        [
            name, link(.all, t.yuan(statement.opening)),
            link(.kind(.income), t.yuan(statement.received.fen)),
            link(.kind(.spending), t.yuan(statement.spent.fen)),
            link(.all, t.yuan(statement.closing)),
        ]
    }

    private func closed(_ row: BookRow) -> String {
        guard row.hasBook else { return t("还没有建账") }
        guard let month = period.month else { return t("{n} 个月", row.closedMonths) }
        return row.isClosed(month) ? t("已结账") : t("没有结账")
    }

    /// How many of those that keep a book have closed the month.
    private func closed(_ books: [ChapterBook]) -> String {
        guard let month = period.month else {
            return t("{n} 个月", books.reduce(0) { $0 + $1.row.closedMonths })
        }
        let kept = books.filter(\.row.hasBook)
        return t("{m} / {n}", kept.count { $0.row.isClosed(month) }, kept.count)
    }
}

extension [ChapterBook] {
    fileprivate var waiting: Int { reduce(0) { $0 + $1.row.waiting } }
}
