import Domain
import Testing

struct StatementTimeTests {
    @Test(arguments: [
        ("2026-04-10", "2026-03", 10, true), ("2026-04-11", "2026-03", 10, false),
        ("2026-04-11", "2026-03", 15, true), ("2026-04-10", "2026-03", 9, false),
        ("2026-01-10", "2025-12", 10, true), ("2026-02-01", "2025-12", 28, false),
    ])
    func `a month's funds are up by a day of the next`(
        posted: String,
        month: String,
        by lastDay: Int,
        isOnTime: Bool
    ) throws {
        let month = try #require(Month(iso: month))
        let posted = try Day(iso: posted)
        #expect(StatementTime.isOnTime(posted, of: month, by: lastDay) == isOnTime)
    }
}
