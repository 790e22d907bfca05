import HTTPTypes
import Testing

@testable import App

/// The short cuts to a decision about a case, each tried and refused.
struct CasePowerTests {
    /// Writes what no page lets anybody write.
    private func force(_ site: TestSite, _ sql: String) throws {
        _ = try site.database.run("set session_replication_role = replica; \(sql)")
    }

    @Test func `nobody uses two powers in a programme's year, under another name neither`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let programme = try await desk.programme()
            let keeper = try await site.signIn("yunxi.keeper")
            let rate = [
                "place": "431003190", "amount": "200", "per": "once", "class": "",
                "rate_from": "2026-01-01", "notice_no": "云镇字 5 号",
            ]
            try await keeper.post("\(programme)/rates", rate).expect(.seeOther)
            let one = try await desk.enter(programme)
            try await desk.bringToVillageNotice(one)
            let grant = """
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (\(Cast.keeperAgain), 'township_approver', '431003190', '任命', 4)
                """
            #expect(throws: (any Error).self) { try site.database.run(grant) }
            try force(
                site,
                "alter table duty_grant drop constraint one_person_holds_one_power; \(grant)"
            )
            let again = try await site.signIn("yunxi.keeper2")
            try await again.post("\(one)/town-check")
                .expect(.unprocessableContent, showing: "四权分离")
            #expect(try desk.state(one) == "village_notice")
            try await desk.approver.post("\(one)/town-check").expect(.seeOther)
        }
    }

    @Test func `whoever entered a case does not check it, under another name neither`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            try await desk.bringToVillageNotice(one)
            try force(
                site,
                "update account set holder_hash = sha256('cast 31') where account_id = 11"
            )
            try await desk.approver.post("\(one)/town-check")
                .expect(.unprocessableContent, showing: "由不同的人来办")
            #expect(try desk.state(one) == "village_notice")
        }
    }

    @Test func `nobody confirms at the county what she checked at the township`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme(["needs_county": "yes"]))
            try await desk.bringToVillageNotice(one)
            try await desk.approver.post("\(one)/town-check").expect(.seeOther)
            try await desk.officer.post("\(one)/town-notice", AidDesk.today).expect(.seeOther)
            try force(
                site,
                "update account set holder_hash = sha256('cast 31') where account_id = 35"
            )
            try await desk.county.post("\(one)/county-decision", ["decision_no": "苏卫 3 号"])
                .expect(.unprocessableContent, showing: "由不同的人来办")
            #expect(try desk.state(one) == "town_notice")
        }
    }

    @Test func `nobody decides for herself or for her family`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            try desk.addHousehold()
            let one = try await desk.enter(
                desk.programme(),
                ["household": AidDesk.household]
            )
            try await desk.bringToVillageNotice(one)
            try force(
                site,
                """
                insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at)
                values (31, \(AidDesk.household), '431003190201', 'relative', 31, '2026-04-01')
                """
            )
            try await desk.approver.post("\(one)/town-check")
                .expect(.unprocessableContent, showing: "您本人或您亲属")
            try force(
                site,
                """
                delete from relation;
                update assistance_case set id_hash = sha256('cast 31'), household_id = null
                """
            )
            try await desk.approver.post("\(one)/town-refusal", ["reason": "试一试"])
                .expect(.unprocessableContent, showing: "您本人或您亲属")
            #expect(try desk.state(one) == "village_notice")
        }
    }

    @Test func `whoever is next door sees no case, and whoever holds the money none at all`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            for neighbour in ["nanping.secretary", "shiqiao.officer", "beihu.approver"] {
                try await site.signIn(neighbour).get(one).expect(.notFound)
            }
            for holder in ["yunxi.keeper", "yunxi.payer", "zhuxi.member", "suxian.reader"] {
                try await site.signIn(holder).get(one).expect(.forbidden)
            }
            try await site.signIn("yunxi.supervisor").get(one).expect(.ok, showing: "陈长福")
        }
    }
}
