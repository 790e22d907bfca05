import Domain
import HTML

/// How a row behind a figure reads in a table.
struct FigureRowWords {
    let t: Words
    let key: FigureKey

    func columns(of kind: FigureRow.Kind) -> [DataTable.Column] {
        [
            .init(title: title(of: kind)), .init(title: t("说明")), .init(title: t("日期")),
            .init(title: t("地方")), .init(title: t("多少"), isNumeric: true),
        ]
    }

    func cells(_ row: FigureRow, opens: Bool) -> [HTML] {
        let name = row.title.isEmpty ? t("（没有名称）") : row.title
        let link = opens ? row.link : nil
        return [
            link.map { "<a href=\"\(to: $0)\">\(name)</a>" } ?? "\(name)",
            "\(row.detail.map { detail($0, of: row.kind) } ?? "—")", "\(row.day?.iso ?? "—")",
            "\(row.place)", "\(amount(row))",
        ]
    }

    /// A counter of health services below ten is told to nobody, not for one day in one village either (domain 1.2).
    private func amount(_ row: FigureRow) -> String {
        if key.rawValue.hasPrefix("health_"), [.person, .visit].contains(key.unit),
            (1..<10).contains(row.amount)
        {
            return "<10"
        }
        return t.figure(
            SummaryFigure(key: key, value: row.amount, kind: row.exactness, rows: 1)
        )
    }

    private func title(of kind: FigureRow.Kind) -> String {
        switch kind {
        case .member, .post, .excellent, .assistanceCase, .payment: t("姓名")
        case .household, .star, .award, .help, .assisted, .policy, .claim, .contact: t("户主")
        case .chapter, .term, .venue, .score, .agreement, .review: t("协会")
        case .activity, .output, .suggestion: t("主题")
        case .profile: t("来源")
        case .entry, .reward, .work, .gift: t("事项")
        case .charter, .project, .funding: t("名称")
        }
    }

    private func detail(_ text: String, of kind: FigureRow.Kind) -> String {
        let label: Label? =
            switch kind {
            case .chapter: ChapterKind(rawValue: text)?.label
            case .post: OfficerPost(rawValue: text)?.label
            case .venue, .work: VenueKind(rawValue: text)?.label
            case .output: OutputKind(rawValue: text)?.label
            case .contact: ContactChannel(rawValue: text)?.label
            case .suggestion: SuggestionChannel(rawValue: text)?.label
            default: nil
            }
        if kind == .star { return t("{n} 颗星", text) }
        return label.map { t($0) } ?? text
    }
}
