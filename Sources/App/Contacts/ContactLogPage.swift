import Domain
import HTML
import Hummingbird
import Postgres

/// The month and place whose contacts are listed.
struct ContactLogFilter: Sendable {
    static let pageSize = 50

    let place: RegionCode
    let month: Month
    let isLatest: Bool
    let after: DayKey?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        let asked = query["month"].flatMap { Month(iso: String($0)) } ?? Month(of: today)
        month = min(asked, Month(of: today))
        isLatest = month == Month(of: today)
        after = query["after"].flatMap { DayKey(String($0)) }
    }

    var rows: Query<[ContactEntry]> {
        let key = after ?? DayKey(day: month.following.first, id: 0)
        return ContactQuery.log.list(
            ContactEntry.self,
            place,
            place.range.upperBound,
            month.first,
            month.following.first,
            key.day,
            key.id,
            Self.pageSize + 1
        )
    }

    func link(to month: Month? = nil, after last: ContactEntry? = nil) -> Link {
        Link(
            """
            /contacts/log\(query: [
                "place": place.text, "month": (month ?? self.month).iso,
                "after": last.map { DayKey(day: $0.day, id: $0.id).text },
            ])
            """
        )
    }
}

/// Every contact of a month, the latest first.
struct ContactLogPage: Page {
    let t: Words
    let person: SignedIn
    let filter: ContactLogFilter
    let here: RegisterPlace
    /// One more than a page holds, if there is a next page.
    let found: [ContactEntry]

    var title: String { t("{y} 年 {m} 月的走访", filter.month.year, filter.month.month) }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/contacts?place=\(filter.place.text)")">\(t("走访联系户"))</a>　\
        \(here.name)</p>
        <h1>\(title)</h1>
        <p class="actions">\(months)</p>
        \(found.isEmpty ? EmptyState(text: t("这个月还没有登记走访。")).body : table)
        \(pager)
        """
    }

    private var months: HTML {
        let before = filter.link(to: filter.month.preceding)
        let after = filter.link(to: filter.month.following)
        return """
            \(ButtonLink(text: t("上一个月"), link: before, weight: .quiet).body)\
            \(if: !filter.isLatest, ButtonLink(text: t("下一个月"), link: after, weight: .quiet).body)
            """
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("日期")), .init(title: t("怎样联系的")),
                .init(title: t("谈了什么")), .init(title: t("联系人")), .init(title: t("协会")),
            ],
            rows: "\(each: found.prefix(ContactLogFilter.pageSize), row)",
            isBrief: true
        ).body
    }

    private func row(_ entry: ContactEntry) -> HTML {
        """
        <tr><th scope="row"><a href="\(to: "/contacts/\(entry.id)")">\(t("{name}户", entry.head))</a></th>\
        <td data-label="\(t("日期"))">\(entry.day.iso)</td>\
        <td data-label="\(t("怎样联系的"))">\(t(entry.channel.label))</td>\
        <td data-label="\(t("谈了什么"))">\(t.names(of: entry.topics))</td>\
        <td class="named" data-label="\(t("联系人"))">\(entry.member ?? "")</td>\
        <td data-label="\(t("协会"))">\(entry.chapter)</td></tr>

        """
    }

    private var pager: HTML {
        let shown = found.prefix(ContactLogFilter.pageSize)
        var pager = Pager(label: title)
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > ContactLogFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if !shown.isEmpty { pager.extent = t("本页 {n} 次", shown.count) }
        return pager.body
    }
}
