import Domain
import HTTPTypes
import Testing

@testable import App

/// What an administrator is told when the database, or a rule, says no.
struct AccountRefusalTests {
    private static let newAccount = [
        "region": "431003190202", "duty": "village_secretary", "user_name": "nanping02",
        "display_name": "新秘书", "reason": "2026 年换届选出",
    ]
    private static let newcomer = "/accounts/\(Cast.newcomer)"

    private func serveTheCountyToo(_ account: Int64, _ site: TestSite) throws {
        _ = try site.database.run(
            """
            insert into duty_grant (account_id, duty, region_code, reason)
            values (\(account), 'county_reader', '431003', '她也为县里做事')
            """
        )
    }

    @Test func `nobody grants a duty to those she owes her place to`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                "update account set made_by = \(Cast.newcomer) where user_name = 'yunxi.admin'"
            )
            let administrator = try await site.signIn(Cast.administrator)
            let form = ["duty": "member", "region": "431003190202", "reason": "试一试"]
            try await administrator.post("\(Self.newcomer)/duties", form)
                .expect(.unprocessableContent, showing: "不能给开您账号或任命您的人加职责")
        }
    }

    @Test func `an account in a region that is not there is not found`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = Self.newAccount.merging(["region": "431003190999"]) { $1 }
            try await administrator.post("/accounts", form).expect(.notFound)
        }
    }

    @Test func `whoever serves the county too is not invited from below`() async throws {
        try await withSite { site in
            try serveTheCountyToo(Cast.keeperAgain, site)
            let administrator = try await site.signIn(Cast.administrator)
            try await administrator.post("/accounts/\(Cast.keeperAgain)/invitations")
                .expect(.notFound)
            let commands = AccountCommands(site: site.site, owner: try site.owner())
            await #expect(throws: Stop.self) {
                try await commands.invite("yunxi.keeper2", as: Cast.administrator)
            }
        }
    }

    @Test func `an administrator is not unmade by her equal, and the page says why`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into duty_grant (duty_grant_id, account_id, duty, region_code, reason)
                overriding system value
                values (900, \(Cast.newcomer), 'administrator', '431003190', '任命')
                """
            )
            let administrator = try await site.signIn(Cast.administrator)
            try await administrator.post("\(Self.newcomer)/duties/900/end", ["reason": "试一试"])
                .expect(.unprocessableContent, showing: "管理员要由上一级的管理员来任免")
        }
    }

    /// Sixty-seven farmers of three code points each: the database counts those.
    @Test func `a reason has one to two hundred signs, as the database counts them`()
        async throws
    {
        try await withSite { site in
            let farmers = String(repeating: "👩‍🌾", count: 67)
            for reason in [farmers, "", " ", String(repeating: "长", count: 201)] {
                try await refuses(reason, saying: "请写明原因，最多 200 个字。", site)
            }
        }
    }

    /// Every form that asks why says the same.
    private func refuses(_ reason: String, saying sentence: String, _ site: TestSite) async throws {
        let administrator = try await site.signIn(Cast.administrator)
        let grant = ["duty": "member", "region": "431003190202", "reason": reason]
        for (path, form) in [
            ("/accounts/21/suspension", ["reason": reason]),
            ("/accounts/21/duties/21/end", ["reason": reason]),
            ("\(Self.newcomer)/duties", grant),
            ("/accounts", Self.newAccount.merging(["reason": reason]) { $1 }),
        ] {
            try await administrator.post(path, form)
                .expect(.unprocessableContent, showing: sentence)
        }
    }

    @Test func `a reason tells nothing that may be written about nobody`() async throws {
        try await withSite { site in
            try await refuses("怀孕，暂停", saying: "原因里不能写“怀孕”", site)
        }
    }

    @Test func `of a duty that needs no ID number none is kept`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = [
                "duty": "member", "region": "431003190202", "reason": "入会",
                "holder": "999999199003070012",
            ]
            try await administrator.post("\(Self.newcomer)/duties", form).expect(.seeOther)
            let kept = try site.database.run(
                "select count(holder_hash) from account where account_id = \(Cast.newcomer)"
            )
            #expect(kept == "0")
        }
    }

    @Test func `an ID number that is not hers to enter leaves the form as it was`() async throws {
        try await withSite { site in
            try serveTheCountyToo(Cast.newcomer, site)
            let administrator = try await site.signIn(Cast.administrator)
            let form = [
                "duty": "fund_keeper", "region": Cast.township, "reason": "任命为管理员",
                "holder": "999999199003070012",
            ]
            try await administrator.post("\(Self.newcomer)/duties", form).expect(
                .unprocessableContent,
                showing: "这个账号不全归您管",
                "value=\"任命为管理员\""
            )
        }
    }

    @Test func `what is wrong stands in the form that was sent, and the summary leads there`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let long = String(repeating: "调", count: 201)
            for (path, opened, field) in [
                ("/accounts/21/duties/21/end", "收回", "revoke-21"),
                ("/accounts/21/suspension", "停用这个账号", "suspend"),
                ("/accounts/21/duties", "再给一项职责", "grant-reason"),
            ] {
                let page = try await administrator.post(path, ["reason": long])
                page.expect(
                    .unprocessableContent,
                    showing: "<details open><summary>\(opened)</summary>",
                    "href=\"#\(field)\""
                )
                #expect(page.text.matches(of: /<details open>/).count == 1)
                #expect(page.text.matches(of: try Regex("value=\"\(long)\"")).count == 1)
                for link in page.text.matches(of: /href="#([^"]+)"/) {
                    #expect(page.text.contains("id=\"\(link.output.1)\""))
                }
            }
        }
    }
}
