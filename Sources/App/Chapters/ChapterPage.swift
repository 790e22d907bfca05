import Domain
import HTML

/// One chapter: how it stands, who is with it, its groups, and its council term by term.
struct ChapterPage: Page {
    let t: Words
    let person: SignedIn
    let today: Day
    let chapter: ChapterDetail
    let phone: String?
    let groups: [GroupEntry]
    let terms: [TermEntry]
    let posts: [PostEntry]
    /// Nil for whoever does not see contacts.
    let waiting: ChapterWaiting?
    /// What it did this month; nil for whoever does not see that.
    let month: ActivitySums?
    /// How many venues it has in use; nil for whoever does not see them.
    let venues: Int?
    let units: Int

    var title: String { chapter.name }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: list)">\(t("各协会"))</a>　\(chapter.above)</p>
        <h1>\(chapter.name)</h1>
        <p>\(ChapterMark(t: t, state: chapter.state, isOverdue: chapter.isOverdue).body)\
        \(with: chapter.stateReason, { "　<span class=\"soft\">\($0)</span>" })</p>
        \(warning)
        \(figures)
        \(waiting?.html)
        \(with: month, activities)
        \(with: venues, venueLink)
        \(unitLink)
        \(if: person.may(.seeGovernance, at: chapter.region), governance)
        \(if: person.may(.seeHonours, at: chapter.region), honours)
        \(facts)
        \(GroupList(page: self).html)
        \(CouncilList(page: self).html)
        """
    }

    var base: Link { "/chapters/\(chapter.id.value)" }
    var links: PeopleLinks { PeopleLinks(person, at: chapter.region) }
    var mayChangeOfficers: Bool {
        person.may(.changeOfficers, at: chapter.region) && chapter.state != .dissolved
    }

    private var list: Link {
        let township = chapter.region.ancestor(at: .township) ?? chapter.region
        let place = person.may(.seeChapters, at: township) ? township : chapter.region
        return "/chapters?place=\(place.text)"
    }

    private var warning: HTML? {
        guard chapter.isOverdue else { return nil }
        let said =
            chapter.lastDay.map { t("上一届到 {day}就满了，还没有换届。", t.day($0)) }
            ?? t("还没有登记过任何一届班子。")
        let action = ButtonLink(text: t("登记新一届"), link: "\(base)/terms/new", weight: .quiet)
        return Notice(
            kind: .warning,
            text: said,
            detail: mayChangeOfficers ? "<p>\(action.body)</p>" : nil
        ).body
    }

    private var figures: HTML {
        """
        <div class="grid small four">\(figure(t("会员"), chapter.counts.members, t("人"), links.members))\
        \(figure(t("小组"), chapter.counts.groups, t("个"), "#groups"))\
        \(figure(t("联系户"), chapter.counts.households, t("户"), links.households))\
        \(figure(t("班子成员"), chapter.counts.officers, t("人"), links.isOpen ? "#council" : nil))</div>
        """
    }

    private func activities(_ sums: ActivitySums) -> HTML {
        let filter = ActivityFilter(chapter.region, Month(of: today))
            .with { $0.chapter = chapter.id.value }
        let log = ButtonLink(
            text: t("记一次活动"),
            link: "/activities/new?chapter=\(chapter.id.value)",
            weight: .quiet
        )
        let mayLog = person.may(.logActivity, at: chapter.region) && chapter.state != .dissolved
        return """
            <p class="actions"><a href="\(to: filter.link)">\(t("本月活动 {n} 次", sums.records))</a>\
            \(if: mayLog, log.body)</p>
            """
    }

    private func venueLink(_ count: Int) -> HTML {
        let link: Link = .venues(ofChapter: chapter.id.value)
        return "<p class=\"actions\">\(quiet(t("在用阵地 {n} 处", count), link))</p>"
    }

    private var unitLink: HTML {
        let link: Link = .units(ofChapter: chapter.id.value)
        return "<p class=\"actions\">\(quiet(t("团体会员 {n} 个", units), link))</p>"
    }

    private var governance: HTML {
        let link: Link = .governance(ofChapter: chapter.id.value)
        return "<p class=\"actions\">\(quiet(t("章程、合同和民主评议"), link))</p>"
    }

    private var honours: HTML {
        let (honours, notices): (Link, Link) = (
            .honours(chapter.region, today.year), "/notices?place=\(chapter.region.text)"
        )
        return
            "<p class=\"actions\">\(quiet(t("{y} 年优秀会员", today.year), honours))\(quiet(t("各项公示"), notices))</p>"
    }

    private func figure(_ label: String, _ count: Int?, _ unit: String, _ link: Link?) -> HTML {
        let figure = Figure(
            label: label,
            value: PeopleCount(count: count).text,
            unit: unit,
            link: count == nil ? nil : link
        )
        return "<div class=\"sheet\">\(figure.body)</div>"
    }

    private var facts: HTML {
        """
        <h2>\(t("基本情况"))</h2>
        <div class="sheet"><dl class="facts close">
        \(fact(t("类别"), t(chapter.kind.label)))
        \(fact(t("地区代码"), chapter.region.text))
        \(fact(t("成立"), chapter.founded.map { t.day($0) }))
        \(if: chapter.state == .dissolved, fact(t("撤销"), chapter.dissolved.map { t.day($0) }))
        \(fact(t("所在地"), chapter.place))
        \(fact(t("办公地点"), chapter.office))
        \(fact(t("电话"), phone))
        \(with: chapter.ledgerFile, { fact(t("来自台账"), source($0)) })
        </dl>\(actions)</div>
        """
    }

    private func fact(_ name: String, _ value: String?) -> HTML {
        "<dt>\(name)</dt><dd>\(value ?? t("未填"))</dd>"
    }

    private func source(_ file: String) -> String {
        t("{file} 第 {n} 行", file, chapter.ledgerLine ?? 0)
    }

    private var actions: HTML? {
        let mayChange = person.may(.changeChapter, at: chapter.region)
        let maySee = person.may(.seeHistory, at: chapter.region)
        guard mayChange || maySee else { return nil }
        let isOver = chapter.state == .dissolved
        return """
            <p class="actions">\(if: mayChange && !isOver, changes)\
            \(if: maySee, quiet(t("改动记录"), "/history/chapters/\(chapter.id.value)"))</p>
            """
    }

    private var changes: HTML {
        "\(quiet(t("修改"), "\(base)/change"))\(quiet(t("暂停、恢复或撤销"), "\(base)/state"))"
    }

    func quiet(_ text: String, _ link: Link) -> HTML {
        ButtonLink(text: text, link: link, weight: .quiet).body
    }
}
