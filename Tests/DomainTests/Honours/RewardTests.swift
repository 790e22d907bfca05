import Domain
import Testing

struct RewardTests {
    @Test(arguments: [1, 2, 3])
    func `the first three are rewarded`(place: Int) {
        #expect(throws: Never.self) { try YearRules.standard.checkReward(place: place) }
    }

    @Test func `whoever came fourth, or is not published, is not`() {
        #expect(throws: RewardRefusal.came(4, most: 3)) {
            try YearRules.standard.checkReward(place: 4)
        }
        #expect(throws: RewardRefusal.notRated) {
            try YearRules.standard.checkReward(place: nil)
        }
    }
}
