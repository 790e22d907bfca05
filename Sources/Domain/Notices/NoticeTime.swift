/// When a public notice hangs (公示): calendar days, holidays among them.
///
/// The day it is put up is not counted, so a notice of 7 days put up on the 1st hangs through the
/// 8th, and what it is about is decided from the 9th on.
package struct NoticeTime: Hashable, Sendable {
    package let from: Day
    package let to: Day

    package init(from: Day, to: Day) {
        self.from = from
        self.to = to
    }

    package init(from: Day, days: Int) {
        self.init(from: from, to: from.adding(days: days))
    }

    /// Full days, without the one on which it is put up.
    package var days: Int { from.days(until: to) }
    package var decidedFrom: Day { to.adding(days: 1) }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= to }
    package func isOver(on day: Day) -> Bool { day > to }

    /// What domain 6 asks of a notice about a person, and the default of every other.
    package static let fewestDays = 7
    /// A township may set a longer one.
    package static let mostDays = 30
}

package enum NoticeKind: String, CaseIterable, Sendable {
    /// Names of those nominated as excellent members.
    case excellent
    /// Households that a village's representatives passed for stars.
    case stars
    /// Households that the township approved for stars.
    case starDecisions = "star_decisions"
    case plain

    package var label: Label {
        switch self {
        case .excellent: Label("优秀会员人选公示", "notice of nominated members")
        case .stars: Label("五星农家公示", "notice of star households")
        case .starDecisions: Label("五星农家审定公示", "notice of approved star households")
        case .plain: Label("通知公示", "public notice")
        }
    }

    /// Whether an objection is to one of those it names, and not to the notice itself.
    package var namesPeople: Bool { self != .plain }

    /// Whether it names households that applied for stars.
    package var isOfStars: Bool { self == .stars || self == .starDecisions }
}
