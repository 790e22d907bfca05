import Domain
import HTML
import Hummingbird
import Postgres

/// Watching over assistance: at least one case in twenty is drawn by chance, visited, and what was found written down.
struct SupervisionRoutes {
    func add(to doors: inout Doors) {
        doors.get("/supervision", to: .seeSupervision, use: own)
        doors.get("/supervision/{place}/{year}", to: .seeSupervision, use: list)
        doors.post("/supervision/{place}/{year}", to: .superviseCases, use: draw)
        doors.get("/supervision-samples/{sample}", to: .seeSupervision, use: show)
        doors.post("/supervision-samples/{sample}/checks/{case}", to: .superviseCases, use: check)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeSupervision, at: place)
        return .seeOther(.supervision(place, visitor.site.clock.today.year))
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.samples()
    }

    func draw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try visitor.payingPlace()
        guard place.level <= .township else { throw Stop.notFound }
        let year = try visitor.supervisedYear()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.superviseCases, at: place)
                var problems = Problems()
                let programme = Int64(sent["programme"])
                if programme == nil { problems.add("programme", Sentence("请选帮扶项目。")) }
                let percent = Int(Folding.tight(sent["percent"])) ?? 0
                if !(5...100).contains(percent) {
                    problems.add("percent", Sentence("请填 5 到 100：至少抽查百分之五。"))
                }
                try problems.stopIfAny()
                let sample = try await transaction.run(
                    SupervisionQuery.draw.one(
                        Int64.self,
                        programme,
                        year,
                        place,
                        percent,
                        visitor.site.clock.now()
                    )
                )
                return .sample(sample)
            }
        } catch let problems as Problems {
            return try await visitor.samples(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.samples(try Problems.ofSupervision(error), sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.sample()
    }

    func check(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let helped = try visitor.id("case")
        do {
            return try await visitor.act(sent) { person, transaction in
                let sample = try await transaction.run(
                    SupervisionQuery.find.one(SupervisionSample.self, visitor.id("sample"))
                )
                try person.require(.superviseCases, at: sample.region)
                let finding = try Finding(sent: sent, today: visitor.site.clock.today)
                _ = try await transaction.run(
                    SupervisionQuery.check.execute(
                        sample.id,
                        helped,
                        finding.isAtFault ? "at_fault" : "in_order",
                        finding.note,
                        finding.day,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .sample(sample.id)
            }
        } catch let problems as Problems {
            return try await visitor.sample(problems, sent, refused: helped)
        } catch let error as PostgresError {
            let problems = try Problems.ofSupervision(error)
            return try await visitor.sample(problems, sent, refused: helped)
        }
    }
}

/// What a visit found, as typed.
struct Finding {
    let isAtFault: Bool
    let note: String?
    let day: Day

    init(sent: SentForm, today: Day) throws(Problems) {
        var problems = Problems()
        let result = sent["result"]
        if !["in_order", "at_fault"].contains(result) {
            problems.add("result", Sentence("请选查到的情况。"))
        }
        isAtFault = result == "at_fault"
        let missing = Sentence("请写有什么问题，至少 2 个字。")
        let note = problems.text(
            "note",
            sent["note"],
            most: 300,
            orElse: isAtFault ? missing : nil
        )
        if let note, note.unicodeScalars.count < 2 { problems.add("note", missing) }
        self.note = note
        let day = problems.day("checked_on", sent["checked_on"], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        self.day = day
    }
}

extension Problems {
    fileprivate static func ofSupervision(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "sample_has_something_to_draw_from":
            Problems("", Sentence("这一年这个项目在这里没有人在册，没有可抽的。"))
        case "supervised_year_is_near": Problems("", Sentence("只抽查今年和前三年的。"))
        case "check_follows_the_draw":
            Problems("checked_on", Sentence("这一天不对：不能早于抽出的那天，也不能晚于今天。"))
        case "supervision_check_pkey": Problems("", Sentence("这一份已经查过了。"))
        default: try ofPayments(error)
        }
    }
}

extension Visitor {
    fileprivate func supervisedYear() throws -> Int {
        guard let year = visit.parameters.get("year", as: Int.self), (2000...2200).contains(year)
        else { throw Stop.notFound }
        return year
    }

    /// The samples of a place in a year, also with a form that was refused.
    fileprivate func samples(_ problems: Problems = Problems(), _ sent: SentForm? = nil)
        async throws -> Response
    {
        let place = try payingPlace()
        let year = try supervisedYear()
        let (person, (region, samples, programmes)) = try await read(
            RegionQuery.find.one(Region.self, place),
            SupervisionQuery.samples.list(SampleEntry.self, place, place.range.upperBound, year),
            PaymentQuery.programmes.list(PaidProgramme.self, place)
        )
        try person.require(.seeSupervision, at: place)
        let page = SupervisionListPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            today: site.clock.today,
            samples: samples,
            programmes: programmes,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// One sample, also with a form that was refused.
    fileprivate func sample(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        refused: Int64? = nil
    ) async throws -> Response {
        let id = try id("sample")
        let (person, (sample, picks)) = try await read(
            SupervisionQuery.find.one(SupervisionSample.self, id),
            SupervisionQuery.picks.list(SupervisionPick.self, id)
        )
        try person.require(.seeSupervision, at: sample.region)
        let page = SupervisionSamplePage(
            t: words(for: person),
            person: person,
            sample: sample,
            picks: picks,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            refused: refused
        )
        return show(page, to: person, status: problems.status)
    }
}
