import Domain
import Testing

/// What a step needs besides the state.
@Suite struct StarStepTests {
    @Test func `a member acts for her own household, a secretary for any`() throws {
        var facts = try Steps.favourable()
        facts.isOwnHousehold = false
        #expect(refusal(.submit, .draft, .member, facts) == .notYourHousehold)
        #expect(refusal(.submit, .draft, .villageSecretary, facts) == nil)
    }

    @Test func `an application is handed in whole, promised and in time`() throws {
        var facts = try Steps.favourable()
        facts.missingItems = ["A2", "D1"]
        #expect(refusal(.submit, .draft, .member, facts) == .itemsMissing(["A2", "D1"]))
        facts.missingItems = []
        facts.isPromised = false
        #expect(refusal(.submit, .draft, .member, facts) == .noPromise)
        facts.isPromised = true
        facts.hasConsent = false
        #expect(refusal(.submit, .draft, .member, facts) == .noConsent)
        let late = try on("2026-05-01")
        let end = try day("2026-04-30")
        #expect(refusal(.submit, .draft, .member, late) == .windowClosed(since: end))
        #expect(refusal(.reopen, .submitted, .member, late) == .windowClosed(since: end))
        #expect(refusal(.withdraw, .submitted, .member, late) == nil)
    }

    @Test func `it is taken back only until somebody of the panel gave points`() throws {
        var facts = try Steps.favourable()
        #expect(refusal(.reopen, .submitted, .member, facts) == .scoringHasBegun)
        facts.sheetsIn = 0
        #expect(refusal(.reopen, .submitted, .member, facts) == nil)
    }

    @Test func `it is scored when all of the panel, and enough of them, handed in`() throws {
        var facts = try Steps.favourable()
        facts.sheetsIn = 2
        #expect(refusal(.score, .submitted, .starReviewer, facts) == .sheetsMissing(1))
        (facts.reviewers, facts.sheetsIn) = (2, 2)
        let few = StarRefusal.tooFewReviewers(2, fewest: 3)
        #expect(refusal(.score, .rechecking, .starReviewer, facts) == few)
    }

    @Test(arguments: [(30, 16, 14, true), (30, 15, 15, false), (30, 15, 0, false), (1, 1, 0, true)])
    func `more than half of those present carry it`(
        present: Int,
        inFavour: Int,
        against: Int,
        isWon: Bool
    ) throws {
        let vote = StarVote(present: present, inFavour: inFavour, against: against)
        let cast = try #require(vote)
        var facts = try Steps.favourable()
        facts.vote = cast
        let expected = isWon ? nil : StarRefusal.voteLost(cast)
        #expect(refusal(.pass, .scored, .villageSecretary, facts) == expected)
        facts.vote = nil
        #expect(refusal(.pass, .scored, .villageSecretary, facts) == .noVote)
    }

    @Test(arguments: [(0, 0, 0), (10, 6, 5), (10, -1, 0), (10, 0, -1)])
    func `no more vote than are present`(present: Int, inFavour: Int, against: Int) {
        #expect(StarVote(present: present, inFavour: inFavour, against: against) == nil)
    }

    @Test func `anybody objects while the notice hangs, and no longer`() throws {
        var facts = try Steps.favourable()
        facts.noticeUntil = facts.today
        #expect(refusal(.object, .onNotice, nil, facts) == nil)
        let last = facts.today.adding(days: -1)
        facts.noticeUntil = last
        #expect(refusal(.object, .onNotice, nil, facts) == .noticeOver(since: last))
    }

    @Test func `an objection is answered by another than who entered it`() throws {
        var facts = try Steps.favourable()
        facts.openObjections = 1
        #expect(refusal(.dismiss, .objected, .townshipOfficer, facts) == .objectionsOpen(1))
        facts.openObjections = 0
        #expect(refusal(.dismiss, .objected, .townshipOfficer, facts) == nil)
        facts.actorEnteredObjection = true
        for event in [StarEvent.dismiss, .uphold] {
            let expected = StarRefusal.enteredTheObjection
            #expect(refusal(event, .objected, .townshipOfficer, facts) == expected)
        }
    }

