import Domain
import HTML
import Hummingbird
import Postgres

/// Begins a household's application in the round that is open; by its member, or by its chapter for a
/// household without a telephone.
struct BeginApplication: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func carryOut(for household: Int64) async throws -> Response {
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                let house = try await transaction.run(
                    StarApplicationQuery.household.one(ApplyingHousehold.self, household)
                )
                try person.require(.applyForStars, at: house.region)
                let rounds = try await transaction.run(
                    StarApplicationQuery.rounds.list(ApplyingRound.self, house.region.township)
                )
                guard let round = rounds.first(where: { $0.takesApplications(on: clock.today) })
                else { throw Problems("", Sentence("现在不在申报期，不能申报、提交或取回。")) }
                let id = try await transaction.run(
                    StarApplicationQuery.begin.one(Int64.self, round.id, household, clock.now())
                )
                return .starApplication(id)
            }
        } catch let error as PostgresError {
            throw try Problems.ofApplying(error)
        }
    }
}
