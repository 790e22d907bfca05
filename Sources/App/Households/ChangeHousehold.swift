import Domain
import HTML
import Hummingbird
import Postgres

/// Changes to one household, each in one transaction: what is kept, who keeps in contact with it,
/// its end.
struct ChangeHousehold: Sendable {
    let visitor: Visitor
    let household: Int64
    let sent: SentForm

    private var today: Day { visitor.site.clock.today }

    func change() async throws -> Response {
        let form = try HouseholdForm(sent: sent).checked(on: today)
        let sealed = try SealedNumbers(form.idNumber, nil, visitor.site.keys)
        let version = Int(sent["version"]) ?? 0
        return try await act { _, store, _ in
            let kept = try await store.change(household, version: version, form, sealed)
            guard kept else { throw Problems("version", .changedMeanwhile) }
            guard let channel = form.channel else { return }
            try await store.note(
                consentTo: .idNumber,
                given: true,
                of: household,
                channel,
                on: today
            )
        }
    }

    /// What its head agrees to or takes back; a number taken back is gone at once.
    func consent() async throws -> Response {
        var problems = Problems()
        let channel = problems.channel("channel", sent["channel"])
        let day = problems.day("decided_on", sent["decided_on"], upTo: today, orElse: .whichDay)
        let purpose = ConsentPurpose(rawValue: sent["purpose"])
        guard let purpose, [.register, .idNumber].contains(purpose) else { throw Stop.notFound }
        guard let channel, let day, problems.isEmpty else { throw problems }
        let isGiven = sent["decision"] == "given"
        return try await act { _, store, _ in
            try await store.note(
                consentTo: purpose,
                given: isGiven,
                of: household,
                channel,
                on: day
            )
            guard !isGiven, purpose == .idNumber else { return }
            _ = try await store.database.run(HouseholdQuery.dropID.execute(household))
        }
    }

    /// The household is no more; whoever kept in contact with it does so no longer.
    func end() async throws -> Response {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return try await act { _, store, _ in
            try await store.move(HouseholdQuery.end.execute(household, day))
            _ = try await store.database.run(
                HouseholdQuery.endOpenLink.execute(household, day, "户已注销")
            )
        }
    }

    /// Links a member of its chapter with it; whoever did it before stops the day before.
    func link() async throws -> Response {
        var problems = Problems()
        let day = problems.day("from_on", sent["from_on"], upTo: today, orElse: .whichDay)
        guard let member = Int64(sent["member"]) else {
            problems.add("member", Sentence("请选由谁联系。"))
            throw problems
        }
        guard let day, problems.isEmpty else { throw problems }
        return try await act { _, store, _ in
            _ = try await store.database.run(
                HouseholdQuery.replaceLink.execute(household, day, "换联系人")
            )
            try await store.move(
                HouseholdQuery.addLink.execute(household, member, day),
                orElse: Problems("member", Sentence("只能选同一个协会的在册会员。"))
            )
        }
    }

    func endLink(_ link: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: today, orElse: .whichDay)
        let reason = problems.text(
            "reason",
            sent["reason"],
            most: 200,
            orElse: Sentence("请写明原因，最多 200 个字。")
        )
        guard let day, let reason, problems.isEmpty else { throw problems }
        return try await act { _, store, _ in
            try await store.move(HouseholdQuery.endLink.execute(link, household, day, reason))
        }
    }

    /// Finds it, asks whether this door is open at its place, and acts.
    private func act(
        _ body: @escaping @Sendable (SignedIn, HouseholdStore, Household) async throws -> Void
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(HouseholdStore.find(household))
                try person.require(visitor.act, at: found.region)
                try await body(person, HouseholdStore(database: transaction), found)
                return "/households/\(household)"
            }
        } catch let error as PostgresError {
            throw try HouseholdStore.problems(in: error)
        }
    }
}
