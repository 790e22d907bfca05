import Testing

@testable import Domain

struct InstalmentPlanTests {
    private func day(_ iso: String) throws -> Day { try Day(iso: iso) }

    private func thirds() throws -> InstalmentPlan {
        try #require(
            InstalmentPlan(
                of: Fen(500_000),
                from: try day("2024-03-01"),
                to: try day("2027-03-01"),
                parts: 3
            )
        )
    }

    @Test func `parts are of whole yuan, and the last one is of what is left`() throws {
        let plan = try thirds()
        #expect(plan.parts.map(\.amount.count) == [166_600, 166_600, 166_800])
        #expect(plan.total == Fen(500_000))
        #expect(plan.parts.map(\.due.iso) == ["2025-03-01", "2026-03-01", "2027-03-01"])
    }

    @Test func `any amount is returned whole, in order of its days`() throws {
        for amount in stride(from: Int64(100_000), through: 500_000, by: 7_331) {
            for parts in 1...12 {
                let plan = try #require(
                    InstalmentPlan(
                        of: Fen(amount),
                        from: try day("2024-02-29"),
                        to: try day("2026-02-28"),
                        parts: parts
                    )
                )
                #expect(plan.total == Fen(amount))
                #expect(plan.parts.count == parts)
                #expect(plan.lastDay == (try day("2026-02-28")))
                #expect(plan.parts.allSatisfy { $0.amount.count > 0 })
                #expect(zip(plan.parts, plan.parts.dropFirst()).allSatisfy { $0.due < $1.due })
            }
        }
    }

    @Test(arguments: [(0, "2026-01-01"), (61, "2026-01-01"), (2, "2024-03-02"), (6, "2026-01-01")])
    func `no plan is made of parts that are too small`(parts: Int, last: String) throws {
        let plan = InstalmentPlan(
            of: Fen(500),
            from: try day("2024-03-01"),
            to: try day(last),
            parts: parts
        )
        #expect(plan == nil)
    }

    @Test func `a part falls due on its day, and is late on the next`() throws {
        let plan = try thirds()
        #expect(plan.due(by: try day("2025-02-28")) == Fen(0))
        #expect(plan.due(by: try day("2025-03-01")) == Fen(166_600))
        #expect(plan.due(by: try day("2027-03-01")) == Fen(500_000))
        #expect(plan.overdue(Fen(500_000), on: try day("2025-03-01")) == nil)
        let late = try #require(plan.overdue(Fen(500_000), on: try day("2025-03-02")))
        #expect(late == Overdue(since: try day("2025-03-01"), days: 1, amount: Fen(166_600)))
    }

    @Test func `what came back counts for the oldest part first`() throws {
        let plan = try thirds()
        let on = try day("2026-03-31")
        #expect(plan.overdue(Fen(166_800), on: on) == nil)
        let second = try #require(plan.overdue(Fen(333_300), on: on))
        #expect(second == Overdue(since: try day("2026-03-01"), days: 30, amount: Fen(166_500)))
        let both = try #require(plan.overdue(Fen(400_000), on: on))
        #expect(both.since == (try day("2025-03-01")))
        #expect(both.amount == Fen(233_200))
        #expect(plan.overdue(Fen(0), on: try day("2030-01-01")) == nil)
    }

    @Test func `rescheduled is what is still owed, from its own days on`() throws {
        let again = InstalmentPlan([
            Instalment(number: 1, due: try day("2028-03-01"), amount: Fen(200_000))
        ])
        #expect(again.overdue(Fen(200_000), on: try day("2027-06-01")) == nil)
        #expect(again.overdue(Fen(150_000), on: try day("2028-04-30"))?.days == 60)
    }
}
