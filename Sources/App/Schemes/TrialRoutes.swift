import Domain
import HTML
import Hummingbird
import Postgres

/// A scheme tried on a month that is over or running, beside the scheme of that month.
struct TrialRoutes {
    func add(to doors: inout Doors) {
        doors.get("/schemes/{place}/{scheme}/trial", to: .changeScheme, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let town = try visitor.schemeTown()
        let (_, whole) = try await visitor.wholeScheme()
        let latest = Month(of: visitor.site.clock.today)
        let asked = request.uri.queryParameters["month"].flatMap { Month(iso: String($0)) }
        let month = min(asked ?? latest.preceding, latest)
        let (_, rating) = try await visitor.rating(town, month)
        let (person, scores) = try await visitor.read(
            SchemeQuery.trial.list(Score.self, town, month.first, rating.asOf, whole.head.id)
        )
        let page = TrialPage(
            t: visitor.words(for: person),
            whole: whole,
            town: town,
            latest: latest,
            rating: rating,
            trial: scores
        )
        return visitor.show(page, to: person)
    }
}
