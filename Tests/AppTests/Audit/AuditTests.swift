import Foundation
import HTTPTypes
import Testing

@testable import App

struct AuditTests {
    private func trail(_ site: TestSite) -> AuditTrail {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        return AuditTrail(database: site.site.database, file: file)
    }

    private func suspendSomebody(_ site: TestSite) async throws {
        let administrator = try await site.signIn(Cast.administrator)
        try await administrator.post("/accounts/21/suspension", ["reason": "调离岗位"])
            .expect(.seeOther)
    }

    @Test func `a change says who made it, and the chain holds`() async throws {
        try await withSite { site in
            try await suspendSomebody(site)
            let entry = try site.database.run(
                """
                select account_id, act, table_name, row_key from audit_entry
                where act = 'update' and table_name = 'account'
                order by audit_entry_id desc limit 1
                """
            )
            #expect(entry == "4|update|account|21")
            let trail = trail(site)
            try await trail.seal()
            let report = try await trail.verify()
            #expect(report.isSound)
            #expect(report.links > 0)
            #expect(report.unsealed == 0)
            #expect(report.sealsOutside == 1)
        }
    }

    /// Whoever owns the server can switch the trigger off; the chain shows it all the same.
    private func tamper(_ sql: String, _ site: TestSite) throws {
        _ = try site.database.run("set session_replication_role = replica; \(sql)")
    }

    @Test(arguments: [
        "update audit_entry set account_id = 1 where audit_entry_id = 5",
        "update audit_entry set moment = moment + interval '1 second' where audit_entry_id = 5",
        "delete from audit_entry where audit_entry_id = 5",
        "update audit_entry set after = '{}' where audit_entry_id = 5",
    ])
    func `changing one logged row by hand is found`(change: String) async throws {
        try await withSite { site in
            let trail = trail(site)
            try await trail.seal()
            try tamper(change, site)
            let report = try await trail.verify()
            #expect(!report.isSound)
            #expect(report.brokenEntry == 5)
        }
    }

    @Test func `a chain made anew does not fit the copy outside`() async throws {
        try await withSite { site in
            let trail = trail(site)
            try await trail.seal()
            try tamper(
                """
                update audit_entry set after = '{}' where audit_entry_id = 5;
                delete from audit_seal; delete from audit_link
                """,
                site
            )
            let second = self.trail(site)
            try await second.seal()
            let report = try await trail.verify()
            #expect(report.fault == nil)
            #expect(report.strayedSeal != nil)
        }
    }

    @Test func `nobody but the owner reads the trail, and nobody changes it`() async throws {
        try await withSite { site in
            for sql in ["select 1 from audit_entry", "delete from audit_seal"] {
                #expect(throws: TestServer.Refused.self) {
                    try TestServer.run(sql, in: site.database.name, as: "xiehui_app")
                }
            }
            #expect(throws: TestServer.Refused.self) {
                try TestServer.run(
                    "delete from audit_entry",
                    in: site.database.name,
                    as: "xiehui_owner"
                )
            }
        }
    }

    @Test func `a dump of the database holds no ID number, password or code`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let slip = try await administrator.post(
                "/accounts",
                [
                    "region": Cast.township, "duty": "fund_keeper", "user_name": "keeper77",
                    "display_name": "罗新人", "holder": "999999199003070012", "reason": "任命",
                ]
            ).follow()
            let code = try #require(
                slip.text.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
            ).output
            let dump = try TestServer.dump(site.database.name)
            #expect(dump.contains("keeper77"))
            #expect(!dump.contains("999999199003070012"))
            #expect(!dump.contains(String(code)))
            #expect(!dump.contains(code.replacing("-", with: "")))
            #expect(!dump.contains(administrator.token?.text ?? "no token"))
            // What is sent as the token's hash must not be what is stored, or a dump signs in.
            #expect(!dump.contains(administrator.token?.hex ?? "no token"))
        }
    }
}
