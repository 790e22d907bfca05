import Domain

/// What the State Council's office laid down for a year: days off, and weekends that are worked.
struct HolidayNotice: Hashable, Sendable {
    /// Days off on end, the weekend days among them included.
    struct Holiday: Hashable, Sendable {
        let label: Label
        let first: Day
        let last: Day

        var days: [Day] { (first.ordinal...last.ordinal).map(Day.init(ordinal:)) }
    }

    /// One day of the table: as it is kept in the database, a row a day.
    struct Entry: Hashable, Sendable {
        let day: Day
        let isWorked: Bool
        /// The holiday it belongs to; a day worked belongs to the one it makes up for.
        let label: Label
    }

    let year: Int
    /// As `国办发明电〔2025〕7号`.
    let number: String
    let issuedOn: Day
    let holidays: [Holiday]
    /// Saturdays and Sundays that are worked instead.
    let workedDays: [Day]

    var entries: [Entry] {
        let free = holidays.flatMap { holiday in
            holiday.days.map { Entry(day: $0, isWorked: false, label: holiday.label) }
        }
        let worked = workedDays.map { day in
            Entry(day: day, isWorked: true, label: nearest(to: day))
        }
        return (free + worked).sorted { $0.day < $1.day }
    }

    private func nearest(to day: Day) -> Label {
        let distance = { (holiday: Holiday) in
            min(abs(day.days(until: holiday.first)), abs(day.days(until: holiday.last)))
        }
        return holidays.min { distance($0) < distance($1) }?.label ?? Label("调休", "made up for")
    }
}
