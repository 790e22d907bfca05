import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// Does something with an award; what stands against it comes back with the page.
    func onAward(_ sent: SentForm, _ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch let problems as Problems {
            return try await award(problems, sent)
        } catch let error as PostgresError {
            return try await award(try Problems.ofAwards(error), sent)
        }
    }

    func onAppeals(_ sent: SentForm, _ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch let problems as Problems {
            return try await starAppeals(problems, sent)
        } catch let error as PostgresError {
            return try await starAppeals(try Problems.ofAwards(error), sent)
        }
    }

    /// The awards of a place's year: a township's village by village, a village's one by one.
    func awards(_ choice: AwardChoice? = nil) async throws -> Response {
        let (place, year) = (try ratedPlace(), try roundYear())
        let (next, today) = (place.range.upperBound, site.clock.today)
        let (person, (region, villages, awards)) = try await read(
            RegionQuery.find.one(Region.self, place),
            StarAwardQuery.villages.list(AwardVillage.self, place, next, year, today),
            StarAwardQuery.list.list(AwardLine.self, place, next, year, today)
        )
        try person.require(.seeStars, at: place)
        let page = AwardListPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            today: today,
            villages: villages,
            awards: awards,
            choice: choice
        )
        return show(page, to: person)
    }

    /// One award, also with a form that was refused.
    func award(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("award")
        let (_, award) = try await read(StarAwardQuery.find.one(StarAward.self, id))
        let (person, (categories, steps, reviews, years)) = try await read(
            StarAwardQuery.categories.list(AwardCategory.self, award.application),
            StarAwardQuery.steps.list(AwardStep.self, id),
            StarAwardQuery.reviews.list(AwardReview.self, id),
            StarAwardQuery.history.list(HouseholdYear.self, award.household)
        )
        try person.require(.seeAward, at: award.region)
        let page = AwardPage(
            t: words(for: person),
            person: person,
            award: award,
            categories: categories,
            steps: steps,
            reviews: reviews,
            years: years,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// The appeals of an application, also with a form that was refused.
    func starAppeals(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("application")
        let (person, (decision, appeals)) = try await read(
            StarAwardQuery.appealed.one(AppealableDecision.self, id),
            StarAwardQuery.appeals.list(StarAppeal.self, id)
        )
        try person.require(.seeAward, at: decision.region)
        let page = AppealsPage(
            t: words(for: person),
            person: person,
            decision: decision,
            appeals: appeals,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
