import Domain

/// How far each month has come on the day a demonstration is loaded.
struct TownMonths: Sendable {
    let today: Day
    /// The month that still runs.
    let running: Month
    /// Closed and computed, and waits for its points by hand.
    let waiting: Month
    /// The newest on the board: corrected a few days ago, and objected to since.
    let newest: Month
    let first: Month

    /// - Parameter count: how many months there are, with the running one.
    init(on today: Day, count: Int) {
        self.today = today
        running = Month(of: today)
        // Before the seventh nobody has computed last month.
        waiting = running.adding(months: today.day < RatingDays.standard.computed ? -2 : -1)
        newest = waiting.preceding
        first = min(running.adding(months: 1 - count), newest)
    }

    var all: [Month] { Self.months(first, running) }
    var published: [Month] { Self.months(first, newest) }

    /// The month so many before the newest on the board, if there is one.
    func published(before count: Int) -> Month? {
        let month = newest.adding(months: -count)
        return month < first ? nil : month
    }

    private static func months(_ first: Month, _ last: Month) -> [Month] {
        var months = [first]
        while let month = months.last, month < last { months.append(month.following) }
        return months
    }
}

/// The days on which an office works.
struct OfficeDays: Sendable {
    private let calendar: WorkingCalendar

    init(_ calendar: WorkingCalendar) {
        self.calendar = calendar
    }

    /// When a month closes and what follows, by the days that everybody has.
    func calendar(of month: Month) -> MonthCalendar {
        MonthCalendar(of: month, .standard, calendar)
    }

    /// The last day for answering a suggestion.
    func answerDue(from day: Day) -> Day { AnswerTime.due(from: day, by: calendar).day }

    /// That day, or the next that is worked.
    func on(_ day: Day) -> Day {
        var day = day
        while !calendar.isWorked(day) { day = day.adding(days: 1) }
        return day
    }

    func after(_ day: Day, _ count: Int = 1) -> Day {
        calendar.adding(workingDays: count, to: day).day
    }

    func before(_ day: Day, _ count: Int) -> Day {
        var (day, left) = (day, count)
        while left > 0 {
            day = day.adding(days: -1)
            if calendar.isWorked(day) { left -= 1 }
        }
        return day
    }
}
