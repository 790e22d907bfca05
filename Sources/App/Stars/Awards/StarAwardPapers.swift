import Domain
import HTML
import Hummingbird
import Postgres

/// The papers of an award: the certificate for the wall, the letter, the list by which plaques are made.
extension StarAwardRoutes {
    func certificate(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("award")
        let (person, award) = try await visitor.read(
            StarAwardQuery.find.one(StarAward.self, id)
        )
        try person.require(.seeAward, at: award.region)
        // What has ended hangs on no wall.
        guard !award.state.hasEnded else { throw Stop.notFound }
        let paper = StarCertificates(
            title: award.serial,
            certificates: [award.certificate(visitor.site)]
        )
        return try await visitor.answer(paper, named: award.serial, to: person)
    }

    func letter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("award")
        let (_, award) = try await visitor.read(StarAwardQuery.find.one(StarAward.self, id))
        let (person, (categories, steps)) = try await visitor.read(
            StarAwardQuery.categories.list(AwardCategory.self, award.application),
            StarAwardQuery.steps.list(AwardStep.self, id)
        )
        try person.require(.seeAward, at: award.region)
        let letter = AwardLetter(
            t: visitor.site.paperWords,
            award: award,
            categories: categories,
            last: steps.last
        ).paper
        return try await visitor.answer(letter, named: "\(award.serial)-letter", to: person)
    }

    /// The letter about a rejection or a fact; an award has its own.
    func decision(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("application")
        let (person, (decision, categories)) = try await visitor.read(
            StarAwardQuery.appealed.one(AppealableDecision.self, id),
            StarAwardQuery.categories.list(AwardCategory.self, id)
        )
        try person.require(.seeAward, at: decision.region)
        if let award = decision.award { return .seeOther("\(Link.award(award))/letter.pdf") }
        guard decision.what != nil else { throw Stop.notFound }
        let letter = RejectionLetter(
            t: visitor.site.paperWords,
            decision: decision,
            categories: categories
        ).paper
        return try await visitor.answer(letter, named: "letter-\(id)", to: person)
    }

    func plaques(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.ratedPlace(), try visitor.roundYear())
        let today = visitor.site.clock.today
        let (person, (region, rows)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            StarAwardQuery.plaques.list(
                PlaqueRow.self,
                place,
                place.range.upperBound,
                year,
                today
            )
        )
        try person.require(.keepStars, at: place)
        let t = visitor.site.paperWords
        let five = rows.count(where: \.isFive)
        let paper = StarPlaqueList(
            t: t,
            place: region.name,
            year: year,
            plaques: rows.map { $0.plaque(t) },
            sums: t("五星农家 {n} 户，星级农家 {m} 户", five, rows.count - five),
            day: t.day(today)
        )
        return try await visitor.answer(paper, named: "\(place.text)-\(year)-plaques", to: person)
    }
}

extension StarAward {
    func certificate(_ site: Site) -> StarCertificate {
        let t = site.paperWords
        return StarCertificate(
            t: t,
            head: head,
            village: village,
            year: year,
            stars: stars,
            isFive: isFive,
            serial: serial,
            validUntil: t.day(validTo),
            awarded: t.day(awardedOn),
            chapter: t("{place}计划生育协会", township),
            address: "\(site.address.base)/verify/\(serial)"
        )
    }
}

extension PlaqueRow {
    fileprivate func plaque(_ t: Words) -> StarPlaqueList.Plaque {
        StarPlaqueList.Plaque(
            serial: serial,
            village: village,
            head: head,
            stars: stars,
            name: isFive ? t("五星农家") : t("星级农家"),
            validUntil: validTo.iso
        )
    }
}
