import Domain
import HTML

/// What a township's households are measured by, now and in the years before.
struct StarSchemeListPage: Page {
    let t: Words
    let region: Region
    let year: Int
    let entries: [StarSchemeEntry]
    let mayChange: Bool

    var title: String { t("五星农家方案") }
    var place: MenuItem.Place? { .stars }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/stars")">\(region.name) · \(t("五星农家"))</a></p>
        <h1>\(headline)</h1>
        \(with: next, { "<p>\($0)</p>" })
        \(DataTable(
            caption: t("已经公布的方案不再改动，过去的年份一直按当年的方案"),
            columns: [
                .init(title: t("方案")), .init(title: t("从哪一年起")), .init(title: t("公布")),
            ],
            cells: visible.map(cells)
        ).body)
        \(if: mayChange, "<p class=\"actions\"><a class=\"button quiet\" href=\"\(to: "/stars/\(region.code.text)/rounds")\">\(t("开评一年"))</a></p>")
        """
    }

    private var inForce: StarSchemeEntry? { StarSchemeEntry.inForce(entries, in: year) }
    private var visible: [StarSchemeEntry] { entries.filter { mayChange || !$0.isDraft } }

    private var headline: String {
        inForce.map { t("{y} 年按“{name}”评定", year, $0.name) } ?? title
    }

    /// What comes after the scheme in force, if something was published.
    private var next: String? {
        let coming = entries.filter { !$0.isDraft && ($0.fromYear ?? 0) > year && $0.region != nil }
        guard let first = coming.min(by: { ($0.fromYear ?? 0) < ($1.fromYear ?? 0) }) else {
            return nil
        }
        return t("{y} 年起改按“{name}”。", first.fromYear ?? 0, first.name)
    }

    private func cells(_ entry: StarSchemeEntry) -> [HTML] {
        [
            """
            <span><a href="\(to: .starScheme(entry.id))">\(entry.label)</a>\
            \(if: entry.id == inForce?.id, " <span class=\"badge good\">\(t("现在用的"))</span>")\
            \(if: entry.isDraft, " <span class=\"badge late\">\(t("草稿"))</span>")</span>
            """,
            entry.isDraft ? "<span class=\"soft\">\(t("还没有定"))</span>" : "\(since(entry))",
            "<span>\(author(entry))</span>",
        ]
    }

    private func since(_ entry: StarSchemeEntry) -> String {
        guard entry.region != nil, let year = entry.fromYear else {
            return entry.sheet == .items ? t("各乡镇通用") : t("只用于旧台账")
        }
        return t("{y} 年起", year)
    }

    private func author(_ entry: StarSchemeEntry) -> String {
        if entry.isDraft {
            return t("{name}起草，{moment}", entry.maker ?? "", t.moment(entry.madeAt))
        }
        guard let name = entry.publisher, let at = entry.publishedAt else { return t("系统自带") }
        return t("{name}，{moment}", name, t.moment(at))
    }
}
