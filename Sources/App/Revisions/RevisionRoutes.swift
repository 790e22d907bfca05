import Domain
import HTML
import Hummingbird
import Postgres

/// A month as it stood in one of its revisions, held against the one before.
struct RevisionRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ratings/{place}/{month}/revisions", to: .seeRatings, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, month) = (try visitor.ratedPlace(), try visitor.month())
        let (person, rating) = try await visitor.rating(place, month)
        try person.require(.seeRatings, at: place)
        guard let id = rating.head.id else { throw Stop.notFound }
        let asked = request.uri.queryParameters["revision"].flatMap { Int($0) }
        let chosen = asked ?? rating.head.revision
        guard (1...rating.head.revision).contains(chosen) else { throw Stop.notFound }
        let (_, (now, before, steps)) = try await visitor.read(
            scores(of: chosen, rating),
            scores(of: chosen - 1, rating),
            RatingQuery.steps.list(StepEntry.self, id)
        )
        let page = RevisionPage(
            t: visitor.words(for: person),
            rating: rating,
            seenFrom: place,
            revision: chosen,
            moves: RevisionMove.all(
                before.filter { place.contains($0.region) },
                now.filter { place.contains($0.region) },
                by: rating.scheme.rules
            ),
            reason: steps.first { $0.step == .revised && $0.revision == chosen }
        )
        return visitor.show(page, to: person)
    }

    /// The scores as they were kept; before the first revision there are none.
    private func scores(of revision: Int, _ rating: RatingMonth) -> Query<[Score]> {
        let town = rating.head.town
        return RatingQuery.scores.list(
            Score.self,
            town,
            town.range.upperBound,
            rating.month.first,
            Int16(revision)
        )
    }
}
