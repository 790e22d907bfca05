import Domain
import HTML
import Hummingbird
import Postgres

/// A charter as it hangs on a board.
struct BoardCharter: Row, Sendable {
    let region: RegionCode
    let place: String
    let title: String
    let version: Int
    let adopted: Day
    let present: Int
    let inFavour: Int?
    let filed: Day
    let posted: Day
    let clauses: String?

    init(_ row: inout RowReader) throws {
        region = try row.next()
        place = try row.next()
        title = try row.next()
        version = try row.next()
        adopted = try row.next()
        present = try row.next()
        inFavour = try row.next()
        filed = try row.next()
        posted = try row.next()
        clauses = try row.next()
    }
}

/// A democratic review as it hangs on a board: numbers alone.
struct BoardReview: Row, Sendable {
    let place: String
    let held: Day
    let participants: Int
    let ballots: ReviewBallots?
    let issues: Int
    let rectified: Int

    init(_ row: inout RowReader) throws {
        place = try row.next()
        held = try row.next()
        participants = try row.next()
        ballots = try ReviewBallots.read(&row)
        issues = try row.next()
        rectified = try row.next()
    }
}

/// A line of the digest of suggestions.
struct BoardDigestLine: Row, Sendable {
    let quarter: Quarter
    let topic: SuggestionTopic?
    let received: Int
    let answered: Int
    let inTime: Int
    let accepted: Int

    init(_ row: inout RowReader) throws {
        quarter = Quarter(of: try row.next())
        topic = try row.next()
        received = try row.next()
        answered = try row.next()
        inTime = try row.next()
        accepted = try row.next()
    }
}

extension BoardRoutes {
    /// Charters, reviews and the digest of a place, read anew each time.
    func governance(_ request: Request, _ visit: Visit) async throws -> Response {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        guard region.level >= .township, region.level <= .village else { throw Stop.notFound }
        let running = Quarter(of: site.clock.today)
        let first = running.moved(by: -4)
        let (place, boxes, charters, reviews, digest) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, region),
            BoardQuery.box.list(SuggestionBox.self, region),
            BoardQuery.charters.list(BoardCharter.self, region, region.range.upperBound),
            BoardQuery.reviews.list(
                BoardReview.self,
                region,
                region.range.upperBound,
                first.first
            ),
            BoardQuery.digest.list(
                BoardDigestLine.self,
                region,
                region.range.upperBound,
                first.first,
                running.first
            )
        )
        guard let place else { throw Stop.notFound }
        let page = BoardGovernancePage(
            t: site.words(for: visit),
            place: place,
            box: boxes.first,
            charters: charters,
            reviews: reviews,
            digest: digest
        )
        return site.show(page, to: visit)
    }
}

extension BoardParts {
    /// The way to self-governance, and to the form for suggestions.
    var governance: HTML {
        """
        <section id="governance"><h2>\(t("村民自治和意见建议"))</h2>
        <p><a href="\(to: "/board/\(place.code.text)/governance/current")">\(t("看{place}的章程、民主评议和意见办理", place.name))</a></p>
        \(if: place.takesSuggestions, box)</section>
        """
    }

    private var box: HTML {
        let link = ButtonLink(text: t("提一条意见"), link: .suggestionForm(place.code), weight: .quiet)
        return "<p class=\"no-print\">\(link.body)</p>"
    }
}
