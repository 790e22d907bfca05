import Domain
import HTML

/// A chapter's book over a month or a year: the statement R12, and the entries that it counts.
struct BookPage: Page {
    let t: Words
    let person: SignedIn
    let chapter: BookChapter
    let span: BookSpan
    let today: Day
    let book: ChapterBook
    let holdings: [FundHolding]
    let filter: BookFilter
    let entries: [BookEntry]
    let isFirst: Bool
    let waiting: [BookEntry]
    let months: [BookMonth]
    let formToken: FormToken
    var problems = Problems()

    var title: String { t("{chapter} {period}经费", chapter.name, t.period(period)) }
    var place: MenuItem.Place? { .funds }
    var address: Link? { link }

    private var period: FundPeriod { span.period }
    private var link: Link { .book(ofChapter: chapter.id, period) }
    private var tables: BookTables { BookTables(t: t, chapter: chapter.id, period: period) }

    var body: HTML {
        """
        <p class="soft">\(above)</p>
        <h1>\(t("{period}结存 {n} 元", t.period(period), t.yuan(book.statement.closing)))</h1>
        \(BookPeriods(t: t, period: period, today: today) { .book(ofChapter: chapter.id, $0) }.html)
        \(problems.summary(t, identifier: { _ in nil }))
        \(closing.html)
        \(actions)
        \(filter == .all ? whole : .empty)
        \(list)
        """
    }

    private var above: HTML {
        guard let town = chapter.region.ancestor(at: .township), person.may(.seeFunds, at: town)
        else { return "\(chapter.name)" }
        return """
            <a href="\(to: .funds(town, period))">\(t("{place}各协会经费", chapter.township))</a> · \(chapter.name)
            """
    }

    private var closing: BookClosing {
        BookClosing(
            t: t,
            chapter: chapter,
            period: period,
            row: book.row,
            today: today,
            mayClose: person.may(.closeFundMonth, at: chapter.region),
            formToken: formToken
        )
    }

    private var actions: HTML {
        let new = Link("/chapters/\(chapter.id)/funds/new")
        let mayEnter = person.may(.enterFund, at: chapter.region)
        return """
            <p class="actions">\
            \(if: mayEnter, "\(ButtonLink(text: t("记收入"), link: "\(new)/income").body) \(ButtonLink(text: t("记支出"), link: "\(new)/spending", weight: .quiet).body) \(ButtonLink(text: t("转存"), link: "\(new)/transfer", weight: .quiet).body) ")\
            \(ButtonLink(text: t("打印"), link: "\(link)/print", weight: .quiet).body)
            \(ButtonLink(text: t("表格文件"), link: "\(link)/return", weight: .quiet).body)</p>
            """
    }

    private var whole: HTML {
        """
        \(statement)
        \(if: period.month == nil, BookMonths(t: t, chapter: chapter.id, year: period.year, rows: months).html)
        \(if: !places.isEmpty, holdings(places, t("钱在哪里")))
        \(if: !purposes.isEmpty, holdings(purposes, t("钱能作什么用")))
        \(if: !waiting.isEmpty, waitingList)
        """
    }

    private var statement: HTML {
        StatementTable(
            t: t,
            statement: book.statement,
            link: { .book(ofChapter: chapter.id, period, $0) },
            before: period.preceding.map { .book(ofChapter: chapter.id, $0) }
        ).html
    }

    private var places: [FundHolding] { holdings.filter { $0.name != nil } }
    private var purposes: [FundHolding] { holdings.filter { $0.name == nil } }

    private func holdings(_ list: [FundHolding], _ title: String) -> HTML {
        "<h2>\(title)</h2>\n\(tables.holdings(list, caption: title))"
    }

    private var waitingList: HTML {
        """
        <h2 id="waiting">\(t("还没有入账的 {n} 笔", waiting.count))</h2>
        <p class="soft">\(t("入账以前不算在上面的任何一个数里。"))</p>
        \(tables.entries(waiting, caption: t("最早的在前")))
        """
    }

    private var list: HTML {
        let title = t.filter(filter, holdings: holdings)
        return """
            <h2 id="entries">\(title)</h2>
            \(if: filter != .all, "<p><a href=\"\(to: link)\">\(t("看整个收支表"))</a></p>")
            \(entries.isEmpty ? nothing : tables.entries(shown, caption: extent))
            \(pager.body)
            """
    }

    private var shown: [BookEntry] { Array(entries.prefix(BookFilter.most)) }
    private var nothing: HTML { EmptyState(text: t("这一期没有记过账。")).body }

    /// How many there are, and what they come to where one figure was asked for.
    private var extent: String {
        guard let sum = figure else { return t("最近的在前") }
        return t("{n} 笔，合计 {m} 元，最近的在前", sum.entries, t.yuan(sum.fen))
    }

    private var figure: FundSum? {
        switch filter {
        case .all, .account: nil
        case .kind(.opening): book.statement.begun
        case .kind(.income): book.statement.received
        case .kind(.spending): book.statement.spent
        case .kind(.transfer): book.transfers
        case .source(let source): book.statement.income[source] ?? FundSum()
        case .purpose(let purpose): book.statement.spending[purpose] ?? FundSum()
        }
    }

    private var pager: Pager {
        let more = entries.count > BookFilter.most ? shown.last : nil
        return Pager(
            label: t("翻页"),
            first: isFirst
                ? nil
                : .init(
                    text: t("回到最前"),
                    link: .book(ofChapter: chapter.id, period, filter)
                ),
            next: more.map {
                .init(
                    text: t("更早的"),
                    link: .book(ofChapter: chapter.id, period, filter, after: BookCursor($0))
                )
            }
        )
    }
}
