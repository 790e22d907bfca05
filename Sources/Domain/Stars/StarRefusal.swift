/// Why something does not happen to an application.
package enum StarRefusal: Error, Hashable, Sendable {
    // By where it stands.
    /// This has to happen first.
    case needs(StarEvent)
    case alreadyDone(StarEvent)
    case hasEnded(StarState)
    /// An award is not withdrawn but renounced.
    case awardIsRenounced
    /// An award is not vetoed or appealed for but looked at again.
    case awardIsReviewed
    /// Nothing was decided yet that could be appealed against.
    case notDecided

    // By whose it is.
    case notYourDuty(StarEvent)
    /// A member acts for her own household only.
    case notYourHousehold

    // By the days.
    case windowNotOpen(until: Day)
    case windowClosed(since: Day)
    case noticeLasts(until: Day)
    case noticeOver(since: Day)
    case appealOver(since: Day)

    // By what is missing.
    /// The codes of items the household gave itself no points for.
    case itemsMissing([String])
    case noPromise
    case noConsent
    case noReason
    case sheetsMissing(Int)
    case tooFewReviewers(Int, fewest: Int)
    case noVote
    case voteLost(StarVote)
    case objectionsOpen(Int)
    /// Facts were raised that would block the honour, and nobody has decided on them.
    case factsOpen(Int)
    case noStar
    case sampleNotDrawn
    case notChecked
    case noDocument

    // By the second pair of eyes.
    /// Somebody of the panel already gave points.
    case scoringHasBegun
    case enteredTheObjection
    /// The same person scored it, or entered it.
    case tookPart
    case approvedIt
    case raisedTheVeto
    case decidedIt
}

/// The vote of the villagers' representatives.
package struct StarVote: Hashable, Sendable {
    package let present: Int
    package let inFavour: Int
    package let against: Int

    /// Nil when more voted than were present, or nobody was.
    package init?(present: Int, inFavour: Int, against: Int) {
        guard present > 0, inFavour >= 0, against >= 0, inFavour + against <= present else {
            return nil
        }
        self.present = present
        self.inFavour = inFavour
        self.against = against
    }

    /// More than half of those present, not of those who voted.
    package var isWon: Bool { inFavour * 2 > present }
}
