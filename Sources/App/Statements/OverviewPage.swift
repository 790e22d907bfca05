import Domain
import HTML

/// The books of a place's chapters over a period, a line each; in a county a line a township.
struct OverviewPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let period: FundPeriod
    let today: Day
    let books: [ChapterBook]
    let formToken: FormToken
    var problems = Problems()

    var title: String { t("{place} {period}经费", region.name, t.period(period)) }
    var place: MenuItem.Place? { .funds }
    var address: Link? { link }

    private var link: Link { .funds(region.code, period) }
    private var lines: OverviewLines { OverviewLines(t: t, period: period, today: today) }

    var body: HTML {
        """
        <p class="soft">\(above)</p>
        <h1>\(t("{period}结存 {n} 元", t.period(period), t.yuan(books.sum.closing)))</h1>
        \(BookPeriods(t: t, period: period, today: today) { .funds(region.code, $0) }.html)
        \(problems.summary(t, identifier: { _ in nil }))
        \(with: period.month, closing)
        <p class="actions">\(links)</p>
        \(books.isEmpty ? nothing : table)
        """
    }

    private var above: HTML {
        guard let above = region.code.parent, person.may(.seeFunds, at: above) else {
            return "\(region.name)"
        }
        return "<a href=\"\(to: .funds(above, period))\">\(t("上一级"))</a> · \(region.name)"
    }

    private var links: HTML {
        """
        \(if: waiting > 0, ButtonLink(text: t("等着入账的 {n} 笔", waiting), link: "/funds/\(region.code.text)/waiting", weight: .quiet).body)
        \(ButtonLink(text: t("打印"), link: "\(link)/print", weight: .quiet).body)
        \(ButtonLink(text: t("表格文件"), link: "\(link)/return", weight: .quiet).body)
        """
    }

    private var waiting: Int { books.reduce(0) { $0 + $1.row.waiting } }
    private var nothing: HTML { EmptyState(text: t("这里还没有协会。")).body }

    private var table: HTML {
        region.level == .county ? lines.townships(books) : lines.chapters(books)
    }

    /// How many chapters' month is closed, what stands in the way of the others, and the button.
    private func closing(_ month: Month) -> HTML {
        let kept = books.filter(\.row.hasBook)
        let open = kept.filter { !$0.row.isClosed(month) }
        let held = open.filter { $0.row.hindrance(month, on: today) != nil }
        let ready = open.count - held.count
        guard !kept.isEmpty, month.last < today else { return .empty }
        return """
            <p>\(t("有账的 {n} 个协会，{m} 个结了账。", kept.count, kept.count - open.count))</p>
            \(if: !held.isEmpty, hindrances(held, month))
            \(if: ready > 0 && person.may(.closeFundMonth, at: region.code), form(ready))
            """
    }

    private func hindrances(_ held: [ChapterBook], _ month: Month) -> HTML {
        let items = held.compactMap { book -> PlainList.Item? in
            guard let hindrance = book.row.hindrance(month, on: today) else { return nil }
            return PlainList.Item(
                text: book.row.name,
                trailing: t.hindrance(hindrance),
                link: .book(ofChapter: book.row.chapter, period)
            )
        }
        return """
            <details\(if: held.count <= 5, " open")><summary>\(t("{n} 个协会还不能结账", held.count))</summary>
            \(PlainList(items: items).body)</details>
            """
    }

    private func form(_ ready: Int) -> HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(link)/closing")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("结账以后，这个月和以前各月都不能再记账，收支表会公布在公开栏上。"))</p>
        \(Button(text: t("给 {n} 个协会结{period}的账", ready, t.period(period)), weight: .grave).body)</form>
        """
    }
}
