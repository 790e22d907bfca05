import Domain
import HTML
import Hummingbird
import Postgres

/// Members and households that took part of their own will; of health activities there are none.
struct ParticipantRoutes {
    func add(to doors: inout Doors) {
        doors.get("/activities/{activity}/participants", to: .logActivity, use: search)
        doors.post("/activities/{activity}/participants", to: .logActivity, use: add)
        doors.post(
            "/activities/{activity}/participants/{participation}/withdrawal",
            to: .logActivity,
            use: withdraw
        )
    }

    func search(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(request, visitor)
    }

    private func page(
        _ request: Request,
        _ visitor: Visitor,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let record = try visitor.id("activity")
        let (person, (versions, participants)) = try await visitor.read(
            ActivityStore.versions(of: record),
            ActivityStore.participants(of: record)
        )
        guard let current = versions.last else { throw Stop.notFound }
        try person.require(.logActivity, at: current.region)
        let people = RegisterPeople(request, at: current.region, visitor)
        let page = ParticipantsPage(
            t: visitor.words(for: person),
            activity: current,
            participants: participants,
            typed: people.typed,
            found: try await people.find(),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let record = try visitor.id("activity")
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ActivityStore(
                    database: transaction,
                    account: person.account,
                    clock: clock
                )
                let current = try await store.find(record).current
                try person.require(.logActivity, at: current.region)
                try check(current)
                let member = Int64(sent["member"])
                let household = member == nil ? Int64(sent["household"]) : nil
                guard member != nil || household != nil else {
                    throw Problems("who", Sentence("请选参加的人。"))
                }
                let role = ParticipationRole(rawValue: sent["role"]) ?? .attend
                _ = try await transaction.run(
                    ActivityQuery.takePart.execute(
                        record,
                        current.region,
                        member,
                        household,
                        role.rawValue,
                        person.account,
                        clock.now()
                    )
                )
                return "/activities/\(record)/participants"
            }
        } catch let problems as Problems {
            return try await page(request, visitor, problems)
        } catch let error as PostgresError {
            return try await page(request, visitor, Self.problems(in: error))
        }
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let record = try visitor.id("activity")
        let participation = try visitor.id("participation")
        let clock = visitor.site.clock
        return try await visitor.act(sent) { person, transaction in
            let store = ActivityStore(
                database: transaction,
                account: person.account,
                clock: clock
            )
            let current = try await store.find(record).current
            try person.require(.logActivity, at: current.region)
            let query = ActivityQuery.withdraw.execute(participation, record, clock.now())
            guard try await transaction.run(query) == 1 else { throw Stop.notFound }
            return "/activities/\(record)/participants"
        }
    }

    private func check(_ activity: Activity) throws(Problems) {
        guard !activity.content.type.keepsNoNames else {
            throw Problems("who", Sentence("生殖健康类的活动只记人数，不留名单。"))
        }
        guard activity.state != .cancelled else {
            throw Problems("who", Sentence(.isCancelled, Words(.chinese)))
        }
    }

    private static func problems(in error: PostgresError) throws -> Problems {
        // Somebody of another place is as good as nobody.
        if error.constraint == "names_a_member_in_sight" { throw Stop.notFound }
        return try ActivityStore.problems(in: error)
    }
}

/// Members and households of the record's place whose name begins as was typed.
struct RegisterPeople {
    let typed: String
    private let region: RegionCode
    private let visitor: Visitor
    private let request: Request

    init(_ request: Request, at region: RegionCode, _ visitor: Visitor) {
        typed = request.asked("q").map { Folding.trimmed($0) } ?? ""
        self.region = region
        self.visitor = visitor
        self.request = request
    }

    /// Nothing where nothing was typed: a whole register is no choice.
    func find() async throws -> (members: [MemberEntry], households: [HouseholdEntry]) {
        guard !typed.isEmpty else { return ([], []) }
        let today = visitor.site.clock.today
        let keys = visitor.site.keys
        return try await visitor.read(
            MemberFilter(request.asked, at: region, on: today).rows(keys),
            HouseholdFilter(request.asked, at: region, on: today).rows(keys)
        ).1
    }
}
