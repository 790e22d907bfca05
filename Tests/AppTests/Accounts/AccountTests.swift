import Domain
import Foundation
import HTML
import HTTPTypes
import Testing

@testable import App

struct AccountTests {
    private static let form = [
        "region": "431003190202", "duty": "village_secretary", "user_name": "nanping02",
        "display_name": "新秘书", "reason": "2026 年换届选出",
    ]

    @Test func `an administrator adds an account and is led to its slip`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let answer = try await administrator.post("/accounts", Self.form)
            answer.expect(.seeOther)
            try await answer.follow().expect(.ok, showing: "邀请码", "nanping02", "<svg class=\"qr\"")
            try await administrator.get("/accounts?state=invited").expect(.ok, showing: "新秘书")
        }
    }

    @Test func `a slip says how long it is good for`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let administrator = try await site.signIn(Cast.administrator)
            try await administrator.post("/accounts", Self.form).follow()
                .expect(.ok, showing: "14 天内有效，到 2026 年 4 月 19 日为止")
        }
    }

    @Test(arguments: [Cast.administrator, Cast.countyAdministrator])
    func `each number on the start page opens the list it counts`(name: String) async throws {
        try await withSite { site in
            _ = try site.database.run(
                "update account set accepted_at = now() where account_id in (11, 21, 92)"
            )
            let administrator = try await site.signIn(name)
            let start = try await administrator.get("/start")
            let links = start.text.matches(of: /<a href="([^"]+)">(\d+) 个/)
            #expect(links.count == 2)
            for link in links {
                let list = try await administrator.get(String(link.output.1))
                let rows = list.text.matches(of: /<tr><th scope="row">/).count
                #expect(rows == Int(link.output.2), "\(link.output.1)")
                #expect(rows > 0)
            }
        }
    }

    @Test func `a form sent twice makes one account and leads to the same slip`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = Self.form.merging([FormKey.field: UUID().uuidString]) { $1 }
            async let one = administrator.post("/accounts", form)
            async let two = administrator.post("/accounts", form)
            let (first, second) = try await (one, two)
            #expect(first.status == .seeOther)
            #expect(first.location == second.location)
            let count = try site.database.run(
                "select count(*) from account where user_name = 'nanping02'"
            )
            #expect(count == "1")
        }
    }

    @Test func `what is wrong stands beside its field, and the rest stays filled in`() async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = Self.form.merging(["user_name": "两 个", "reason": ""]) { $1 }
            let answer = try await administrator.post("/accounts", form)
            answer.expect(.unprocessableContent, showing: "用户名里不能有", "请写明原因")
            #expect(answer.value(of: "display_name") == "新秘书")
            #expect(answer.value(of: "user_name") == "两 个")
        }
    }

    @Test func `a user name that is taken is told beside its field`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = Self.form.merging(["user_name": Cast.secretary]) { $1 }
            try await administrator.post("/accounts", form)
                .expect(.unprocessableContent, showing: "这个用户名已经有人用了")
        }
    }

    @Test func `nobody holds two separated powers, under another account neither`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = ["duty": "supervisor", "region": Cast.township, "reason": "试一试"]
            for account in [Cast.keeper, Cast.keeperAgain] {
                try await administrator.post("/accounts/\(account)/duties", form)
                    .expect(.unprocessableContent, showing: "四权分离")
            }
        }
    }

    @Test func `a power laid down this year still stands against another`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            try await administrator.post(
                "/accounts/\(Cast.keeper)/duties/\(Cast.keeper)/end",
                ["reason": "调岗"]
            ).expect(.seeOther)
            try await administrator.post(
                "/accounts/\(Cast.keeper)/duties",
                ["duty": "supervisor", "region": Cast.township, "reason": "试一试"]
            ).expect(.unprocessableContent, showing: "四权分离")
        }
    }

    @Test func `whoever decides or pays must be known by her ID number`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let duties = "/accounts/\(Cast.newcomer)/duties"
            let form = ["duty": "fund_keeper", "region": Cast.township, "reason": "任命"]
            try await administrator.post(duties, form)
                .expect(.unprocessableContent, showing: "这项职责要填身份证号")
            let known = form.merging(["holder": "999999199003070012"]) { $1 }
            try await administrator.post(duties, known).expect(.seeOther)
            let kept = try site.database.run(
                "select length(holder_hash) from account where account_id = \(Cast.newcomer)"
            )
            #expect(kept == "32")
        }
    }

    /// Whoever gives the points is thus known not to approve them under another name.
    @Test func `an officer is known by her ID number, so her two accounts are one person`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let duties = "/accounts/\(Cast.newcomer)/duties"
            let officer = ["duty": "township_officer", "region": Cast.township, "reason": "任命"]
            let holder = ["holder": "999999199003070012"]
            try await administrator.post(duties, officer)
                .expect(.unprocessableContent, showing: "这项职责要填身份证号")
            try await administrator.post(duties, officer.merging(holder) { $1 }).expect(.seeOther)
            let approver = Self.form.merging(holder) { $1 }.merging([
                "duty": "township_approver", "region": Cast.township,
            ]) { $1 }
            try await administrator.post("/accounts", approver).expect(.seeOther)
            let isOne = try site.database.run(
                """
                select same_person(\(Cast.newcomer),
                    (select account_id from account where user_name = 'nanping02'))
                """
            )
            #expect(isOne == "t")
        }
    }

    @Test func `an administrator changes nothing of her own, and nothing of her equals`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let form = ["duty": "member", "region": "431003190202", "reason": "试一试"]
            try await administrator.post("/accounts/4/duties", form)
                .expect(.unprocessableContent, showing: "不能改自己的职责和状态")
            let equal = ["duty": "administrator", "region": Cast.township, "reason": "试一试"]
            try await administrator.post("/accounts/\(Cast.newcomer)/duties", equal)
                .expect(.unprocessableContent, showing: "管理员要由上一级的管理员来任免")
        }
    }

    @Test func `whoever is suspended is out at once, and signs in again when she is taken back`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/start").expect(.ok)
            try await administrator.post("/accounts/21/suspension", ["reason": "调离"])
                .expect(.seeOther)
            try await officer.get("/start").expect(.seeOther)
            try await administrator.post("/accounts/21/reinstatement").expect(.seeOther)
            try await site.signIn(Cast.officer).get("/start").expect(.ok)
        }
    }

    @Test func `a duty that is taken back closes its doors at once`() async throws {
        try await withSite { site in
            let county = try await site.signIn(Cast.countyAdministrator)
            let administrator = try await site.signIn(Cast.administrator)
            try await administrator.get("/accounts").expect(.ok)
            try await county.post("/accounts/4/duties/4/end", ["reason": "届满"])
                .expect(.seeOther)
            try await administrator.get("/accounts").expect(.forbidden)
        }
    }

    @Test func `an old or foreign slip shows no code`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let other = try NewInvitation(
                account: Account.ID(82),
                code: NewInvitation.make()
            ).slip(site.site).text.replacing("/82/", with: "/21/")
            let answer = try await administrator.get(other)
            answer.expect(.seeOther)
            #expect(answer.location == "/accounts/21")
        }
    }
}
