/// A month of the trade: what ratings, returns and ledgers are kept by.
package struct Month: Hashable, Sendable {
    package let year: Int
    package let month: Int

    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    package init(of day: Day) {
        year = day.year
        month = day.month
    }

    /// Reads `2009-05` and nothing else; nil when it is no month.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2],
            let year = Digits.number(parts[0]), let month = Digits.number(parts[1])
        else { return nil }
        self.init(year: year, month: month)
    }

    package var iso: String { "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))" }

    package var first: Day { Day(ordinal: firstOrdinal) }

    package var last: Day { Day(ordinal: following.firstOrdinal - 1) }

    package var length: Int { Day.length(ofMonth: month, year: year) }

    package var following: Month { adding(months: 1) }

    package var preceding: Month { adding(months: -1) }

    package func adding(months: Int) -> Month {
        let count = year * 12 + month - 1 + months
        return Month(
            uncheckedYear: count.flooredQuotient(by: 12),
            month: count.remainder(flooredBy: 12) + 1
        )
    }

    package func contains(_ day: Day) -> Bool { Month(of: day) == self }

    private init(uncheckedYear year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    private var firstOrdinal: Int {
        // Every month has a first day, so the calendar cannot refuse this one.
        Day(year: year, month: month, day: 1)?.ordinal ?? 0
    }
}

extension Month: Comparable, CustomStringConvertible {
    package static func < (one: Month, other: Month) -> Bool {
        (one.year, one.month) < (other.year, other.month)
    }

    package var description: String { iso }
}
