import Domain
import HTML
import Hummingbird
import Postgres

/// Marks of hardship, special family or disability: looked at on the record, a household at a time.
struct MarkRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.post("/households/{household}/marks/look", to: .seeMarks, use: look)
        doors.post("/households/{household}/marks", to: .seeMarks, use: set)
        doors.post("/households/{household}/marks/{mark}/end", to: .seeMarks, use: end)
    }

    func look(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("household")
        var problems = Problems()
        let purpose = problems.text(
            "mark_purpose",
            sent["mark_purpose"],
            most: 200,
            orElse: .whatFor
        )
        guard let purpose, problems.isEmpty else {
            return try await page(visitor, problems, sent)
        }
        return try await visitor.look(
            HouseholdStore.find(id),
            HouseholdQuery.marks.list(HouseholdMarkEntry.self, id, purpose)
        ) { person, household, marks in
            try person.require(.seeMarks, at: household.region)
            return visitor.show(
                self.page(visitor, person, household, (purpose, marks)),
                to: person
            )
        }
    }

    /// Sets a mark, with the separate consent that it needs.
    func set(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let today = site.clock.today
        var problems = Problems()
        let mark = HouseholdMark(rawValue: sent["mark"])
        if mark == nil { problems.add("mark", Sentence("请选哪一种情况。")) }
        let day = problems.day("from_on", sent["from_on"], upTo: today, orElse: .whichDay)
        let channel = problems.channel("channel", sent["channel"])
        if sent["consent"].isEmpty {
            problems.add("consent", Sentence("这是敏感信息，要本人单独同意才能登记。"))
        }
        guard let mark, let day, let channel, problems.isEmpty else {
            return try await page(visitor, problems, sent)
        }
        return try await act(visitor, sent) { household in
            HouseholdQuery.addMark.one(Bool.self, household, mark.rawValue, day, channel.rawValue)
        }
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let mark = try visitor.id("mark")
        var problems = Problems()
        let day = problems.day("to_on", sent["to_on"], upTo: site.clock.today, orElse: .whichDay)
        let channel = problems.channel("channel", sent["channel"])
        guard let day, let channel, problems.isEmpty else {
            return try await page(visitor, problems, sent)
        }
        let isTakenBack = !sent["taken_back"].isEmpty
        return try await act(visitor, sent) { household in
            HouseholdQuery.endMark.one(
                Bool.self,
                household,
                mark,
                day,
                isTakenBack,
                channel.rawValue
            )
        }
    }

    /// Finds the household, asks whether its marks are hers to keep, and acts.
    private func act(
        _ visitor: Visitor,
        _ sent: SentForm,
        _ change: @escaping @Sendable (Int64) -> Query<Bool>
    ) async throws -> Response {
        let id = try visitor.id("household")
        do {
            return try await visitor.act(sent) { person, transaction in
                let household = try await transaction.run(HouseholdStore.find(id))
                try person.require(.seeMarks, at: household.region)
                guard try await transaction.run(change(id)) else { throw Stop.notFound }
                return "/households/\(id)"
            }
        } catch let error as PostgresError {
            return try await page(visitor, HouseholdStore.problems(in: error), sent)
        }
    }

    /// What is wrong, without the marks: those were not looked at again.
    private func page(
        _ visitor: Visitor,
        _ problems: Problems,
        _ sent: SentForm
    ) async throws -> Response {
        let id = try visitor.id("household")
        let (person, household) = try await visitor.read(HouseholdStore.find(id))
        try person.require(.seeMarks, at: household.region)
        return visitor.show(
            page(visitor, person, household, nil, problems, sent),
            to: person,
            status: .unprocessableContent
        )
    }

    private func page(
        _ visitor: Visitor,
        _ person: SignedIn,
        _ household: Household,
        _ seen: (purpose: String, marks: [HouseholdMarkEntry])?,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) -> MarksPage {
        MarksPage(
            t: visitor.words(for: person),
            household: household,
            purpose: seen?.purpose,
            marks: seen?.marks,
            today: site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
    }
}
