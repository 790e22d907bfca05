/// What is handed over: a sum of money, or so many of a thing; never both.
package enum RewardGood: Hashable, Sendable {
    case money(Fen)
    case things(Int)
}

/// Why a chapter is not rewarded for its flags.
package enum RewardRefusal: Error, Hashable, Sendable {
    /// Nothing of it is published for that year or month.
    case notRated
    /// It came further down.
    case came(Int, most: Int)
}

extension YearRules {
    /// The first three of a year or month are rewarded (domain 6); who shares the third place is among
    /// them.
    package func checkReward(place: Int?) throws(RewardRefusal) {
        guard let place else { throw .notRated }
        guard place <= rewarded else { throw .came(place, most: rewarded) }
    }
}
