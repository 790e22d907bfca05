import Domain
import HTML

/// Which chapters of a place have put up last month's funds.
struct StatementListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: StatementFilter
    let here: RegisterPlace
    /// Until when it counts as on time, as a day of the next month.
    let lastDay: Int
    /// One more than a page holds, if there is a next page.
    let found: [ChapterStatement]

    var title: String {
        t("{y} 年 {m} 月的经费公示", filter.month.year, filter.month.month)
    }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(title)</h1>
        <p class="soft">\(t("下个月 {n} 日以前贴出才算按时。", lastDay))</p>
        <p class="actions">\(turn)</p>
        \(shown.isEmpty ? EmptyState(text: t("各协会都登记了。")).body : list)
        \(pager)
        """
    }

    private var shown: ArraySlice<ChapterStatement> { found.prefix(StatementFilter.pageSize) }

    private var turn: HTML {
        filter.isMissingOnly
            ? ButtonLink(text: t("看各协会"), link: filter.link(missing: false), weight: .quiet).body
            : ButtonLink(text: t("只看没有登记的"), link: filter.link(missing: true), weight: .quiet).body
    }

    private var list: HTML {
        "<div class=\"sheet\">\(PlainList(items: shown.map(item)).body)</div>"
    }

    private func item(_ chapter: ChapterStatement) -> PlainList.Item {
        PlainList.Item(
            text: chapter.name,
            trailing: chapter.posted.map(said) ?? t("还没有登记"),
            link: "/postings?chapter=\(chapter.chapter)"
        )
    }

    private func said(_ posted: Day) -> String {
        StatementTime.isOnTime(posted, of: filter.month, by: lastDay)
            ? t("{day}贴出", posted.iso) : t("{day}贴出，晚了", posted.iso)
    }

    private var pager: HTML {
        var pager = Pager(label: title)
        let isMissing = filter.isMissingOnly
        if filter.after != nil {
            pager.first = .init(text: t("回到开头"), link: filter.link(missing: isMissing))
        }
        if found.count > StatementFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(missing: isMissing, after: last))
        }
        return pager.body
    }
}
