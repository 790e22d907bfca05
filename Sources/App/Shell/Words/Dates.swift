import Domain
import Foundation
import Postgres

extension Words {
    /// A day as people write it.
    func day(_ day: Day) -> String {
        self("{y} 年 {m} 月 {d} 日", day.year, day.month, day.day)
    }

    /// A month as people write it.
    func month(_ month: Month) -> String { self("{y} 年 {m} 月", month.year, month.month) }

    /// A moment of the trade's clock: the day and the minute.
    func moment(_ moment: Moment) -> String {
        let minute = moment.minute < 10 ? "0\(moment.minute)" : "\(moment.minute)"
        return "\(day(moment.day)) \(moment.hour):\(minute)"
    }
}
