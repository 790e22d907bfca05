/// The counters of a health campaign: totals only, nobody by name, and none about pregnancy.
package struct HealthTally: Hashable, Sendable {
    package let attended: Int?
    package let advised: Int?
    package let treated: Int?
    package let recovered: Int?

    package enum Counter: String, CaseIterable, Sendable {
        case attended, advised, treated, recovered

        package var label: Label {
            switch self {
            case .attended: Label("参加", "attended")
            case .advised: Label("查出（建议诊治）", "advised")
            case .treated: Label("治疗", "treated")
            case .recovered: Label("治愈", "recovered")
            }
        }
    }

    package enum Fault: Error, Hashable, Sendable {
        case negative(Counter)
        /// More were recovered than treated, and so on.
        case more(Counter, than: Counter)
    }

    package init(attended: Int?, advised: Int?, treated: Int?, recovered: Int?) throws(Fault) {
        self.attended = attended
        self.advised = advised
        self.treated = treated
        self.recovered = recovered
        let known = Counter.allCases.compactMap { counter in
            self[counter].map { (counter: counter, count: $0) }
        }
        if let negative = known.first(where: { $0.count < 0 }) { throw .negative(negative.counter) }
        for (larger, smaller) in zip(known, known.dropFirst()) where smaller.count > larger.count {
            throw .more(smaller.counter, than: larger.counter)
        }
    }

    package subscript(counter: Counter) -> Int? {
        switch counter {
        case .attended: attended
        case .advised: advised
        case .treated: treated
        case .recovered: recovered
        }
    }
}

/// The least that a counter about health is printed and exported as a number.
package struct CellSize: Hashable, Sendable {
    package let least: Int

    /// No place may go below this.
    package static let floor = 5
    package static let usual = CellSize(unchecked: 10)

    /// Nil below the floor.
    package init?(_ least: Int) {
        guard least >= CellSize.floor else { return nil }
        self.least = least
    }

    private init(unchecked least: Int) {
        self.least = least
    }

    /// The sign by its number: as a literal it would begin a tag, and no text of ours may.
    private static let less = String(Unicode.Scalar(UInt8(0x3C)))

    /// The number, or `<10` for every smaller one: none is a small number too.
    package func printed(_ count: Int) -> String {
        count < least ? CellSize.less + String(least) : String(count)
    }

    /// The number where it may be seen; nil where it may not, on every way out.
    package func exported(_ count: Int) -> Int? {
        count < least ? nil : count
    }
}
