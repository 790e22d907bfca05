import Domain
import HTML
import Postgres

/// How many activities of a type a month had.
struct ActivityYearSum: Row, Sendable {
    let month: Month
    let type: ActivityType
    let records: Int

    init(_ row: inout RowReader) throws {
        month = Month(of: try row.next(Day.self))
        type = try row.next()
        records = try row.next()
    }
}

/// A place's activities of a year by month and type: drawn, and as a table whose figures open the rows.
struct ActivityYearPage: Page {
    let t: Words
    let filter: ActivityFilter
    let here: ActivityPlace
    let sums: [ActivityYearSum]

    var title: String { t("{y} 年活动", year) }
    var place: MenuItem.Place? { .activities }

    private var year: Int { filter.month.year }
    private var all: Int { sums.reduce(0) { $0 + $1.records } }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(t("{y} 年：{n} 次活动", year, all))</h1>
        <nav class="month-steps" aria-label="\(t("前一年、后一年"))">\
        <a class="button quiet" href="\(to: filter.year(year - 1))" rel="prev">\(t("上一年"))</a>\
        <b>\(t("{y} 年", year))</b>\
        <a class="button quiet" href="\(to: filter.year(year + 1))" rel="next">\(t("下一年"))</a></nav>
        \(sums.isEmpty ? EmptyState(text: t("这一年还没有记录的活动。")).body : figures)
        """
    }

    private var figures: HTML {
        """
        \(MonthChart(
            id: "year",
            title: t("{y} 年各月各类活动次数", year),
            description: t("每个月办了多少次、哪一类多，数字见下表；次数最多的几类分开画"),
            months: (1...12).map { t("{m} 月", $0) },
            series: series,
            isStacked: true
        ).body)
        \(table)
        """
    }

    /// The types of the year, those with the most activities first.
    private var types: [ActivityType] {
        let counts = Dictionary(sums.map { ($0.type, $0.records) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(
            \.key
        )
    }

    private func count(_ month: Int, _ type: ActivityType) -> Int {
        sums.first { $0.month.month == month && $0.type == type }?.records ?? 0
    }

    /// As many as can be told apart; the others together.
    private var series: [MonthChart.Series] {
        let looks: [ChartLook] = [.solid, .slanting, .level, .dotted, .upright]
        let types = types
        let shown = zip(types, looks).map { type, look in
            MonthChart.Series(
                name: t(type.label),
                look: look,
                values: (1...12).map { count($0, type) }
            )
        }
        let others = types.dropFirst(looks.count)
        guard !others.isEmpty else { return shown }
        let rest = (1...12).map { month in others.reduce(0) { $0 + count(month, $1) } }
        return shown + [MonthChart.Series(name: t("其他各类"), look: .blank, values: rest)]
    }

    private var table: HTML {
        let caption = t("{y} 年各月各类活动次数", year)
        return DataTable(
            caption: caption,
            hidesCaption: true,
            columns: [.init(title: t("类型"))]
                + (1...12).map { .init(title: t("{m} 月", $0), isNumeric: true) }
                + [.init(title: t("合计"), isNumeric: true)],
            cells: types.map(cells) + [monthSums],
            isWide: true
        ).body
    }

    private func cells(_ type: ActivityType) -> [HTML] {
        let counts = (1...12).map { count($0, type) }
        let whole = counts.reduce(0, +)
        return ["\(t(type.label))"] + zip(1...12, counts).map { open($1, $0, type) }
            + [open(whole, nil, type)]
    }

    private var monthSums: [HTML] {
        ["<b>\(t("合计"))</b>"]
            + (1...12).map { month in
                open(types.reduce(0) { $0 + count(month, $1) }, month, nil)
            } + ["<b>\(open(all, nil, nil))</b>"]
    }

    /// - Parameter month: nil for the whole year.
    private func open(_ number: Int, _ month: Int?, _ type: ActivityType?) -> HTML {
        guard number > 0, let first = Month(year: year, month: month ?? 1) else {
            return "\(number)"
        }
        let link = filter.with {
            ($0.month, $0.type, $0.choice, $0.isLate) = (first, type, .counted, false)
            $0.isYear = month == nil
        }.link
        return "<a href=\"\(to: link)\">\(number)</a>"
    }
}

extension ActivityFilter {
    /// The page of a year of the same place.
    func year(_ year: Int) -> Link {
        Link("/activities/year\(query: ["place": place.text, "month": "\(year)-01"])")
    }

    /// What a year of the place comes to.
    var yearSums: Query<[ActivityYearSum]> {
        ActivityQuery.year.list(
            ActivityYearSum.self,
            place.township,
            place,
            place.range.upperBound,
            Month(year: month.year, month: 1)?.first,
            Month(year: month.year, month: 12)?.last
        )
    }
}
