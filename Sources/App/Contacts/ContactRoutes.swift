import Domain
import HTML
import Hummingbird
import Postgres

/// Keeping in contact with linked households: whom to visit next, entering a round, what came of it.
struct ContactRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/contacts", to: .seeContacts, use: list)
        doors.get("/contacts/log", to: .seeContacts, use: log)
        doors.get("/contacts/new", to: .logContact, use: new)
        doors.post("/contacts", to: .logContact, use: add)
        doors.get("/contacts/{contact}", to: .seeContacts, use: show)
        doors.post("/contacts/{contact}/needs", to: .logContact, use: need)
        doors.post("/contacts/{contact}/withdrawal", to: .logContact, use: withdraw)
        doors.post("/contacts/declined", to: .logContact, use: decline)
        doors.post("/contacts/declined/{declined}/end", to: .logContact, use: endDeclining)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/contacts?place=\(try await visitor.ownPlace().text)")
        }
        let query = request.uri.queryParameters
        let filter = ContactFilter(query, at: place, on: site.clock.today)
        let (person, (here, groups, keepers, counts, rows)) = try await visitor.read(
            MemberStore.place(place),
            HouseholdQuery.groups.list(String.self, place, place.range.upperBound),
            filter.keepers,
            filter.counts,
            filter.rows
        )
        try person.require(.seeContacts, at: place)
        return visitor.show(
            ContactListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                groups: groups,
                keepers: keepers,
                counts: counts,
                found: rows,
                entered: query["entered"].flatMap { Int($0) }
            ),
            to: person
        )
    }

    func log(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/contacts/log?place=\(try await visitor.ownPlace().text)")
        }
        let filter = ContactLogFilter(request.uri.queryParameters, at: place, on: site.clock.today)
        let (person, (here, rows)) = try await visitor.read(
            MemberStore.place(place),
            filter.rows
        )
        try person.require(.seeContacts, at: place)
        return visitor.show(
            ContactLogPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                found: rows
            ),
            to: person
        )
    }

    /// The form, for the households that were ticked; nobody ticked leads back to the list.
    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let chosen = request.uri.queryParameters.getAll("household").compactMap { Int64($0) }
        guard !chosen.isEmpty else { return .seeOther("/contacts") }
        return try await formPage(Array(chosen.prefix(ContactForm.most)), visitor)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await LogContacts(visitor: visitor, sent: sent).carryOut()
        } catch let problems as Problems {
            let households = ContactForm(sent: sent).households
            return try await formPage(households, visitor, problems, sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await contactPage(visitor)
    }

    func need(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor) { try await $0.addNeed() }
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor) { try await $0.withdraw() }
    }

    func decline(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let household = Int64(sent["household"]) else { throw Stop.notFound }
        do {
            return try await DeclineContact(visitor: visitor, sent: sent).begin(household)
        } catch let problems as Problems {
            return try await decliningPage(household, visitor, problems, sent)
        }
    }

    func endDeclining(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let declining = try visitor.id("declined")
        do {
            return try await DeclineContact(visitor: visitor, sent: sent).end(declining)
        } catch let problems as Problems {
            let found = try await visitor.read(
                ContactQuery.declined.one(DecliningToEnd.self, declining)
            ).1
            return try await decliningPage(found.household, visitor, problems, sent)
        }
    }

    private func change(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (ChangeContact) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(
                ChangeContact(visitor: visitor, contact: visitor.id("contact"), sent: sent)
            )
        } catch let problems as Problems {
            return try await contactPage(visitor, problems, sent)
        }
    }
}
