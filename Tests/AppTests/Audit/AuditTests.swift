import Foundation
import HTTPTypes
import Testing

@testable import App

struct AuditTests {
    private func trail(_ site: TestSite) -> AuditTrail {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        return AuditTrail(database: site.site.database, file: file)
    }

    /// Seals until all is sealed: what is settled waits for every transaction of the server, and
    /// other tests have some.
    private func sealAll(_ trail: AuditTrail) async throws {
        repeat {
            try await trail.seal()
        } while try await trail.verify().unsealed > 0
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
            try await sealAll(trail)
            let report = try await trail.verify()
            #expect(report.isSound)
            #expect(report.links > 0)
            #expect(report.sealsOutside > 0)
            // With a single seal in the database, too, a copy that is gone does not come back unseen.
            try FileManager.default.removeItem(at: trail.copy.file)
            #expect(try await trail.seal().wasMissing)
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

    @Test func `a copy outside that was deleted or cut is found`() async throws {
        try await withSite { site in
            let trail = trail(site)
            try await sealAll(trail)
            try await suspendSomebody(site)
            try await sealAll(trail)
            let seals = try trail.copy.read().seals.map(\.number)
            let whole = try Data(contentsOf: trail.copy.file)
            let cut = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
            try whole.prefix(through: cut).write(to: trail.copy.file)
            #expect(try await trail.verify().missingOutside == Array(seals.dropFirst()))
            try FileManager.default.removeItem(at: trail.copy.file)
            let report = try await trail.verify()
            #expect(!report.isSound)
            #expect(report.missingOutside == seals)
            #expect(try await trail.seal().wasMissing)
        }
    }

    @Test func `a torn last line is told, cut off and written anew`() async throws {
        try await withSite { site in
            let trail = trail(site)
            try await sealAll(trail)
            try await suspendSomebody(site)
            try await sealAll(trail)
            let whole = try Data(contentsOf: trail.copy.file)
            let last = try trail.copy.read().last
            try whole.dropLast(9).write(to: trail.copy.file)
            let torn = try await trail.verify()
            #expect(torn.copyIsTorn)
            #expect(torn.missingOutside == [last])
            let addition = try await trail.seal()
            #expect(addition.wasTorn)
            #expect(addition.seals == 1)
            #expect(try await trail.verify().isSound)
            #expect(try Data(contentsOf: trail.copy.file) == whole)
        }
    }

    @Test func `of two processes that seal, one waits for the other's lines and repeats none`()
        async throws
    {
        try await withSite { site in
            let trail = trail(site)
            try await sealAll(trail)
            let file = trail.copy.file.path(percentEncoded: false)
            let whole = try Data(contentsOf: trail.copy.file)
            try whole.write(to: URL(filePath: file + ".other"))
            try Data().write(to: trail.copy.file)
            // The other process is in the middle of writing these very lines.
            let other = Process()
            other.executableURL = URL(filePath: "/usr/bin/flock")
            other.arguments = [
                file, "sh", "-c", "touch $0.begun; sleep 1; cat $0.other >> $0", file,
            ]
            try other.run()
            while !FileManager.default.fileExists(atPath: file + ".begun") {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(try await trail.seal().seals == 0)
            #expect(try Data(contentsOf: trail.copy.file) == whole)
            other.waitUntilExit()
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
            let code = try slip.slipCode()
            let dump = try TestServer.dump(site.database.name)
            #expect(dump.contains("keeper77"))
            #expect(!dump.contains("999999199003070012"))
            #expect(!dump.contains(code))
            #expect(!dump.contains(code.replacing("-", with: "")))
            #expect(!dump.contains(administrator.token?.text ?? "no token"))
            // What is sent as the token's hash must not be what is stored, or a dump signs in.
            #expect(!dump.contains(administrator.token?.hex ?? "no token"))
        }
    }
}
