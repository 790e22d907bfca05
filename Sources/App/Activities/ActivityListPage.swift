import Domain
import HTML

/// The activities of a month: what they come to, by type, and each of them.
struct ActivityListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: ActivityFilter
    let here: ActivityPlace
    let sums: ActivitySums
    /// One more than a page holds, if there is a next page.
    let found: [ActivityEntry]
    let today: Day

    var title: String { t("活动") }
    var place: MenuItem.Place? { .activities }

    var body: HTML {
        """
        <p class="soft">\(whose)</p>
        <h1 class="headline">\(headline)</h1>
        \(actions)
        \(ActivityMonths(t: t, filter: filter).html)
        \(types)
        \(late)
        \(ActivitySearchForm(page: self).html)
        \(found.isEmpty ? empty : table)
        \(pager)
        """
    }

    private var whose: String {
        filter.chapter.flatMap { chapter in here.chapters.first { $0.id == chapter }?.name }
            ?? here.name
    }

    /// Each number opens the rows that it counts.
    private var headline: HTML {
        guard sums.records > 0 else { return "\(t("{month}还没有记录的活动", t.span(of: filter)))" }
        let counted = filter.with { ($0.choice, $0.type, $0.isLate) = (.counted, nil, false) }.link
        return """
            <span>\(t.span(of: filter))</span>　\
            <span><a href="\(to: counted)">\(t("{n} 次活动", sums.records))</a></span>　\
            <span>\(t.people(sums))</span>
            """
    }

    private var actions: HTML {
        """
        <p class="actions">\(newButton)\
        \(ButtonLink(text: t("看月历"), link: filter.calendar, weight: .quiet).body)\
        \(ButtonLink(text: t("看全年"), link: filter.year(filter.month.year), weight: .quiet).body)</p>
        """
    }

    private var newButton: HTML? {
        guard person.may(.logActivity, at: filter.place) else { return nil }
        return ButtonLink(text: t("记一次活动"), link: newLink).body
    }

    private var newLink: Link {
        let one = filter.chapter ?? (here.chapters.count == 1 ? here.chapters[0].id : nil)
        return one.map { "/activities/new?chapter=\($0)" }
            ?? "/activities/new?place=\(filter.place.text)"
    }

    private var types: HTML? {
        guard !sums.byType.isEmpty else { return nil }
        return """
            <ul class="chips" aria-label="\(t("按类型"))">\(each: sums.byType, chip)</ul>
            """
    }

    private func chip(_ sum: (type: ActivityType, records: Int)) -> HTML {
        let link = filter.with {
            ($0.type, $0.choice, $0.isLate) = (sum.type, .counted, false)
        }.link
        return """
            <li><a href="\(to: link)"\(if: filter.type == sum.type, " aria-current=\"true\"")>\
            \(t(sum.type.label)) <b>\(sum.records)</b></a></li>
            """
    }

    private var late: HTML? {
        guard sums.late > 0, !filter.isLate else { return nil }
        let link = filter.with { ($0.isLate, $0.choice) = (true, .counted) }.link
        return """
            <p><a href="\(to: link)">\(t("{n} 次是过了 {d} 天才记的", sums.late, here.daysToEnter))</a></p>
            """
    }

    private var empty: HTML {
        guard filter.isNarrowed else {
            return EmptyState(
                text: filter.isYear
                    ? t("这一年还没有记录的活动。") : t("这个月还没有活动。办过的记下来，要办的先列入计划。")
            ).body
        }
        let all = filter.with { ($0.type, $0.choice, $0.isLate) = (nil, .standing, false) }.link
        return EmptyState(
            text: t("没有这样的活动，换一个条件试试。"),
            action: ButtonLink(
                text: filter.isYear ? t("看这一年的全部") : t("看这个月的全部"),
                link: all,
                weight: .quiet
            )
        ).body
    }

    private var table: HTML {
        DataTable(
            caption: filter.isYear ? t("这一年的活动，新的在前") : t("这个月的活动，新的在前"),
            hidesCaption: true,
            columns: [
                .init(title: t("活动")), .init(title: t("日期")), .init(title: t("类型")),
                .init(title: t("地点")), .init(title: t("人数"), isNumeric: true),
                .init(title: t("协会")), .init(title: t("状态")),
            ],
            rows: "\(each: found.prefix(ActivityFilter.pageSize), row)",
            isBrief: true
        ).body
    }

    private func row(_ entry: ActivityEntry) -> HTML {
        """
        <tr><th scope="row"><a href="\(to: "/activities/\(entry.record)")">\(entry.topic)</a></th>\
        <td data-label="\(t("日期"))">\(t.shortDay(entry.day))</td>\
        <td data-label="\(t("类型"))">\(t(entry.type.label))</td>\
        <td data-label="\(t("地点"))">\(entry.place ?? "")</td>\
        <td class="num" data-label="\(t("人数"))">\(people(entry))</td>\
        <td data-label="\(t("协会"))">\(entry.chapter)</td>\
        <td data-label="\(t("状态"))">\(ActivityMarks(t: t, entry, on: today).html)</td></tr>

        """
    }

    private func people(_ entry: ActivityEntry) -> String {
        entry.headcount.map { t.people($0, at: entry.type) } ?? ""
    }

    private var pager: HTML {
        var pager = Pager(label: t("活动"))
        let shown = found.prefix(ActivityFilter.pageSize)
        if filter.after != nil {
            pager.first = .init(text: t("回到开头"), link: filter.with { _ in }.link)
        }
        if found.count > shown.count, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if !shown.isEmpty { pager.extent = t("本页 {m} 次", shown.count) }
        return pager.body
    }
}
