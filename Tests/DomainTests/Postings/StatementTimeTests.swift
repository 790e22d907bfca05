import Domain
import Testing

struct StatementTimeTests {
    @Test(arguments: [
        ("2026-04-10", "2026-03", true), ("2026-04-11", "2026-03", false),
        ("2026-01-10", "2025-12", true), ("2026-02-01", "2025-12", false),
    ])
    func `a month's funds are up by the tenth of the next`(
        posted: String,
        month: String,
        isOnTime: Bool
    ) throws {
        let month = try #require(Month(iso: month))
        #expect(StatementTime.isOnTime(try Day(iso: posted), of: month) == isOnTime)
    }
}
