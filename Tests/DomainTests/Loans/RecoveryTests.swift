import Testing

@testable import Domain

struct RecoveryTests {
    private func recovery(
        returned: Int64,
        givenUp: Int64 = 0,
        on iso: String,
        plan: InstalmentPlan? = nil
    ) throws -> Recovery {
        let halves = InstalmentPlan([
            Instalment(number: 1, due: try Day(iso: "2025-06-30"), amount: Fen(200_000)),
            Instalment(number: 2, due: try Day(iso: "2026-06-30"), amount: Fen(200_000)),
        ])
        return Recovery(
            lent: Fen(400_000),
            returned: Fen(returned),
            givenUp: Fen(givenUp),
            plan: plan ?? halves,
            on: try Day(iso: iso)
        )
    }

    @Test func `while nothing is due there is no rate, which is not nought`() throws {
        let early = try recovery(returned: 0, on: "2025-06-29")
        #expect(early.rate == nil)
        #expect(early.outstanding == 400_000)
        #expect(try recovery(returned: 0, on: "2025-06-30").rate == 0)
        #expect(Recovery.nothing.rate == nil)
    }

    @Test func `what came back early covers what falls due later, and no other loan`() throws {
        let early = try recovery(returned: 400_000, on: "2025-07-01")
        #expect(early.recovered == 200_000)
        #expect(early.rate == 1000)
        let late = try recovery(returned: 50_000, on: "2025-07-01")
        #expect(late.rate == 250)
        #expect((early + late).rate == 625)
        #expect((early + late).outstanding == 350_000)
        #expect((early + late).loans == 2)
    }

    @Test func `what was given up is neither outstanding nor recovered`() throws {
        let waived = try recovery(returned: 300_000, givenUp: 100_000, on: "2026-07-01")
        #expect(waived.outstanding == 0)
        #expect(waived.rate == 750)
    }

    @Test func `a rescheduled loan keeps what came back before`() throws {
        let plan = InstalmentPlan([
            Instalment(number: 1, due: try Day(iso: "2027-06-30"), amount: Fen(300_000))
        ])
        let before = try recovery(returned: 100_000, on: "2026-07-01", plan: plan)
        #expect(before.due == 100_000)
        #expect(before.rate == 1000)
        let after = try recovery(returned: 100_000, on: "2027-07-01", plan: plan)
        #expect(after.rate == 250)
    }

    @Test func `a contract that is not lent owes nothing`() throws {
        let contract = Recovery(
            lent: Fen(0),
            returned: Fen(0),
            givenUp: Fen(0),
            plan: InstalmentPlan([
                Instalment(number: 1, due: try Day(iso: "2025-06-30"), amount: Fen(200_000))
            ]),
            on: try Day(iso: "2026-01-01")
        )
        #expect(contract == .nothing)
    }

    @Test func `lent again is what came back and was not lent yet`() {
        let half = RollOver(returned: Fen(300_000), lentAgain: Fen(100_000))
        #expect(half.free == Fen(200_000))
        #expect(half.covers(Fen(200_000)))
        #expect(!half.covers(Fen(200_001)))
        #expect(!half.covers(Fen(0)))
        #expect(RollOver(returned: Fen(0), lentAgain: Fen(5)).free == Fen(0))
    }
}
