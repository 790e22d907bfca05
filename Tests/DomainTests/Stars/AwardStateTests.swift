import Domain
import Testing

@Suite struct AwardStateTests {
    @Test func `the table of events and states of an award is as agreed`() {
        let expected = """
            valid valid valid suspended notSuspended revoked renounced valid
            suspended alreadySuspended alreadySuspended alreadySuspended valid revoked renounced valid
            revoked isRevoked isRevoked isRevoked isRevoked isRevoked isRevoked valid
            renounced isRenounced isRenounced isRenounced isRenounced isRenounced isRenounced isRenounced
            """
        let table = AwardState.allCases.map { state in
            let cells = AwardEvent.allCases.map { event in
                switch state.after(event) {
                case .success(let next): next.rawValue
                case .failure(let refusal): "\(refusal)"
                }
            }
            return ([state.rawValue] + cells).joined(separator: " ")
        }
        #expect(table.joined(separator: "\n") == expected)
    }

    @Test(arguments: AwardEvent.allCases)
    func `each event is its duties' and nobody else's`(event: AwardEvent) throws {
        let state: AwardState =
            switch event {
            case .mend, .restore: .suspended
            default: .valid
            }
        for duty in Duty.allCases {
            let isHers =
                event == .renounce
                ? [.member, .villageSecretary, .townshipOfficer].contains(duty)
                : duty == .townshipApprover
            let expected = isHers ? nil : AwardRefusal.notYourDuty(event)
            #expect(refusal(event, state, duty, try facts()) == expected)
        }
    }

    @Test(arguments: [(0, false), (1, true), (4, true), (5, false), (6, false)])
    func `stars are taken away, never all and never none`(after: Int, isTaken: Bool) throws {
        var facts = try facts()
        facts.starsAfter = after
        let expected = isTaken ? nil : AwardRefusal.noStarLess(now: 5)
        #expect(refusal(.reduce, .valid, .townshipApprover, facts) == expected)
    }

    @Test func `whoever proposed does not decide, and a decision against a household says why`()
        throws
    {
        var facts = try facts()
        facts.actorProposed = true
        #expect(refusal(.renew, .valid, .townshipApprover, facts) == .proposedIt)
        facts = try self.facts()
        facts.reason = " "
        for event in [AwardEvent.reduce, .suspend, .revoke] {
            #expect(refusal(event, .valid, .townshipApprover, facts) == .noReason)
        }
        #expect(refusal(.renew, .valid, .townshipApprover, facts) == nil)
    }

    @Test func `an award that has expired is not looked at again`() throws {
        let facts = try facts(today: "2027-01-01")
        let last = try day("2026-12-31")
        #expect(refusal(.renew, .valid, .townshipApprover, facts) == .expired(last))
        #expect(
            refusal(.renew, .valid, .townshipApprover, try self.facts(today: "2026-12-31")) == nil
        )
    }

    @Test func `an appeal brings back what was taken, in time and by another`() throws {
        var facts = try facts()
        #expect(refusal(.restore, .valid, .townshipApprover, facts) == .nothingToRestore)
        facts.isReduced = true
        #expect(refusal(.restore, .valid, .townshipApprover, facts) == nil)
        facts.decidedOn = facts.today.adding(days: -11)
        let over = AwardRefusal.appealOver(since: facts.today.adding(days: -1))
        #expect(refusal(.restore, .revoked, .townshipApprover, facts) == over)
        facts.decidedOn = facts.today
        facts.actorDecided = true
        #expect(refusal(.restore, .revoked, .townshipApprover, facts) == .decidedIt)
    }

    @Test func `a member renounces her own household's award alone`() throws {
        var facts = try facts()
        #expect(refusal(.renounce, .valid, .member, facts) == nil)
        facts.isOwnHousehold = false
        #expect(refusal(.renounce, .valid, .member, facts) == .notYourHousehold)
    }

    private func facts(today: String = "2026-11-20") throws -> AwardFacts {
        var facts = AwardFacts(
            today: try day(today),
            validTo: try day("2026-12-31"),
            stars: 5
        )
        facts.starsAfter = 4
        facts.reason = "院子脏乱"
        facts.isOwnHousehold = true
        return facts
    }

    private func refusal(
        _ event: AwardEvent,
        _ state: AwardState,
        _ duty: Duty,
        _ facts: AwardFacts
    ) -> AwardRefusal? {
        do throws(AwardRefusal) {
            _ = try state.after(event, by: duty, facts)
            return nil
        } catch {
            return error
        }
    }
}
