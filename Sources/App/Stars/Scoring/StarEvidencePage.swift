import Domain
import HTML

/// The logged rows that an item of an application is computed from.
struct StarEvidencePage: Page {
    let t: Words
    let application: ScoredApplication
    let item: ScoredItem
    let rows: [EvidenceRow]
    /// Whether whoever reads it may open the activities themselves.
    let opensRows: Bool

    var title: String { t("{code} 的记录", item.code) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(application.link)/evidence/\(item.code)" }

    var body: HTML {
        """
        \(Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("{name}户的评分", application.head), link: application.scores),
                .init(text: title),
            ]
        ).body)
        <h1>\(item.code) \(t(item.label))</h1>
        <p>\(said)</p>
        \(rows.isEmpty ? none : list)
        <p class="soft">\(t("只数这一户或者它的参评会员在活动里登记过的，从评定开始计数的日子到评分结束。"))</p>
        """
    }

    private var said: String {
        let needed = item.needs ?? 1
        return item.isComputed && item.computed > 0
            ? t("{n} 条记录，满 {m} 条就得 {p} 分。", rows.count, needed, Points.text(item.most))
            : t("{n} 条记录，满 {m} 条才得 {p} 分。", rows.count, needed, Points.text(item.most))
    }

    private var none: HTML { EmptyState(text: t("没有这一户的记录。")).body }

    private var list: HTML {
        let items = rows.map { row in
            PlainList.Item(
                text: t("{role}：{what}（{where}）", t(row.role.label), row.topic, row.place),
                trailing: "\(row.heldOn.iso) \(t(row.type.label))",
                link: opensRows ? "/activities/\(row.record)" : nil
            )
        }
        return Sheet(content: PlainList(items: items).body).body
    }
}
