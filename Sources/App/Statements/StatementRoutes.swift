import Domain
import HTML
import Hummingbird
import Postgres

/// Books as they are read: a chapter's, those of a place, closed month by month, and taken out as R12.
struct StatementRoutes {
    func add(to doors: inout Doors) {
        doors.get("/funds", to: .seeFunds, use: own)
        doors.get("/funds/{place}/{period}", to: .seeFunds, use: overview)
        doors.post("/funds/{place}/{period}/closing", to: .closeFundMonth, use: closeAll)
        let book = "/chapters/{chapter}/funds/{period}"
        doors.get("\(book)", to: .seeFunds, use: read)
        doors.post("\(book)/closing", to: .closeFundMonth, use: close)
    }

    /// A village's secretary comes straight to her chapter's book of this month.
    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let month = FundPeriod.month(of: visitor.site.clock.today)
        guard place.level == .village else {
            let (person, _) = try await visitor.read()
            try person.require(.seeFunds, at: place)
            return .seeOther(.funds(place, month))
        }
        let (person, chapters) = try await visitor.read(
            StatementQuery.village.list(Int64.self, place)
        )
        try person.require(.seeFunds, at: place)
        return .seeOther(
            chapters.first.map { .book(ofChapter: $0, month) } ?? .funds(place, month)
        )
    }

    func read(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.book(request)
    }

    func overview(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.books()
    }

    /// Closes one chapter's month.
    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let period = try visitor.fundPeriod()
        guard let month = period.month else { throw Stop.notFound }
        let span = try BookSpan(period)
        do {
            let (_, chapter) = try await visitor.bookChapter(span)
            return try await visitor.act(sent) { person, transaction in
                try person.require(.closeFundMonth, at: chapter.region)
                let closing = CloseMonth(month: month, span: span, clock: visitor.site.clock)
                try await closing.carryOut(person, transaction, chapter)
                return .book(ofChapter: chapter.id, period)
            }
        } catch let problems as Problems {
            return try await visitor.book(request, problems)
        } catch let error as PostgresError {
            return try await visitor.book(request, try Problems.ofClosing(error))
        }
    }

    /// Closes the month of all chapters that are ready; the page then names what holds the others.
    func closeAll(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, period) = (try visitor.fundPlace(), try visitor.fundPeriod())
        guard let month = period.month else { throw Stop.notFound }
        let span = try BookSpan(period)
        do {
            return try await visitor.act(sent, takingLong: true) { person, transaction in
                try person.require(.closeFundMonth, at: place)
                let closing = CloseMonth(month: month, span: span, clock: visitor.site.clock)
                try await closing.carryOut(person, transaction, place)
                return .funds(place, period)
            }
        } catch let problems as Problems {
            return try await visitor.books(problems)
        } catch let error as PostgresError {
            return try await visitor.books(try Problems.ofClosing(error))
        }
    }
}
