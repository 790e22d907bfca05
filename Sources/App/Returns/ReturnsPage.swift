import Domain
import HTML

/// All standard returns of a place and a year: what is due, when each was last taken out and by whom.
struct ReturnsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let exports: [LastExport]
    let made: Set<MadeReturn>

    var title: String { t("{place} {y} 年的报表", region.name, year) }
    var place: MenuItem.Place? { .returns }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="actions">\(years)</p>
        \(if: isMade, lists)
        \(if: !isMade, elsewhere)
        """
    }

    /// Returns are made in a township and in a village.
    private var isMade: Bool { region.level >= .township }

    private var elsewhere: HTML {
        """
        \(EmptyState(text: t("报表是乡镇和村出的。请先选一个乡镇。")).body)
        <p class="actions">\(quiet(t("找地区"), "/regions"))</p>
        """
    }

    private var years: HTML {
        """
        \(if: year > 1980, quiet(t("{y} 年", year - 1), .returns(region.code, year - 1)))\
        \(if: year < today.year, quiet(t("{y} 年", year + 1), .returns(region.code, year + 1)))
        """
    }

    private func quiet(_ text: String, _ link: Link) -> HTML {
        ButtonLink(text: text, link: link, weight: .quiet).body
    }

    private var lists: HTML {
        let seen = StandardReturn.allCases.filter { kind in
            person.may(kind.act, at: region.code)
        }
        let newest = seen.map { ($0, newestPeriod(of: $0)) }
        let missed = seen.filter { person.may($0.maker, at: region.code) }.flatMap(missed)
        return """
            <h2>\(t("最近一期"))</h2>
            \(table(newest, caption: t("每种报表最近的一期")))
            \(if: !missed.isEmpty && year == today.year, "<h2>\(t("前几期漏了的"))</h2>\(table(missed, caption: t("前几期漏了的")))")
            <h2>\(t("各期"))</h2>
            \(each: seen, periods)
            """
    }

    /// Earlier periods that nobody has taken out, since the return was first.
    private func missed(_ kind: StandardReturn) -> [(StandardReturn, ReturnPeriod)] {
        kind.chased(exports, on: today).dropLast()
            .filter {
                kind.isOwed($0, made) && ReturnState(kind, $0, exports, on: today) == .overdue
            }
            .map { (kind, $0) }
    }

    /// The newest period that can be made, of the year that is looked at.
    private func newestPeriod(of kind: StandardReturn) -> ReturnPeriod {
        let newest = kind.rule.newest(on: today)
        return newest.year <= year
            ? newest : kind.rule.periods(of: year).first ?? newest
    }

    private func periods(_ kind: StandardReturn) -> HTML {
        let begun = kind.rule.periods(of: year).filter { $0.first <= today }
        guard !begun.isEmpty else { return .empty }
        let name = "\(kind.code) \(t(kind.label))"
        return """
            <details><summary>\(name) · \(t(kind.cycle.label))</summary>
            \(table(begun.map { (kind, $0) }, caption: name))</details>
            """
    }

    private func table(
        _ rows: [(StandardReturn, ReturnPeriod)],
        caption: String
    ) -> HTML {
        DataTable(
            caption: caption,
            hidesCaption: true,
            columns: [
                t("报表"), t("期次"), t("期限"), t("情况"), t("最近取出"), t("查看"),
            ].map { .init(title: $0) },
            cells: rows.map { cells($0.0, $0.1) }
        ).body
    }

    private func cells(_ kind: StandardReturn, _ period: ReturnPeriod) -> [HTML] {
        let last = exports.first { $0.kind == kind && $0.period == period }
        let state = ReturnState(kind, period, exports, on: today)
        let isChased = person.may(kind.maker, at: region.code) && kind.isOwed(period, made)
        return [
            "\(kind.code) \(t(kind.label))", "\(t.period(period))",
            "\(t.day(kind.rule.due(for: period)))",
            isChased || state == .done ? "\(t(state.label))" : "—",
            "\(last.map { t("{when}，{who}", t.day($0.at.day), $0.by) } ?? t("还没取过"))",
            ways(kind, period),
        ]
    }

    private func ways(_ kind: StandardReturn, _ period: ReturnPeriod) -> HTML {
        let ways = kind.ways(region.code, period, isMade: made.contains(MadeReturn(kind, period)))
        let links = [
            (t("网页"), ways.page), (t("打印"), ways.paper), (t("表格文件"), ways.file),
        ].compactMap { text, link in
            link.map { "<a href=\"\(to: $0)\">\(text)</a> " as HTML }
        }
        return "\(each: links)"
    }
}
