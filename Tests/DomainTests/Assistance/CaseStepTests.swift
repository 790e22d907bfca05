import Domain
import Testing

struct CaseStepTests {
    @Test func `every state of a case is reached by steps, but the one of a ledger`() {
        var reached: Set<CaseState> = [.surveyed]
        for _ in CaseState.allCases {
            for step in CaseStep.allCases where step.from.contains(where: reached.contains) {
                reached.insert(step.to)
            }
        }
        #expect(Set(CaseState.allCases).subtracting(reached) == [.carriedOver])
    }

    @Test func `nobody but an approver decides, and a case of a ledger takes no step`() {
        let deciding = CaseStep.allCases.filter { $0.power == .confirm }
        #expect(
            Set(deciding) == [
                .check, .sendBack, .refuse, .confirm, .refuseCounty, .suspend, .resume, .strike,
                .grantAppeal, .dismissAppeal,
            ]
        )
        #expect(!CaseStep.allCases.contains { $0.from.contains(.carriedOver) })
        for step in CaseStep.allCases where step.power == nil && step != .exit {
            #expect(step.duties.allSatisfy { $0.power == nil })
        }
    }

    @Test func `nobody is put on the list but after a notice in the village and in the township`() {
        let first = CaseStep.allCases.filter { $0.to == .listed && $0 != .resume }
        #expect(first == [.list])
        #expect(CaseStep.list.from == [.townNotice, .countyConfirmed])
        #expect(CaseStep.allCases.filter { $0.to == .townNotice } == [.postTown])
        #expect(CaseStep.check.from == [.villageNotice])
    }
}
