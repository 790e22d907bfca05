import Domain
import HTML
import Hummingbird
import Postgres

/// What was handed over in a place's year: recorded, taken back by a further row, and summed above.
struct RewardRoutes {
    func add(to doors: inout Doors) {
        doors.get("/rewards/{place}/{year}", to: .seeHonours, use: list)
        doors.post("/rewards/{place}/{year}", to: .handOverReward, use: add)
        doors.get("/rewards/{place}/{year}/totals", to: .seePublished, use: totals)
        let one = "/rewards/{place}/{year}/{reward}"
        doors.get("\(one)/file", to: .seeHonours, use: file)
        doors.post("\(one)/reversal", to: .handOverReward, use: reverse)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.rewards()
    }

    /// Names of people stay below: the sums of each township, for whoever reaches the place.
    func totals(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try Stop.hiding { try RegionCode(visitor.visit.parameters.get("place") ?? "") }
        let year = try visitor.year()
        let (person, (region, totals)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            RewardQuery.totals.list(RewardTotal.self, place, year)
        )
        try person.require(.seePublished, at: place)
        let page = RewardTotalsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            today: visitor.site.clock.today,
            totals: totals
        )
        return visitor.show(page, to: person)
    }

    func file(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let reward = try visitor.id("reward")
        let (_, found) = try await visitor.read(RewardQuery.file.one(RewardFile.self, reward))
        return try await visitor.show(found.kept, asked: request)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        let (place, year) = (try visitor.ratedPlace(), try visitor.year())
        let clock = visitor.site.clock
        return try await visitor.onRewards(sent.form) {
            let (person, _) = try await visitor.read()
            try person.require(.handOverReward, at: place)
            let recipients = try await visitor.recipients(of: place, year)
            let form = try RewardForm(
                sent: sent.form,
                year: year,
                today: clock.today,
                recipients: recipients
            ).checked()
            let file = try await visitor.keepOne(sent)
            return try await visitor.act(sent.form) { person, transaction in
                try person.require(.handOverReward, at: place)
                _ = try await transaction.run(
                    form.entry(year, file, by: person.account, at: clock.now())
                )
                return .rewards(place, year)
            }
        }
    }

    func reverse(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.ratedPlace(), try visitor.year())
        let reward = try visitor.id("reward")
        return try await visitor.onRewards(sent) {
            try await visitor.act(sent) { person, transaction in
                let region = try await transaction.run(
                    RewardQuery.place.one(RegionCode.self, reward)
                )
                try person.require(.handOverReward, at: region)
                var problems = Problems()
                let reason = problems.reason(sent["reason"])
                try problems.stopIfAny()
                _ = try await transaction.run(
                    RewardQuery.reverse.execute(
                        reward,
                        reason,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .rewards(place, year)
            }
        }
    }
}

extension Visitor {
    /// What was handed over in a place's year, also with a form that was refused.
    func rewards(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = (try ratedPlace(), try year())
        let (person, (region, rewards)) = try await read(
            RegionQuery.find.one(Region.self, place),
            RewardQuery.list.list(RewardEntry.self, place, place.range.upperBound, year)
        )
        try person.require(.seeHonours, at: place)
        let mayHandOver = person.may(.handOverReward, at: place)
        let page = RewardsPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            today: site.clock.today,
            rewards: rewards,
            recipients: mayHandOver ? try await recipients(of: place, year) : nil,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// Whoever may be rewarded for a year.
    fileprivate func recipients(
        of place: RegionCode,
        _ year: Int
    ) async throws -> RewardRecipients {
        guard let town = place.ancestor(at: .township), let first = Month(year: year, month: 1)
        else { throw Stop.notFound }
        let next = place.range.upperBound
        let (person, (chapters, nominees, months)) = try await read(
            HonourQuery.chapters.list(HonourChapter.self, place, next, year, site.clock.today),
            HonourQuery.nominees.list(Nominee.self, place, next, year),
            FlagYearQuery.months.list(
                FlagYearMonth.self,
                town,
                town,
                town.range.upperBound,
                first.first,
                first.adding(months: 12).first
            )
        )
        return RewardRecipients(chapters, nominees, months, words(for: person))
    }

    /// Keeps the one paper or photo that came with a form, if any did.
    fileprivate func keepOne(_ sent: SentEvidence) async throws -> KeptFile? {
        var problems = Problems()
        let files = try await sent.evidence(&problems)
        if files.count > 1 { problems.add("files", Sentence("只附一张照片或一份文件。")) }
        try problems.stopIfAny()
        return try await site.files.put(files).first
    }

    /// Does something about rewards; what stands against it comes back with the page, filled in.
    fileprivate func onRewards(
        _ sent: SentForm,
        _ act: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let problems as Problems {
            return try await rewards(problems, sent)
        } catch let error as PostgresError {
            return try await rewards(try Problems.ofRewards(error), sent)
        }
    }
}
