/// How much, and of how many entries: a figure of a statement with what it counts.
package struct FundSum: Hashable, Sendable {
    package var fen: Int64
    package var entries: Int

    package init(_ fen: Int64 = 0, entries: Int = 0) {
        self.fen = fen
        self.entries = entries
    }

    package static func + (one: Self, other: Self) -> Self {
        Self(one.fen + other.fen, entries: one.entries + other.entries)
    }
}

/// A book whose flows do not lead from its opening to its closing: no statement is made of it.
package struct FundDoesNotAddUp: Error, Hashable, Sendable {}

/// What was there, came in, was spent and was left (domain 9, R12); it adds up, or there is none.
package struct FundStatement: Hashable, Sendable {
    package let opening: Int64
    /// What was there when the book began, if it began in this period; part of the opening.
    package let begun: FundSum
    package let income: [FundSource: FundSum]
    package let spending: [FundPurpose: FundSum]
    package let closing: Int64

    /// - Parameters:
    ///   - before: what was there at the end of the day before.
    ///   - closing: what the postings say is there at the end.
    package init(
        before: Int64,
        begun: FundSum = FundSum(),
        income: [FundSource: FundSum],
        spending: [FundPurpose: FundSum],
        closing: Int64
    ) throws(FundDoesNotAddUp) {
        opening = before + begun.fen
        self.begun = begun
        self.income = income
        self.spending = spending
        self.closing = closing
        guard opening + received.fen - spent.fen == closing else { throw FundDoesNotAddUp() }
    }

    private init(_ one: Self, _ other: Self) {
        opening = one.opening + other.opening
        begun = one.begun + other.begun
        income = one.income.merging(other.income) { $0 + $1 }
        spending = one.spending.merging(other.spending) { $0 + $1 }
        closing = one.closing + other.closing
    }

    package var received: FundSum { income.values.reduce(FundSum()) { $0 + $1 } }
    package var spent: FundSum { spending.values.reduce(FundSum()) { $0 + $1 } }

    /// A place's statement: what adds up for each chapter adds up for all.
    package static func + (one: Self, other: Self) -> Self { Self(one, other) }

    /// Of nobody.
    package static let nothing = Self()

    private init() {
        (opening, begun, income, spending, closing) = (0, FundSum(), [:], [:], 0)
    }
}
