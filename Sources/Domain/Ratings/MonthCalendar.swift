/// The days of a rating: each month's, of the month that follows it.
package struct RatingDays: Hashable, Sendable {
    /// On this day the data are closed; what is entered the day before is still in.
    package var closes = 6
    package var computed = 7
    package var byHand = 7
    package var approved = 8
    package var published = 10
    package var appealWorkingDays = 5
    /// By this day of the month itself the fund statement of the month before is posted.
    package var statement = 10
    /// A row is in time so many days after its event.
    package var entry = 5

    package static let standard = RatingDays()

    /// What is wrong with a set of days.
    package enum Fault: Hashable, Sendable {
        /// Not every month has more than 28 days.
        case outsideMonth(Int)
        /// One step would be due before the one it needs.
        case wrongOrder(Int, before: Int)
        case negative(Int)
    }

    package init() {}

    package func check() -> [Fault] {
        let steps = [closes, computed, byHand, approved, published]
        let outside = (steps + [statement]).filter { !(1...28).contains($0) }
        let backwards = zip(steps, steps.dropFirst()).filter { $0 > $1 }
        let negative = [appealWorkingDays, entry].filter { $0 < 0 }
        return outside.map(Fault.outsideMonth)
            + backwards.map { Fault.wrongOrder($0.1, before: $0.0) }
            + negative.map(Fault.negative)
    }
}

/// When the steps of a month's rating fall.
package struct MonthCalendar: Sendable {
    package let month: Month
    package let closesOn: Day
    package let computedOn: Day
    package let byHandOn: Day
    package let approvedOn: Day
    package let publishedOn: Day
    /// The last day of the statement that openness asks for, within the month itself.
    package let statementBy: Day
    private let appealWorkingDays: Int
    private let working: WorkingCalendar

    package init(
        of month: Month,
        _ days: RatingDays,
        _ working: WorkingCalendar
    ) {
        let following = month.following.first
        self.month = month
        closesOn = following.adding(days: days.closes - 1)
        computedOn = following.adding(days: days.computed - 1)
        byHandOn = following.adding(days: days.byHand - 1)
        approvedOn = following.adding(days: days.approved - 1)
        publishedOn = following.adding(days: days.published - 1)
        statementBy = month.first.adding(days: days.statement - 1)
        appealWorkingDays = days.appealWorkingDays
        self.working = working
    }

    /// The last day on which a row can be entered and still counts for the month.
    package var lastEntryOn: Day { closesOn.adding(days: -1) }

    /// Whether a row entered that day counts; later ones are for the ledger only.
    package func counts(_ entered: Day) -> Bool { entered < closesOn }

    /// The last day of appeal, when the result was posted on time.
    package var appealThrough: WorkingCalendar.Deadline { appealThrough(postedOn: publishedOn) }

    /// The last day of appeal against a result posted on that day; it is locked the day after.
    package func appealThrough(postedOn day: Day) -> WorkingCalendar.Deadline {
        working.adding(workingDays: appealWorkingDays, to: day)
    }
}
