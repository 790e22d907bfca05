import Domain
import HTML
import Hummingbird
import Postgres

/// What follows on the plaque: the awards of a year, one award with its household's years, its papers.
struct StarAwardRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/{place}/reviews", to: .seeStars, use: due)
        doors.get("/stars/{place}/{year}/awards", to: .seeStars, use: list)
        doors.get("/stars/{place}/{year}/plaques.pdf", to: .keepStars, use: plaques)
        let award = "/stars/awards/{award}"
        doors.get("\(award)", to: .seeAward, use: show)
        doors.get("\(award)/certificate.pdf", to: .seeAward, use: certificate)
        doors.get("\(award)/letter.pdf", to: .seeAward, use: letter)
        doors.post("\(award)/reviews", to: .keepStars, use: propose)
        doors.post("\(award)/reviews/{review}/decision", to: .decideStars, use: decide)
        doors.post("\(award)/renouncement", to: .applyForStars, use: renounce)
        let ofOne = "/stars/applications/{application}/appeals"
        doors.get("\(ofOne)", to: .seeAward, use: appeals)
        doors.post("\(ofOne)", to: .applyForStars, use: appeal)
        doors.post("\(ofOne)/{appeal}/answer", to: .decideStars, use: answer)
        doors.get("/stars/applications/{application}/letter.pdf", to: .seeAward, use: decision)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let only = request.uri.queryParameters["only"].map(String.init)
        return try await visitor.awards(only.flatMap { AwardChoice(rawValue: $0) })
    }

    /// What waits to be looked at, decided or answered, of whatever year.
    func due(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, today) = (try visitor.ratedPlace(), visitor.site.clock.today)
        let next = place.range.upperBound
        let (person, (region, awards, appeals)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            StarAwardQuery.due.list(AwardLine.self, place, next, today),
            StarAwardQuery.openAppeals.list(OpenAppeal.self, place, next)
        )
        try person.require(.seeStars, at: place)
        let page = DueReviewsPage(
            t: visitor.words(for: person),
            region: region,
            awards: awards,
            appeals: appeals,
            today: today
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.award()
    }

    func appeals(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starAppeals()
    }

    /// Says what was found at an award; somebody else decides what becomes of it.
    func propose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("award")
        return try await visitor.onAward(sent) {
            try await visitor.act(sent) { person, transaction in
                let award = try await transaction.run(
                    StarAwardQuery.find.one(StarAward.self, id)
                )
                try person.require(.keepStars, at: award.region)
                let review = try ReviewForm(sent).checked(for: award)
                _ = try await transaction.run(
                    StarAwardQuery.propose.execute(
                        id,
                        review.finding.rawValue,
                        review.lost,
                        review.report,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return award.link
            }
        }
    }

    func decide(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (id, review) = (try visitor.id("award"), try visitor.id("review"))
        return try await visitor.onAward(sent) {
            try await visitor.act(sent) { person, transaction in
                let award = try await transaction.run(
                    StarAwardQuery.find.one(StarAward.self, id)
                )
                try person.require(.decideStars, at: award.region)
                let verdict = try VerdictForm(sent).checked(needsAnswer: false)
                let count = try await transaction.run(
                    StarAwardQuery.decide.execute(
                        review,
                        id,
                        verdict.isYes,
                        verdict.answer,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard count > 0 else { throw Stop.notFound }
                return award.link
            }
        }
    }

    /// The household gives its award back, or the village takes down that it does.
    func renounce(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("award")
        return try await visitor.onAward(sent) {
            try await visitor.act(sent) { person, transaction in
                let award = try await transaction.run(
                    StarAwardQuery.find.one(StarAward.self, id)
                )
                try person.require(.applyForStars, at: award.region)
                _ = try await transaction.run(
                    StarAwardQuery.renounce.execute(
                        id,
                        String?.none,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return award.link
            }
        }
    }

    func appeal(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("application")
        return try await visitor.onAppeals(sent) {
            try await visitor.act(sent) { person, transaction in
                let decision = try await transaction.run(
                    StarAwardQuery.appealed.one(AppealableDecision.self, id)
                )
                try person.require(.applyForStars, at: decision.region)
                let today = visitor.site.clock.today
                let form = try AppealForm(sent).checked(today: today)
                _ = try await transaction.run(
                    StarAwardQuery.appeal.execute(
                        id,
                        decision.review,
                        form.receivedOn,
                        form.grounds,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .appeals(of: id)
            }
        }
    }

    func answer(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (id, appeal) = (try visitor.id("application"), try visitor.id("appeal"))
        return try await visitor.onAppeals(sent) {
            try await visitor.act(sent) { person, transaction in
                let decision = try await transaction.run(
                    StarAwardQuery.appealed.one(AppealableDecision.self, id)
                )
                try person.require(.decideStars, at: decision.region)
                let verdict = try VerdictForm(sent).checked(needsAnswer: true)
                let count = try await transaction.run(
                    StarAwardQuery.answer.execute(
                        appeal,
                        id,
                        verdict.isYes,
                        verdict.answer,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard count > 0 else { throw Stop.notFound }
                return .appeals(of: id)
            }
        }
    }
}
