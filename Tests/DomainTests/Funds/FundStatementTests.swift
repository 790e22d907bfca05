import Testing

@testable import Domain

struct FundStatementTests {
    @Test func `a statement leads from its opening to its closing`() throws {
        let statement = try FundStatement(
            before: 100_000,
            begun: FundSum(50_000, entries: 1),
            income: [.raised: FundSum(20_000, entries: 2), .dues: FundSum(3_050, entries: 1)],
            spending: [.venue: FundSum(70_000, entries: 1), .office: FundSum(-500, entries: 2)],
            closing: 103_550
        )
        #expect(statement.opening == 150_000)
        #expect(statement.received == FundSum(23_050, entries: 3))
        #expect(statement.spent == FundSum(69_500, entries: 3))
    }

    @Test func `what does not add up is no statement`() {
        #expect(throws: FundDoesNotAddUp.self) {
            try FundStatement(
                before: 100,
                income: [.state: FundSum(50, entries: 1)],
                spending: [:],
                closing: 149
            )
        }
    }

    @Test func `a place's statement is the sum of its chapters'`() throws {
        let one = try FundStatement(
            before: 100,
            income: [.state: FundSum(50, entries: 1)],
            spending: [:],
            closing: 150
        )
        let other = try FundStatement(
            before: 7,
            income: [.state: FundSum(1, entries: 1), .dues: FundSum(2, entries: 1)],
            spending: [.aid: FundSum(4, entries: 3)],
            closing: 6
        )
        let both = [one, other].reduce(.nothing, +)
        #expect(both.opening == 107)
        #expect(both.closing == 156)
        #expect(both.income == [.state: FundSum(51, entries: 2), .dues: FundSum(2, entries: 1)])
        #expect(both.spending == [.aid: FundSum(4, entries: 3)])
        #expect(both.opening + both.received.fen - both.spent.fen == both.closing)
    }

    @Test func `an amount below nothing has its sign in front`() {
        #expect(Fen(-50).yuan == "-0.50")
        #expect(Fen(-120_000).yuan == "-1,200")
        #expect(Fen(120_050).yuan == "1,200.50")
    }

    @Test func `a period leads to the one before and the one after`() {
        #expect(FundPeriod(iso: "2026-01")?.preceding == FundPeriod(iso: "2025-12"))
        #expect(FundPeriod(iso: "2026")?.following == FundPeriod(iso: "2027"))
        #expect(FundPeriod(iso: "1980")?.preceding == nil)
        #expect(FundPeriod(iso: "2026")?.countsUndated == true)
        #expect(FundPeriod(iso: "2026-01")?.countsUndated == false)
    }

    @Test func `a month is closed when it is over, in order, and when nothing waits`() throws {
        let march = try #require(Month(iso: "2026-03"))
        let over = try Day(iso: "2026-04-06")
        func closing(
            on today: Day,
            hasBook: Bool = true,
            closedUntil: Day? = nil,
            waiting: Int = 0
        ) -> FundHindrance? {
            .closing(
                march,
                on: today,
                hasBook: hasBook,
                closedUntil: closedUntil,
                waiting: waiting
            )
        }
        #expect(closing(on: over) == nil)
        #expect(closing(on: march.last) == .isRunning)
        #expect(closing(on: march.following.first) == nil)
        #expect(closing(on: over, hasBook: false) == .hasNoBook)
        #expect(closing(on: over, waiting: 2) == .waiting(2))
        #expect(closing(on: over, closedUntil: march.preceding.last) == nil)
        #expect(
            closing(on: over, closedUntil: march.adding(months: -2).last)
                == .comesAfter(march.preceding)
        )
    }
}
