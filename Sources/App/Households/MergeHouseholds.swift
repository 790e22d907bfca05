import Domain
import HTML
import Hummingbird
import Postgres

/// Makes one of two rows about the same household; which of them stays, somebody decides.
struct MergeHouseholds: Sendable {
    let visitor: Visitor
    let one: Int64
    let other: Int64
    let sent: SentForm

    func carryOut() async throws -> Response {
        let keep = Int64(sent["keep"])
        guard let keep, keep == one || keep == other, one != other else {
            throw Problems("keep", Sentence("请选留下哪一份。"))
        }
        let gone = keep == one ? other : one
        let today = visitor.site.clock.today
        do {
            return try await visitor.act(sent) { person, transaction in
                let (stays, goes, links) = try await transaction.run(
                    HouseholdStore.find(keep),
                    HouseholdStore.find(gone),
                    HouseholdStore.links(of: keep)
                )
                for household in [stays, goes] {
                    try person.require(.mergeHouseholds, at: household.region)
                }
                guard stays.state == .active, goes.state != .merged else {
                    throw Problems("keep", Sentence("只能留下在册的一户，已经并入别份的不能再合并。"))
                }
                let store = HouseholdStore(database: transaction)
                if links.contains(where: { $0.to == nil }) {
                    // One contact at a time: that of the row that stays.
                    _ = try await transaction.run(
                        HouseholdQuery.endOpenLink.execute(gone, today, "两份合并")
                    )
                }
                try await store.move(HouseholdQuery.merge.execute(keep, gone, today))
                try await store.move(HouseholdQuery.fill.execute(keep, gone))
                try await handOn(from: gone, to: keep, transaction)
                return "/households/\(keep)"
            }
        } catch let error as PostgresError {
            throw try HouseholdStore.problems(in: error)
        }
    }

    /// Hands on what belonged to the row that goes.
    ///
    /// That are its links, its marks, that it declines contact, and what was merged into it. Visits and needs keep their rows; whoever lists them looks where to.
    private func handOn(
        from gone: Int64,
        to keep: Int64,
        _ transaction: Transaction
    ) async throws {
        let now = visitor.site.clock.now()
        _ = try await transaction.run(
            HouseholdQuery.mergeEarlier.execute(keep, gone),
            HouseholdQuery.moveLinks.execute(keep, gone),
            HouseholdQuery.moveMarks.execute(keep, gone),
            HouseholdQuery.moveDeclined.execute(keep, gone, now)
        )
    }
}
