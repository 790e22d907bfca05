/// What a statement is about: a month, or a whole year (domain 9, R12).
package enum FundPeriod: Hashable, Sendable {
    case month(Month)
    case year(Int)

    /// Reads `2026-03` or `2026`; nil for whatever is neither.
    package init?(iso text: String) {
        if let month = Month(iso: text) {
            self = .month(month)
        } else if text.utf8.count == 4, let year = Digits.number(text), (1980...2200).contains(year)
        {
            self = .year(year)
        } else {
            return nil
        }
    }

    package var iso: String {
        switch self {
        case .month(let month): month.iso
        case .year(let year): "\(year)"
        }
    }

    /// Its first day.
    package var first: Day? {
        switch self {
        case .month(let month): month.first
        case .year(let year): Month(year: year, month: 1)?.first
        }
    }

    /// The day after its last.
    package var end: Day? {
        switch self {
        case .month(let month): month.following.first
        case .year(let year): Month(year: year, month: 12)?.following.first
        }
    }
}
