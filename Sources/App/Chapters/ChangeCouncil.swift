import Domain
import HTML
import Hummingbird
import Postgres

/// One change to a chapter's council, in one transaction: a post given, or ended early.
struct ChangeCouncil: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func give(_ form: PostForm) async throws -> Response {
        let checked = try form.checked()
        let term = try visitor.id("term")
        return try await act { chapter, store in
            let candidate = ChapterQuery.candidate.first(
                Candidate.self,
                checked.member,
                chapter
            )
            let chosen: Candidate? = try await store.database.run(candidate)
            guard chosen != nil else { throw Problems("member", .choosePerson) }
            _ = try await store.database.run(
                ChapterQuery.postAdd.one(
                    Int64.self,
                    term,
                    chapter,
                    checked.member,
                    checked.post.rawValue,
                    checked.from,
                    checked.to,
                    checked.origin.rawValue
                )
            )
            return "/chapters/\(chapter.value)/terms/\(term)/posts/new"
        }
    }

    /// Ends it before its day and leads to the by-election of a successor.
    func end() async throws -> Response {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        let day = problems.day("day", sent["day"])
        guard let day, problems.isEmpty else { throw problems }
        let post = try visitor.id("post")
        return try await act { chapter, store in
            let posts = try await store.database.run(ChapterStore.posts(of: chapter))
            guard let held = posts.first(where: { $0.id == post }) else { throw Stop.notFound }
            guard held.version == Int(sent["version"]) else {
                throw Problems("day", .changedMeanwhile)
            }
            guard held.from <= day, day < held.to else {
                throw Problems("day", Sentence("离任的日期要在任职以后、到期以前。"))
            }
            try await store.changesOne(
                ChapterQuery.postEnd.execute(post, chapter, held.version, day, reason)
            )
            return Link(
                """
                /chapters/\(chapter.value)/terms/\(held.term)/posts/new\(query: [
                    "post": held.post.rawValue, "came_by": PostOrigin.byElected.rawValue,
                ])
                """
            )
        }
    }

    private func act(
        _ body: @escaping @Sendable (Chapter.ID, ChapterStore) async throws -> Link
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ChapterStore(database: transaction)
                let held = try await store.hold(chapter)
                try person.require(.changeOfficers, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                return try await body(chapter, store)
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }
}