    @Test func `it is approved after the notice, with a star, and once the sample is checked`()
        throws
    {
        var facts = try Steps.favourable()
        facts.noticeUntil = facts.today
        let lasts = StarRefusal.noticeLasts(until: facts.today)
        #expect(refusal(.approve, .onNotice, .townshipApprover, facts) == lasts)
        facts.noticeUntil = facts.today.adding(days: -1)
        #expect(refusal(.approve, .onNotice, .townshipApprover, facts) == nil)
        let wrong: [(WritableKeyPath<StarFacts, StarSampling>, StarSampling, StarRefusal)] = [
            (\.sample, .notDrawn, .sampleNotDrawn), (\.sample, .unchecked, .notChecked),
        ]
        for (path, value, expected) in wrong {
            var changed = facts
            changed[keyPath: path] = value
            #expect(refusal(.approve, .onNotice, .townshipApprover, changed) == expected)
        }
        facts.openFacts = 1
        #expect(refusal(.approve, .onNotice, .townshipApprover, facts) == .factsOpen(1))
        #expect(refusal(.award, .onTownNotice, .townshipOfficer, facts) == .factsOpen(1))
        #expect(refusal(.reject, .onNotice, .townshipApprover, facts) == nil)
        (facts.openFacts, facts.stars) = (0, 0)
        #expect(refusal(.approve, .onNotice, .townshipApprover, facts) == .noStar)
        #expect(refusal(.reject, .onNotice, .townshipApprover, facts) == nil)
    }

    @Test func `what was checked again is posted again where the scheme asks it`() throws {
        let facts = try Steps.favourable()
        #expect(refusal(.approve, .rechecked, .townshipApprover, facts) == .needs(.post))
        var rules = StarRules.standard
        rules.noticeAfterRecheck = false
        var short = StarFacts(today: facts.today, days: facts.days, rules: rules)
        (short.stars, short.sample) = (3, .checked)
        #expect(refusal(.approve, .rechecked, .townshipApprover, short) == nil)
    }

    @Test func `four eyes see every decision`() throws {
        var facts = try Steps.favourable()
        facts.actorTookPart = true
        #expect(refusal(.approve, .onNotice, .townshipApprover, facts) == .tookPart)
        #expect(refusal(.reject, .onNotice, .townshipApprover, facts) == .tookPart)
        facts = try Steps.favourable()
        facts.actorApproved = true
        #expect(refusal(.award, .onTownNotice, .townshipOfficer, facts) == .approvedIt)
        facts.actorRaisedVeto = true
        #expect(refusal(.veto, .scored, .townshipOfficer, facts) == .raisedTheVeto)
        facts.actorDecided = true
        #expect(refusal(.grantAppeal, .rejected, .townshipApprover, facts) == .decidedIt)
    }

    @Test func `a veto has its document, an award its notice, an appeal its time`() throws {
        var facts = try Steps.favourable()
        facts.hasDocument = false
        #expect(refusal(.veto, .passed, .townshipApprover, facts) == .noDocument)
        facts.openObjections = 2
        #expect(refusal(.award, .onTownNotice, .townshipOfficer, facts) == .objectionsOpen(2))
        facts.decidedOn = facts.today.adding(days: -10)
        #expect(refusal(.grantAppeal, .vetoed, .townshipApprover, facts) == nil)
        facts.decidedOn = facts.today.adding(days: -11)
        let over = StarRefusal.appealOver(since: facts.today.adding(days: -1))
        #expect(refusal(.grantAppeal, .vetoed, .townshipApprover, facts) == over)
    }

    @Test(
        arguments: [
            (.giveBack, .scored, .villageSecretary), (.uphold, .objected, .townshipOfficer),
            (.reject, .onNotice, .townshipApprover), (.veto, .scored, .townshipOfficer),
            (.grantAppeal, .rejected, .townshipApprover),
        ] as [(StarEvent, StarState, Duty)]
    )
    func `whatever is taken from a household says why`(
        event: StarEvent,
        state: StarState,
        duty: Duty
    ) throws {
        var facts = try Steps.favourable()
        facts.reason = " 　"
        #expect(refusal(event, state, duty, facts) == .noReason)
    }

    private func on(_ iso: String) throws -> StarFacts {
        let facts = try Steps.favourable()
        var other = StarFacts(today: try day(iso), days: facts.days)
        (other.isOwnHousehold, other.isPromised, other.hasConsent) = (true, true, true)
        return other
    }

    private func refusal(
        _ event: StarEvent,
        _ state: StarState,
        _ duty: Duty?,
        _ facts: StarFacts
    ) -> StarRefusal? {
        Steps.refusal { () throws(StarRefusal) in
            _ = try state.after(event, by: duty, facts)
        }
    }
}
