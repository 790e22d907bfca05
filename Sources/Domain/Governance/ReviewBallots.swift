/// The ballots of a democratic review (domain 4.7).
package struct ReviewBallots: Hashable, Sendable {
    package let issued: Int
    package let valid: Int
    package let satisfied: Int
    package let basically: Int
    package let dissatisfied: Int

    /// Nil for ballots that do not add up: more valid than issued, or other votes than valid ones.
    package init?(issued: Int, valid: Int, satisfied: Int, basically: Int, dissatisfied: Int) {
        guard valid >= 1, valid <= issued, satisfied >= 0, basically >= 0, dissatisfied >= 0,
            satisfied + basically + dissatisfied == valid
        else { return nil }
        self.issued = issued
        self.valid = valid
        self.satisfied = satisfied
        self.basically = basically
        self.dissatisfied = dissatisfied
    }

    /// (satisfied + basically) ÷ valid, in tenths of a percent.
    package var rateInTenths: Int { (2000 * (satisfied + basically) + valid) / (2 * valid) }

    /// The rate in percent with one decimal.
    package var rate: String { "\(rateInTenths / 10).\(rateInTenths % 10)" }
}
