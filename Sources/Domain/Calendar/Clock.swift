import Foundation

/// What time it is, handed down to whoever needs to know; nothing else asks the machine.
package struct Clock: Sendable {
    package let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date) {
        self.now = now
    }

    /// The machine's own clock.
    package static let system = Clock { Date() }

    /// A clock that has stopped, for tests and for reports of a past day.
    package static func fixed(_ moment: Date) -> Clock {
        Clock { moment }
    }

    /// A clock stopped at this hour (+08:00) of a day.
    package static func fixed(on day: Day, hour: Int = 9, minute: Int = 0) -> Clock {
        fixed(Moment(day: day, hour: hour, minute: minute).date)
    }

    /// The day of the trade.
    package var today: Day { moment.day }

    /// Now, as the office clock shows it.
    package var moment: Moment { Moment(now()) }
}
