import Domain
import HTML

/// A county's loans, township by township, each the way to its own.
struct LoansByTownship {
    let t: Words
    let book: LoanBook

    private struct Sum {
        let township: RegionCode
        let name: String
        var contracts = 0
        var outstanding: Int64 = 0
        var late = 0
        var overdue: Int64 = 0
        var free: Int64 = 0

        mutating func add(_ line: LoanBook.Line) {
            contracts += 1
            outstanding += line.loan.outstanding.count
            late += line.overdue == nil ? 0 : 1
            overdue += line.overdue?.amount.count ?? 0
            free += line.loan.rollOver.free.count
        }
    }

    private var sums: [Sum] {
        var sums: [RegionCode: Sum] = [:]
        for line in book.lines {
            let (place, name) = (line.loan.township, line.loan.chapterName)
            sums[place, default: Sum(township: place, name: name)].add(line)
        }
        return sums.values.sorted { $0.township.text < $1.township.text }
    }

    var html: HTML {
        """
        <h2 id="all">\(t("各乡镇的 {n} 份合同", book.lines.count))</h2>
        \(DataTable(
            caption: t("每个乡镇都可以点开"),
            hidesCaption: true,
            columns: [
                .init(title: t("乡镇")), .init(title: t("合同（份）"), isNumeric: true),
                .init(title: t("在外（元）"), isNumeric: true), .init(title: t("逾期（笔）"), isNumeric: true),
                .init(title: t("该还没还（元）"), isNumeric: true),
                .init(title: t("可以再借（元）"), isNumeric: true),
            ],
            cells: sums.map(cells)
        ).body)
        """
    }

    private func cells(_ sum: Sum) -> [HTML] {
        [
            "<a href=\"\(to: .loans(sum.township))\">\(sum.name)</a>", "\(sum.contracts)",
            "\(Fen(sum.outstanding).yuan)", "\(sum.late)", "\(Fen(sum.overdue).yuan)",
            "\(Fen(sum.free).yuan)",
        ]
    }
}
