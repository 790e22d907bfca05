import Foundation

/// How long a name or an address waits after failed sign-ins.
///
/// It slows a guesser to some hundred tries a day and keeps nobody out for longer than four
/// minutes: a village has one secretary, and she may have to enter an event today. A try made
/// during the wait is not looked at and does not prolong it. The database holds the counts and
/// reckons the same (`seconds_to_wait`); here is the rule, for what pages and slips say of it.
package struct SignInPause: Sendable {
    /// Failures that cost nothing.
    package let free: Int

    /// One account, tried from one place.
    package static let ofName = SignInPause(free: 3)
    /// One address; a whole village may sit behind it.
    package static let ofAddress = SignInPause(free: 29)

    package static let longest = 240
    /// Seconds in which half of the failures are forgotten.
    package static let halfLife = 600.0

    /// Seconds still to wait, so long after the last of so many failures in a row.
    package func seconds(afterFailures failures: Int, since gone: Double = 0) -> Int {
        // The hundredth keeps a count that was just made on the right side of its threshold.
        let faded = Double(failures) * pow(0.5, gone / SignInPause.halfLife) + 0.01
        let tooMany = faded - Double(free + 1)
        guard tooMany >= 0 else { return 0 }
        let wait = min(Double(SignInPause.longest), pow(2, min(tooMany, 20)))
        return max(0, Int((wait.rounded(.up) - gone).rounded()))
    }
}
