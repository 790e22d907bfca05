import Domain
import Foundation
import Postgres

/// What `xiehui demonstrate` does: gives a township of a demonstration the months up to now.
///
/// Each act goes through the site's own doors as a person of the town, by the same forms and rights as
/// from a browser, only with the clock of its day. What a person cannot do is not done here either.
package struct DemonstrateTown: Sendable {
    let site: Site
    let owner: Pool
    /// The lists of what villages write.
    let seed: URL

    package init(site: Site, owner: Pool, seed: URL) {
        self.site = site
        self.owner = owner
        self.seed = seed
    }

    package struct Wish: Sendable {
        let town: RegionCode
        let months: Int

        package init(region: String, months: Int) throws {
            town = try RegionCode(region)
            guard town.level == .township, (3...24).contains(months) else { throw Refusal.badWish }
            self.months = months
        }
    }

    package enum Refusal: Error, Equatable {
        case badWish
        case notADemonstration
        /// It has months of its own, perhaps of a run that broke off.
        case isBegun
        /// Nobody holds a duty that the months need.
        case nobody(String)
    }

    package struct Report: Codable, Sendable {
        package internal(set) var months = 0
        package internal(set) var acts = 0
        package internal(set) var seconds = 0.0
    }

    /// Carries out all acts in their order.
    ///
    /// - Parameter progress: told how many of how many are done.
    /// - Throws: `ActingPerson.Refused`, at once, when the site does not let an act happen.
    package func carryOut(
        _ wish: Wish,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Report {
        let start = ContinuousClock.now
        let book = try SayingBook(folder: seed)
        let hands = ClockHands(at: site.clock.now())
        let months = TownMonths(on: site.clock.today, count: wish.months)
        let (office, chapters) = try await office(of: wish.town)
        let people = try await people(office, chapters, book, by: hands)
        guard let town = chapters.first(where: \.isTown) else { throw Refusal.nobody("town") }
        let holidays = try await owner.run(WorkingCalendar.rows(from: months.first.first))
        let plan = TownPlan(
            town: town,
            chapters: chapters,
            months: months,
            book: book,
            office: OfficeDays(WorkingCalendar(holidays))
        )
        let acts = plan.acts(until: site.clock.now())
        for (count, act) in acts.enumerated() {
            hands.move(to: act.at)
            try await act.carryOut(people)
            progress(count + 1, acts.count)
        }
        try await people.leave(site)
        try await bindMembers(of: wish.town)
        let spent = start.duration(to: .now) / .milliseconds(1)
        return Report(
            months: months.all.count,
            acts: acts.count,
            seconds: (spent / 10).rounded() / 100
        )
    }

    /// The cast's members have passwords already, so no slip opens their accounts.
    private func bindMembers(of town: RegionCode) async throws {
        let end = town.range.upperBound
        _ = try await owner.transaction { [now = site.clock.now()] in
            try await $0.run(CommandQuery.demoHousehold.one(Int.self, town, end, now))
        }
    }

    private func office(of town: RegionCode) async throws -> (TownOffice, [TownChapter]) {
        let (office, chapters) = try await owner.run(
            CommandQuery.demoTown.one(TownOffice.self, town),
            CommandQuery.demoVillages.list(TownChapter.self, town, town.range.upperBound)
        )
        guard office.isDemonstration else { throw Refusal.notADemonstration }
        guard !office.isBegun else { throw Refusal.isBegun }
        guard chapters.contains(where: { $0.isRated && $0.secretary != nil }) else {
            throw Refusal.nobody(Duty.villageSecretary.rawValue)
        }
        return (office, chapters)
    }

    private func people(
        _ office: TownOffice,
        _ chapters: [TownChapter],
        _ book: SayingBook,
        by hands: ClockHands
    ) async throws -> TownPeople {
        guard let officer = office.officer else {
            throw Refusal.nobody(Duty.townshipOfficer.rawValue)
        }
        guard let approver = office.approver else {
            throw Refusal.nobody(Duty.townshipApprover.rawValue)
        }
        guard let fundKeeper = office.fundKeeper else {
            throw Refusal.nobody(Duty.fundKeeper.rawValue)
        }
        let line = InnerLine(to: site.by(hands.clock))
        var secretaries: [Int64: ActingPerson] = [:]
        for chapter in chapters where !chapter.isTown {
            guard let name = chapter.secretary else { continue }
            secretaries[chapter.id] = try await person(name, line)
        }
        var reviewers: [ActingPerson] = []
        for name in TownStars.village(among: chapters)?.reviewers ?? [] {
            reviewers.append(try await person(name, line))
        }
        return TownPeople(
            officer: try await person(officer, line),
            approver: try await person(approver, line),
            fundKeeper: try await person(fundKeeper, line),
            secretaries: secretaries,
            reviewers: reviewers
        )
    }

    /// Opens a session as commands do; only the database's owner can.
    private func person(_ name: String, _ line: InnerLine) async throws -> ActingPerson {
        let token = Token()
        let account = try await owner.transaction {
            try await $0.run(CommandQuery.openSession.first(Account.ID.self, name, token.hash, 120))
        }
        guard account != nil else { throw Operator.Unknown(name: name) }
        return ActingPerson(name: name, token: token, cookies: site.cookies, line: line)
    }
}

extension TownPeople {
    /// Ends the sessions of all; a run that breaks off leaves them to run out.
    fileprivate func leave(_ site: Site) async throws {
        for person in [officer, approver, fundKeeper] + Array(secretaries.values) + reviewers {
            try await SignInDesk(site: site).signOut(person.token)
        }
    }
}
