/// How the points of a part follow from its count.
package enum Formula: Hashable, Sendable {
    /// The points of the highest step reached; below the first there are none.
    case steps([Step])
    /// The maximum times the share, which counts as full from the target (in thousandths) on.
    case share(target: Int, whenNone: WhenNone)
    /// Points a reviewer gives, in multiples of the step (in hundredths).
    case byHand(step: Int)

    package struct Step: Hashable, Sendable {
        package let atLeast: Int
        /// In hundredths.
        package let points: Int

        package init(atLeast: Int, points: Int) {
            self.atLeast = atLeast
            self.points = points
        }
    }

    /// What a share of nothing is worth.
    package enum WhenNone: String, CaseIterable, Sendable {
        case full, zero
        case notApplicable = "not_applicable"
    }

    /// The share at which nothing more can be gained, when nothing else is said.
    package static let whole = 1000
}

/// A part of an indicator: one source, one maximum, one formula.
package struct Part: Hashable, Sendable {
    package let source: Source
    /// In hundredths of a point.
    package let most: Int
    package let formula: Formula

    package init(_ source: Source, most: Int, _ formula: Formula) {
        self.source = source
        self.most = most
        self.formula = formula
    }

    /// The points for what was counted, never more than the maximum.
    package func points(for count: Count) -> PartPoints {
        switch (count, formula) {
        case (.notApplicable(let absence), _):
            .notApplicable(absence)
        case (.notYetGiven, .byHand):
            .missing
        case (.given(let points), .byHand):
            .points(min(most, points))
        case (.counted(let number, _), .steps(let steps)):
            .points(min(most, Part.points(of: number, on: steps)))
        case (.counted(let number, let whole?), .share(let target, let whenNone)):
            shared(number, of: whole, target, whenNone)
        default:
            // A count of another kind than the formula asks for is none.
            .notApplicable(.notKept)
        }
    }

    /// Whether a reviewer may give these points (in hundredths): none to all, in whole steps.
    package func takes(_ points: Int) -> Bool {
        guard case .byHand(let step) = formula, step > 0 else { return false }
        return (0...most).contains(points) && points.isMultiple(of: step)
    }

    private static func points(of number: Int, on steps: [Formula.Step]) -> Int {
        steps.last { $0.atLeast <= number }?.points ?? 0
    }

    private func shared(_ number: Int, of whole: Int, _ target: Int, _ whenNone: Formula.WhenNone)
        -> PartPoints
    {
        guard whole > 0 else {
            return switch whenNone {
            case .full: .points(most)
            case .zero: .points(0)
            case .notApplicable: .notApplicable(.nothingToCount)
            }
        }
        let points = Rounding.halfUp(most * number * Formula.whole, by: whole * target)
        return .points(min(most, points))
    }
}

/// A line of the rating sheet, with its parts.
package struct Indicator: Hashable, Sendable {
    /// As `I5`.
    package let code: String
    package let label: Label
    package let parts: [Part]

    package init(_ code: String, _ label: Label, _ parts: [Part]) {
        self.code = code
        self.label = label
        self.parts = parts
    }

    /// In hundredths.
    package var most: Int { parts.reduce(0) { $0 + $1.most } }
}
