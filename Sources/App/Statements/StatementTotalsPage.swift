import Domain
import HTML
import Hummingbird
import Postgres

/// What the townships of a place had, received and spent: figures, and nobody's name.
struct StatementTotalsRoutes {
    func add(to doors: inout Doors) {
        doors.get("/funds/{place}/{period}/totals", to: .seePublished, use: totals)
    }

    func totals(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try Stop.hiding { try RegionCode(visitor.visit.parameters.get("place") ?? "") }
        let span = try BookSpan(visitor.fundPeriod())
        let (person, (region, totals)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            StatementQuery.totals.list(
                FundTotal.self,
                place,
                span.first,
                span.end,
                span.period.countsUndated
            )
        )
        try person.require(.seePublished, at: place)
        let page = StatementTotalsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            period: span.period,
            today: visitor.site.clock.today,
            totals: totals
        )
        return visitor.show(page, to: person)
    }
}

/// What a township's chapters had, received and spent together.
struct FundTotal: Row, Sendable {
    let region: RegionCode
    let name: String
    let books: Int
    let opening: Int64
    let income: Int64
    let spending: Int64
    let closing: Int64
    let closedMonths: Int

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        books = try row.next()
        opening = try row.next()
        income = try row.next()
        spending = try row.next()
        closing = try row.next()
        closedMonths = try row.next()
    }
}

/// The funds of a place's townships over a period, as totals.
struct StatementTotalsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let period: FundPeriod
    let today: Day
    let totals: [FundTotal]

    var title: String { t("{place} {period}经费合计", region.name, t.period(period)) }
    var place: MenuItem.Place? { person.may(.seeFunds) ? .funds : .comparison }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(t("{period}结存 {n} 元", t.period(period), t.yuan(sum(\.closing))))</h1>
        \(BookPeriods(t: t, period: period, today: today) { "\(Link.funds(region.code, $0))/totals" }.html)
        \(totals.isEmpty ? nothing : table)
        """
    }

    private var nothing: HTML { EmptyState(text: t("这里还没有协会建账。")).body }

    private func sum(_ figure: (FundTotal) -> Int64) -> Int64 {
        totals.reduce(0) { $0 + figure($1) }
    }

    private var table: HTML {
        let whole: [HTML] = [
            "\(t("合计"))", "\(totals.reduce(0) { $0 + $1.books })", "\(t.yuan(sum(\.opening)))",
            "\(t.yuan(sum(\.income)))", "\(t.yuan(sum(\.spending)))",
            "\(t.yuan(sum(\.closing)))", "\(totals.reduce(0) { $0 + $1.closedMonths })",
        ]
        return DataTable(
            caption: t("金额以元计"),
            columns: [
                .init(title: t("乡镇")), .init(title: t("有账的协会"), isNumeric: true),
                .init(title: t("期初"), isNumeric: true),
                .init(title: t("收入"), isNumeric: true),
                .init(title: t("支出"), isNumeric: true),
                .init(title: t("期末"), isNumeric: true),
                .init(title: t("结了账的月"), isNumeric: true),
            ],
            cells: totals.map(cells) + [whole]
        ).body
    }

    /// A township's name opens its books for whoever may read them.
    private func cells(_ total: FundTotal) -> [HTML] {
        let name: HTML =
            person.may(.seeFunds, at: total.region)
            ? "<a href=\"\(to: .funds(total.region, period))\">\(total.name)</a>"
            : "\(total.name)"
        return [
            name, "\(total.books)", "\(t.yuan(total.opening))", "\(t.yuan(total.income))",
            "\(t.yuan(total.spending))", "\(t.yuan(total.closing))", "\(total.closedMonths)",
        ]
    }
}
