import Domain
import HTML

/// The chapters of a place: how many people are with each, and where an election is overdue.
struct ChapterListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let today: Day
    let filter: ChapterFilter
    let totals: ChapterTotals
    /// One more than a page holds, if there is a next page.
    let found: [ChapterEntry]
    /// Places she may go on to: above, as far as she reaches, and below.
    let places: [Field.Choice]

    static let pageSize = 50

    var title: String { t("{place}的协会", region.name) }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft">\(region.above)</p>
        <h1>\(answer)</h1>
        <p class="lead">\(next)</p>
        \(actions)
        \(search)
        \(members)
        \(found.isEmpty ? empty : table)
        \(more)
        """
    }

    private var answer: String { t("{place}：{n} 个协会", region.name, totals.chapters) }

    private var next: String {
        totals.overdue == 0
            ? t("没有到期没换届的。") : t("{n} 个到期没有换届，或还没有登记班子。", totals.overdue)
    }

    private var actions: HTML? {
        let township = region.code.ancestor(at: .township) ?? region.code
        let mayLook = person.may(.seeChapters, at: township)
        let mayAdd = person.may(.addChapter, at: township)
        return """
            <p class="actions">\(if: mayAdd, add(township))\(if: mayLook, profiles(township))\(venues)</p>
            """
    }

    /// The return of a township's venues, or of a village's.
    private var venues: HTML? {
        guard region.level >= .township, person.may(.seeVenues, at: region.code) else { return nil }
        let link: Link = .venues(region.code, today.year)
        return ButtonLink(text: t("{y} 年阵地情况表", today.year), link: link, weight: .quiet).body
    }

    private func add(_ township: RegionCode) -> HTML {
        ButtonLink(text: t("建一个协会"), link: "/chapters/new?place=\(township.text)").body
    }

    private func profiles(_ place: RegionCode) -> HTML {
        """
        <a class="button quiet" href="\(to: "/profile?place=\(place.text)")">\(t("年度基本情况"))</a>
        """
    }

    private var search: HTML {
        """
        <form class="search chapter-search" method="get" action="\(to: "/chapters")" role="search">
        <div class="row">\(placeSelect)
        <select name="kind" aria-label="\(t("类别"))"><option value="">\(t("全部类别"))</option>\
        \(each: ChapterKind.allCases, kind)</select>
        <select name="state" aria-label="\(t("状态"))"><option value="">\(t("全部状态"))</option>\
        \(each: ChapterState.allCases, state)</select>
        <label class="tick"><input type="checkbox" name="due" value="yes"\
        \(if: filter.isDue, " checked")> \(t("只看该换届、没登记班子的"))</label>
        <button class="button quiet">\(t("查找"))</button></div>
        </form>
        """
    }

    private var placeSelect: HTML {
        guard places.count > 1 else {
            return "<input type=\"hidden\" name=\"place\" value=\"\(region.code.text)\">"
        }
        return """
            <select name="place" aria-label="\(t("地区"))">\(each: places, option)</select>
            """
    }

    private func option(_ choice: Field.Choice) -> HTML {
        """
        <option value="\(choice.value)"\(if: choice.value == region.code.text, " selected")>\
        \(choice.label)</option>
        """
    }

    private func kind(_ kind: ChapterKind) -> HTML {
        """
        <option value="\(kind.rawValue)"\(if: kind == filter.kind, " selected")>\
        \(t(kind.label))</option>
        """
    }

    private func state(_ state: ChapterState) -> HTML {
        """
        <option value="\(state.rawValue)"\(if: state == filter.state, " selected")>\
        \(t(state.label))</option>
        """
    }

    private var empty: HTML {
        EmptyState(
            text: filter.isNarrowed
                ? t("没有这样的协会，换个条件再找。") : t("这里还没有协会。由乡镇专干来建。")
        ).body
    }

    /// The members of a township by chapter; the table below says the same and opens the people.
    private var members: HTML? {
        guard region.level == .township, filter.after == nil, found.count <= Self.pageSize else {
            return nil
        }
        let counts = found.compactMap(\.counts.members)
        guard found.count > 1, let most = counts.max(), most > 0 else { return nil }
        return """
            <h2>\(t("各协会的会员"))</h2>
            \(BarChart(
                id: "members",
                title: t("各协会的会员"),
                description: t("{place}各协会有多少会员，数字见下表", region.name),
                bars: found.map { entry in
                    .init(
                        label: entry.name,
                        value: entry.counts.members ?? 0,
                        text: PeopleCount(count: entry.counts.members).text
                    )
                },
                most: most
            ).body)
            """
    }

    private var table: HTML {
        DataTable(
            caption: t("按地区代码排"),
            columns: [
                .init(title: t("协会")), .init(title: t("状态")), .init(title: t("成立")),
                .init(title: t("会员"), isNumeric: true),
                .init(title: t("小组"), isNumeric: true),
                .init(title: t("联系户"), isNumeric: true),
                .init(title: t("班子成员"), isNumeric: true),
            ],
            cells: found.prefix(Self.pageSize).map(cells)
        ).body
    }

    private func cells(_ entry: ChapterEntry) -> [HTML] {
        let links = PeopleLinks(person, at: entry.region)
        let page: Link = "/chapters/\(entry.id.value)"
        return [
            """
            <a href="\(to: page)"><span>\(entry.name)<br><span class="soft note">\(whereabouts(entry))</span>\
            </span></a>
            """,
            ChapterMark(t: t, state: entry.state, isOverdue: entry.isOverdue).body,
            "\(entry.founded.map { t.day($0) } ?? t("未填"))",
            PeopleCount(count: entry.counts.members, link: links.members).html,
            "<a href=\"\(to: "\(page)#groups")\">\(entry.counts.groups)</a>",
            PeopleCount(count: entry.counts.households, link: links.households).html,
            PeopleCount(
                count: entry.counts.officers,
                link: links.isOpen ? "\(page)#council" : nil
            ).html,
        ]
    }

    /// The kind of chapter, with its township where several are listed.
    private func whereabouts(_ entry: ChapterEntry) -> String {
        guard region.level < .township, let township = entry.township else {
            return t(entry.kind.label)
        }
        return "\(township)　\(t(entry.kind.label))"
    }

    private var more: HTML? {
        guard found.count > Self.pageSize, let last = found.prefix(Self.pageSize).last else {
            return nil
        }
        return Pager(
            label: t("协会"),
            next: .init(text: t("往后看"), link: filter.link(after: last))
        ).body
    }
}
