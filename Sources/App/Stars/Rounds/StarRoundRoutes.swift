import Domain
import HTML
import Hummingbird
import Postgres

/// A township's yearly round of five-star households: where it stands, its villages and its ranking.
struct StarRoundRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars", to: .seeStars, use: own)
        doors.get("/stars/{place}/{year}", to: .seeStars, use: round)
        doors.post("/stars/{place}/{year}/notice", to: .keepStars, use: post)
    }

    /// The newest round of her place, or word that there is none yet.
    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (person, (region, years)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            StarRoundQuery.years.list(StarYear.self, town)
        )
        try person.require(.seeStars, at: place)
        guard let newest = years.first else {
            let page = NoRoundPage(t: visitor.words(for: person), person: person, region: region)
            return visitor.show(page, to: person)
        }
        return .seeOther(.stars(place, newest.year))
    }

    func round(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starRound(RankingFilter(request))
    }

    /// Hangs the notice of all that may go onto it now: the village's, or the township's.
    func post(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.ratedPlace(), try visitor.roundYear())
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.keepStars, at: place)
                if place.level == .township { try person.require(.awardStars, at: place) }
                var problems = Problems()
                let desk = problems.text(
                    "objections_at",
                    sent["objections_at"],
                    most: 80,
                    orElse: .whichDesk
                )
                if NoticeText.holdsPersonalNumber(sent["objections_at"]) {
                    problems.add("objections_at", .noNumbersOnBoards)
                }
                guard let desk, problems.isEmpty else { throw problems }
                return try await PostStars(place: place, year: year, clock: visitor.site.clock)
                    .carryOut(person, transaction, desk)
            }
        } catch let problems as Problems {
            return try await visitor.starRound(RankingFilter(), problems, sent)
        } catch let error as PostgresError {
            return try await visitor.starRound(
                RankingFilter(),
                try Problems.ofStars(error),
                sent
            )
        }
    }
}

extension Visitor {
    /// The round of the year in the address, for the township or one of its villages.
    func starRound(
        _ filter: RankingFilter,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = (try ratedPlace(), try roundYear())
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (_, round) = try await read(StarRoundQuery.find.one(StarRound.self, town, year))
        let end = place.range.upperBound
        let (person, (region, years, villages, ranking, stars)) = try await read(
            RegionQuery.find.one(Region.self, place),
            StarRoundQuery.years.list(StarYear.self, town),
            StarRoundQuery.villages.list(StarVillage.self, round.id, place, end),
            filter.rows(of: round, at: place),
            StarStatisticsQuery.villages.list(VillageStars.self, round.id, place, end)
        )
        try person.require(.seeStars, at: place)
        let page = StarRoundPage(
            t: words(for: person),
            person: person,
            region: region,
            round: round,
            years: years,
            villages: villages,
            ranking: ranking,
            stars: person.may(.seeStarFigures, at: place) ? stars : [],
            filter: filter,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
