/// A chapter's month by a scheme: points for each part, for each indicator, and the total.
package struct Tally: Hashable, Sendable {
    /// One part with what was counted and what it is worth.
    package struct Line: Hashable, Sendable {
        package let part: Part
        package let count: Count
        package let points: PartPoints
    }

    /// An indicator as the sheet shows it.
    package struct Row: Hashable, Sendable {
        package let indicator: Indicator
        package let lines: [Line]
        /// In hundredths, of the parts that apply and are known; nil when no part applies.
        package let points: Int?
        /// The most that could be had of the parts that apply.
        package let most: Int
    }

    /// 100.0 points, in tenths.
    package static let highest = 1000

    package let scheme: FlagScheme
    package let rows: [Row]
    package let total: Total

    /// A source that nothing is said of does not exist here: not applicable, and said so.
    package init(_ counts: [Source: Count], by scheme: FlagScheme) {
        self.scheme = scheme
        rows = scheme.indicators.map { indicator in
            Tally.row(
                of: indicator,
                indicator.parts.map { part in
                    let count = counts[part.source] ?? .notApplicable(.notKept)
                    return Line(part: part, count: count, points: part.points(for: count))
                }
            )
        }
        total = Tally.total(of: rows.flatMap(\.lines), weights: scheme.most)
    }

    package var lines: [Line] { rows.flatMap(\.lines) }

    package func points(of source: Source) -> PartPoints? {
        lines.first { $0.part.source == source }?.points
    }

    private static func row(of indicator: Indicator, _ lines: [Line]) -> Row {
        let applicable = lines.filter(\.points.isApplicable)
        let points = applicable.reduce(0) { $0 + ($1.points.hundredths ?? 0) }
        return Row(
            indicator: indicator,
            lines: lines,
            points: applicable.isEmpty ? nil : points,
            most: applicable.reduce(0) { $0 + $1.part.most }
        )
    }

    /// The points, rescaled by the weights of the parts that apply, rounded once.
    ///
    /// What is still to be given by hand keeps its weight and counts nothing so far, so that a
    /// provisional total can only rise.
    private static func total(of lines: [Line], weights: Int) -> Total {
        let applicable = lines.filter(\.points.isApplicable)
        let weight = applicable.reduce(0) { $0 + $1.part.most }
        guard weight > 0 else { return .none }
        let points = applicable.reduce(0) { $0 + ($1.points.hundredths ?? 0) }
        let tenths = Rounding.halfUp(points * weights, by: weight * 10)
        return applicable.contains { $0.points == .missing } ? .provisional(tenths) : .final(tenths)
    }
}

/// The sum of a chapter's month, in tenths of a point.
package enum Total: Hashable, Sendable {
    /// Nothing of the scheme applies.
    case none
    /// Points by hand are missing: no rank and no flag.
    case provisional(Int)
    case final(Int)

    /// The total that ranks and flags go by.
    package var ranked: Int? {
        if case .final(let tenths) = self { tenths } else { nil }
    }
}
