/// A date of the civil calendar: no time, no zone.
package struct Day: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day so many days after 1 January 1970.
    package init(ordinal: Int) {
        let shifted = ordinal + Day.daysBefore1970
        let era = shifted.flooredQuotient(by: Day.daysPerEra)
        let dayOfEra = shifted - era * Day.daysPerEra
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970; what differences and weekdays are reckoned from.
    package var ordinal: Int {
        // Years that begin in March put the leap day last, where it disturbs no other month.
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear.flooredQuotient(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Day.daysPerEra + dayOfEra - Day.daysBefore1970
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    }

    /// Four hundred Gregorian years repeat to the day.
    private static let daysPerEra = 146_097
    /// From 1 March of the year 0 to 1 January 1970.
    private static let daysBefore1970 = 719_468
}

extension Day: Comparable {
    package static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension Day {
    package func adding(days: Int) -> Day {
        Day(ordinal: ordinal + days)
    }

    /// How many days later the other day is; negative when it is earlier.
    package func days(until other: Day) -> Int {
        other.ordinal - ordinal
    }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        Weekday.allCases[(ordinal + 3).remainder(flooredBy: 7)]
    }

    /// Full years lived on that day, as age is counted for membership.
    ///
    /// Someone born on 29 February is a year older on 1 March of an ordinary year.
    package func age(on other: Day) -> Int {
        let hadBirthday = (other.month, other.day) >= (month, day)
        return other.year - year - (hadBirthday ? 0 : 1)
    }
}

extension Int {
    /// Division that rounds down for negative numbers too.
    func flooredQuotient(by divisor: Int) -> Int {
        (self - remainder(flooredBy: divisor)) / divisor
    }

    /// The remainder that is never negative.
    func remainder(flooredBy divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
