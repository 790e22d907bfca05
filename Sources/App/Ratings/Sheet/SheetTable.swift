import Domain
import HTML

/// The sheet itself: each indicator with what was counted, the points, and what the village says.
struct SheetTable {
    let t: Words
    let sheet: SheetOfMonth

    var body: HTML {
        DataTable(
            caption: t("各项得分；点“计数”看算进去的每一条"),
            columns: [
                .init(title: t("项目")), .init(title: t("计数")),
                .init(title: t("满分"), isNumeric: true), .init(title: t("得分"), isNumeric: true),
                .init(title: t("自评"), isNumeric: true), .init(title: t("相差"), isNumeric: true),
                .init(title: t("说明和改进")),
            ],
            cells: sheet.tally.rows.flatMap { row in row.lines.map { cells($0, row) } },
            isInThrees: true
        ).body
    }

    private func cells(_ line: Tally.Line, _ row: Tally.Row) -> [HTML] {
        let source = line.part.source
        let link: Link = "\(sheet.link)/\(source.rawValue)"
        let name =
            row.lines.count > 1
            ? t("{indicator}：{source}", t(row.indicator.label), t(source.label))
            : t(row.indicator.label)
        let basis = SourceText(t).basis(line.count) ?? (source.kind == .byHand ? t("评分") : t("无"))
        return [
            "<a href=\"\(to: link)\">\(name)</a>", "<a href=\"\(to: link)\">\(basis)</a>",
            "\(Points.text(line.part.most))", points(line), own(source), gap(line), remark(source),
        ]
    }

    private func points(_ line: Tally.Line) -> HTML {
        switch line.points {
        case .points(let points): "<b>\(Points.text(points))</b>"
        case .missing: "<span class=\"wanting\">\(t("待评"))</span>"
        case .notApplicable(let why):
            "<abbr class=\"soft\" title=\"\(t(why.label))\">\(t("不适用"))</abbr>"
        }
    }

    private func own(_ source: Source) -> HTML {
        guard source.kind == .byHand else { return .empty }
        guard let own = sheet.own(source) else { return "<span class=\"soft\">\(t("未填"))</span>" }
        return "\(Points.text(own.points))"
    }

    /// How much the township gave more or less than the village would have.
    private func gap(_ line: Tally.Line) -> HTML {
        guard let own = sheet.own(line.part.source), let points = line.points.hundredths else {
            return .empty
        }
        let gap = points - own.points
        return "\(gap > 0 ? "+" : "")\(Points.text(gap))"
    }

    private func remark(_ source: Source) -> HTML {
        guard source.kind == .byHand else { return .empty }
        let given = sheet.hand(source)
        let own = sheet.own(source)?.note
        return """
            <div>\(with: given?.reason, { "<span class=\"line\">\($0)</span>" })\
            \(with: given?.measure, { "<span class=\"line\">\(t("改进：{what}", $0))</span>" })\
            \(with: given, { "<span class=\"line soft\">\(t("{name}，{moment}", $0.by, t.moment($0.at)))</span>" })\
            \(with: own, { "<span class=\"line soft\">\(t("村里说：{what}", $0))</span>" })</div>
            """
    }
}
