import Domain
import Testing

@Suite struct StarStateTests {
    /// What is agreed, event, from where, to where; everything else is refused.
    private static let moves: [(StarEvent, [StarState], StarState)] = [
        (.submit, [.draft], .submitted),
        (.reopen, [.submitted], .draft),
        (.withdraw, living, .withdrawn),
        (.score, [.submitted, .returned], .scored),
        (.score, [.rechecking], .rechecked),
        (.pass, [.scored], .passed),
        (.giveBack, [.scored], .returned),
        (.post, [.passed, .rechecked], .onNotice),
        (.object, [.onNotice, .objected], .objected),
        (.object, [.onTownNotice, .townObjected], .townObjected),
        (.dismiss, [.objected], .onNotice),
        (.dismiss, [.townObjected], .onTownNotice),
        (.uphold, [.objected, .townObjected], .rechecking),
        (.approve, [.onNotice, .rechecked], .approved),
        (.reject, [.onNotice, .rechecked], .rejected),
        (.postDecision, [.approved], .onTownNotice),
        (.award, [.onTownNotice], .awarded),
        (.veto, living.filter { $0 != .draft }, .vetoed),
        (.grantAppeal, [.rejected, .vetoed], .rechecking),
    ]

    private static let living: [StarState] = [
        .draft, .submitted, .scored, .returned, .passed, .onNotice, .objected, .rechecking,
        .rechecked, .approved, .onTownNotice, .townObjected,
    ]

    /// Whose each event is, as agreed.
    private static let duties: [StarEvent: Set<Duty>] = [
        .submit: [.member, .villageSecretary, .townshipOfficer],
        .reopen: [.member, .villageSecretary, .townshipOfficer],
        .withdraw: [.member, .villageSecretary, .townshipOfficer],
        .score: [.starReviewer],
        .pass: [.villageSecretary], .giveBack: [.villageSecretary], .post: [.villageSecretary],
        .dismiss: [.townshipOfficer, .townshipApprover],
        .uphold: [.townshipOfficer, .townshipApprover],
        .approve: [.townshipApprover], .reject: [.townshipApprover],
        .postDecision: [.townshipOfficer], .award: [.townshipOfficer],
        .veto: [.townshipOfficer, .townshipApprover],
        .grantAppeal: [.townshipApprover],
    ]

    @Test(arguments: StarState.allCases, StarEvent.allCases)
    func `an application goes from state to state by the table and no other way`(
        state: StarState,
        event: StarEvent
    ) {
        let expected = Self.moves.first { $0.0 == event && $0.1.contains(state) }?.2
        switch state.after(event) {
        case .success(let next): #expect(next == expected)
        case .failure: #expect(expected == nil)
        }
    }

    /// Every event in every state by every duty, and by somebody without any.
    @Test func `whose it is not is told so, whatever the state`() throws {
        var walked = 0
        for state in StarState.allCases {
            for event in StarEvent.allCases {
                for duty in Duty.allCases.map(Optional.some) + [nil] {
                    let refusal = refusal(of: event, in: state, by: duty, try Steps.favourable())
                    let isHers = duty.map { Self.duties[event]?.contains($0) == true } ?? false
                    if event == .object || isHers {
                        #expect(refusal == Steps.refusal(of: event, in: state))
                    } else {
                        #expect(refusal == .notYourDuty(event))
                    }
                    walked += 1
                }
            }
        }
        #expect(walked == 16 * 16 * (Duty.allCases.count + 1))
    }

    @Test func `a refused step names what has to happen first`() {
        let expected = """
            draft reopen:submit score:submit pass:submit return:submit post:submit object:post \
            dismiss:object uphold:object approve:submit reject:submit post_decision:submit \
            award:submit veto:submit
            submitted pass:score return:score post:score object:post dismiss:object uphold:object \
            approve:score reject:score post_decision:score award:score
            scored post:pass object:post dismiss:object uphold:object approve:pass reject:pass \
            post_decision:pass award:pass
            returned pass:score return:score post:score object:post dismiss:object uphold:object \
            approve:score reject:score post_decision:score award:score
            passed object:post dismiss:object uphold:object approve:post reject:post \
            post_decision:post award:post
            on_notice dismiss:object uphold:object post_decision:approve award:approve
            objected approve:dismiss reject:dismiss post_decision:dismiss award:dismiss
            rechecking post:score object:post dismiss:object uphold:object approve:score \
            reject:score post_decision:score award:score
            rechecked object:post dismiss:object uphold:object post_decision:approve award:approve
            approved object:post_decision dismiss:object uphold:object award:post_decision
            on_town_notice dismiss:object uphold:object
            town_objected award:dismiss
            awarded
            rejected
            vetoed
            withdrawn
            """
        let table = StarState.allCases.map { state in
            let needs = StarEvent.allCases.compactMap { event -> String? in
                guard case .failure(.needs(let first)) = state.after(event) else { return nil }
                return "\(event.rawValue):\(first.rawValue)"
            }
            return ([state.rawValue] + needs).joined(separator: " ")
        }
        #expect(table.joined(separator: "\n") == expected)
    }

    @Test(
        arguments: [
            (.awarded, .withdraw, .awardIsRenounced), (.awarded, .veto, .awardIsReviewed),
            (.awarded, .grantAppeal, .awardIsReviewed), (.passed, .grantAppeal, .notDecided),
            (.withdrawn, .withdraw, .alreadyDone(.withdraw)),
            (.withdrawn, .submit, .hasEnded(.withdrawn)), (.vetoed, .veto, .alreadyDone(.veto)),
            (.rejected, .approve, .hasEnded(.rejected)), (.scored, .reopen, .alreadyDone(.score)),
            (.onNotice, .pass, .alreadyDone(.pass)), (.approved, .reject, .alreadyDone(.approve)),
            (.townObjected, .post, .alreadyDone(.post)),
        ] as [(StarState, StarEvent, StarRefusal)]
    )
    func `what has ended or was done is told so`(
        state: StarState,
        event: StarEvent,
        refusal: StarRefusal
    ) {
        #expect(state.after(event) == .failure(refusal))
    }

    @Test func `a household can withdraw until it has ended, and nothing else needs nobody`() {
        for state in StarState.allCases {
            #expect((state.after(.withdraw) == .success(.withdrawn)) == !state.hasEnded)
        }
        #expect(StarEvent.allCases.filter(\.isOpenToAll) == [.object])
    }

    private func refusal(
        of event: StarEvent,
        in state: StarState,
        by duty: Duty?,
        _ facts: StarFacts
    ) -> StarRefusal? {
        Steps.refusal { () throws(StarRefusal) in
            _ = try state.after(event, by: duty, facts)
        }
    }
}
