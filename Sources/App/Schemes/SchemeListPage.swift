import Domain
import HTML

/// What a township is rated by now and from when on, and by which days.
struct SchemeListPage: Page {
    let t: Words
    let region: Region
    let town: RegionCode
    let now: Month
    let entries: [SchemeEntry]
    let calendars: [CalendarEntry]
    let mayChange: Bool

    var title: String { t("考评方案") }
    var place: MenuItem.Place? { .ratings }

    private var own: Link { "/schemes/\(region.code.text)" }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/ratings?place=\(region.code.text)")">\(region.name) · \(t("月考评"))</a></p>
        <h1>\(headline)</h1>
        \(with: next, { "<p>\($0)</p>" })
        \(DataTable(
            caption: t("已经公布的方案不再改动，过去的月份一直按当时的方案"),
            columns: [
                .init(title: t("方案")), .init(title: t("从哪个月起")), .init(title: t("公布")),
            ],
            cells: visible.map(cells)
        ).body)
        <h2>\(t("每月的日子"))</h2>
        \(with: calendar, days)
        \(if: mayChange, "<p class=\"actions\"><a class=\"button quiet\" href=\"\(to: "\(own)/calendar")\">\(t("改每月的日子"))</a></p>")
        """
    }

    private var inForce: SchemeEntry? { SchemeEntry.inForce(entries, in: now) }

    private var visible: [SchemeEntry] { entries.filter { mayChange || !$0.isDraft } }

    private var headline: String {
        guard let inForce else { return title }
        return t("现在按“{name}”考评", inForce.head.name)
    }

    /// What comes after the scheme in force, if something was published.
    private var next: String? {
        let coming = entries.filter { !$0.isDraft && $0.head.from > now && $0.region != nil }
        guard let first = coming.min(by: { $0.head.from < $1.head.from }) else { return nil }
        return t("{month}起改按“{name}”。", t.month(first.head.from), first.head.name)
    }

    private func cells(_ entry: SchemeEntry) -> [HTML] {
        let link: Link = "\(own)/\(entry.head.id)"
        return [
            """
            <span><a href="\(to: link)">\(entry.head.name)</a>\
            \(if: entry.head.id == inForce?.head.id, " <span class=\"badge good\">\(t("现在用的"))</span>")\
            \(if: entry.isDraft, " <span class=\"badge late\">\(t("草稿"))</span>")</span>
            """,
            entry.isDraft ? "<span class=\"soft\">\(t("还没有定"))</span>" : "\(since(entry))",
            "<span>\(author(entry))</span>",
        ]
    }

    private func since(_ entry: SchemeEntry) -> String {
        entry.region == nil ? t("各乡镇通用") : t("{month}起", t.month(entry.head.from))
    }

    private func author(_ entry: SchemeEntry) -> String {
        if entry.isDraft {
            return t("{name}起草，{moment}", entry.maker ?? "", t.moment(entry.madeAt))
        }
        guard let name = entry.publisher, let at = entry.publishedAt else { return t("系统自带") }
        return t("{name}，{moment}", name, t.moment(at))
    }

    private var calendar: CalendarEntry? { CalendarEntry.inForce(calendars, in: now) }

    private func days(_ entry: CalendarEntry) -> HTML {
        "<p>\(CalendarText(t).sentence(entry.days))</p>"
    }
}

extension CalendarEntry {
    /// The days of a month: the township's own before those for all, the last set first.
    static func inForce(_ entries: [CalendarEntry], in month: Month) -> CalendarEntry? {
        let known = entries.filter { $0.from <= month }
        return known.first { $0.region != nil } ?? known.first
    }
}

/// A month's days in a sentence.
struct CalendarText {
    let t: Words

    init(_ t: Words) { self.t = t }

    func sentence(_ days: RatingDays) -> String {
        t(
            "下个月 {a} 日截止，{b} 日计算，{c} 日前评分，{d} 日前审定，{e} 日公示；公示后 {f} 个工作日内可以提异议。",
            days.closes,
            days.computed,
            days.byHand,
            days.approved,
            days.published,
            days.appealWorkingDays
        )
    }
}
