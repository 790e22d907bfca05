import Domain
import HTML

/// A township's board: this month's flags, the year, and the rule, for the wall and the phone.
struct TownshipBoardPage: Page {
    let t: Words
    let place: BoardPlace
    let months: [PublishedMonth]
    let shown: PublishedMonth
    let month: MonthOnBoard
    let notices: BoardNotices

    var title: String { t("{place}公开栏", place.name) }

    var body: HTML {
        """
        \(BoardFlag.signs)
        <div class="board">\(parts.breadcrumb)
        <p class="soft">\(t("{place}计划生育协会 · 公开栏", place.name))</p>
        <h1>\(heading)</h1>
        <p class="soft">\(dates) <a class="no-print" href="#rule">\(t("评分办法"))</a></p>
        \(notices.pointer(t))\(parts.ended)\(replaced)\(corrections)
        <div class="flag-counts">\(each: month.scheme.flags, count)</div>
        <h2 class="no-print">\(t("各村、社区协会"))</h2>
        \(matrix.html)
        <p class="soft legend">\(t("– 没有公布或没有参评。名次按得分排，同分同名次。"))</p>
        <p class="actions no-print">\(download)</p>
        \(notices.inForce(t))\(notices.aid(t))\(notices.funds(t))\(parts.projects)\(parts.governance)\(parts.summaries)\(notices.honoured(t))
        \(parts.months(months.filter(\.isLast).map(\.month), shown: shown.month))
        \(seal)\(SchemeWords(t: t, scheme: month.scheme).html)</div>
        """
    }

    private var parts: BoardParts { BoardParts(t: t, place: place) }
    private var matrix: YearMatrix { YearMatrix(t: t, shown: shown, month: month) }

    private var heading: String {
        t("{y} 年 {m} 月“两为两争”考评结果", shown.month.year, shown.month.month)
    }

    private var dates: String {
        let day = t.day(shown.published.day)
        guard !shown.isLocked else { return t("{day}公布，已定稿。", day) }
        guard shown.isLast else { return t("{day}公布。", day) }
        return t("{day}公布，异议期至 {last}。", day, t.day(shown.objectionsUntil))
    }

    /// Who reads a result that was corrected since is told so first.
    private var replaced: HTML? {
        guard !shown.isLast else { return nil }
        let link = Link.board(place.code, month: shown.month)
        return Notice(
            kind: .warning,
            text: t("这是第 {n} 次公布的结果，后来更正过。", shown.revision),
            detail: "<p><a href=\"\(to: link)\">\(t("看现在的结果"))</a></p>"
        ).body
    }

    /// Every publication of this month with the reason why it took the place of the one before.
    private var corrections: HTML? {
        let all = months.filter { $0.month == shown.month }
        guard all.count > 1 else { return nil }
        return """
            <ol class="corrections" reversed>\(each: all, correction)</ol>
            """
    }

    private func correction(_ one: PublishedMonth) -> HTML {
        let day = t.day(one.published.day)
        let words =
            one.reason.map { t("第 {n} 次公布（{day}）：更正理由：{why}", one.revision, day, $0) }
            ?? t("第 {n} 次公布（{day}）", one.revision, day)
        guard one.revision != shown.revision else { return "<li><b>\(words)</b></li>" }
        let link = Link.board(place.code, month: one.month, revision: one.revision)
        return "<li><a href=\"\(to: link)\">\(words)</a></li>"
    }

    private func count(_ flag: BoardScheme.Flag) -> HTML {
        let count = month.scores.count { $0.flag == flag.flag }
        return """
            <div class="sheet">\(flag.flag.mark(t))<div class="figure">\
            <span class="value">\(count)</span> <span class="unit">\(t("个协会"))</span></div></div>

            """
    }

    private var download: HTML {
        let revision = shown.isLast ? nil : "\(shown.revision)"
        let link = Link(
            """
            /board/\(place.code.text)/\(shown.month.iso).xlsx\(query: ["revision": revision])
            """
        )
        return ButtonLink(text: t("下载考评表"), link: link, weight: .quiet).body
    }

    private var seal: HTML {
        """
        <div class="seal print-only"><span>\(t("公布单位（章）：{place}计划生育协会", place.name))</span>\
        <span>\(t("公布日期：{day}", t.day(shown.published.day)))</span></div>
        """
    }
}
