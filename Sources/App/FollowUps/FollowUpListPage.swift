import Domain
import HTML

/// The needs of a place by the day they are due; those past it are marked.
struct FollowUpListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: FollowUpFilter
    let here: RegisterPlace
    let counts: DueCounts
    /// One more than a page holds, if there is a next page.
    let found: [FollowUpEntry]

    var title: String { t("要跟进的事") }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/contacts?place=\(filter.place.text)")">\(t("走访联系户"))</a>　\
        \(here.name)</p>
        <h1>\(headline)</h1>
        \(DueFigures(t: t, counts: counts, unit: t("件"), done: t("办好了"), links: links).html)
        \(PlaceChoice(t: t, person: person, here: here, at: filter.place, list: "/follow-ups").html)
        \(found.isEmpty ? EmptyState(text: t("没有要跟进的事。")).body : list)
        \(pager)
        """
    }

    private var headline: String {
        counts.overdue == 0
            ? t("{n} 件要跟进的事", counts.open)
            : t("{n} 件要跟进的事，{m} 件过了期", counts.open, counts.overdue)
    }

    private var links: [Link] {
        [filter.link(.open), filter.link(.overdue), filter.link(.soon), filter.link(.done)]
    }

    private var list: HTML {
        let lines = FollowUpLines(
            t: t,
            today: filter.today,
            entries: Array(found.prefix(FollowUpFilter.pageSize)),
            isNamed: true,
            empty: ""
        )
        return "<div class=\"sheet\">\(lines.html)</div>"
    }

    private var pager: HTML {
        let shown = found.prefix(FollowUpFilter.pageSize)
        var pager = Pager(label: title)
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > FollowUpFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if !shown.isEmpty { pager.extent = t("本页 {n} 件", shown.count) }
        return pager.body
    }
}

/// Needs, a line each: what, whose, by when, and whether that day has passed.
struct FollowUpLines {
    let t: Words
    let today: Day
    let entries: [FollowUpEntry]
    /// Whether each says whose it is; on a household's own page it need not.
    let isNamed: Bool
    let empty: String

    var html: HTML {
        guard !entries.isEmpty else { return "<p class=\"soft\">\(empty)</p>" }
        return "<ul class=\"plain\">\(each: entries, line)</ul>"
    }

    private func line(_ entry: FollowUpEntry) -> HTML {
        """
        <li><span class="whom"><a href="\(to: "/follow-ups/\(entry.id)")">\(entry.need)</a>\
        \(if: isNamed, whose(entry))</span>\
        <span class="trailing">\(DueMark(t: t, due: entry.due, done: entry.done, today: today).html)\
        </span></li>

        """
    }

    private func whose(_ entry: FollowUpEntry) -> HTML {
        let words = [entry.head.map { t("{name}户", $0) }, entry.chapter].compactMap { $0 }
        return " <span class=\"soft\">\(words.joined(separator: " · "))</span>"
    }
}
