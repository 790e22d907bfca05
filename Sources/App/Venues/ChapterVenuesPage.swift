import Domain
import HTML

/// The venues of one chapter: those in use, and below them those that were closed.
struct ChapterVenuesPage: Page {
    let t: Words
    let person: SignedIn
    let chapter: ChapterDetail
    let venues: [Venue]
    let year: Int

    var title: String { t("{name}的阵地", chapter.name) }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a></p>
        <h1>\(t("在用阵地 {n} 处", open.count))</h1>
        <p class="actions">\(if: mayAdd, add)\(with: town, sheet)</p>
        \(open.isEmpty ? empty : table(t("在用"), open))
        \(if: !closed.isEmpty, table(t("已停用"), closed))
        """
    }

    private var open: [Venue] { venues.filter { $0.closed == nil } }
    private var closed: [Venue] { venues.filter { $0.closed != nil } }
    private var mayAdd: Bool {
        person.may(.keepVenues, at: chapter.region) && chapter.state != .dissolved
    }

    /// The place whose return she may look at.
    private var town: RegionCode? {
        let township = chapter.region.ancestor(at: .township) ?? chapter.region
        return person.may(.seeVenues, at: township) ? township : chapter.region
    }

    private var add: HTML {
        let link: Link = "\(.venues(ofChapter: chapter.id.value) as Link)/new"
        return ButtonLink(text: t("登记一处阵地"), link: link).body
    }

    private func sheet(_ place: RegionCode) -> HTML {
        ButtonLink(text: t("{y} 年阵地情况表", year), link: .venues(place, year), weight: .quiet).body
    }

    private var empty: HTML { EmptyState(text: t("还没有登记在用的阵地。")).body }

    private func table(_ caption: String, _ venues: [Venue]) -> HTML {
        DataTable(
            caption: caption,
            columns: [
                .init(title: t("阵地")), .init(title: t("面积（平方米）"), isNumeric: true),
                .init(title: t("设备和物品")), .init(title: t("建成"), isNumeric: true),
                .init(title: t("最近修缮"), isNumeric: true),
            ],
            cells: venues.map(cells)
        ).body
    }

    private func cells(_ venue: Venue) -> [HTML] {
        [
            """
            <a href="\(to: .venue(venue.id, ofChapter: chapter.id.value))"><span>\(t(venue.kind.label))\
            \(with: venue.place, { "<br><span class=\"soft note\">\($0)</span>" })</span></a>
            """,
            "\(venue.area.map { "\($0)" } ?? t("未填"))",
            "\(venue.items ?? t("未填"))",
            "\(venue.built.map { t("{y} 年", $0) } ?? t("未填"))",
            "\(venue.renovated.map { t("{y} 年", $0) } ?? "—")",
        ]
    }
}
