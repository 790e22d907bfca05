import Domain
import HTML

/// A township's year: its villages in the order of the year, a flag for each published month.
struct FlagYearPage: Page {
    let t: Words
    let region: Region
    let year: Int
    /// Whether no later year has begun.
    let isLatest: Bool
    let town: RegionCode
    let months: [FlagYearMonth]
    let nominees: [Nominee]
    let rewards: [RewardEntry]

    var title: String { t("{y} 年流动旗", year) }
    var place: MenuItem.Place? { .ratings }

    /// A village looks at its own row, which has no place among others.
    private var isOfOne: Bool { region.level == .village }

    private var rows: [FlagYear<RegionCode>.Row] {
        FlagYear(Dictionary(grouping: months, by: \.region).mapValues { $0.map(\.result) }).rows
    }

    var body: HTML {
        let rows = rows
        return """
            <p class="soft"><a href="\(to: "/ratings?place=\(region.code.text)")">\(region.name) · \(t("月考评"))</a></p>
            <h1>\(headline(rows))</h1>
            \(years)
            \(if: !isOfOne, FlagYearChart(t: t, rows: rows, months: months).html)
            \(rows.isEmpty ? nothing : table(rows))
            \(if: !rows.isEmpty, rule)
            \(YearHonours(t: t, place: region.code, year: year, nominees: nominees, rewards: rewards).html)
            """
    }

    private func headline(_ rows: [FlagYear<RegionCode>.Row]) -> String {
        guard let first = rows.first else { return title }
        let count = Set(months.map(\.month)).count
        guard !isOfOne else {
            return t("{y} 年：公示了 {n} 个月，红旗 {m} 面", year, count, first.score.first)
        }
        let advanced = rows.count(where: \.isAdvanced)
        return advanced == 0
            ? t("{y} 年：公示了 {n} 个月，还没有先进协会", year, count)
            : t("{y} 年：公示了 {n} 个月，先进协会 {m} 个", year, count, advanced)
    }

    private var years: HTML {
        let before = "/ratings/\(region.code.text)/years/\(year - 1)" as Link
        let after = "/ratings/\(region.code.text)/years/\(year + 1)" as Link
        return """
            <nav class="pager" aria-label="\(t("前一年、后一年"))">\
            <a class="button quiet" rel="prev" href="\(to: before)">← \(t("{y} 年", year - 1))</a>\
            \(if: !isLatest, "<a class=\"button quiet\" rel=\"next\" href=\"\(to: after)\">\(t("{y} 年", year + 1)) →</a>")</nav>
            """
    }

    private var nothing: HTML { EmptyState(text: t("这一年还没有公示过的月份。")).body }

    private var rule: HTML {
        """
        <p class="soft">\(t("先比红旗的面数，再比各月的平均分，再比最低一档的旗谁少；全都一样就并列。红旗满 {n} 面的是先进协会。", YearRules.standard.advancedFrom))</p>
        """
    }

    private func table(_ rows: [FlagYear<RegionCode>.Row]) -> HTML {
        let caption = t("{y} 年各协会每月的旗和总分", year)
        return """
            <table class="matrix year-matrix"><caption class="hidden">\(caption)</caption>
            <thead><tr>\(if: !isOfOne, "<th scope=\"col\" class=\"rank\">\(t("名次"))</th>")\
            <th scope="col">\(t("协会"))</th>\
            \(each: 1...12, { "<th scope=\"col\" class=\"month\">\(t("{m} 月", $0))</th>" })\
            <th scope="col" class="num">\(t("红旗"))</th><th scope="col" class="num">\(t("平均分"))</th>\
            <th scope="col" class="num">\(t("最低一档"))</th></tr></thead>
            <tbody>\(each: rows, row)</tbody></table>
            """
    }

    private func row(_ row: FlagYear<RegionCode>.Row) -> HTML {
        let cells = months.filter { $0.region == row.chapter }
        return """
            <tr>\(if: !isOfOne, "<td class=\"rank\">\(row.place)</td>")\
            <th scope="row">\(cells.first?.name ?? row.chapter.text)\
            \(if: row.isAdvanced, " <span class=\"badge good\">\(t("先进协会"))</span>")</th>\
            \(each: 1...12, { number in cell(cells.first { $0.month.month == number }, number) })\
            <td class="num reds" data-label="\(t("红旗"))"><b>\(row.score.first)</b></td>\
            <td class="num reds" data-label="\(t("平均分"))">\(row.score.mean.map(Points.total) ?? t("无"))</td>\
            <td class="num reds" data-label="\(t("最低一档"))">\(row.score.last)</td></tr>
            """
    }

    private func cell(_ month: FlagYearMonth?, _ number: Int) -> HTML {
        guard let month else {
            return """
                <td class="month" data-month="\(number)"><span aria-hidden="true">–</span>\
                <span class="hidden">\(t("未公示"))</span></td>
                """
        }
        let sheet = "/ratings/\(town.text)/\(month.month.iso)/\(month.chapter)" as Link
        let flag = FlagMark(flag: SchemeFlag.flag(month.colour), word: month.label).body
        return """
            <td class="month" data-month="\(number)"><a href="\(to: sheet)">\(flag)\
            <small>\(Points.total(month.total))</small></a></td>
            """
    }
}
