import Domain
import Postgres

/// Moves a township's month on by one step; a revision begins with counting again.
struct TakeStep: Sendable {
    let step: MonthStep
    let reason: String?
    let place: RegionCode
    let month: Month
    let clock: Clock
    let t: Words

    func carryOut(_ person: SignedIn, _ transaction: Transaction) async throws {
        let head = try await transaction.run(
            RatingQuery.month.one(MonthHead.self, place, month.first)
        )
        let holidays = try await transaction.run(
            WorkingCalendar.rows(from: head.postedOn ?? month.first)
        )
        try check(head, person, WorkingCalendar(holidays))
        guard let id = head.id else { throw Stop.notFound }
        _ = try await transaction.run(
            RatingQuery.step.execute(id, step.rawValue, reason, person.account, clock.now())
        )
        guard step == .revised else { return }
        _ = try await transaction.run(
            RatingQuery.again.one(Int.self, place, month.first, clock.now())
        )
    }

    /// What the rules know; what only the rows know, their own triggers say.
    private func check(
        _ head: MonthHead,
        _ person: SignedIn,
        _ working: WorkingCalendar
    ) throws {
        var facts = TownshipMonth.Facts(
            today: clock.today,
            actor: person.account.value,
            calendar: MonthCalendar(of: month, head.days, working)
        )
        facts.postedOn = head.postedOn
        facts.reason = reason ?? ""
        let now = TownshipMonth(month, head.state(at: clock.now()), revision: head.revision)
        do throws(RatingRefusal) {
            _ = try now.after(step.event, facts)
        } catch {
            throw Problems("", Sentence(error, t))
        }
    }
}
