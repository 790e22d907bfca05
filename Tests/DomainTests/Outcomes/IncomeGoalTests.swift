import Testing

@testable import Domain

struct IncomeGoalTests {
    @Test func `new households reach the mean and a quarter, the others a twentieth more`() {
        #expect(IncomeGoal.new.yuan(mean: 8_000) == 10_000)
        #expect(IncomeGoal.linkedOrLed.yuan(mean: 8_000) == 8_400)
        #expect(IncomeGoal.linkedOrLed.yuan(mean: 8_001) == 8_402)
    }

    @Test func `a band answers only where all of it lies on one side`() {
        let band = IncomeSpan(least: 5_000, below: 10_000)
        #expect(IncomeGoal.new.isReached(by: band, mean: 4_000) == true)
        #expect(IncomeGoal.new.isReached(by: band, mean: 8_000) == false)
        #expect(IncomeGoal.new.isReached(by: band, mean: 7_999) == nil)
        #expect(IncomeGoal.linkedOrLed.isReached(by: band, mean: 4_800) == nil)
        let highest = IncomeSpan(least: 50_000, below: nil)
        #expect(IncomeGoal.new.isReached(by: highest, mean: 40_000) == true)
        #expect(IncomeGoal.new.isReached(by: highest, mean: 40_001) == nil)
    }

    @Test func `what is not known is counted as unknown, never as no change`() {
        var change = IncomeChange()
        for (baseline, latest) in [(1, 2), (2, 2), (3, 1), (nil, 2), (1, nil), (nil, nil)]
            as [(Int?, Int?)]
        {
            change.count(from: baseline, to: latest)
        }
        #expect((change.rose, change.same, change.fell, change.unknown) == (1, 1, 1, 3))
        #expect(change.known == 3)
        #expect((change + change).all == 12)
    }

    @Test func `a cost needs both money and households`() {
        #expect(CostPerHousehold.fen(1_000, households: 3) == 333)
        #expect(CostPerHousehold.fen(1_001, households: 2) == 501)
        #expect(CostPerHousehold.fen(0, households: 2) == 0)
        #expect(CostPerHousehold.fen(nil, households: 2) == nil)
        #expect(CostPerHousehold.fen(1_000, households: 0) == nil)
    }
}
