/// The days of a round, in the order in which they come.
package enum StarDeadline: String, CaseIterable, Sendable {
    case applyFrom = "apply_from"
    case applyTo = "apply_to"
    case scoreFrom = "score_from"
    case scoreTo = "score_to"
    case meetBy = "meet_by"
    case noticeBy = "notice_by"
    case decideBy = "decide_by"
    case awardBy = "award_by"

    package var label: Label {
        switch self {
        case .applyFrom: Label("开始申报", "applications from")
        case .applyTo: Label("申报截止", "applications through")
        case .scoreFrom: Label("开始评分", "scoring from")
        case .scoreTo: Label("评分截止", "scoring through")
        case .meetBy: Label("村民代表会议不晚于", "village meeting by")
        case .noticeBy: Label("村级公示满期不晚于", "village notice over by")
        case .decideBy: Label("乡镇审定不晚于", "township decision by")
        case .awardBy: Label("授牌不晚于", "plaques by")
        }
    }

    /// Scoring begins when applying is over; of the others two may fall on one day.
    var isAfterTheDayBefore: Bool { self == .scoreFrom }
}

/// A day of every year: 29 February is none.
package struct MonthDay: Hashable, Sendable {
    package let month: Int
    package let day: Int

    package init?(month: Int, day: Int) {
        guard Day(year: MonthDay.ordinaryYear, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// From `401`, which is 1 April.
    package init?(number: Int) {
        self.init(month: number / 100, day: number % 100)
    }

    package var number: Int { month * 100 + day }

    package func of(_ year: Int) -> Day? { Day(year: year, month: month, day: day) }

    private static let ordinaryYear = 2023
}

/// When the steps of a round fall, in every year.
package struct StarCalendar: Hashable, Sendable {
    package let days: [StarDeadline: MonthDay]

    package init(_ days: [StarDeadline: MonthDay]) {
        self.days = days
    }

    /// From month and day of each deadline in their order, as `[401, 430, 501, …]`.
    package init(_ numbers: [Int]) {
        var days: [StarDeadline: MonthDay] = [:]
        for (deadline, number) in zip(StarDeadline.allCases, numbers) {
            days[deadline] = MonthDay(number: number)
        }
        self.days = days
    }

    package subscript(deadline: StarDeadline) -> MonthDay? { days[deadline] }

    /// The default of domain 5.
    package static let standard = StarCalendar([401, 430, 501, 520, 531, 630, 831, 1031])

    /// The same days in a year.
    package func of(_ year: Int) -> StarDays {
        StarDays(days.compactMapValues { $0.of(year) })
    }
}

/// The days of one round.
package struct StarDays: Hashable, Sendable {
    package let days: [StarDeadline: Day]

    package init(_ days: [StarDeadline: Day]) {
        self.days = days
    }

    package subscript(deadline: StarDeadline) -> Day? { days[deadline] }

    /// Whether a household may apply that day, or why not.
    package func applicationRefusal(on today: Day) -> StarRefusal? {
        if let from = self[.applyFrom], today < from { return .windowNotOpen(until: from) }
        if let to = self[.applyTo], today > to { return .windowClosed(since: to) }
        return nil
    }

    /// What is wrong with the days as a whole.
    package func check(_ rules: StarRules) -> [StarDayFault] {
        let missing = StarDeadline.allCases.filter { self[$0] == nil }
        guard missing.isEmpty else { return missing.map(StarDayFault.missing) }
        let pairs = zip(StarDeadline.allCases, StarDeadline.allCases.dropFirst())
        let backwards = pairs.compactMap { earlier, later in isBackwards(earlier, later) }
        return backwards.isEmpty ? noticeFaults(rules) : backwards
    }

    private func isBackwards(_ earlier: StarDeadline, _ later: StarDeadline) -> StarDayFault? {
        guard let first = self[earlier], let next = self[later] else { return nil }
        let isRight = later.isAfterTheDayBefore ? first < next : first <= next
        return isRight ? nil : .wrongOrder(later, after: earlier)
    }

    /// A notice put up on the last day of the step before it is over in time.
    private func noticeFaults(_ rules: StarRules) -> [StarDayFault] {
        let notices: [(StarDeadline, StarDeadline, Int)] = [
            (.meetBy, .noticeBy, rules.villageNoticeDays),
            (.decideBy, .awardBy, rules.townshipNoticeDays),
        ]
        return notices.compactMap { posted, over, days in
            guard let first = self[posted], let last = self[over], first.days(until: last) < days
            else { return nil }
            return .noticeDoesNotFit(over, days: days)
        }
    }

    /// What stands against changing the days of a round that has begun: what has passed stays, and
    /// nothing is laid into the past.
    package func faults(changingTo new: StarDays, on today: Day, _ rules: StarRules)
        -> [StarDayFault]
    {
        let past = StarDeadline.allCases.compactMap { deadline -> StarDayFault? in
            guard let old = self[deadline], let next = new[deadline], old != next else {
                return nil
            }
            if old < today { return .hasPassed(deadline) }
            return next < today ? .liesInThePast(deadline) : nil
        }
        return past.isEmpty ? new.check(rules) : past
    }
}

/// What is wrong with the days of a calendar or a round.
package enum StarDayFault: Hashable, Sendable {
    /// Not given, or not a day of every year.
    case missing(StarDeadline)
    case wrongOrder(StarDeadline, after: StarDeadline)
    /// Between the step before and this day there is no room for so many days of notice.
    case noticeDoesNotFit(StarDeadline, days: Int)
    case hasPassed(StarDeadline)
    case liesInThePast(StarDeadline)
}
