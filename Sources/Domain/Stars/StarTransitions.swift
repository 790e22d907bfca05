extension StarState {
    /// What follows, or why nothing does; the one table of all events in all states.
    ///
    /// The database's trigger holds the same; a test compares both.
    package func after(_ event: StarEvent) -> Result<StarState, StarRefusal> {
        switch event {
        case .submit: afterSubmitting
        case .reopen: afterReopening
        case .withdraw: afterWithdrawing
        case .score: afterScoring
        case .pass: afterVote(.passed)
        case .giveBack: afterVote(.returned)
        case .post: afterPosting
        case .object: afterObjection
        case .dismiss: afterDismissal
        case .uphold: isObjected ? .success(.rechecking) : notObjected
        case .approve: afterDecision(.approved)
        case .reject: afterDecision(.rejected)
        case .postDecision: afterPostingTheDecision
        case .award: afterAward
        case .veto: afterVeto
        case .grantAppeal: afterAppeal
        }
    }

    private var afterSubmitting: Result<StarState, StarRefusal> {
        switch self {
        case .draft: .success(.submitted)
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.alreadyDone(.submit))
        }
    }

    private var afterReopening: Result<StarState, StarRefusal> {
        switch self {
        case .submitted: .success(.draft)
        case .draft: .failure(.needs(.submit))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.alreadyDone(.score))
        }
    }

    /// At any time before it has ended, and without a reason.
    private var afterWithdrawing: Result<StarState, StarRefusal> {
        switch self {
        case .withdrawn: .failure(.alreadyDone(.withdraw))
        case .awarded: .failure(.awardIsRenounced)
        case .rejected, .vetoed: .failure(.hasEnded(self))
        default: .success(.withdrawn)
        }
    }

    private var afterScoring: Result<StarState, StarRefusal> {
        switch self {
        case .submitted, .returned: .success(.scored)
        case .rechecking: .success(.rechecked)
        case .draft: .failure(.needs(.submit))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.alreadyDone(.score))
        }
    }

    private func afterVote(_ next: StarState) -> Result<StarState, StarRefusal> {
        switch self {
        case .scored: .success(next)
        case .draft: .failure(.needs(.submit))
        case .submitted, .returned: .failure(.needs(.score))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.alreadyDone(.pass))
        }
    }

    private var afterPosting: Result<StarState, StarRefusal> {
        switch self {
        case .passed, .rechecked: .success(.onNotice)
        case .draft: .failure(.needs(.submit))
        case .submitted, .returned, .rechecking: .failure(.needs(.score))
        case .scored: .failure(.needs(.pass))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.alreadyDone(.post))
        }
    }

    /// One objection more leaves it objected to.
    private var afterObjection: Result<StarState, StarRefusal> {
        switch self {
        case .onNotice, .objected: .success(.objected)
        case .onTownNotice, .townObjected: .success(.townObjected)
        case .approved: .failure(.needs(.postDecision))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(.needs(.post))
        }
    }

    private var afterDismissal: Result<StarState, StarRefusal> {
        switch self {
        case .objected: .success(.onNotice)
        case .townObjected: .success(.onTownNotice)
        default: notObjected
        }
    }

    private var notObjected: Result<StarState, StarRefusal> {
        .failure(hasEnded ? .hasEnded(self) : .needs(.object))
    }

    private func afterDecision(_ next: StarState) -> Result<StarState, StarRefusal> {
        switch self {
        case .onNotice, .rechecked: .success(next)
        case .approved, .onTownNotice, .townObjected: .failure(.alreadyDone(.approve))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(wayToADecision)
        }
    }

    /// What has to happen before the township decides.
    private var wayToADecision: StarRefusal {
        switch self {
        case .draft: .needs(.submit)
        case .submitted, .returned, .rechecking: .needs(.score)
        case .scored: .needs(.pass)
        case .passed: .needs(.post)
        case .objected: .needs(.dismiss)
        default: .needs(.approve)
        }
    }

    private var afterPostingTheDecision: Result<StarState, StarRefusal> {
        switch self {
        case .approved: .success(.onTownNotice)
        case .onTownNotice, .townObjected: .failure(.alreadyDone(.postDecision))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(wayToADecision)
        }
    }

    private var afterAward: Result<StarState, StarRefusal> {
        switch self {
        case .onTownNotice: .success(.awarded)
        case .approved: .failure(.needs(.postDecision))
        case .townObjected: .failure(.needs(.dismiss))
        case .awarded: .failure(.alreadyDone(.award))
        case _ where hasEnded: .failure(.hasEnded(self))
        default: .failure(wayToADecision)
        }
    }

    /// Whoever has an award keeps it until it is looked at again.
    private var afterVeto: Result<StarState, StarRefusal> {
        switch self {
        case .draft: .failure(.needs(.submit))
        case .awarded: .failure(.awardIsReviewed)
        case .vetoed: .failure(.alreadyDone(.veto))
        case .rejected, .withdrawn: .failure(.hasEnded(self))
        default: .success(.vetoed)
        }
    }

    private var afterAppeal: Result<StarState, StarRefusal> {
        switch self {
        case .rejected, .vetoed: .success(.rechecking)
        case .withdrawn: .failure(.hasEnded(self))
        case .awarded: .failure(.awardIsReviewed)
        default: .failure(.notDecided)
        }
    }
}
