/// By when a need that a household raised is to be dealt with, unless another day is agreed.
package enum NeedTime {
    /// In days of the calendar; nothing written says how many, so the form only proposes it.
    package static let proposedDays = 14
    /// So many days before the day a need is called soon due.
    package static let soonDays = 7

    package static func proposed(from day: Day) -> Day { day.adding(days: proposedDays) }
}
