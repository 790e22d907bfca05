/// A standard return of domain 9: what an association makes out of its rows, how often, and by when.
package enum StandardReturn: Int, CaseIterable, Sendable {
    case organisation = 1
    case roster, links, activities, rating, stars, projects, assistance, notices
    case insurance, selfGovernance, funds, venues, summary

    /// As it is called on paper: `R4`.
    package var code: String { "R\(rawValue)" }

    package init?(code: some StringProtocol) {
        guard let first = code.first, first == "R" || first == "r",
            let number = Digits.number(code.dropFirst())
        else { return nil }
        self.init(rawValue: number)
    }

    package var label: Label {
        switch self {
        case .organisation: Label("组织情况表", "organisation")
        case .roster: Label("会员花名册", "member roster")
        case .links: Label("联系户登记册", "register of linked households")
        case .activities: Label("活动月报", "monthly report of activities")
        case .rating: Label("月考评表", "monthly rating")
        case .stars: Label("五星农家汇总表", "Five-Star households")
        case .projects: Label("三结合台账", "ledger of projects")
        case .assistance: Label("帮扶救助台账", "ledger of assistance")
        case .notices: Label("两扶公示、年审表", "notices and yearly checks")
        case .insurance: Label("保险情况表", "insurance")
        case .selfGovernance: Label("自治与意见台账", "self-governance and suggestions")
        case .funds: Label("经费收支表", "income and spending")
        case .venues: Label("阵地情况表", "venues")
        case .summary: Label("年度工作总结", "annual work summary")
        }
    }

    package var cycle: ReturnCycle { rule.cycle }

    /// The rule of domain 9; where it names no day, that of the returns of the same cycle is taken.
    package var rule: ReturnRule {
        switch self {
        case .organisation, .insurance, .venues:
            ReturnRule(cycle: .year, opens: (1, 1, 1), due: (1, 1, 15))
        case .roster, .links, .projects, .assistance, .selfGovernance:
            ReturnRule(cycle: .quarter, opens: (0, 1, 1), due: (0, 1, 5))
        case .activities: ReturnRule(cycle: .month, opens: (0, 1, 1), due: (0, 1, 3))
        case .rating, .funds: ReturnRule(cycle: .month, opens: (0, 1, 1), due: (0, 1, 10))
        // A round ends with its plaques, on no fixed day: the year's end is when it is asked for.
        case .stars: ReturnRule(cycle: .round, opens: (0, 12, 1), due: (0, 12, 31))
        case .notices: ReturnRule(cycle: .year, opens: (0, 3, 1), due: (0, 4, 30))
        case .summary: ReturnRule(cycle: .year, opens: (0, 12, 1), due: (0, 12, 31))
        }
    }
}

/// How often a return is made.
package enum ReturnCycle: Sendable {
    case month, quarter, year
    /// Once a round of five-star households, of which a year has one.
    case round

    package var label: Label {
        switch self {
        case .month: Label("每月", "monthly")
        case .quarter: Label("每季度", "quarterly")
        case .year: Label("每年", "yearly")
        case .round: Label("每轮", "each round")
        }
    }
}

/// From when and by when a return is made (domain 9, *default*).
package struct ReturnRule: Sendable {
    package let cycle: ReturnCycle
    /// For a year: years after it, month and day; for shorter periods: 0, months after its last, and day.
    let opens: (years: Int, month: Int, day: Int)
    let due: (years: Int, month: Int, day: Int)

    /// The first day on which the return of a period can be whole.
    package func opens(for period: ReturnPeriod) -> Day { day(opens, period) }

    /// The day by which the return of a period is due.
    package func due(for period: ReturnPeriod) -> Day { day(due, period) }

    private func day(_ offset: (years: Int, month: Int, day: Int), _ period: ReturnPeriod) -> Day {
        switch period {
        case .year(let year):
            Day(year: year + offset.years, month: offset.month, day: offset.day)
                ?? period.end
        case .quarter, .month: period.end.adding(days: offset.day - 1)
        }
    }

    /// The newest period whose return can be made on a day.
    package func newest(on today: Day) -> ReturnPeriod {
        var period = ReturnPeriod(of: cycle, around: today)
        while opens(for: period) > today { period = period.before }
        return period
    }

    /// The periods of a year, the latest first.
    package func periods(of year: Int) -> [ReturnPeriod] {
        switch cycle {
        case .year, .round: [.year(year)]
        case .quarter: (1...4).reversed().map { .quarter(year: year, $0) }
        case .month:
            (1...12).reversed().compactMap { Month(year: year, month: $0) }.map { .month($0) }
        }
    }
}
