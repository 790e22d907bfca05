import Domain
import Postgres

/// Closes a month of books: of one chapter, or of all in a place that are ready for it.
struct CloseMonth: Sendable {
    let month: Month
    let span: BookSpan
    let clock: Clock

    /// One chapter's; what stands in the way is said.
    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ chapter: BookChapter
    ) async throws {
        let rows = try await transaction.run(
            span.books(of: chapter.region, chapter: chapter.id)
        )
        guard let row = rows.first else { throw Stop.notFound }
        if row.isClosed(month) { throw Problems("", Sentence("这个月已经结账了。")) }
        if row.hindrance(month, on: clock.today) == .hasNoBook {
            throw Problems("", Sentence("还没有建账，没有可以结的。"))
        }
        try await close([chapter.id], person, transaction)
    }

    /// All that are ready; if none is, that is said.
    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ place: RegionCode
    ) async throws {
        let rows = try await transaction.run(span.books(of: place))
        let ready = rows.filter {
            !$0.isClosed(month) && $0.hindrance(month, on: clock.today) == nil
        }
        if ready.isEmpty { throw Problems("", Sentence("现在没有可以结账的协会。")) }
        try await close(ready.map(\.chapter), person, transaction)
    }

    private func close(
        _ chapters: [Int64],
        _ person: SignedIn,
        _ transaction: Transaction
    ) async throws {
        _ = try await transaction.run(
            StatementQuery.close.execute(chapters, month.first, person.account, clock.now())
        )
    }
}
