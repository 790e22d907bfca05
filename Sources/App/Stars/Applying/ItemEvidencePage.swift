import Domain
import HTML
import Postgres

/// A logged row that an item is computed from.
struct EvidenceRow: Row, Sendable {
    let record: Int64
    let day: Day
    let type: ActivityType?
    let topic: String
    let place: String?

    init(_ row: inout RowReader) throws {
        record = try row.next()
        day = try row.next()
        type = ActivityType(rawValue: try row.next())
        topic = try row.next()
        place = try row.next()
        _ = try row.next(String.self)
    }
}

/// The logged rows that give an item its points, or that there is none yet.
struct ItemEvidencePage: Page {
    let t: Words
    let application: StarApplication
    let item: SheetItem
    let rows: [EvidenceRow]
    /// Whether the person here sees the records themselves.
    let mayOpen: Bool

    var title: String { t("{code} {label}", item.item.code, t(item.item.label)) }
    var place: MenuItem.Place? { application.isOwn ? .start : .stars }
    private var base: Link { .starApplication(application.id) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: base)">\(t("{name}户的申报", application.head))</a></p>
        <h1>\(title)</h1>
        <p class="lead">\(headline)</p>
        <p class="soft">\(t("算的是：{source}。", source))</p>
        \(list)
        """
    }

    private var needs: Int { item.item.proof.rows?.needs ?? 1 }
    private var source: String { item.item.proof.rows.map { t($0.source.label) } ?? "" }

    private var headline: String {
        item.isLogged
            ? t("登记了 {n} 次，得 {m} 分", rows.count, Points.text(item.item.most))
            : t("登记了 {n} 次，还差 {m} 次", rows.count, needs - rows.count)
    }

    private var list: HTML {
        guard !rows.isEmpty else {
            return EmptyState(text: t("还没有登记。参加了没登记的，请告诉村里的秘书长。")).body
        }
        let items = rows.map { row in
            PlainList.Item(
                text: [row.type.map { t($0.label) }, row.topic, row.place].compactMap { $0 }
                    .joined(separator: " · "),
                trailing: t.day(row.day),
                link: mayOpen ? "/activities/\(row.record)" : nil
            )
        }
        return "<div class=\"sheet\">\(PlainList(items: items).body)</div>"
    }
}
