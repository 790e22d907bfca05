import Domain
import HTML
import Postgres

/// A chapter's closed month as it hangs on the board.
struct BoardFund: Row, Sendable {
    let chapter: Int64
    let code: RegionCode
    let name: String
    let closed: Moment
    let closing: Int64
    let revolving: Int64

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        code = try row.next()
        name = try row.next()
        closed = try row.next()
        closing = try row.next()
        revolving = try row.next()
    }

    /// The closing of a closed month leads back to its opening.
    func statement(_ flows: [FlowRow]) throws -> FundStatement {
        var income: [FundSource: FundSum] = [:]
        var spending: [FundPurpose: FundSum] = [:]
        for flow in flows where flow.chapter == chapter {
            if let source = flow.source { income[source] = flow.sum }
            if let purpose = flow.purpose { spending[purpose] = flow.sum }
        }
        let received = income.values.reduce(Int64(0)) { $0 + $1.fen }
        let spent = spending.values.reduce(Int64(0)) { $0 + $1.fen }
        return try FundStatement(
            before: closing - received + spent,
            income: income,
            spending: spending,
            closing: closing
        )
    }
}

extension BoardMaking {
    /// What the place's chapters had, received and spent in a month that they closed.
    func funds() async throws -> BoardPaper {
        guard let month = key.month else { throw Stop.notFound }
        let (low, high) = (key.region, key.region.range.upperBound)
        let (place, months, funds, flows) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, key.region),
            BoardQuery.fundMonths.list(BoardMonth.self, low, high),
            BoardQuery.funds.list(BoardFund.self, low, high, month.first),
            BoardQuery.fundFlows.list(FlowRow.self, low, high, month.first)
        )
        guard let place, !funds.isEmpty else { throw Stop.notFound }
        return paper(
            BoardFundsPage(
                t: t,
                place: place,
                month: month,
                months: months.map(\.month),
                books: try funds.map { ($0, try $0.statement(flows)) }
            )
        )
    }
}

/// The funds of a place in a closed month: figures, and nobody's name.
struct BoardFundsPage: Page {
    let t: Words
    let place: BoardPlace
    let month: Month
    let months: [Month]
    let books: [(fund: BoardFund, statement: FundStatement)]

    var title: String { t("{place} {period}经费收支", place.name, t.month(month)) }

    var body: HTML {
        """
        <div class="board">\(BoardParts(t: t, place: place).breadcrumb)
        <h1>\(title)</h1>
        <p class="soft">\(t("结了账才公布。只公布收支，不公布付款人和收款人。"))</p>
        \(each: own, statement)
        \(if: !below.isEmpty, table)
        <p class="actions no-print">\(ButtonLink(text: t("看{place}的公开栏", place.name), link: .board(place.code), weight: .quiet).body)</p>
        \(if: months.count > 1, others)</div>
        """
    }

    /// The chapter of the place itself reads line by line, those in it a line each.
    private var own: [(fund: BoardFund, statement: FundStatement)] {
        books.filter { $0.fund.code == place.code }
    }
    private var below: [(fund: BoardFund, statement: FundStatement)] {
        books.filter { $0.fund.code != place.code }
    }

    private func statement(_ book: (fund: BoardFund, statement: FundStatement)) -> HTML {
        """
        <h2>\(book.fund.name)</h2>
        \(StatementTable(t: t, statement: book.statement).html)
        <p class="soft">\(t("其中周转金 {n} 元。{day}结账。", t.yuan(book.fund.revolving), t.day(book.fund.closed.day)))</p>
        """
    }

    private var table: HTML {
        let sum = below.reduce(.nothing) { $0 + $1.statement }
        return DataTable(
            caption: t("金额以元计"),
            columns: [
                .init(title: t("协会")), .init(title: t("期初"), isNumeric: true),
                .init(title: t("收入"), isNumeric: true),
                .init(title: t("支出"), isNumeric: true),
                .init(title: t("期末"), isNumeric: true),
                .init(title: t("其中周转金"), isNumeric: true),
            ],
            cells: below.map { book in
                let name: HTML =
                    "<a href=\"\(to: .boardFunds(book.fund.code, month))\">\(book.fund.name)</a>"
                return cells(name, book.statement, book.fund.revolving)
            } + [
                cells(
                    "\(t("合计"))",
                    sum,
                    below.reduce(Int64(0)) { $0 + $1.fund.revolving }
                )
            ]
        ).body
    }

    private func cells(_ name: HTML, _ sum: FundStatement, _ revolving: Int64) -> [HTML] {
        [
            name, "\(t.yuan(sum.opening))", "\(t.yuan(sum.received.fen))",
            "\(t.yuan(sum.spent.fen))", "\(t.yuan(sum.closing))", "\(t.yuan(revolving))",
        ]
    }

    private var others: HTML {
        """
        <nav class="months no-print" aria-label="\(t("往月"))"><h2>\(t("往月"))</h2>
        <ul>\(each: months, { "<li><a href=\"\(to: .boardFunds(place.code, $0))\"\(if: $0 == month, " aria-current=\"page\"")>\(t.month($0))</a></li>" })</ul></nav>
        """
    }
}

extension Link {
    /// A place's funds in a closed month, for anyone.
    static func boardFunds(_ place: RegionCode, _ month: Month) -> Link {
        "/board/\(place.text)/funds/\(month.iso)"
    }
}
