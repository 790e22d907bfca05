import Domain
import Testing

@Suite struct DutyTests {
    @Test func `each of the four powers is carried by duties of its own`() {
        let carriers = Dictionary(grouping: Duty.allCases.filter { $0.power != nil }) { $0.power }
        #expect(carriers[.confirm] == [.townshipApprover, .countyApprover])
        #expect(carriers[.manage] == [.fundKeeper])
        #expect(carriers[.pay] == [.paymentOfficer])
        #expect(carriers[.supervise] == [.supervisor])
    }

    @Test func `whoever decides or pays is the township's officer or carries a power`() {
        #expect(
            Duty.allCases.filter(\.decidesOrPays) == [
                .townshipOfficer, .townshipApprover, .countyApprover, .fundKeeper,
                .paymentOfficer, .supervisor,
            ]
        )
    }

    @Test func `a one-time code is asked of every duty above the village`() {
        for duty in Duty.allCases {
            #expect(duty.needsTOTP == duty.levels.allSatisfy { $0 < .village }, "\(duty)")
        }
    }

    @Test func `no duty is held for the whole country or for a group`() {
        for duty in Duty.allCases {
            #expect(!duty.levels.isEmpty)
            #expect(!duty.levels.contains(.country) && !duty.levels.contains(.group))
        }
    }

    @Test func `a grant is read as the session tells it`() throws {
        let grant = try Grant("township_officer@431003190")
        #expect(grant == Grant(.townshipOfficer, at: try region("431003190")))
        #expect(grant.text == "township_officer@431003190")
        #expect(throws: GrantFault.unknownDuty("mayor")) { try Grant("mayor@431003190") }
        #expect(throws: GrantFault.region(.length(1))) { try Grant("member@4") }
        #expect(throws: GrantFault.unreadable("member")) { try Grant("member") }
        #expect(throws: GrantFault.unreadable("member@4@3")) { try Grant("member@4@3") }
    }

    @Test func `duties and powers are named in both languages`() {
        let labels = Duty.allCases.map(\.label) + Power.allCases.map(\.label)
        #expect(Set(labels.map(\.chinese)).count == labels.count)
        #expect(Set(labels.map(\.english)).count == labels.count)
    }
}
