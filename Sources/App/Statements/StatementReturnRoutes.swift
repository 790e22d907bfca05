import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The return R12 of a chapter or of a place, on paper and as a workbook; that it was taken out is recorded.
struct StatementReturnRoutes {
    func add(to doors: inout Doors) {
        for door in ["/funds/{place}/{period}", "/chapters/{chapter}/funds/{period}"] {
            doors.get("\(door)/return", to: .seeFunds, use: workbook)
            doors.get("\(door)/print", to: .seeFunds, use: paper)
        }
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, sheet, _) = try await visitor.statementReturn(.paper)
        let page = StatementReturnPage(t: visitor.words(for: person), sheet: sheet)
        return visitor.show(page, to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, sheet, place) = try await visitor.statementReturn(.xlsx)
        let bytes = ByteBuffer(bytes: try await sheet.spreadsheet.bytes())
        let name = "R12-\(place.text)-\(sheet.period.iso).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}

extension Visitor {
    /// R12 of what the address names, and the code of its place.
    fileprivate func statementReturn(
        _ form: ReturnForm
    ) async throws -> (SignedIn, StatementReturn, RegionCode) {
        let span = try BookSpan(fundPeriod())
        guard visit.parameters.get("chapter") != nil else {
            let place = try fundPlace()
            let (person, region) = try await read(RegionQuery.find.one(Region.self, place))
            try person.require(.seeFunds, at: place)
            let link = Link.funds(place, span.period)
            return try await taken(span, place, nil, region.name, link, form)
        }
        let (_, chapter) = try await bookChapter(span)
        let link = Link.book(ofChapter: chapter.id, span.period)
        return try await taken(span, chapter.region, chapter.id, chapter.name, link, form)
    }

    private func taken(
        _ span: BookSpan,
        _ place: RegionCode,
        _ chapter: Int64?,
        _ name: String,
        _ link: Link,
        _ form: ReturnForm
    ) async throws -> (SignedIn, StatementReturn, RegionCode) {
        let key = chapter.map { "\($0)" } ?? place.text
        let kind = chapter == nil ? "region" : "chapter"
        let (person, rows, flows, papers) = try await step { person, transaction in
            let period = ReturnPeriod(span.period)
            let (_, _, rows, flows, papers) = try await transaction.run(
                StatementQuery.takenOut.execute(kind, key),
                kept(.funds, place, period, form),
                span.books(of: place, chapter: chapter),
                span.flows(of: place, chapter: chapter),
                span.papers(of: place, chapter: chapter)
            )
            return (person, rows, flows, papers)
        }
        let sheet = StatementReturn(
            t: form == .xlsx ? Words(.chinese) : words(for: person),
            name: name,
            period: span.period,
            books: try ChapterBook.all(rows, flows),
            papers: Dictionary(papers.map { ($0.chapter, $0.papers) }) { first, _ in first },
            made: site.clock.now(),
            link: link
        )
        return (person, sheet, place)
    }
}
