import Domain
import HTML
import Postgres

/// Hangs one notice of all households of a place that may go onto it now.
///
/// A village names those its representatives passed, or that were scored anew after an objection;
/// the township those it approved.
struct PostStars: Sendable {
    let place: RegionCode
    let year: Int
    let clock: Clock

    private var isVillage: Bool { place.level == .village }

    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ desk: String
    ) async throws -> Link {
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (region, round) = try await transaction.run(
            RegionQuery.find.one(Region.self, place),
            StarRoundQuery.find.one(StarRound.self, town, year)
        )
        let waiting =
            if isVillage {
                try await transaction.run(
                    StarRoundQuery.postable.list(Int64.self, round.id, place)
                )
            } else {
                try await transaction.run(
                    StarDecisionQuery.approved.list(
                        Int64.self,
                        round.id,
                        place,
                        place.range.upperBound
                    )
                )
            }
        guard !waiting.isEmpty else { throw Problems("", Sentence("没有等待公示的农户。")) }
        let notice = try await transaction.run(add(region, round, desk, person))
        _ = try await transaction.run(
            StarDecisionQuery.step.execute(
                waiting,
                (isVillage ? StarEvent.post : .postDecision).rawValue,
                notice,
                String?.none,
                person.account,
                clock.now()
            )
        )
        return "/notices/\(notice)"
    }

    /// What hangs on the board is Chinese, whatever its author reads.
    private func add(
        _ region: Region,
        _ round: StarRound,
        _ desk: String,
        _ person: SignedIn
    ) -> Query<Int64> {
        let t = Words(.chinese)
        let days = isVillage ? round.villageNoticeDays : round.townshipNoticeDays
        let time = NoticeTime(from: clock.today, days: days)
        let kind: NoticeKind = isVillage ? .stars : .starDecisions
        let title =
            isVillage
            ? t("{place} {y} 年度五星农家评定结果公示", region.name, year)
            : t("{place} {y} 年度五星农家审定结果公示", region.name, year)
        return NoticeQuery.add.one(
            Int64.self,
            place,
            kind.rawValue,
            year,
            title,
            String?.none,
            desk,
            time.from,
            time.to,
            person.account,
            clock.now()
        )
    }
}
