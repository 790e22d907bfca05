import Domain
import HTML

/// The chapters of a township, best first: this month's flag and score, and the year's twelve flags.
struct YearMatrix {
    private struct Line {
        let score: BoardScore
        /// The flag of each of the twelve months; nil where none is published.
        let months: [BoardCell?]
    }

    let t: Words
    private let shown: Int
    private let year: Int
    private let lines: [Line]

    init(t: Words, shown: PublishedMonth, month: MonthOnBoard) {
        self.t = t
        self.shown = shown.month.month
        year = shown.month.year
        var cells: [RegionCode: [BoardCell?]] = [:]
        for cell in month.cells {
            cells[cell.code, default: Array(repeating: nil, count: 12)][cell.month.month - 1] = cell
        }
        let none: [BoardCell?] = Array(repeating: nil, count: 12)
        lines = month.scores.map { Line(score: $0, months: cells[$0.code] ?? none) }
    }

    var html: HTML {
        """
        <table class="matrix"><caption class="hidden">\(t("本月名次和 {y} 年各月的旗", year))</caption>
        <thead><tr><th scope="col">\(t("名次"))</th><th scope="col">\(t("村、社区"))</th>\
        <th scope="col">\(t("本月"))</th><th scope="col">\(t("得分"))</th>\
        \(each: 1...12, head)<th scope="col" class="num">\(t("红旗"))</th></tr></thead>
        <tbody>\(each: lines, row)</tbody></table>
        """
    }

    private func head(_ month: Int) -> HTML {
        "<th scope=\"col\" class=\"month\(if: month == shown, " now")\">\(t("{m} 月", month))</th>"
    }

    private func row(_ line: Line) -> HTML {
        let score = line.score
        let reds = line.months.count { $0?.flag?.colour == .red }
        return """
            <tr><td class="rank">\(score.rank.map { "\($0)" } ?? t("未排"))</td>\
            <th scope="row"><a href="\(to: .board(score.code))">\(score.place)</a>\
            \(with: score.facts.words(t), { "<span class=\"why\">\($0)</span>" })</th>\
            <td class="now">\(score.flag.map { $0.mark(t) } ?? "\(t("没有旗"))")</td>\
            <td class="score">\(meter(score))<b>\(Points.total(score.total))</b></td>\
            \(each: Array(line.months.enumerated()), { cell($0.element, $0.offset + 1) })\
            <td class="num reds" data-label="\(t("今年红旗"))">\(t("{n} 面", reds))</td></tr>

            """
    }

    /// A bar as long as the score; the score itself stands beside it.
    private func meter(_ score: BoardScore) -> HTML {
        """
        <svg class="meter \(score.flag?.style)" viewBox="0 0 1000 40" preserveAspectRatio="none" \
        aria-hidden="true"><rect class="track" width="1000" height="40" rx="20"/>\
        <rect width="\(score.total)" height="40" rx="20"/></svg>
        """
    }

    private func cell(_ cell: BoardCell?, _ month: Int) -> HTML {
        guard let cell, let flag = cell.flag else {
            return """
                <td class="month" data-month="\(month)"><span aria-hidden="true">–</span>\
                <span class="hidden">\(t("没有"))</span></td>
                """
        }
        return """
            <td class="month \(flag.style)" data-month="\(month)">\(flag.icon)\
            <span class="hidden">\(flag.word(t))</span><small>\(Points.total(cell.total))</small></td>
            """
    }
}
