import Domain
import Testing

@Suite struct SignInPauseTests {
    @Test(arguments: [
        (0, 0), (3, 0), (4, 2), (5, 3), (6, 5), (7, 9), (8, 17), (9, 33), (10, 65), (11, 129),
        (12, 240), (13, 240), (60, 240),
    ])
    func `each wrong password after the third costs more`(_ failures: Int, _ seconds: Int) {
        #expect(SignInPause.ofName.seconds(afterFailures: failures) == seconds)
    }

    @Test func `waiting uses the wait up, and failures fade`() {
        #expect(SignInPause.ofName.seconds(afterFailures: 10, since: 30) > 0)
        #expect(SignInPause.ofName.seconds(afterFailures: 10, since: 65) == 0)
        #expect(SignInPause.ofName.seconds(afterFailures: 60, since: 240) == 0)
        #expect(SignInPause.ofName.seconds(afterFailures: 6, since: 3600) == 0)
    }

    @Test func `a village behind one address is slowed much later`() {
        #expect(SignInPause.ofAddress.seconds(afterFailures: 29) == 0)
        #expect(SignInPause.ofAddress.seconds(afterFailures: 30) == 2)
    }

    @Test func `nobody ever waits longer than four minutes`() {
        for failures in 0...200 {
            #expect((0...240).contains(SignInPause.ofName.seconds(afterFailures: failures)))
        }
    }
}
