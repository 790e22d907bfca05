import Domain
import HTML
import Hummingbird
import Postgres

/// Several states that a round's table counts together.
enum StarStage: String, CaseIterable, Sendable {
    case handedIn = "handed_in"
    case toScore = "to_score"
    case toPost = "to_post"
    case hanging, objected
    /// Whatever has not ended without the honour.
    case standing

    var states: [StarState] {
        switch self {
        case .handedIn: StarState.allCases.filter { $0 != .draft && $0 != .withdrawn }
        case .toScore: [.submitted, .returned, .rechecking]
        case .toPost: [.passed, .rechecked]
        case .hanging: [.onNotice, .onTownNotice]
        case .objected: [.objected, .townObjected]
        case .standing:
            StarState.allCases.filter { ![.rejected, .vetoed, .withdrawn].contains($0) }
        }
    }

    var label: Label {
        switch self {
        case .handedIn: Label("已申报", "Applied")
        case .toScore: Label("待评分", "To be scored")
        case .toPost: Label("待公示", "To be posted")
        case .hanging: Label("公示中", "On notice")
        case .objected: Label("有异议", "Objected to")
        case .standing: Label("还在评的和评上的", "Standing")
        }
    }
}

/// Which applications of a round are listed: by state or stage, stars, five-star; and after which row.
struct RankingFilter: Sendable {
    var state: StarState?
    var stage: StarStage?
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
        stage = query["stage"].flatMap { StarStage(rawValue: String($0)) }
        stars = query["stars"].flatMap { Int16($0).map { Int($0) } }
        isFive = query["five"] == "yes"
        if let total = query["total"].flatMap({ Int16($0) }),
            let application = query["after"].flatMap({ Int64($0) })
        {
            after = Cursor(total: Int(total), application: application)
        }
    }

    init(
        state: StarState? = nil,
        stage: StarStage? = nil,
        stars: Int? = nil,
        isFive: Bool = false
    ) {
        (self.state, self.stage, self.stars, self.isFive) = (state, stage, stars, isFive)
    }

    /// One page of them and one row more, which tells whether there is a next page.
    func rows(of round: StarRound, at place: RegionCode) -> Query<[RankedApplication]> {
        StarRoundQuery.ranking.list(
            RankedApplication.self,
            round.id,
            place,
            place.range.upperBound,
            (state.map { [$0] } ?? stage?.states)?.map(\.rawValue),
            stars,
            isFive,
            after?.total,
            after?.application
        )
    }

    var isNarrowed: Bool { state != nil || stage != nil || stars != nil || isFive }

    /// What is listed, from the first row or from the one after the last.
    func link(at place: RegionCode, _ year: Int, after last: RankedApplication? = nil) -> Link {
        Link(
            """
            \(Link.stars(place, year))\(query: [
                "state": state?.rawValue, "stage": stage?.rawValue, "stars": stars.map { "\($0)" },
                "five": isFive ? "yes" : nil,
                "total": last.map { "\($0.result?.total ?? -1)" }, "after": last.map { "\($0.id)" },
            ])#ranking
            """
        )
    }
}
