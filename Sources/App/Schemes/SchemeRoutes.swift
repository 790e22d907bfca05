import Domain
import HTML
import Hummingbird
import Postgres

/// The schemes of a township: read by all who are rated, copied, changed, tried and published by it.
struct SchemeRoutes {
    func add(to doors: inout Doors) {
        doors.get("/schemes/{place}", to: .seeRatings, use: list)
        doors.post("/schemes/{place}/drafts", to: .changeScheme, use: copy)
        doors.get("/schemes/{place}/{scheme}", to: .seeRatings, use: show)
        doors.get("/schemes/{place}/{scheme}/changes", to: .changeScheme, use: form)
        doors.post("/schemes/{place}/{scheme}/changes", to: .changeScheme, use: change)
        doors.post("/schemes/{place}/{scheme}/publication", to: .changeScheme, use: publish)
        doors.post("/schemes/{place}/{scheme}/removal", to: .changeScheme, use: remove)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, town) = try visitor.schemePlace()
        let (person, (region, entries, calendars)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            SchemeQuery.list.list(SchemeEntry.self, town),
            SchemeQuery.calendars.list(CalendarEntry.self, town)
        )
        try person.require(.seeRatings, at: place)
        let page = SchemeListPage(
            t: visitor.words(for: person),
            region: region,
            town: town,
            now: Month(of: visitor.site.clock.today),
            entries: entries,
            calendars: calendars,
            mayChange: place == town && person.may(.changeScheme, at: town)
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.schemePage()
    }

    /// Copies a scheme whole, as a draft of the township.
    func copy(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.schemeTown()
        guard let key = Int64(sent["scheme"]) else { throw Stop.notFound }
        return try await visitor.act(sent) { person, transaction in
            try person.require(.changeScheme, at: town)
            let old = try await transaction.run(
                SchemeQuery.find.one(SchemeEntry.self, key, town)
            )
            let t = visitor.words(for: person)
            let name = String(t("{name}（草稿）", String(old.head.name.prefix(40))).prefix(50))
            let draft = try await transaction.run(
                SchemeQuery.copy.one(Int64.self, key, town, name, person.account)
            )
            _ = try await transaction.run(
                SchemeQuery.copyIndicators.execute(key, draft),
                SchemeQuery.copyParts.execute(key, draft),
                SchemeQuery.copyFlags.execute(key, draft),
                SchemeQuery.copyVetoes.execute(key, draft)
            )
            return "/schemes/\(town.text)/\(draft)"
        }
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.schemeFormPage()
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.schemeTown()
        do {
            let (person, whole) = try await visitor.wholeScheme()
            let chapters = try await visitor.ratedChapters(
                town,
                withEnterprises: !sent["enterprises"].isEmpty
            )
            let words = visitor.words(for: person)
            let form = SchemeForm(stored: whole, sent: sent, chapters: chapters, t: words)
            let draft = try form.checked()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeScheme, at: town)
                let version = Int(sent["version"]) ?? 0
                try await draft.save(whole.head.id, of: town, version: version, transaction)
                return "/schemes/\(town.text)/\(whole.head.id)"
            }
        } catch let problems as Problems {
            return try await visitor.schemeFormPage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.schemeFormPage(try Problems.ofSchemes(error), sent)
        }
    }

    /// Gives a draft up; what was published stays.
    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.schemeTown()
        do {
            let (_, whole) = try await visitor.wholeScheme()
            guard whole.entry.isDraft else {
                throw Problems("", Sentence("已经公布的方案不能删除：过去的月份还要按它看。"))
            }
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeScheme, at: town)
                try await SchemeRemoval.carryOut(whole.head.id, of: town, transaction)
                return "/schemes/\(town.text)"
            }
        } catch let problems as Problems {
            return try await visitor.schemePage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.schemePage(try Problems.ofSchemes(error), sent)
        }
    }

    func publish(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.schemeTown()
        do {
            let (person, whole) = try await visitor.wholeScheme()
            let words = visitor.words(for: person)
            let month = try await visitor.checkPublication(whole, town, sent["from"], words)
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeScheme, at: town)
                let published = try await transaction.run(
                    SchemeQuery.publish.execute(
                        whole.head.id,
                        town,
                        month.first,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard published == 1 else { throw Stop.notFound }
                return "/schemes/\(town.text)"
            }
        } catch let problems as Problems {
            return try await visitor.schemePage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.schemePage(try Problems.ofSchemes(error), sent)
        }
    }
}

extension Visitor {
    /// A scheme's page, also with what stood against publishing it.
    func schemePage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, town) = try schemePlace()
        let (person, whole) = try await wholeScheme()
        guard person.may(.seeRatings, at: place) else { throw Stop.forbidden }
        let page = SchemePage(
            t: words(for: person),
            whole: whole,
            seenFrom: place,
            person: person,
            formToken: FormToken(text: token.formToken),
            openFrom: try await firstOpenMonth(of: town),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// A draft's form, also as it was refused; what is published has none.
    func schemeFormPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let town = try schemeTown()
        let (person, whole) = try await wholeScheme()
        guard whole.entry.isDraft || sent != nil else { throw Stop.notFound }
        let page = SchemeFormPage(
            t: words(for: person),
            whole: whole,
            town: town,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// The first month of a township that has neither closed nor been computed.
    func firstOpenMonth(of town: RegionCode) async throws -> Month {
        let clock = site.clock
        let (_, first) = try await read(
            SchemeQuery.openFrom.one(Day.self, town, Month(of: clock.today).first, clock.now())
        )
        return Month(of: first)
    }

    func ratedChapters(_ town: RegionCode, withEnterprises: Bool) async throws -> Int {
        try await read(
            SchemeQuery.rated.one(Int.self, town, town.range.upperBound, withEnterprises)
        ).1
    }

    /// The month a draft begins with, if nothing stands against it.
    func checkPublication(
        _ whole: WholeScheme,
        _ town: RegionCode,
        _ typed: String,
        _ t: Words
    ) async throws -> Month {
        let first = try await firstOpenMonth(of: town)
        let enterprises = whole.entry.ratesEnterprises
        let chapters = try await ratedChapters(town, withEnterprises: enterprises)
        var problems = Problems()
        for fault in whole.rules.check(fewestChapters: chapters) {
            problems.add("", Sentence(fault, t))
        }
        let month = Month(iso: typed)
        if month == nil { problems.add("from", Sentence("请选从哪个月起。")) }
        if let month, month < first {
            problems.add("from", Sentence("已经截止的月份不能再改，最早从 {month}起。", t.month(first)))
        }
        guard let month, problems.isEmpty else { throw problems }
        return month
    }
}
