/// Why a duty is not given or taken.
package enum GrantingRefusal: Error, Hashable, Sendable {
    /// Nobody changes her own duties, for better or worse.
    case oneself
    /// Nothing she administers holds that place.
    case outsideRegion(RegionCode)
    /// Administrators are made and unmade from a larger region, never by their equals.
    case administratorFromAbove(RegionCode)
    case level(Duty, RegionLevel)
    case alreadyHeld(Grant)
    case notHeld(Grant)
    /// One person would hold both powers where the two places overlap.
    case separatedPowers(Power, held: Grant)
    /// The duty decides or pays, and the account does not say by ID hash who she is.
    case unidentified(Duty)
}

/// Giving and taking duties: a duty of its own, which needs none of those it gives.
///
/// The same is guarded in the database. Here it is checked for a clear sentence, there for truth.
package enum Granting {
    /// Stops a grant that breaks a rule.
    package static func check(
        _ grant: Grant,
        to holder: Holder,
        by giver: Holder
    ) throws(GrantingRefusal) {
        guard holder.account != giver.account else { throw .oneself }
        try checkReach(of: giver, to: grant)
        guard grant.isAtItsLevel else { throw .level(grant.duty, grant.region.level) }
        guard !holder.grants.contains(grant) else { throw .alreadyHeld(grant) }
        if let power = grant.duty.power, let held = conflict(of: grant, with: holder) {
            throw .separatedPowers(power, held: held)
        }
        guard holder.isIdentified || !grant.duty.decidesOrPays else {
            throw .unidentified(grant.duty)
        }
    }

    /// Stops the taking of a duty that is not the taker's to take.
    package static func checkRevoking(
        _ grant: Grant,
        of holder: Holder,
        by taker: Holder
    ) throws(GrantingRefusal) {
        guard holder.account != taker.account else { throw .oneself }
        try checkReach(of: taker, to: grant)
        guard holder.grants.contains(grant) else { throw .notHeld(grant) }
    }

    /// Stops someone from suspending, reinstating or inviting again an account with a duty that
    /// she could not give.
    ///
    /// Whoever prints a new invitation could use it herself, so without this rule a township's
    /// administrator would reach a county through an account that holds duties in both.
    package static func checkCare(of holder: Holder, by carer: Holder) throws(GrantingRefusal) {
        guard holder.account != carer.account else { throw .oneself }
        for grant in holder.grants {
            try checkReach(of: carer, to: grant)
        }
    }

    /// The duties she may give for that place, for the form to offer.
    package static func duties(for region: RegionCode, by giver: Holder) -> [Duty] {
        Duty.allCases.filter { duty in
            let grant = Grant(duty, at: region)
            return grant.isAtItsLevel && isWithinReach(grant, of: giver)
        }
    }

    private static func checkReach(of giver: Holder, to grant: Grant) throws(GrantingRefusal) {
        guard !isWithinReach(grant, of: giver) else { return }
        guard grant.duty == .administrator,
            isWithinReach(Grant(.member, at: grant.region), of: giver)
        else { throw .outsideRegion(grant.region) }
        throw .administratorFromAbove(grant.region)
    }

    private static func isWithinReach(_ grant: Grant, of giver: Holder) -> Bool {
        giver.grants.contains { own in
            own.duty == .administrator && own.isAtItsLevel
                && own.region.contains(grant.region)
                && (grant.duty != .administrator || own.region != grant.region)
        }
    }

    /// What the holder has that is another power over the same people.
    private static func conflict(of grant: Grant, with holder: Holder) -> Grant? {
        (holder.grants + holder.laidDownThisYear).first { held in
            guard let one = grant.duty.power, let other = held.duty.power else { return false }
            return one != other && held.region.overlaps(grant.region)
        }
    }
}
