import Domain
import HTML

/// A month as it was rated and as a scheme would rate it, village by village.
struct TrialPage: Page {
    let t: Words
    let whole: WholeScheme
    let town: RegionCode
    let latest: Month
    let rating: RatingMonth
    let trial: [Score]

    private struct Line {
        let name: String
        let old: Score?
        let new: Score
    }

    var title: String { t("试一试：{name}", whole.head.name) }
    var place: MenuItem.Place? { .ratings }

    private var link: Link { "/schemes/\(town.text)/\(whole.head.id)" }

    private var lines: [Line] {
        let known = Dictionary(rating.scores.map { ($0.chapter, $0) }) { first, _ in first }
        return trial.map { Line(name: $0.name, old: known[$0.chapter], new: $0) }
            .sorted { ($0.new.rank ?? .max, $0.new.region) < ($1.new.rank ?? .max, $1.new.region) }
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(whole.head.name)</a></p>
        <h1>\(headline)</h1>
        <p>\(t("同样的记录，同样的评分；这里什么也不保存。左边按“{old}”，右边按“{new}”。", rating.scheme.head.name, whole.head.name))</p>
        \(months)
        \(trial.isEmpty ? EmptyState(text: t("这里没有参加考评的协会。")).body : table)
        """
    }

    private var headline: String {
        let moved = lines.count { $0.old?.flag != $0.new.flag }
        return moved == 0
            ? t("{month}：旗都不变", t.month(rating.month))
            : t("{month}：{n} 个协会的旗会变", t.month(rating.month), moved)
    }

    private var months: HTML {
        """
        <form method="get" action="\(to: "\(link)/trial")">
        \(Field(
            label: t("换一个月"),
            name: "month",
            value: rating.month.iso,
            kind: .select((0..<13).map {
                let month = latest.adding(months: -$0)
                return .init(value: month.iso, label: t.month(month))
            })
        ).body)
        \(Button(text: t("看"), weight: .quiet).body)</form>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("按新方案的名次排"),
            columns: [
                .init(title: t("协会")), .init(title: t("原来总分"), isNumeric: true),
                .init(title: t("原来名次"), isNumeric: true), .init(title: t("原来的旗")),
                .init(title: t("新的总分"), isNumeric: true),
                .init(title: t("新的名次"), isNumeric: true), .init(title: t("新的旗")),
                .init(title: t("相差"), isNumeric: true),
            ],
            cells: lines.map(cells)
        ).body
    }

    private func cells(_ line: Line) -> [HTML] {
        [
            "\(line.name)", total(line.old), rank(line.old), flag(line.old, rating.scheme),
            total(line.new), rank(line.new), flag(line.new, whole.scheme), difference(line),
        ]
    }

    private func total(_ score: Score?) -> HTML {
        guard let score else { return "<span class=\"soft\">\(t("不参加"))</span>" }
        return
            "\(score.isProvisional ? t("{n}（暂计）", Points.total(score.total)) : Points.total(score.total))"
    }

    private func rank(_ score: Score?) -> HTML {
        "\(score?.rank.map { "\($0)" } ?? t("未排"))"
    }

    private func flag(_ score: Score?, _ scheme: RatingScheme) -> HTML {
        scheme.flag(score?.flag)?.mark ?? FlagMark(flag: .none, word: t("未评")).body
    }

    private func difference(_ line: Line) -> HTML {
        guard let old = line.old else { return "<span class=\"soft\">\(t("无"))</span>" }
        let gap = line.new.total - old.total
        return "\(gap > 0 ? "+" : "")\(Points.text(gap * 10))"
    }
}
