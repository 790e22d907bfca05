import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// The month or year of the address.
    func fundPeriod() throws -> FundPeriod {
        guard let period = FundPeriod(iso: visit.parameters.get("period") ?? "") else {
            throw Stop.notFound
        }
        return period
    }

    /// A place whose chapters' books are read: a county, or lower.
    func fundPlace() throws -> RegionCode {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard place.level >= .county, place.level <= .village else { throw Stop.notFound }
        return place
    }

    /// The chapter of the address, if its book is hers to read.
    func bookChapter(_ span: BookSpan) async throws -> (SignedIn, BookChapter) {
        let (person, chapter) = try await read(
            StatementQuery.chapter.one(BookChapter.self, try id("chapter"), span.first)
        )
        try person.require(act, at: chapter.region)
        return (person, chapter)
    }

    /// A chapter's book, also when closing its month was refused.
    func book(_ request: Request, _ problems: Problems = Problems()) async throws -> Response {
        let span = try BookSpan(fundPeriod())
        let filter = try BookFilter(request)
        let after = try BookCursor(request)
        let (_, chapter) = try await bookChapter(span)
        let (person, (rows, flows, holdings, entries, waiting, months)) = try await read(
            span.books(of: chapter.region, chapter: chapter.id),
            span.flows(of: chapter.region, chapter: chapter.id),
            StatementQuery.accounts.list(
                FundHolding.self,
                chapter.id,
                span.first,
                span.end,
                span.period.countsUndated
            ),
            filter.entries(of: chapter.id, span, after: after),
            StatementQuery.waiting.list(BookEntry.self, chapter.id, chapter.region, span.end),
            StatementQuery.months.list(BookMonth.self, chapter.id, span.first, span.end)
        )
        guard let row = rows.first else { throw Stop.notFound }
        let page = BookPage(
            t: words(for: person),
            person: person,
            chapter: chapter,
            span: span,
            today: site.clock.today,
            book: try ChapterBook(row, flows),
            holdings: holdings,
            filter: filter,
            entries: entries,
            isFirst: after == nil,
            waiting: waiting,
            months: months,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// The books of a place, also when closing a month was refused.
    func books(_ problems: Problems = Problems()) async throws -> Response {
        let place = try fundPlace()
        let span = try BookSpan(fundPeriod())
        let (person, (region, rows, flows)) = try await read(
            RegionQuery.find.one(Region.self, place),
            span.books(of: place),
            span.flows(of: place)
        )
        try person.require(.seeFunds, at: place)
        let page = OverviewPage(
            t: words(for: person),
            person: person,
            region: region,
            period: span.period,
            today: site.clock.today,
            books: try ChapterBook.all(rows, flows),
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
