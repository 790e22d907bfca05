import Domain
import HTML

/// Item by item: the household's own, each reviewer's, the village's, the gap, and why.
struct ScoreComparison {
    let t: Words
    let application: ScoredApplication
    let items: [ScoredItem]
    let marks: [CountedMark]

    private var sheets: [CountedMark] {
        marks.reduce(into: []) { kept, mark in
            if kept.last?.sheet != mark.sheet { kept.append(mark) }
        }
    }

    var body: HTML {
        let sheets = sheets
        let bySheet = Dictionary(grouping: marks, by: \.sheet)
            .mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($0.code, $0) }) }
        return """
            <h2>\(t("逐项对比"))</h2>
            <p class="soft">\(t("村评取各评审员的中间分；系统按记录计算的项目点开看每一条。"))</p>
            <div class="comparison">\(DataTable(
                caption: t("逐项对比"),
                hidesCaption: true,
                columns: columns(sheets),
                cells: items.map { item in cells(item, sheets.map { bySheet[$0.sheet]?[item.code] }) },
                isWide: true
            ).body)</div>
            """
    }

    private func columns(_ sheets: [CountedMark]) -> [DataTable.Column] {
        [.init(title: t("项目")), .init(title: t("自评"), isNumeric: true)]
            + sheets.map { DataTable.Column(title: $0.name, isNumeric: true) }
            + [
                .init(title: t("村评"), isNumeric: true), .init(title: t("差"), isNumeric: true),
                .init(title: t("原因")),
            ]
    }

    private func cells(_ item: ScoredItem, _ given: [CountedMark?]) -> [HTML] {
        let isByRows = item.proof == .logged || given.contains { $0?.evidence == .logged }
        return [
            "\(item.code) \(t(item.label)) <span class=\"soft\">\(t("满分 {n}", Points.text(item.most)))</span>",
            "\(item.proof == .logged ? t("按记录") : text(item.own))",
        ]
            + given.map { cell($0, isByRows: isByRows) }
            + [
                "<b>\(text(item.village))</b>\(if: item.proof.needsRows, rows(item))", gap(item),
                reason(item),
            ]
    }

    private func cell(_ mark: CountedMark?, isByRows: Bool) -> HTML {
        guard let mark, !isByRows else { return "<span class=\"soft\">\(t("按记录"))</span>" }
        return """
            \(text(mark.mark))\(with: mark.evidence, { "<small>\(t($0.label))</small>" })
            """
    }

    private func text(_ mark: StarItemMark?) -> String {
        switch mark {
        case .points(let points): Points.text(points)
        case .notApplicable: t("不适用")
        case nil: t("没有打分")
        }
    }

    private func rows(_ item: ScoredItem) -> HTML {
        let link: Link = "\(application.link)/evidence/\(item.code)"
        return "<small><a href=\"\(to: link)\">\(t("看 {n} 条记录", item.rows))</a></small>"
    }

    private func gap(_ item: ScoredItem) -> HTML {
        guard let own = item.own?.points, let village = item.village?.points else { return .empty }
        let gap = village - own
        return gap > 0 ? "+\(Points.text(gap))" : "\(Points.text(gap))"
    }

    private func reason(_ item: ScoredItem) -> HTML {
        "<span class=\"reason\">\(item.reason ?? "")</span>"
    }
}
