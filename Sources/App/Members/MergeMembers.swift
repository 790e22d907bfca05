import Domain
import HTML
import Hummingbird
import Postgres

/// Makes one of two rows about the same person; which of them stays, somebody decides.
struct MergeMembers: Sendable {
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
                let (stays, goes) = try await transaction.run(
                    MemberStore.find(keep),
                    MemberStore.find(gone)
                )
                for member in [stays, goes] {
                    try person.require(.mergeMembers, at: member.region)
                    guard !member.isErased else { throw Problems("keep", .erased) }
                    guard member.state.after(.merged) != nil else {
                        throw Problems("keep", Sentence("已去世或已经并入别份的，不能再合并。"))
                    }
                }
                let fields = try fields(stays, goes)
                try fields.check(on: today)
                let store = MemberStore(database: transaction)
                try await store.move(MemberQuery.merge.execute(keep, gone))
                try await store.move(
                    MemberQuery.fill.execute(keep, gone, fields.taken.map(\.rawValue))
                )
                _ = try await transaction.run(
                    MemberQuery.moveLinks.execute(keep, gone),
                    MemberQuery.movePosts.execute(keep, gone)
                )
                try await store.note(.merged, of: keep, on: today, with: gone)
                return "/members/\(keep)"
            }
        } catch let error as PostgresError {
            throw try MemberStore.problems(in: error)
        }
    }

    private func fields(_ stays: Member, _ goes: Member) throws -> MergedFields {
        let keys = visitor.site.keys
        return MergedFields(
            kept: try MergerSide(of: stays, links: [], keys: keys),
            other: try MergerSide(of: goes, links: [], keys: keys),
            sent: sent
        )
    }
}
