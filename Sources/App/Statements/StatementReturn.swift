import Domain
import Foundation
import HTML

/// The return R12 (domain 9): a line a chapter, and their sum.
struct StatementReturn: Sendable {
    let t: Words
    /// The place or the chapter it is of.
    let name: String
    let period: FundPeriod
    let books: [ChapterBook]
    /// How many papers the entries of each chapter have.
    let papers: [Int64: Int]
    let made: Date
    /// Where it is read on the screen.
    let link: Link

    var title: String { t("{place} {period}经费收支表", name, t.period(period)) }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R12-\(period.iso)",
            title: title,
            made: made,
            notes: [
                (t("起止"), .text(t.period(period))),
                (t("制表日期"), .day(Moment(made).day)),
                (t("金额单位"), .text(t("元"))),
            ],
            columns: zip(heads, [5, 26] + heads.dropFirst(2).map { _ in 12.0 })
                .map { Spreadsheet.Column(title: $0, width: $1) },
            rows: books.enumerated().map { number, book in
                [.number(number + 1, decimals: 0), .text(book.row.name)]
                    + cells(Figures(book, papers))
            } + [[.empty, .text(t("合计"))] + cells(Figures(books, papers))],
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    var heads: [String] {
        [t("序号"), t("协会"), t("期初")]
            + FundSource.allCases.map { t("收入：{source}", $0.label) } + [t("收入合计")]
            + Self.purposes.map { t("支出：{purpose}", $0.label) }
            + [t("支出合计"), t("期末"), t("周转金余额"), t("凭证张数")]
    }

    static let purposes = FundPurpose.allCases.filter(\.isSpentOn)

    private func cells(_ figures: Figures) -> [Spreadsheet.Cell] {
        figures.fen.map { .number(Int($0), decimals: 2) }
            + [.number(figures.papers, decimals: 0)]
    }

    /// The figures of a line, in the order of the heads.
    struct Figures: Sendable {
        let fen: [Int64]
        let papers: Int

        init(_ book: ChapterBook, _ papers: [Int64: Int]) {
            self.init([book], papers)
        }

        init(_ books: [ChapterBook], _ papers: [Int64: Int]) {
            let sum = books.sum
            let income = FundSource.allCases.map { sum.income[$0]?.fen ?? 0 }
            let spending = StatementReturn.purposes.map { sum.spending[$0]?.fen ?? 0 }
            let revolving = books.reduce(Int64(0)) { $0 + $1.row.revolving }
            fen =
                [sum.opening] + income + [sum.received.fen] + spending
                + [sum.spent.fen, sum.closing, revolving]
            self.papers = books.reduce(0) { $0 + (papers[$1.row.chapter] ?? 0) }
        }
    }
}
