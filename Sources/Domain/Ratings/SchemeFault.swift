/// What stops a draft scheme from being put into force.
package enum SchemeFault: Hashable, Sendable {
    // Weights and sources.
    /// The weights have to add up to 100 points; the sum is in hundredths.
    case weights(sum: Int)
    case repeatedCode(String)
    case emptyIndicator(String)
    /// A source is used by one part at most.
    case repeatedSource(Source)
    /// In hundredths; a part is worth something.
    case maximum(Source, Int)

    // Formulas.
    /// Steps for a number or a share, a share for a share, points by hand for what is judged.
    case unfitFormula(Source)
    case noSteps(Source)
    /// This step does not ask for more, or does not give more, than the one before it.
    case stepNotHigher(Source, Formula.Step)
    case stepAboveMaximum(Source, Formula.Step, most: Int)
    /// Nobody could ever reach the maximum.
    case maximumOutOfReach(Source, points: Int, most: Int)
    /// In thousandths.
    case target(Source, Int)
    /// The step has to divide the maximum.
    case handStep(Source, Int)

    // Flags.
    /// There are two to five of them.
    case flagCount(Int)
    /// By places, a flag that is neither the first, nor the last, nor the one between is never given.
    case flagNeverGiven(Int)
    /// The bands do not name each rank once, best first.
    case bandRanks([Int])
    /// In tenths: outside 0 to 100, or ending before it begins.
    case bandLimits(Band)
    /// Totals that no flag would have, in tenths.
    case gap(from: Int, through: Int)
    /// Totals that two flags would have, in tenths.
    case overlap(from: Int, through: Int)
    case quotaOfNone(Quota)
    /// More flags than chapters in the smallest township, or a chapter both first and last.
    case quotaTooLarge(Quota, chapters: Int)
    /// A flag is lowered to one of the ranks below the first.
    case vetoRank(Veto, Int)
}
