/// By when a suggestion is to be answered (domain 4.8).
package enum AnswerTime {
    /// Where a township has set nothing else.
    package static let workingDays = 15

    /// The last day, the day it came in not counted.
    package static func due(
        from received: Day,
        by calendar: WorkingCalendar,
        in workingDays: Int = workingDays
    ) -> WorkingCalendar.Deadline {
        calendar.adding(workingDays: workingDays, to: received)
    }
}
