import Domain
import HTML
import Hummingbird
import Postgres

/// One change to a household's policies, in one transaction.
struct KeepPolicies: Sendable {
    let visitor: Visitor
    let sent: SentForm

    /// Enters a policy of a household.
    func add(to household: Int64) async throws -> Response {
        let typed = try PolicyForm(sent: sent).checked()
        let now = visitor.site.clock.now()
        return try await refusing {
            try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(HouseholdStore.find(household))
                try person.require(.keepPolicies, at: found.region)
                let policy = try await transaction.run(
                    PolicyQuery.add.one(
                        Int64.self,
                        household,
                        typed.number,
                        typed.insurer,
                        typed.from,
                        typed.to,
                        typed.premium,
                        typed.payer?.rawValue,
                        typed.sumInsured,
                        person.account,
                        now
                    )
                )
                return .policy(policy)
            }
        }
    }

    /// Enters what the insurer paid.
    func addClaim() async throws -> Response {
        let clock = visitor.site.clock
        var problems = Problems()
        let day = problems.day("paid_on", sent["paid_on"], upTo: clock.today, orElse: .whichDay)
        let amount = PolicyForm.fen("amount", sent["amount"], most: 100_000_000_000, &problems)
        guard let day, let amount, problems.isEmpty else { throw problems }
        return try await act { policy, person in
            PolicyQuery.addClaim.execute(policy, day, amount, person.account, clock.now())
        }
    }

    func removeClaim() async throws -> Response {
        let (claim, now) = (try visitor.id("claim"), visitor.site.clock.now())
        return try await act { policy, person in
            PolicyQuery.removeClaim.execute(claim, policy, person.account, now)
        }
    }

    func remove() async throws -> Response {
        let now = visitor.site.clock.now()
        return try await act { policy, person in
            PolicyQuery.remove.execute(policy, person.account, now)
        }
    }

    private func act(
        _ change: @escaping @Sendable (Int64, SignedIn) -> Query<Int>
    ) async throws -> Response {
        let policy = try visitor.id("policy")
        return try await refusing {
            try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(PolicyQuery.find.one(Policy.self, policy))
                try person.require(.keepPolicies, at: found.region)
                guard try await transaction.run(change(policy, person)) == 1 else {
                    throw Stop.notFound
                }
                return .policy(policy)
            }
        }
    }

    private func refusing(_ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch let error as PostgresError {
            switch error.constraint {
            case "policy_number_is_one": throw Problems("number", Sentence("这个保单号已经登记过了。"))
            case "insured_household_is_active":
                throw Problems("", Sentence("这一户已经注销，不能再登记保单。"))
            case "claim_comes_after_the_policy":
                throw Problems("paid_on", Sentence("赔付日在保单生效之后。"))
            case "claim_is_of_a_policy": throw Problems("", Sentence("这张保单已经撤销了。"))
            default: throw error
            }
        }
    }
}
