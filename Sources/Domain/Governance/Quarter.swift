/// A quarter of a year: what suggestions and self-governance are reported by (domain 4.8, 9 R11).
package struct Quarter: Hashable, Sendable, Comparable {
    package let year: Int
    /// 1 to 4.
    package let number: Int

    package init(of day: Day) {
        year = day.year
        number = (day.month + 2) / 3
    }

    /// Reads `2009-Q3` and nothing else; nil when it is no quarter.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2], parts[1].first == "Q",
            let year = Digits.number(parts[0]), year >= 1,
            let number = Digits.number(parts[1].dropFirst()), (1...4).contains(number)
        else { return nil }
        self.init(year, number)
    }

    private init(_ year: Int, _ number: Int) {
        self.year = year
        self.number = number
    }

    package var iso: String { "\(Digits.padded(year, to: 4))-Q\(number)" }

    package var first: Day { month(0).first }

    package var last: Day { month(2).last }

    /// The first day of the quarter after.
    package var firstAfter: Day { moved(by: 1).first }

    package func moved(by quarters: Int) -> Quarter {
        let count = year * 4 + number - 1 + quarters
        return Quarter(count / 4, count % 4 + 1)
    }

    package static func < (one: Quarter, other: Quarter) -> Bool {
        (one.year, one.number) < (other.year, other.number)
    }

    private func month(_ place: Int) -> Month {
        Month(of: Day(ordinal: Day.quarterStart(year, number))).adding(months: place)
    }
}

extension Day {
    fileprivate static func quarterStart(_ year: Int, _ number: Int) -> Int {
        Day(year: year, month: number * 3 - 2, day: 1)?.ordinal ?? 0
    }
}
