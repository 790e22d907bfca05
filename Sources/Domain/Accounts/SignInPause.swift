/// How long an account waits after wrong passwords or codes in a row.
///
/// It slows a guesser to some three hundred tries a day and never locks anyone out for longer
/// than five minutes: a village has one secretary, and she may have to enter an event today.
/// The database reckons the same when it answers a sign-in.
package enum SignInPause {
    /// Typing errors that cost nothing.
    package static let free = 4
    package static let longest = 300

    /// Seconds from the last failure until the next try is looked at.
    package static func seconds(afterFailures failures: Int) -> Int {
        guard failures > free else { return 0 }
        // 5, 10, 20 … 160, then the longest; the shift is capped before it could overflow.
        return min(longest, 5 << min(failures - free - 1, 10))
    }
}
