import Domain
import HTML

/// One revision of a month: every village's total, rank and flag, and what moved since the last.
struct RevisionPage: Page {
    let t: Words
    let rating: RatingMonth
    let seenFrom: RegionCode
    let revision: Int
    let moves: [RevisionMove]
    /// The step that began the revision.
    let reason: StepEntry?

    var title: String { t("{month}考评第 {n} 稿", t.month(rating.month), revision) }
    var place: MenuItem.Place? { .ratings }

    private var own: Link { "/ratings/\(seenFrom.text)/\(rating.month.iso)" }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: own)">\(rating.head.name) · \(t.month(rating.month))</a></p>
        <h1>\(headline)</h1>
        <p>\(standing)</p>
        \(with: reason, because)
        \(others)
        \(moves.isEmpty ? EmptyState(text: t("这里没有参加考评的协会。")).body : table)
        """
    }

    private var headline: String {
        guard revision > 1 else { return title }
        let moved = moves.count(where: \.moves)
        return moved == 0
            ? t("第 {n} 稿：没有一个协会的总分、名次和旗有变化", revision)
            : t("第 {n} 稿：{m} 个协会的总分、名次或旗有变化", revision, moved)
    }

    private var standing: String {
        switch rating.head.publishedRevision {
        case revision?: t("这是现在公示的一稿。")
        case let published? where revision < published: t("这是以前公示过的一稿，只供查看。")
        case let published?: t("还没有公示；现在公示的是第 {n} 稿。", published)
        case nil: t("还没有公示。")
        }
    }

    private func because(_ step: StepEntry) -> HTML {
        """
        <p>\(t("更正重评的原因：{reason}", step.reason ?? ""))<br>\
        <span class="soft">\(t("{name}，{moment}", step.by, t.moment(step.at)))</span></p>
        """
    }

    private var others: HTML {
        guard rating.head.revision > 1 else { return .empty }
        return """
            <nav class="pager" aria-label="\(t("各稿"))">\(each: 1...rating.head.revision, other)</nav>
            """
    }

    private func other(_ number: Int) -> HTML {
        let text = t("第 {n} 稿", number)
        guard number != revision else { return "<b aria-current=\"page\">\(text)</b>" }
        let link = Link("\(own)/revisions\(query: ["revision": "\(number)"])")
        return "<a class=\"button quiet\" href=\"\(to: link)\">\(text)</a>"
    }

    private var table: HTML {
        DataTable(
            caption: revision > 1 ? t("有变化的在前；箭头左边是前一稿") : t("第一稿"),
            columns: [
                .init(title: t("协会")), .init(title: t("总分"), isNumeric: true),
                .init(title: t("名次"), isNumeric: true), .init(title: t("流动旗")),
                .init(title: t("哪几项变了")),
            ],
            cells: moves.map(cells)
        ).body
    }

    private func cells(_ move: RevisionMove) -> [HTML] {
        [
            "<span>\(move.now.name)\(if: move.moves, " <span class=\"badge late\">\(t("有变化"))</span>")</span>",
            arrow(move, total), arrow(move, rank),
            "<span>\(flags(move))</span>", "<span>\(each: move.items, item)</span>",
        ]
    }

    private func arrow(_ move: RevisionMove, _ text: (Score) -> String) -> HTML {
        let now = text(move.now)
        guard let before = move.before.map(text), before != now else { return "\(now)" }
        return "<span class=\"soft\">\(before) →</span> <b>\(now)</b>"
    }

    private func total(_ score: Score) -> String {
        score.isProvisional
            ? t("{n}（暂计）", Points.total(score.total)) : Points.total(score.total)
    }

    private func rank(_ score: Score) -> String { score.rank.map { "\($0)" } ?? t("未排") }

    private func flags(_ move: RevisionMove) -> HTML {
        guard let before = move.before, before.flag != move.now.flag else { return flag(move.now) }
        return "\(flag(before)) → \(flag(move.now))"
    }

    private func flag(_ score: Score) -> HTML {
        rating.scheme.flag(score.flag)?.mark ?? FlagMark(flag: .none, word: t("未评")).body
    }

    private func item(_ item: RevisionMove.Item) -> HTML {
        """
        <span class="line">\(t(
            "{item}：{from} → {to}",
            t(item.indicator.label),
            item.before.map(Points.text) ?? t("不适用"),
            item.now.map(Points.text) ?? t("不适用")
        ))</span>
        """
    }
}
