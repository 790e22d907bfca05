/// What a return is about: a month, a quarter or a year.
package enum ReturnPeriod: Hashable, Sendable {
    case year(Int)
    /// The quarter by its number, 1 to 4.
    case quarter(year: Int, Int)
    case month(Month)

    /// Reads `2009`, `2009-Q4` or `2009-12`; nil for whatever is none of them.
    package init?(iso text: some StringProtocol) {
        let years = 1980...2200
        if let month = Month(iso: text), years.contains(month.year) {
            self = .month(month)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Digits.number(first),
            years.contains(year)
        else { return nil }
        switch parts.count {
        case 1: self = .year(year)
        case 2:
            guard parts[1].utf8.count == 2, parts[1].first == "Q",
                let number = Digits.number(parts[1].dropFirst()), (1...4).contains(number)
            else { return nil }
            self = .quarter(year: year, number)
        default: return nil
        }
    }

    package init(of cycle: ReturnCycle, around day: Day) {
        switch cycle {
        case .year, .round: self = .year(day.year)
        case .quarter: self = .quarter(year: day.year, (day.month + 2) / 3)
        case .month: self = .month(Month(of: day))
        }
    }

    package var iso: String {
        switch self {
        case .year(let year): "\(year)"
        case .quarter(let year, let number): "\(year)-Q\(number)"
        case .month(let month): month.iso
        }
    }

    package var year: Int {
        switch self {
        case .year(let year), .quarter(let year, _): year
        case .month(let month): month.year
        }
    }

    package var months: ClosedRange<Int> {
        switch self {
        case .year: 1...12
        case .quarter(_, let number): (number * 3 - 2)...(number * 3)
        case .month(let month): month.month...month.month
        }
    }

    /// Its first day.
    package var first: Day { Day(year: year, month: months.lowerBound, day: 1) ?? Self.nowhere }

    /// The day after its last.
    package var end: Day {
        Month(year: year, month: months.upperBound)?.following.first ?? Self.nowhere
    }

    /// The one before it.
    package var before: ReturnPeriod {
        let day = first.adding(days: -1)
        switch self {
        case .year: return ReturnPeriod(of: .year, around: day)
        case .quarter: return ReturnPeriod(of: .quarter, around: day)
        case .month: return ReturnPeriod(of: .month, around: day)
        }
    }

    package func fits(_ cycle: ReturnCycle) -> Bool {
        switch (self, cycle) {
        case (.year, .year), (.year, .round), (.quarter, .quarter), (.month, .month): true
        default: false
        }
    }

    /// A year and a month of a period always make a day.
    private static let nowhere = Day(ordinal: 0)
}

/// How a return of a period stands on a day.
package enum ReturnState: Hashable, Sendable {
    /// Its period is not over.
    case notYet
    case due
    case overdue
    /// Taken out since it could be whole.
    case done

    package init(_ rule: ReturnRule, _ period: ReturnPeriod, lastOn day: Day?, today: Day) {
        let opens = rule.opens(for: period)
        if let day, day >= opens {
            self = .done
        } else if today < opens {
            self = .notYet
        } else {
            self = today > rule.due(for: period) ? .overdue : .due
        }
    }

    package var label: Label {
        switch self {
        case .notYet: Label("还没到", "not yet")
        case .due: Label("该出了", "due")
        case .overdue: Label("已过期限", "overdue")
        case .done: Label("已出", "made")
        }
    }
}
