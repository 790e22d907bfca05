import Domain

// The notices of three years, for rules that are tried without a database; the site reads its table of
// holidays.

extension WorkingCalendar {
    static let published = WorkingCalendar(
        HolidayNotice.all.flatMap(\.entries).map { ($0.day, $0.isWorked) },
        of: Set(HolidayNotice.all.map(\.year))
    )
}

extension MonthCalendar {
    init(of month: Month, _ days: RatingDays = .standard) {
        self.init(of: month, days, .published)
    }
}
