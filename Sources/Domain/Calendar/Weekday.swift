/// A day of the week; the week of the trade begins on Monday.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package var label: Label {
        switch self {
        case .monday: Label("星期一", "Monday")
        case .tuesday: Label("星期二", "Tuesday")
        case .wednesday: Label("星期三", "Wednesday")
        case .thursday: Label("星期四", "Thursday")
        case .friday: Label("星期五", "Friday")
        case .saturday: Label("星期六", "Saturday")
        case .sunday: Label("星期日", "Sunday")
        }
    }
}
