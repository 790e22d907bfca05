import Domain
import Postgres

/// A day of the table of holidays: off, or worked instead of another.
struct HolidayRow: Row, Sendable {
    let day: Day
    let isWorked: Bool

    init(_ row: inout RowReader) throws {
        day = try row.next()
        isWorked = try row.next()
    }
}

extension WorkingCalendar {
    /// What the database's own limits are reckoned by, for deadlines that begin with a day.
    static func rows(from day: Day) -> Query<[HolidayRow]> {
        RatingQuery.holidays.list(HolidayRow.self, day)
    }

    init(_ rows: [HolidayRow]) {
        self.init(rows.map { ($0.day, $0.isWorked) }, of: Set(rows.map(\.day.year)))
    }
}
