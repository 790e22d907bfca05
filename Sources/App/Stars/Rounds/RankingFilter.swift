import Domain
import HTML
import Hummingbird
import Postgres

/// Which applications of a round are listed: by state, stars, five-star; and after which row.
struct RankingFilter: Sendable {
    var state: StarState?
    var stars: Int?
    var isFive = false
    var after: Cursor?

    struct Cursor: Sendable {
        let total: Int
        let application: Int64
    }

    static let pageSize = 100

    init(_ request: Request) {
        guard request.uri.query != nil else { return }
        let query = request.uri.queryParameters
        state = query["state"].flatMap { StarState(rawValue: String($0)) }
        stars = query["stars"].flatMap { Int16($0).map { Int($0) } }
        isFive = query["five"] == "yes"
        if let total = query["total"].flatMap({ Int16($0) }),
            let application = query["after"].flatMap({ Int64($0) })
        {
            after = Cursor(total: Int(total), application: application)
        }
    }

    init(state: StarState? = nil, stars: Int? = nil, isFive: Bool = false) {
        (self.state, self.stars, self.isFive) = (state, stars, isFive)
    }

    /// One page of them and one row more, which tells whether there is a next page.
    func rows(of round: StarRound, at place: RegionCode) -> Query<[RankedApplication]> {
        StarRoundQuery.ranking.list(
            RankedApplication.self,
            round.id,
            place,
            place.range.upperBound,
            state?.rawValue,
            stars,
            isFive,
            after?.total,
            after?.application
        )
    }

    var isNarrowed: Bool { state != nil || stars != nil || isFive }

    /// What is listed, from the first row or from the one after the last.
    func link(at place: RegionCode, _ year: Int, after last: RankedApplication? = nil) -> Link {
        Link(
            """
            \(Link.stars(place, year))\(query: [
                "state": state?.rawValue, "stars": stars.map { "\($0)" }, "five": isFive ? "yes" : nil,
                "total": last.map { "\($0.result?.total ?? -1)" }, "after": last.map { "\($0.id)" },
            ])#ranking
            """
        )
    }
}
