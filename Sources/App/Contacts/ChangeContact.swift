import Domain
import HTML
import Hummingbird
import Postgres

/// Changes that follow a contact, each in one transaction: a further need, taking it back.
struct ChangeContact: Sendable {
    let visitor: Visitor
    let contact: Int64
    let sent: SentForm

    func withdraw() async throws -> Response {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return try await act { store, _ in try await store.withdraw(contact, why: reason) }
    }

    func addNeed() async throws -> Response {
        try await act { store, found in
            let need = try NeedForm(sent: sent).checked(from: found.day)
            guard found.withdrawn == nil else { throw Problems("state", .changedMeanwhile) }
            try await store.add(need, raisedIn: contact)
        }
    }

    private func act(
        _ body: @escaping @Sendable (ContactStore, Contact) async throws -> Void
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(ContactStore.find(contact))
                try person.require(.logContact, at: found.region)
                let now = visitor.site.clock.now()
                try await body(ContactStore(database: transaction, now: now), found)
                return "/contacts/\(contact)"
            }
        } catch let error as PostgresError {
            throw try ContactStore.problems(in: error)
        }
    }
}

/// Notes that a household declines contact, or that it may be contacted again; no reason is asked.
struct DeclineContact: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var today: Day { visitor.site.clock.today }

    func begin(_ household: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day("from_on", sent["from_on"], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return try await act { person, store in
            let found = try await store.database.run(HouseholdStore.find(household))
            try person.require(.logContact, at: found.region)
            try await store.decline(household, from: day)
            return household
        }
    }

    func end(_ declining: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day("to_on", sent["to_on"], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return try await act { person, store in
            let found = try await store.database.run(
                ContactQuery.declined.one(DecliningToEnd.self, declining)
            )
            try person.require(.logContact, at: found.region)
            try await store.endDeclining(declining, on: day)
            return found.household
        }
    }

    private func act(
        _ body: @escaping @Sendable (SignedIn, ContactStore) async throws -> Int64
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let now = visitor.site.clock.now()
                let store = ContactStore(database: transaction, now: now)
                return "/households/\(try await body(person, store))"
            }
        } catch let error as PostgresError {
            throw try ContactStore.problems(in: error)
        }
    }
}
