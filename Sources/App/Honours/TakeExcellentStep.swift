import Domain
import HTML
import Postgres

/// Moves a nomination on by one step: the rules say what stands against it, and the tables once more.
struct TakeExcellentStep: Sendable {
    let event: ExcellentEvent
    let reason: String
    let clock: Clock
    let t: Words

    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ nominee: Nominee
    ) async throws {
        let next = try next(nominee, person)
        let reason: String? = event.needsReason ? reason : nil
        _ = try await transaction.run(
            HonourQuery.step.execute(
                nominee.id,
                next.rawValue,
                Int64?.none,
                reason,
                person.account,
                clock.now()
            )
        )
    }

    private func next(_ nominee: Nominee, _ person: SignedIn) throws -> ExcellentState {
        do throws(ExcellentRefusal) {
            return try nominee.nomination.after(
                event,
                by: person.account.value,
                on: clock.today,
                reason: reason
            )
        } catch {
            throw Problems("", Sentence(error, t))
        }
    }
}

/// Puts everybody of a township who waits with a nomination on one notice.
struct PostNominees: Sendable {
    let place: RegionCode
    let year: Int
    let clock: Clock

    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ desk: String
    ) async throws -> Link {
        let (region, nominees, days) = try await transaction.run(
            RegionQuery.find.one(Region.self, place),
            HonourQuery.nominees.list(Nominee.self, place, place.range.upperBound, year),
            NoticeQuery.length.one(Int.self, place, clock.today)
        )
        let waiting = nominees.filter { $0.state == .nominated }
        guard !waiting.isEmpty else { throw Problems("", Sentence("没有等待公示的人选。")) }
        let notice = try await transaction.run(add(region, days, desk, person))
        for nominee in waiting {
            _ = try await transaction.run(
                HonourQuery.step.execute(
                    nominee.id,
                    ExcellentState.posted.rawValue,
                    notice,
                    String?.none,
                    person.account,
                    clock.now()
                )
            )
        }
        return "/notices/\(notice)"
    }

    /// What hangs on the board is Chinese, whatever the officer reads.
    private func add(
        _ region: Region,
        _ days: Int,
        _ desk: String,
        _ person: SignedIn
    ) -> Query<Int64> {
        let t = Words(.chinese)
        let time = NoticeTime(from: clock.today, days: days)
        return NoticeQuery.add.one(
            Int64.self,
            place,
            NoticeKind.excellent.rawValue,
            year,
            t("{place} {y} 年度优秀会员人选公示", region.name, year),
            String?.none,
            desk,
            time.from,
            time.to,
            person.account,
            clock.now()
        )
    }
}
