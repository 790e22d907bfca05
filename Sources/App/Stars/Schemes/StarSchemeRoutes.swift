import Domain
import HTML
import Hummingbird
import Postgres

/// What a household becomes a Five-Star Household by: read by everybody, made by the township.
struct StarSchemeRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/schemes", to: .seeStarScheme, use: list)
        doors.post("/stars/schemes/drafts", to: .changeStarScheme, use: copy)
        doors.get("/stars/schemes/{scheme}", to: .seeStarScheme, use: show)
        doors.post("/stars/schemes/{scheme}/publication", to: .changeStarScheme, use: publish)
        doors.post("/stars/schemes/{scheme}/removal", to: .changeStarScheme, use: remove)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let town = try await visitor.starTown(request)
        let (person, (region, entries)) = try await visitor.read(
            RegionQuery.find.one(Region.self, town),
            StarSchemeQuery.list.list(StarSchemeEntry.self, town)
        )
        let page = StarSchemeListPage(
            t: visitor.words(for: person),
            region: region,
            year: visitor.site.clock.today.year,
            entries: entries,
            mayChange: person.may(.changeStarScheme, at: town)
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starSchemePage()
    }

    /// Copies a scheme whole, as a draft of the township.
    func copy(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try Stop.hiding { try RegionCode(sent["place"]) }
        guard let key = Int64(sent["scheme"]) else { throw Stop.notFound }
        return try await visitor.act(sent) { person, transaction in
            try person.require(.changeStarScheme, at: town)
            let old = try await transaction.run(
                StarSchemeQuery.find.one(StarSchemeEntry.self, key)
            )
            guard old.region == nil || old.region == town else { throw Stop.notFound }
            let t = visitor.words(for: person)
            let name = String(t("{name}（草稿）", String(old.name.prefix(40))).prefix(50))
            let draft = try await transaction.run(
                StarSchemeQuery.copy.one(Int64.self, key, town, name, person.account)
            )
            _ = try await transaction.run(
                StarSchemeQuery.copyCategories.execute(key, draft),
                StarSchemeQuery.copyItems.execute(key, draft),
                StarSchemeQuery.copyVetoes.execute(key, draft)
            )
            return .starScheme(draft)
        }
    }

    func publish(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            let (person, whole) = try await visitor.starScheme()
            let words = visitor.words(for: person)
            let year = try await visitor.checkPublication(whole, sent["from"], words)
            return try await visitor.act(sent) { person, transaction in
                let published = try await transaction.run(
                    StarSchemeQuery.publish.execute(
                        whole.entry.id,
                        year,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard published == 1 else { throw Stop.notFound }
                return whole.link
            }
        } catch let problems as Problems {
            return try await visitor.starSchemePage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.starSchemePage(try Problems.ofStarSchemes(error), sent)
        }
    }

    /// Gives a draft up; what was published stays.
    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            let (_, whole) = try await visitor.starScheme()
            guard whole.entry.isDraft, let town = whole.entry.region else {
                throw Problems("", Sentence("已经公布的方案不能删除：过去的年份还要按它看。"))
            }
            return try await visitor.act(sent) { _, transaction in
                let key = whole.entry.id
                let (_, _, _, gone) = try await transaction.run(
                    StarSchemeQuery.dropItems.execute(key, String?.none, [String]()),
                    StarSchemeQuery.dropVetoes.execute(key, [String]()),
                    StarSchemeQuery.dropCategories.execute(key),
                    StarSchemeQuery.drop.execute(key)
                )
                guard gone == 1 else { throw Stop.notFound }
                return .starSchemes(town)
            }
        } catch let problems as Problems {
            return try await visitor.starSchemePage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.starSchemePage(try Problems.ofStarSchemes(error), sent)
        }
    }
}

extension Visitor {
    /// A scheme's page, also with what stood against publishing it.
    func starSchemePage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, whole) = try await starScheme()
        let town = try whole.entry.region ?? ownTown(person)
        let (_, (years, firstYear)) = try await read(
            StarSchemeQuery.rounds.list(Int.self, whole.entry.id, town),
            StarSchemeQuery.firstYear.one(Int.self, town, site.clock.today.year)
        )
        let page = StarSchemePage(
            t: words(for: person),
            whole: whole,
            town: town,
            rounds: years,
            roundsOf: person.may(.seeStars, at: town)
                ? town : Rights.regions(for: .seeStars, holding: person.grants).first ?? town,
            firstYear: firstYear,
            mayChange: person.may(.changeStarScheme, at: town),
            mayLookBack: whole.entry.region != nil && person.may(.seeHistory, at: town),
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    private func ownTown(_ person: SignedIn) throws -> RegionCode {
        let towns = person.grants.compactMap { $0.region.ancestor(at: .township) }
        guard let town = towns.first else { throw Stop.notFound }
        return town
    }

    /// The year a draft begins with, if nothing stands against it.
    func checkPublication(_ whole: WholeStarScheme, _ typed: String, _ t: Words) async throws -> Int
    {
        guard let town = whole.entry.region else { throw Stop.notFound }
        let (_, first) = try await read(
            StarSchemeQuery.firstYear.one(Int.self, town, site.clock.today.year)
        )
        var problems = Problems()
        for fault in whole.scheme.check() { problems.add("", Sentence(fault, t)) }
        let year = Int(typed)
        if year == nil { problems.add("from", Sentence("请选从哪一年起。")) }
        if let year, !(first...first + StarSchemePage.yearsAhead).contains(year) {
            problems.add(
                "from",
                Sentence("已经开评的年份不能再改，请选 {y} 年到 {z} 年。", first, first + StarSchemePage.yearsAhead)
            )
        }
        guard let year, problems.isEmpty else { throw problems }
        return year
    }
}
