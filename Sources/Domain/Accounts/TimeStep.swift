import Foundation

/// The half minute a one-time code belongs to.
package struct TimeStep: Hashable, Sendable {
    /// Half minutes since 1970.
    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    package init(_ date: Date) {
        number = Int64((date.timeIntervalSince1970 / 30).rounded(.down))
    }

    /// The eight bytes whose HMAC gives the code.
    package var counter: [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// The steps whose codes are taken now: one early and one late, for clocks that differ.
    ///
    /// None that was used before, nor an earlier one: a code looked at over a shoulder is spent.
    package func accepted(after lastUsed: TimeStep?) -> [TimeStep] {
        (number - 1...number + 1).map(TimeStep.init(number:)).filter { step in
            lastUsed.map { step.number > $0.number } ?? true
        }
    }
}
