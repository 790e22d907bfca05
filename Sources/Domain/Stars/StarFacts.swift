/// What is known of an application at the moment somebody takes a step with it.
///
/// Everything but the day and the days of the round stands as if nothing had been done yet.
package struct StarFacts: Sendable {
    package let today: Day
    package let days: StarDays
    package let rules: StarRules
    package var reason = ""

    // The household's.
    package var isOwnHousehold = false
    /// Codes of items that it gave itself no points for.
    package var missingItems: [String] = []
    package var isPromised = false
    package var hasConsent = false

    // The panel's, without whoever is recused, and the village's.
    package var reviewers = 0
    package var sheetsIn = 0
    package var vote: StarVote?
    /// The last day of the notice that hangs, or hung last.
    package var noticeUntil: Day?
    package var openObjections = 0
    /// Facts raised that would block the honour, which nobody has decided on.
    package var openFacts = 0
    package var stars = 0

    // The township's.
    package var sample = StarSampling.notDrawn
    package var hasDocument = false
    package var decidedOn: Day?

    // Whoever takes the step: what the same person did before.
    package var actorEnteredObjection = false
    package var actorTookPart = false
    package var actorApproved = false
    package var actorRaisedVeto = false
    package var actorDecided = false

    package init(today: Day, days: StarDays, rules: StarRules = .standard) {
        self.today = today
        self.days = days
        self.rules = rules
    }
}

/// Where an application stands in the township's sample.
package enum StarSampling: String, CaseIterable, Sendable {
    case notDrawn = "not_drawn"
    case notInIt = "not_in_it"
    case unchecked, checked
}

extension StarState {
    /// The state after the event, taken by somebody with this duty, or by anybody at all.
    package func after(_ event: StarEvent, by duty: Duty?, _ facts: StarFacts) throws(StarRefusal)
        -> StarState
    {
        try facts.checkDuty(event, duty)
        let next = try after(event).get()
        try facts.check(event, from: self)
        guard !event.needsReason || !Folding.trimmed(facts.reason).isEmpty else { throw .noReason }
        return next
    }
}

extension StarFacts {
    fileprivate func checkDuty(_ event: StarEvent, _ duty: Duty?) throws(StarRefusal) {
        if event.isOpenToAll { return }
        guard let duty, event.duties.contains(duty) else { throw .notYourDuty(event) }
        guard duty != .member || isOwnHousehold else { throw .notYourHousehold }
    }

    fileprivate func check(_ event: StarEvent, from state: StarState) throws(StarRefusal) {
        switch event {
        case .submit: try checkSubmission()
        case .reopen: try checkReopening()
        case .score: try checkSheets()
        case .pass: try checkVote()
        case .object: try checkObjection()
        case .dismiss: try checkDismissal()
        case .uphold: guard !actorEnteredObjection else { throw .enteredTheObjection }
        case .approve: try checkApproval(from: state)
        case .reject: guard !actorTookPart else { throw .tookPart }
        case .award: try checkAward()
        case .veto: try checkVeto()
        case .grantAppeal: try checkAppeal()
        case .withdraw, .giveBack, .post, .postDecision: break
        }
    }

    private func checkSubmission() throws(StarRefusal) {
        if let refusal = days.applicationRefusal(on: today) { throw refusal }
        guard missingItems.isEmpty else { throw .itemsMissing(missingItems) }
        guard isPromised else { throw .noPromise }
        guard hasConsent else { throw .noConsent }
    }

    private func checkReopening() throws(StarRefusal) {
        if let refusal = days.applicationRefusal(on: today) { throw refusal }
        guard sheetsIn == 0 else { throw .scoringHasBegun }
    }

    private func checkSheets() throws(StarRefusal) {
        guard reviewers >= rules.fewestReviewers else {
            throw .tooFewReviewers(reviewers, fewest: rules.fewestReviewers)
        }
        guard sheetsIn >= reviewers else { throw .sheetsMissing(reviewers - sheetsIn) }
    }

    private func checkVote() throws(StarRefusal) {
        guard let vote else { throw .noVote }
        guard vote.isWon else { throw .voteLost(vote) }
    }

    private func checkObjection() throws(StarRefusal) {
        if let noticeUntil, today > noticeUntil { throw .noticeOver(since: noticeUntil) }
    }

    private func checkDismissal() throws(StarRefusal) {
        guard !actorEnteredObjection else { throw .enteredTheObjection }
        guard openObjections == 0 else { throw .objectionsOpen(openObjections) }
    }

    /// What was checked again is approved without a second notice only where the scheme asks none.
    private func checkApproval(from state: StarState) throws(StarRefusal) {
        if state == .rechecked {
            guard !rules.noticeAfterRecheck else { throw .needs(.post) }
        } else {
            try checkNotice()
        }
        guard stars >= 1 else { throw .noStar }
        guard openFacts == 0 else { throw .factsOpen(openFacts) }
        guard sample != .notDrawn else { throw .sampleNotDrawn }
        guard sample != .unchecked else { throw .notChecked }
        guard !actorTookPart else { throw .tookPart }
    }

    private func checkNotice() throws(StarRefusal) {
        if let noticeUntil, today <= noticeUntil { throw .noticeLasts(until: noticeUntil) }
        guard openObjections == 0 else { throw .objectionsOpen(openObjections) }
    }

    private func checkAward() throws(StarRefusal) {
        try checkNotice()
        guard openFacts == 0 else { throw .factsOpen(openFacts) }
        guard !actorApproved else { throw .approvedIt }
    }

    private func checkVeto() throws(StarRefusal) {
        guard hasDocument else { throw .noDocument }
        guard !actorRaisedVeto else { throw .raisedTheVeto }
    }

    private func checkAppeal() throws(StarRefusal) {
        if let last = decidedOn?.adding(days: rules.appealDays), today > last {
            throw .appealOver(since: last)
        }
        guard !actorDecided else { throw .decidedIt }
    }
}
