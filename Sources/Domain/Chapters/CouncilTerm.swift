/// From which day to which a council serves; the last day belongs to the term.
package struct CouncilTerm: Hashable, Sendable {
    package let first: Day
    package let last: Day

    /// Why two days are no term.
    package enum Fault: Error, Hashable, Sendable {
        case endsBeforeItStarts
        case tooLong(years: Int)
    }

    /// How long a council serves where nothing else is said (domain 3).
    package static let usualYears = 5
    /// Longer than this is a slip of the pen.
    package static let mostYears = 10

    package init(first: Day, last: Day?) throws(Fault) {
        let last = last ?? CouncilTerm.usualEnd(from: first)
        guard last > first else { throw .endsBeforeItStarts }
        guard last < CouncilTerm.anniversary(of: first, years: CouncilTerm.mostYears) else {
            throw .tooLong(years: CouncilTerm.mostYears)
        }
        self.first = first
        self.last = last
    }

    /// The day before the fifth anniversary: 1 January 2024 to 31 December 2028.
    package static func usualEnd(from first: Day) -> Day {
        anniversary(of: first, years: usualYears).adding(days: -1)
    }

    /// 29 February has its anniversary on 1 March of an ordinary year.
    private static func anniversary(of day: Day, years: Int) -> Day {
        let year = day.year + years
        return Day(year: year, month: day.month, day: day.day)
            ?? Day(year: year, month: 3, day: 1) ?? day
    }
}
