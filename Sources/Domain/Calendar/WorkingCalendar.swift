/// Which days are worked: the week, and what the table of holidays says otherwise.
package struct WorkingCalendar: Sendable {
    /// A day that lies so many working days on.
    package struct Deadline: Hashable, Sendable {
        package let day: Day
        /// Whether the notices of all years on the way were known; else weekends alone were left out.
        package let isCertain: Bool

        package init(day: Day, isCertain: Bool) {
            self.day = day
            self.isCertain = isCertain
        }
    }

    private let worked: [Day: Bool]
    private let years: Set<Int>

    /// From rows as the database keeps them, the one source of holidays; the years are those whose
    /// notice is known.
    package init(_ entries: [(day: Day, isWorked: Bool)], of years: Set<Int>) {
        worked = Dictionary(entries.map { ($0.day, $0.isWorked) }) { _, last in last }
        self.years = years
    }

    package func knows(_ year: Int) -> Bool { years.contains(year) }

    package func isWorked(_ day: Day) -> Bool {
        worked[day] ?? (day.weekday.rawValue <= Weekday.friday.rawValue)
    }

    /// The last of so many working days after that day, which is not counted itself.
    package func adding(workingDays: Int, to day: Day) -> Deadline {
        var reached = day
        var left = workingDays
        while left > 0 {
            reached = reached.adding(days: 1)
            if isWorked(reached) { left -= 1 }
        }
        let isCertain = (day.year...reached.year).allSatisfy(knows)
        return Deadline(day: reached, isCertain: isCertain)
    }
}
