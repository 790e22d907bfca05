import Foundation

/// A moment as the office clock shows it: day and time of +08:00, all over the country.
package struct Moment: Hashable, Sendable {
    package let day: Day
    package let hour: Int
    package let minute: Int

    package init(day: Day, hour: Int, minute: Int) {
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    package init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + Moment.offset
        let second = seconds.remainder(flooredBy: 86_400)
        day = Day(ordinal: seconds.flooredQuotient(by: 86_400))
        hour = second / 3600
        minute = second % 3600 / 60
    }

    package var date: Date {
        let seconds = day.ordinal * 86_400 + hour * 3600 + minute * 60 - Moment.offset
        return Date(timeIntervalSince1970: Double(seconds))
    }

    /// As `2009-05-29 14:05`.
    package var iso: String {
        "\(day.iso) \(Digits.padded(hour, to: 2)):\(Digits.padded(minute, to: 2))"
    }

    /// One zone and no summer time since 1991; a library's zone table would be a dependency.
    private static let offset = 8 * 3600
}
