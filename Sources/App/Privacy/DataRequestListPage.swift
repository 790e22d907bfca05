import Domain
import HTML
import Hummingbird
import Postgres

/// What the list of requests is narrowed to.
struct DataRequestFilter: Sendable {
    enum Choice: String, CaseIterable, Sendable {
        case open, overdue, soon, answered
    }

    static let pageSize = 50

    let place: RegionCode
    let today: Day
    let choice: Choice
    let after: DayKey?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        self.today = today
        choice = query["show"].flatMap { Choice(rawValue: String($0)) } ?? .open
        after = query["after"].flatMap { DayKey(String($0)) }
    }

    private var lastSoon: Day { today.adding(days: NeedTime.soonDays) }

    var rows: Query<[DataRequest]> {
        let key = after ?? .lowest
        return DataRequestQuery.list.list(
            DataRequest.self,
            place,
            place.range.upperBound,
            choice.rawValue,
            today,
            key.day,
            key.id,
            Self.pageSize + 1,
            lastSoon
        )
    }

    var counts: Query<DueCounts> {
        DataRequestQuery.counts.one(DueCounts.self, place, place.range.upperBound, today, lastSoon)
    }

    func link(_ choice: Choice? = nil, after last: DataRequest? = nil) -> Link {
        let shown = choice ?? self.choice
        return Link(
            """
            /data-requests\(query: [
                "place": place.text, "show": shown == .open ? nil : shown.rawValue,
                "after": last.map { DayKey(day: $0.due, id: $0.id).text },
            ])
            """
        )
    }
}

/// The requests of a place by the day an answer is due.
struct DataRequestListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: DataRequestFilter
    let here: RegisterPlace
    let counts: DueCounts
    /// One more than a page holds, if there is a next page.
    let found: [DataRequest]

    var title: String { t("个人信息申请") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(t("{n} 件个人信息申请等着办", counts.open))</h1>
        <p class="actions">\(elsewhere)</p>
        \(DueFigures(t: t, counts: counts, unit: t("件"), done: t("办完了"), links: links).html)
        \(PlaceChoice(t: t, person: person, here: here, at: filter.place, list: "/data-requests").html)
        <div class="sheet">\(PlainList(items: items, empty: t("没有这样的申请。")).body)</div>
        \(pager)
        """
    }

    private var elsewhere: HTML {
        let retention = ButtonLink(
            text: t("个人信息保存期限"),
            link: Link("/retention\(query: ["place": filter.place.text])"),
            weight: .quiet
        )
        let consents = ButtonLink(
            text: t("本人的同意"),
            link: Link("/consents\(query: ["place": filter.place.text])"),
            weight: .quiet
        )
        return """
            \(if: person.may(.seeRetention, at: filter.place), retention.body)
            \(if: person.may(.seeConsents, at: filter.place), consents.body)
            """
    }

    private var items: [PlainList.Item] {
        found.prefix(DataRequestFilter.pageSize).map { $0.item(t, isOwn: false) }
    }

    private var links: [Link] {
        [filter.link(.open), filter.link(.overdue), filter.link(.soon), filter.link(.answered)]
    }

    private var pager: HTML {
        let shown = found.prefix(DataRequestFilter.pageSize)
        var pager = Pager(label: title)
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > DataRequestFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        return pager.body
    }
}

/// The form of a request at the desk.
struct DataRequestFormPage: Page {
    let t: Words
    let name: String
    let back: Link
    let fields: DataRequestFields

    var title: String { t("登记个人信息申请") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <div class="narrow"><p class="soft"><a href="\(to: back)">\(name)</a></p><h1>\(title)</h1>
        \(fields.problems.summary(t))\(fields.html)</div>
        """
    }
}
