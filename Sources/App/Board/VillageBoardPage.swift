import Domain
import HTML

/// A village's own line: its month point by point, and its year.
struct VillageBoardPage: Page {
    let t: Words
    let place: BoardPlace
    let months: [PublishedMonth]
    let shown: PublishedMonth
    let month: MonthOnBoard
    let notices: BoardNotices
    let score: BoardScore

    var title: String { t("{place}公开栏", place.name) }

    var body: HTML {
        """
        \(BoardFlag.signs)
        <div class="board">\(parts.breadcrumb)
        <p class="soft">\(score.chapter)</p>
        <h1>\(heading)</h1>
        <p>\(score.flag?.mark(t)) <span class="soft">\(standing)</span></p>
        \(notices.pointer(t))\(parts.ended)
        \(with: score.facts.words(t), { Notice(kind: .warning, text: $0).body })
        <p class="actions no-print">\(township)</p>
        <h2>\(t("这个月的分从哪里来"))</h2>
        \(points)
        <h2>\(t("{y} 年各月", shown.month.year))</h2>
        \(year)
        \(notices.inForce(t))\(notices.aid(t))\(notices.funds(t))\(parts.projects)\(parts.governance)\(parts.summaries)\(notices.honoured(t))
        \(parts.months(months.filter(\.isLast).map(\.month), shown: shown.month))</div>
        """
    }

    private var parts: BoardParts { BoardParts(t: t, place: place) }

    private var heading: String {
        t("{month}考评 {n} 分", t.month(shown.month), Points.total(score.total))
    }

    private var standing: String {
        let count = month.scores.count
        guard let rank = score.rank else { return t("{n} 个协会参评", count) }
        return t("{n} 个协会里排第 {m}", count, rank)
    }

    private var township: HTML? {
        guard let township = place.above.last, let code = place.code.parent else { return nil }
        return ButtonLink(
            text: t("看{place}的公开栏", township.name),
            link: .board(code, month: shown.month),
            weight: .quiet
        ).body
    }

    private var points: HTML {
        let words = SchemeWords(t: t, scheme: month.scheme)
        let items = month.scheme.indicators.map { indicator in
            let most = Points.text(indicator.most)
            let points = indicator.points(in: score.points).map(Points.text)
            return PlainList.Item(
                text: words.name(indicator),
                trailing: points.map { t("{n} 分，满分 {m}", $0, most) } ?? t("不适用")
            )
        }
        return Sheet(content: PlainList(items: items).body).body
    }

    private var year: HTML {
        DataTable(
            caption: t("{place} {y} 年各月的旗", place.name, shown.month.year),
            hidesCaption: true,
            columns: [
                .init(title: t("月份")), .init(title: t("旗")),
                .init(title: t("得分"), isNumeric: true),
                .init(title: t("名次"), isNumeric: true), .init(title: t("说明")),
            ],
            cells: month.cells.filter { $0.code == place.code }.map(cells)
        ).body
    }

    private func cells(_ cell: BoardCell) -> [HTML] {
        let link = Link.board(place.code, month: cell.month)
        return [
            "<a href=\"\(to: link)\">\(t("{m} 月", cell.month.month))</a>",
            cell.flag.map { $0.mark(t) } ?? "\(t("没有旗"))", "\(Points.total(cell.total))",
            "\(cell.rank.map { "\($0)" } ?? t("未排"))", "\(notes(cell))",
        ]
    }

    private func notes(_ cell: BoardCell) -> String {
        var notes: [String] = []
        if let facts = cell.facts.words(t) { notes.append(facts) }
        if cell.revision > 1 { notes.append(t("第 {n} 次公布", cell.revision)) }
        return notes.joined(separator: t("；"))
    }
}
