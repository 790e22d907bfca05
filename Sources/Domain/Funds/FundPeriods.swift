extension FundPeriod {
    /// The month of a day.
    package static func month(of day: Day) -> Self { .month(Month(of: day)) }

    /// The one before, and the one after; a book has its years between 1980 and 2200.
    package var preceding: Self? { adding(-1) }
    package var following: Self? { adding(1) }

    private func adding(_ count: Int) -> Self? {
        switch self {
        case .month(let month): FundPeriod(iso: month.adding(months: count).iso)
        case .year(let year): FundPeriod(iso: "\(year + count)")
        }
    }

    package var year: Int {
        switch self {
        case .month(let month): month.year
        case .year(let year): year
        }
    }

    package var month: Month? {
        guard case .month(let month) = self else { return nil }
        return month
    }

    /// A row without a day belongs to its year, and to no month.
    package var countsUndated: Bool { month == nil }
}

/// Why a chapter's month cannot be closed yet.
package enum FundHindrance: Hashable, Sendable {
    /// It still runs.
    case isRunning
    /// Nothing was entered yet: a book that is closed before it begins could not begin any more.
    case hasNoBook
    /// So many entries wait to be approved or booked.
    case waiting(Int)
    /// An earlier month comes first.
    case comesAfter(Month)

    /// - Parameters:
    ///   - closedUntil: the last day of the months that are closed; nil if none is.
    ///   - waiting: entries up to the end of the month that are not booked.
    /// - Returns: nil if it can be closed.
    package static func closing(
        _ month: Month,
        on today: Day,
        hasBook: Bool,
        closedUntil: Day?,
        waiting: Int
    ) -> Self? {
        guard month.last < today else { return .isRunning }
        guard hasBook else { return .hasNoBook }
        if let closedUntil {
            let next = Month(of: closedUntil).following
            if next < month { return .comesAfter(next) }
        }
        return waiting > 0 ? .waiting(waiting) : nil
    }
}
