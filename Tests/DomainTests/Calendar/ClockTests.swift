import Domain
import Foundation
import Testing

@Suite struct ClockTests {
    @Test func `the day of the trade begins at midnight of +08:00`() throws {
        // 16:00 in Greenwich is midnight in Beijing.
        let midnight = Date(timeIntervalSince1970: 1_243_526_400)
        #expect(Clock.fixed(midnight.addingTimeInterval(-0.5)).today.iso == "2009-05-28")
        #expect(Clock.fixed(midnight).today.iso == "2009-05-29")
        #expect(Clock.fixed(midnight).moment.iso == "2009-05-29 00:00")
    }

    @Test func `a clock can be stopped at a day`() throws {
        let clock = Clock.fixed(on: try day("2009-11-10"), hour: 14, minute: 5)
        #expect(clock.today.iso == "2009-11-10")
        #expect(clock.moment.iso == "2009-11-10 14:05")
        #expect(clock.now() == clock.now())
    }

    @Test func `moments before 1970 fall on the right day too`() {
        let moment = Moment(Date(timeIntervalSince1970: -8 * 3600 - 1))
        #expect(moment.iso == "1969-12-31 23:59")
    }

    @Test func `a moment and its date turn into each other`() {
        var dice = Dice(seed: 8)
        for _ in 0..<1_000 {
            let minutes = Int.random(in: -20_000_000...40_000_000, using: &dice)
            let date = Date(timeIntervalSince1970: Double(minutes * 60))
            #expect(Moment(date).date == date)
        }
    }

    @Test func `the machine's clock goes on`() {
        #expect(Clock.system.now() <= Clock.system.now())
    }
}
