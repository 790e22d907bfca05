import Domain
import HTML
import Hummingbird
import Postgres

/// Corrects a term that was entered wrongly; it may not run into another one or lose a post.
struct CorrectTerm: Sendable {
    let visitor: Visitor
    let sent: SentForm
    let form: TermForm

    func carryOut() async throws -> Response {
        let checked = try form.checked(on: visitor.site.clock.today)
        let chapter = try visitor.chapter()
        let id = try visitor.id("term")
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ChapterStore(database: transaction)
                let held = try await store.hold(chapter)
                try person.require(.changeOfficers, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                try await change(id, of: chapter, to: checked, store)
                return "/chapters/\(chapter.value)"
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }

    private func change(
        _ id: Int64,
        of chapter: Chapter.ID,
        to checked: TermForm.Checked,
        _ store: ChapterStore
    ) async throws {
        let terms = try await store.database.run(ChapterStore.terms(of: chapter))
        let posts = try await store.database.run(ChapterStore.posts(of: chapter))
        guard let term = terms.first(where: { $0.id == id }) else { throw Stop.notFound }
        guard term.version == form.version else { throw Problems("number", .changedMeanwhile) }
        let correction = TermCorrection(
            term: term,
            days: checked.term,
            postsFollow: form.postsFollow
        )
        try correction.check(
            against: terms.filter { $0.id != id },
            posts: posts.filter { $0.term == id }
        )
        try await store.correct(checked, of: id, in: chapter, version: term.version)
        guard form.postsFollow else { return }
        try await store.letPostsFollow(term, to: checked.term)
    }
}

/// New days for a term, held against its neighbours and its posts.
struct TermCorrection: Sendable {
    let term: TermEntry
    let days: CouncilTerm
    let postsFollow: Bool

    func check(against others: [TermEntry], posts: [PostEntry]) throws(Problems) {
        var problems = Problems()
        if let other = others.first(where: { $0.starts <= days.last && days.first <= $0.ends }) {
            problems.add(
                other.starts > term.starts ? "ends_on" : "starts_on",
                Sentence("和 {from} 到 {to} 的一届时间重叠。", other.starts.iso, other.ends.iso)
            )
        }
        let outside = posts.filter { !keeps($0) }
        if let first = outside.first {
            problems.add(
                first.from < days.first && !(postsFollow && first.from == term.starts)
                    ? "starts_on" : "ends_on",
                Self.sentence(outside.count, postsFollow)
            )
        }
        try problems.stopIfAny()
    }

    private static func sentence(_ count: Int, _ postsFollow: Bool) -> Sentence {
        postsFollow
            ? Sentence("有 {n} 个职务的日期会落在这一届以外，请核对日期。", count)
            : Sentence("有 {n} 个职务的日期会落在这一届以外：日期没有写错的话，请在下面勾选“日期跟着改”。", count)
    }

    /// Whether the post lies within the new days, after having moved along if it does.
    private func keeps(_ post: PostEntry) -> Bool {
        let from = postsFollow && post.from == term.starts ? days.first : post.from
        let isToTheEnd = post.to == term.ends && post.endReason == nil
        let to = postsFollow && isToTheEnd ? days.last : post.to
        return days.first <= from && from <= to && to <= days.last
    }
}

extension ChapterStore {
    func correct(
        _ term: TermForm.Checked,
        of id: Int64,
        in chapter: Chapter.ID,
        version: Int
    ) async throws {
        try await changesOne(
            ChapterQuery.termChange.execute(
                id,
                chapter,
                version,
                term.number,
                term.term.first,
                term.term.last,
                term.elected,
                term.electors,
                term.votes
            )
        )
    }

    func letPostsFollow(_ term: TermEntry, to days: CouncilTerm) async throws {
        _ = try await database.run(
            ChapterQuery.postsFollow.execute(
                term.id,
                term.starts,
                term.ends,
                days.first,
                days.last
            )
        )
    }
}
