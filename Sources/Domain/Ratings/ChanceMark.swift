/// Whether two totals differ by no more than chance gives.
///
/// The method, as the page prints it: a share of x out of n is read as one draw of n from the
/// chapter's way of working. Its points have the variance (maximum ÷ target)² · p(1 − p) ÷ n with
/// p = x ÷ n. For p = 0 or p = 1 that would say nothing can vary, so p' = (x + 2) ÷ (n + 4) stands
/// for p and n + 4 for n (Agresti and Coull). A share at or above a target below 100 % is full
/// whatever happens and varies by nothing, and so do steps, points by hand and what does not
/// apply. The variances of the parts add up, and are rescaled as the total is. Two totals are
/// marked when they differ by less than 1.96 · √(Va + Vb).
package enum ChanceMark {
    /// Whether the difference of two ranked totals may be chance; false when one has no rank.
    package static func marks(_ one: Tally, _ other: Tally) -> Bool {
        guard let first = one.total.ranked, let second = other.total.ranked else { return false }
        return isWithinChance(difference: first - second, one.variance, other.variance)
    }

    /// The difference in tenths, the variances in points squared.
    package static func isWithinChance(difference: Int, _ one: Double, _ other: Double) -> Bool {
        Double(abs(difference)) / 10 < 1.96 * (one + other).squareRoot()
    }
}

extension Tally {
    /// What chance gives to the total, in points squared.
    package var variance: Double {
        let applicable = lines.filter(\.points.isApplicable)
        let weight = applicable.reduce(0) { $0 + $1.part.most }
        guard weight > 0 else { return 0 }
        let scale = Double(scheme.most) / Double(weight)
        return applicable.reduce(0) { $0 + $1.variance } * scale * scale
    }
}

extension Tally.Line {
    /// What chance gives to the points of the part, in points squared.
    package var variance: Double {
        guard case .share(let target, _) = part.formula,
            case .counted(let number, let whole?) = count, whole > 0
        else { return 0 }
        let isFull = number * Formula.whole >= whole * target
        guard !isFull || target == Formula.whole else { return 0 }
        let isExtreme = number <= 0 || number >= whole
        let size = Double(isExtreme ? whole + 4 : whole)
        let share = Double(isExtreme ? number + 2 : number) / size
        let slope = Double(part.most) / 100 / (Double(target) / Double(Formula.whole))
        return slope * slope * share * (1 - share) / size
    }
}
