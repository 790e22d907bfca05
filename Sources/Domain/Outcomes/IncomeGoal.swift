/// What a household earns a head and a year, as far as its band tells.
package struct IncomeSpan: Hashable, Sendable {
    package let least: Int
    /// The first yuan above it; nil for the highest band.
    package let below: Int?

    package init(least: Int, below: Int?) {
        self.least = least
        self.below = below
    }
}

/// What a household's income should come to (domain 7): that of a new household the local mean and a quarter more,
/// that of a linked or led one the local mean and a twentieth more.
package enum IncomeGoal: Hashable, Sendable {
    case new, linkedOrLed

    package var percent: Int {
        switch self {
        case .new: 125
        case .linkedOrLed: 105
        }
    }

    /// In yuan, rounded up: what falls short by a part of a yuan falls short.
    package func yuan(mean: Int) -> Int { (mean * percent + 99) / 100 }

    /// Whether a household reached it; nil where its band holds both answers.
    package func isReached(by income: IncomeSpan, mean: Int) -> Bool? {
        let goal = yuan(mean: mean)
        if income.least >= goal { return true }
        if let below = income.below, below <= goal { return false }
        return nil
    }
}

/// How the income of households changed, in bands; what is not known is counted as such and as nothing else.
package struct IncomeChange: Hashable, Sendable {
    package var rose = 0
    package var same = 0
    package var fell = 0
    package var unknown = 0

    package init() {}

    /// Counts a household.
    package mutating func count(from baseline: Int?, to latest: Int?) {
        guard let baseline, let latest else {
            unknown += 1
            return
        }
        if latest > baseline {
            rose += 1
        } else if latest < baseline {
            fell += 1
        } else {
            same += 1
        }
    }

    package var known: Int { rose + same + fell }
    package var all: Int { known + unknown }

    package static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.rose += other.rose
        sum.same += other.same
        sum.fell += other.fell
        sum.unknown += other.unknown
        return sum
    }
}

/// What a project cost for each household it helped.
package enum CostPerHousehold {
    /// In fen, rounded to the nearest; nil where no household is entered or no money is known.
    package static func fen(_ spent: Int64?, households: Int) -> Int64? {
        guard let spent, households > 0 else { return nil }
        return (spent + Int64(households) / 2) / Int64(households)
    }
}
