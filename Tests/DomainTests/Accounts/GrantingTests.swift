import Domain
import Testing

@Suite struct GrantingTests {
    private let county = "431003"
    private let township = "431003190"
    private let village = "431003190201"

    @Test func `a township's administrator makes a village secretary`() throws {
        let grant = try self.grant(.villageSecretary, village)
        try Granting.check(grant, to: holder(), by: administrator(township))
    }

    @Test func `nobody grants to herself`() throws {
        let her = try administrator(county)
        let grant = try self.grant(.townshipOfficer, township)
        #expect(throws: GrantingRefusal.oneself) { try Granting.check(grant, to: her, by: her) }
        #expect(throws: GrantingRefusal.oneself) {
            try Granting.checkRevoking(self.grant(.administrator, county), of: her, by: her)
        }
        #expect(throws: GrantingRefusal.oneself) { try Granting.checkCare(of: her, by: her) }
    }

    @Test func `granting ends where her region ends`() throws {
        for place in [county, "431003191", "431004190"] {
            let grant = try self.grant(.supervisor, place)
            #expect(throws: GrantingRefusal.outsideRegion(grant.region)) {
                try Granting.check(grant, to: holder(), by: administrator(township))
            }
        }
    }

    @Test func `a duty of the trade grants nothing`() throws {
        for duty in Duty.allCases where duty != .administrator {
            let giver = try holder(9, [grant(duty, duty.levels == [.village] ? village : township)])
            let refusal = GrantingRefusal.outsideRegion(try region(village))
            #expect(throws: refusal) {
                try Granting.check(self.grant(.member, village), to: holder(), by: giver)
            }
        }
    }

    @Test func `an administrator is made only from a larger region`() throws {
        let grant = try self.grant(.administrator, township)
        #expect(throws: GrantingRefusal.administratorFromAbove(grant.region)) {
            try Granting.check(grant, to: holder(), by: administrator(township))
        }
        try Granting.check(grant, to: holder(), by: administrator(county))
    }

    @Test func `a duty is given only at its level`() throws {
        #expect(throws: GrantingRefusal.level(.villageSecretary, .township)) {
            try Granting.check(
                self.grant(.villageSecretary, township),
                to: holder(),
                by: administrator(county)
            )
        }
        #expect(throws: GrantingRefusal.level(.countyReader, .township)) {
            try Granting.check(
                self.grant(.countyReader, township),
                to: holder(),
                by: administrator(county)
            )
        }
    }

    @Test func `a duty is held once`() throws {
        let grant = try self.grant(.townshipOfficer, township)
        #expect(throws: GrantingRefusal.alreadyHeld(grant)) {
            try Granting.check(grant, to: holder(2, [grant]), by: administrator(county))
        }
        #expect(throws: GrantingRefusal.notHeld(grant)) {
            try Granting.checkRevoking(grant, of: holder(), by: administrator(county))
        }
        try Granting.checkRevoking(grant, of: holder(2, [grant]), by: administrator(county))
    }

    @Test func `a power laid down this year still keeps the others away`() throws {
        let held = try grant(.fundKeeper, county)
        let wanted = try grant(.paymentOfficer, township)
        let her = Holder(account: 2, grants: [], laidDownThisYear: [held], isIdentified: true)
        #expect(throws: GrantingRefusal.separatedPowers(.pay, held: held)) {
            try Granting.check(wanted, to: her, by: administrator(county))
        }
    }

    @Test func `two powers may be held for two towns that have nothing in common`() throws {
        let held = try grant(.supervisor, "431003191")
        try Granting.check(
            grant(.fundKeeper, township),
            to: holder(2, [held]),
            by: administrator(county)
        )
    }

    @Test func `nobody looks after an account that reaches further than she does`() throws {
        let both = try [grant(.villageSecretary, village), grant(.supervisor, county)]
        #expect(throws: GrantingRefusal.outsideRegion(try region(county))) {
            try Granting.checkCare(of: holder(2, both), by: administrator(township))
        }
        #expect(throws: GrantingRefusal.administratorFromAbove(try region(township))) {
            try Granting.checkCare(of: administrator(township, 2), by: administrator(township))
        }
        try Granting.checkCare(of: holder(2, both), by: administrator("4310"))
        try Granting.checkCare(of: holder(), by: administrator(township))
    }

    @Test func `the form offers only duties that would be granted`() throws {
        let giver = try administrator(township)
        #expect(
            Granting.duties(for: try region(township), by: giver) == [
                .townshipOfficer, .townshipApprover, .fundKeeper, .paymentOfficer, .supervisor,
                .ratingClerk,
            ]
        )
        #expect(
            Granting.duties(for: try region(village), by: giver) == [
                .villageSecretary, .starReviewer, .member,
            ]
        )
        #expect(Granting.duties(for: try region(county), by: giver).isEmpty)
        #expect(
            Granting.duties(for: try region(township), by: try administrator(county))
                .contains(.administrator)
        )
    }

    private func grant(_ duty: Duty, _ place: String) throws -> Grant {
        Grant(duty, at: try region(place))
    }

    private func holder(_ account: Int64 = 2, _ grants: [Grant] = []) -> Holder {
        Holder(account: account, grants: grants, isIdentified: true)
    }

    private func administrator(_ place: String, _ account: Int64 = 1) throws -> Holder {
        holder(account, [try grant(.administrator, place)])
    }
}
