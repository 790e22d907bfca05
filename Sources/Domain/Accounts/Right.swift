/// One sentence of the table of rights: whoever holds this duty at this height does these acts
/// there.
package struct Right: Sendable {
    /// How far a right goes from the region of the duty.
    package enum Extent: Sendable {
        /// Her own account, sessions and start page, wherever she belongs.
        case herself
        /// The region of the duty and all below it.
        case withinRegion
        /// The same for all regions, as the audit's chain is one for the whole house.
        case everywhere
    }

    /// Nil for everyone who is signed in, with or without a duty.
    package let duties: [Duty]?
    package let levels: [RegionLevel]
    package let acts: [Act]
    package let extent: Extent

    /// Whoever is signed in may do this about herself.
    static func everyone(may acts: [Act]) -> Right {
        Right(duties: nil, levels: RegionLevel.allCases, acts: acts, extent: .herself)
    }

    /// Holders of these duties may do this.
    static func holders(
        of duties: [Duty],
        at levels: [RegionLevel] = RegionLevel.allCases,
        may acts: [Act],
        _ extent: Extent
    ) -> Right {
        Right(duties: duties, levels: levels, acts: acts, extent: extent)
    }

    /// Whether this grant makes the sentence speak of its holder.
    func speaks(of grant: Grant) -> Bool {
        guard let duties else { return true }
        return duties.contains(grant.duty) && levels.contains(grant.region.level)
    }

    /// Whether the act reaches the place, for a holder of this grant.
    func reaches(_ region: RegionCode, from grant: Grant) -> Bool {
        switch extent {
        case .herself, .everywhere: true
        case .withinRegion: grant.region.contains(region)
        }
    }
}
