import Domain
import HTML
import Hummingbird
import Postgres

/// One change to an application while it is a draft, or a step of the household's own; each in one
/// transaction.
struct ChangeApplication: Sendable {
    let visitor: Visitor
    let id: Int64
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    /// Saves a category's page; what is left open stays open.
    func save(_ letter: String, of sheet: ApplicationSheet) async throws -> Response {
        let scores = try CategoryForm(sent: sent).checked(sheet.items(of: letter))
        let next = sent["then"] == "next" ? sheet.next(after: letter) : nil
        return try await act { _, transaction in
            for (code, mark) in scores {
                _ = try await transaction.run(
                    StarApplicationQuery.setScore.execute(id, code, mark.points)
                )
            }
            guard let next else { return .starApplication(id) }
            return "/stars/applications/\(id)/categories/\(next)"
        }
    }

    /// Who takes part, and what the household tells of itself.
    func tell(_ known: [KnownMember]) async throws -> Response {
        let words = try ApplicationWordsForm(sent: sent).checked(known)
        return try await act { _, transaction in
            _ = try await transaction.run(
                StarApplicationQuery.setWords.execute(id, words.names, words.deeds),
                StarApplicationQuery.dropMembers.execute(id, words.members),
                StarApplicationQuery.addMembers.execute(id, words.members)
            )
            return .starApplication(id)
        }
    }

    /// Hands it in, with the promise and the consent.
    func submit(_ sheet: ApplicationSheet) async throws -> Response {
        var problems = Problems()
        let signedBy = problems.text(
            "signed_by",
            sent["signed_by"],
            most: 50,
            orElse: Sentence("请写签字人的姓名。")
        )
        if sent["promise"].isEmpty { problems.add("promise", Sentence("请先承诺填的都是真的。")) }
        if sent["consent"].isEmpty {
            problems.add("consent", Sentence("请先同意怎样使用这些资料，不同意就不能申报。"))
        }
        guard let signedBy, problems.isEmpty else { throw problems }
        let missing = sheet.missing().map(\.item.code)
        return try await take(.submit, missing) { transaction in
            _ = try await transaction.run(
                StarApplicationQuery.promise.execute(id, clock.today, signedBy)
            )
        }
    }

    func reopen() async throws -> Response { try await take(.reopen) }

    func withdraw() async throws -> Response { try await take(.withdraw) }

    /// Holds the step against the rules, and takes it.
    private func take(
        _ event: StarEvent,
        _ missing: [String] = [],
        before: @escaping @Sendable (Transaction) async throws -> Void = { _ in }
    ) async throws -> Response {
        try await act { [visitor] (found: (SignedIn, StarApplication), transaction) in
            let (person, application) = found
            var facts = StarFacts(
                today: clock.today,
                days: StarDays([
                    .applyFrom: application.applyFrom, .applyTo: application.applyTo,
                ])
            )
            facts.isOwnHousehold = application.isOwn
            facts.missingItems = missing
            facts.isPromised = true
            facts.hasConsent = true
            do throws(StarRefusal) {
                _ = try application.state.after(event, by: application.actor(person), facts)
            } catch {
                throw Problems("", Sentence(applying: error, visitor.words(for: person)))
            }
            try await before(transaction)
            _ = try await transaction.run(
                StarApplicationQuery.step.execute(id, event.rawValue, clock.now())
            )
            return .starApplication(id)
        }
    }

    /// Finds it, asks whether this door is open at its place, and acts.
    private func act(
        _ body: @escaping @Sendable ((SignedIn, StarApplication), Transaction) async throws -> Link
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let application = try await transaction.run(StarApplication.find(id))
                try person.require(visitor.act, at: application.region)
                return try await body((person, application), transaction)
            }
        } catch let error as PostgresError {
            throw try Problems.ofApplying(error)
        }
    }
}

extension StarApplication {
    /// In which of her duties she acts: for her own household as its member.
    func actor(_ person: SignedIn) -> Duty? {
        if isOwn { return .member }
        let duties: [Duty] = [.villageSecretary, .townshipOfficer]
        return duties.first { duty in
            person.grants.contains { $0.duty == duty && $0.region.contains(region) }
        }
    }
}
