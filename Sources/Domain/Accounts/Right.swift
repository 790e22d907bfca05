/// One sentence of the table of rights: whoever holds this duty does these acts, this far.
package struct Right: Sendable {
    /// How far a right goes.
    package enum Extent: Sendable {
        /// The region of the duty and all below it.
        case withinRegion
        /// The region of the duty and nothing below it: what a township or a county sets for itself.
        case regionItself
        /// The same everywhere: her own account, public names of places, the one audit chain.
        case everywhere
    }

    /// Nil for everyone who is signed in, with or without a duty.
    package let duties: [Duty]?
    package let acts: [Act]
    package let extent: Extent

    /// Whoever is signed in may do this.
    static func everyone(may acts: [Act]) -> Right {
        Right(duties: nil, acts: acts, extent: .everywhere)
    }

    /// Holders of these duties may do this.
    static func holders(of duties: [Duty], may acts: [Act], _ extent: Extent) -> Right {
        Right(duties: duties, acts: acts, extent: extent)
    }

    /// Whether the sentence speaks of somebody with these grants.
    func speaks(of grants: [Grant]) -> Bool {
        duties == nil || grants.contains(where: opens)
    }

    /// Whether it lets somebody with these grants act there.
    func reaches(_ region: RegionCode, with grants: [Grant]) -> Bool {
        switch extent {
        case .everywhere: speaks(of: grants)
        case .withinRegion: grants.contains { opens($0) && $0.region.contains(region) }
        case .regionItself: grants.contains { opens($0) && $0.region == region }
        }
    }

    /// The places it opens to somebody with these grants, each with all below it.
    func places(with grants: [Grant]) -> [RegionCode] {
        switch extent {
        case .everywhere: speaks(of: grants) ? [.country] : []
        case .withinRegion, .regionItself: grants.filter(opens).map(\.region)
        }
    }

    /// A duty held at a height where it makes no sense opens nothing.
    private func opens(_ grant: Grant) -> Bool {
        duties?.contains(grant.duty) == true && grant.isAtItsLevel
    }
}

extension Rights {
    /// Whether it is done for a place itself and for none below it.
    package static func isOfPlaceItself(_ act: Act) -> Bool {
        table.contains { $0.acts.contains(act) && $0.extent == .regionItself }
    }
}
