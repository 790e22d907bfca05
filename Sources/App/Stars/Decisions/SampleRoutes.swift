import Domain
import HTML
import Hummingbird
import Postgres

/// The township's sample: drawn by a seed that is kept, checked item by item.
struct SampleRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/{place}/{year}/sample", to: .checkStars, use: show)
        doors.post("/stars/{place}/{year}/sample", to: .checkStars, use: draw)
        doors.post("/stars/applications/{application}/check", to: .checkStars, use: check)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starSample()
    }

    func draw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.ratedPlace(), try visitor.roundYear())
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.checkStars, at: place.township)
                let round = try await transaction.run(
                    StarRoundQuery.find.one(StarRound.self, place.township, year)
                )
                _ = try await transaction.run(
                    StarDecisionQuery.draw.one(Int64.self, round.id, visitor.site.clock.now())
                )
                return "\(Link.stars(place, year))/sample"
            }
        } catch let error as PostgresError {
            return try await visitor.starSample(try Problems.ofStars(error))
        }
    }

    /// What was found of one that was drawn: the items seen otherwise, and a word on the whole.
    func check(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onStarDecision(sent) { decided, _ in
            try await visitor.act(sent) { person, transaction in
                let id = decided.pending.id
                try person.require(.checkStars, at: decided.pending.region)
                let (items, checks) = try await transaction.run(
                    StarDecisionQuery.checkItems.list(CheckedItem.self, id),
                    StarDecisionQuery.check.list(StarCheck.self, id)
                )
                guard let drawn = checks.first, drawn.isDrawn else { throw Stop.notFound }
                let form = try CheckForm(sent: sent, items: items, today: clock.today).checked()
                for item in form.items {
                    _ = try await transaction.run(
                        StarDecisionQuery.foundItem.execute(
                            drawn.id,
                            item.code,
                            item.points,
                            item.note
                        )
                    )
                }
                let ended = try await transaction.run(
                    StarDecisionQuery.found.execute(
                        drawn.id,
                        form.found,
                        form.day,
                        person.account,
                        clock.now()
                    )
                )
                guard ended == 1 else { throw Stop.notFound }
                return decided.pending.link
            }
        }
    }
}

/// A check as typed: the items that were seen otherwise, each with what was seen.
struct CheckForm: Sendable {
    let sent: SentForm
    let items: [CheckedItem]
    let today: Day

    struct Item: Sendable {
        let code: String
        let points: Int
        let note: String
    }

    struct Checked: Sendable {
        let items: [Item]
        let found: String
        let day: Day
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let day = problems.day("checked_on", sent["checked_on"], upTo: today, orElse: .whichDay)
        let found = problems.text(
            "found",
            sent["found"],
            most: 500,
            orElse: Sentence("请写明看了什么、结果怎样。")
        )
        let seen = items.filter { !$0.isLogged }.compactMap { item($0, &problems) }
        guard let day, let found, problems.isEmpty else { throw problems }
        return Checked(items: seen, found: found, day: day)
    }

    /// Left empty: seen as the village sees it.
    private func item(_ item: CheckedItem, _ problems: inout Problems) -> Item? {
        let name = "points-\(item.code)"
        let typed = Folding.trimmed(Folding.halfWidth(sent[name]))
        guard !typed.isEmpty else { return nil }
        guard let points = SchemeFields.hundredths(typed), points.isMultiple(of: 50),
            (0...item.most).contains(points)
        else {
            problems.add(
                name,
                Sentence("{code}：请填 0 到 {n} 分，可以有半分。", item.code, Points.text(item.most))
            )
            return nil
        }
        let note = problems.text(
            "note-\(item.code)",
            sent["note-\(item.code)"],
            most: 200,
            orElse: Sentence("{code}：分数和村里的不同，请写明看到了什么。", item.code)
        )
        return note.map { Item(code: item.code, points: points, note: $0) }
    }
}

extension Visitor {
    /// The samples of a round and what they were drawn from.
    func starSample(_ problems: Problems = Problems()) async throws -> Response {
        let (place, year) = (try ratedPlace(), try roundYear())
        let (person, (region, round)) = try await read(
            RegionQuery.find.one(Region.self, place.township),
            StarRoundQuery.find.one(StarRound.self, place.township, year)
        )
        try person.require(.checkStars, at: place.township)
        let (_, (samples, checks, undrawn)) = try await read(
            StarDecisionQuery.samples.list(StarSample.self, round.id),
            StarDecisionQuery.checks.list(SampledApplication.self, round.id),
            StarDecisionQuery.undrawn.one(Int.self, round.id)
        )
        let page = SamplePage(
            t: words(for: person),
            person: person,
            region: region,
            round: round,
            samples: samples,
            checks: checks,
            undrawn: undrawn,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
