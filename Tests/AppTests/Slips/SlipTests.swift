import Foundation
import HTTPTypes
import Testing

@testable import App

struct SlipTests {
    private static let form = ["member": "101", "user_name": "lgy1", "lives_here": "yes"]
    private static let slip = "/households/201/slip"

    @Test func `a slip opens an account that speaks for its household and does nothing else`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("\(Self.slip)?member=101")
                .expect(.ok, showing: "给刘桂英打邀请条", "value=\"lgy1\"")
            let slip = try await secretary.post(Self.slip, Self.form).follow()
            slip.expect(.ok, showing: "赵会员户", "刘桂英", "lgy1", "<svg class=\"qr\"", "用一次就作废")
            let member = try await site.openAccount("lgy1", with: slip.slipCode())
            try await member.get("/start").expect(.ok, showing: "会员")
            try await member.get("/households/201").expect(.forbidden)
            let rows = try site.database.run(
                """
                select h.household_id, h.member_id, h.issued_by, h.ended_at is null,
                    string_agg(g.duty || '@' || g.region_code, ',')
                from household_account h join duty_grant g using (account_id)
                join account a using (account_id) where a.user_name = 'lgy1' group by 1, 2, 3, 4
                """
            )
            #expect(rows == "201|101|11|t|member@431003190201")
        }
    }

    @Test func `printed again, the old code is worth nothing and the account stays`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let first = try await secretary.post(Self.slip, Self.form).follow().slipCode()
            let account = try site.account("lgy1")
            let again = try await secretary.post("\(Self.slip)/\(account)").follow()
            again.expect(.ok, showing: "lgy1")
            try await site.guest.get("/invitation/\(first)")
                .expect(.unprocessableContent, showing: "已经用过、过期或不对")
            try await site.guest.get("/invitation/\(again.slipCode())").expect(.ok, showing: "刘桂英")
            // The same member once more, from the form: no second account.
            try await secretary.post(Self.slip, Self.form.merging(["user_name": "lgy2"]) { $1 })
                .expect(.seeOther)
            #expect(try site.database.run("select count(*) from household_account") == "1")
        }
    }

    @Test func `who moved away signs in no more, and her duty is gone`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let slip = try await secretary.post(Self.slip, Self.form).follow()
            let member = try await site.openAccount("lgy1", with: slip.slipCode())
            let end = "\(Self.slip)/\(try site.account("lgy1"))/end"
            try await secretary.post(end, ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post(end, ["reason": "搬走了"]).expect(.seeOther)
            try await member.get("/start").expect(.seeOther)
            try await site.guest.post(
                "/sign-in",
                ["user_name": "lgy1", "password": SlipReading.password]
            ).expect(.unprocessableContent)
            try await secretary.get("/households/201")
                .expect(.ok, showing: "以前的账号", "搬走了", "打邀请条")
            let left = try site.database.run(
                """
                select count(*) from duty_grant g join account a using (account_id)
                where a.user_name = 'lgy1' and g.revoked_at is null
                """
            )
            #expect(left == "0")
            // Taken once and for all; she may be given another.
            try await secretary.post(end, ["reason": "再来一次"]).expect(.notFound)
            try await secretary.post(Self.slip, Self.form.merging(["user_name": "lgy2"]) { $1 })
                .expect(.seeOther)
        }
    }

    @Test func `the head's own member is proposed by number, nobody by her name`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                update member set id_sealed = 'x', id_hash = sha256('head') where member_id = 107;
                update household set head_id_sealed = 'x', head_id_hash = sha256('head')
                where household_id = 202;
                update member set name = '赵会员' where member_id = 102
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/households/202/slip").expect(.ok, showing: "对得上这位会员", "曾立")
            let other = try await secretary.get(Self.slip).expect(.ok)
            #expect(!other.text.contains("对得上这位会员"))
        }
    }

    @Test(arguments: [
        (["lives_here": ""], "请先核对"), (["user_name": "x"], "用户名"),
        (["user_name": "zhuxi.member"], "这个用户名已经有人用了"),
    ])
    func `what is wrong is said, and the form stays filled in`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.post(Self.slip, Self.form.merging(change) { $1 })
            answer.expect(.unprocessableContent, showing: sentence, "给刘桂英打邀请条")
            #expect(try site.database.run("select count(*) from household_account") == "0")
        }
    }

    @Test func `only an active member of the household's chapter is given one, for one household`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            for member in ["103", "106"] {
                try await secretary.post(Self.slip, Self.form.merging(["member": member]) { $1 })
                    .expect(.notFound)
            }
            try await secretary.post(Self.slip, Self.form).expect(.seeOther)
            try await secretary.post("/households/202/slip", Self.form)
                .expect(.unprocessableContent, showing: "已经有另一户的账号")
            let neighbour = try await site.signIn("nanping.secretary")
            try await neighbour.get(Self.slip).expect(.notFound)
            try await neighbour.post(Self.slip, Self.form).expect(.notFound)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get("/households/201").expect(.ok, showing: "本户的账号", "lgy1")
            try await approver.post(Self.slip, Self.form).expect(.forbidden)
        }
    }

    @Test func `a household of the township's own chapter is sent to its village first`()
        async throws
    {
        try await withSite { site in
            let household = try site.database.run(
                """
                insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on)
                values (1, '431003190', '刘镇上', 1, '1970-01-01', 'active', '2020-01-01');
                insert into household (chapter_id, region_code, head_name) values (1, '431003190', '刘镇上');
                select max(household_id) || ' ' || (select max(member_id) from member) from household
                """
            ).split(whereSeparator: \.isWhitespace).map(String.init).suffix(2)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(
                "/households/\(household.first ?? "")/slip",
                Self.form.merging(["member": household.last ?? ""]) { $1 }
            ).expect(.unprocessableContent, showing: "先转到所在的村")
        }
    }

    /// A new code would let whoever prints it in with all that the account may do.
    @Test func `an account with another duty is given no code by the village`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.slip, Self.form).expect(.seeOther)
            let account = try site.account("lgy1")
            _ = try site.database.run(
                """
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (\(account), 'star_reviewer', '431003190201', '评审', 4)
                """
            )
            let page = try await secretary.get("/households/201").expect(.ok, showing: "还有别的职责")
            #expect(!page.text.contains("再打一张邀请条"))
            try await secretary.post("\(Self.slip)/\(account)")
                .expect(.unprocessableContent, showing: "请找账号管理员")
            // Her household's account ends; what else she does, she goes on doing.
            try await secretary.post("\(Self.slip)/\(account)/end", ["reason": "打错了人"])
                .expect(.seeOther)
            let state = try site.database.run(
                "select suspended_at is null from account where account_id = \(account)"
            )
            #expect(state == "t")
        }
    }

    @Test func `the database itself lets nobody else print or end one`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.slip, Self.form).expect(.seeOther)
            let account = try site.account("lgy1")
            let neighbour = try await site.signIn("nanping.secretary")
            let token = try #require(neighbour.token).hex
            let enter = "set role xiehui_app; begin; select from enter('\\x\(token)'::bytea);"
            #expect(throws: TestServer.Refused.self) {
                _ = try site.database.run(
                    """
                    \(enter) select household_slip(201, 101, 'x11', sha256('x'), now()); commit
                    """
                )
            }
            let ended = try site.database.run(
                "\(enter) select household_account_end(201, \(account), '试', now()); commit"
            )
            #expect(ended == "f")
        }
    }
}

/// What is on a slip, read as the member would.
enum SlipReading {
    static let password = "一句好记的话语呀"
}

extension Answer {
    /// The code on a printed slip: by its element, because a form's key holds signs in groups of four too.
    func slipCode() throws -> String {
        let found = text.firstMatch(of: /"code">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</)
        return String(try #require(found).output.1)
    }
}

extension TestSite {
    func account(_ name: String) throws -> String {
        try database.run("select account_id from account where user_name = '\(name)'")
    }

    /// Opens an account with the code of its slip and signs in with the password set by it.
    func openAccount(_ name: String, with code: String) async throws -> Person {
        let password = SlipReading.password
        try await guest.post("/invitation/\(code)", ["password": password, "again": password])
            .expect(.seeOther)
        return try await guest.post("/sign-in", ["user_name": name, "password": password])
            .expect(.seeOther).signedIn()
    }
}
