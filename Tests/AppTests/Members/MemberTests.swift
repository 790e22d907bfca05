import Foundation
import HTTPTypes
import Testing

@testable import App

struct MemberTests {
    @Test func `a secretary takes somebody in, with consents and initials`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            let page = try await secretary.get("/members/\(member)")
            page.expect(.ok, showing: "杨秀珍", "已申请", "999*************20", "138******78")
            #expect(!page.text.contains(Newcomer.idNumber))
            let row = try site.database.run(
                "select initials, state, tags from member where member_id = \(member)"
            )
            #expect(row == "yxz|applied|{volunteer}")
            let consents = try site.database.run(
                """
                select string_agg(purpose || given, ' ' order by purpose) from consent
                where member_id = \(member)
                """
            )
            #expect(consents == "id_numbertrue phonetrue registertrue")
        }
    }

    @Test func `whoever the council approved stands on the roster at once`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = Newcomer.form.merging([
                "admission": "active", "approved_on": "2026-03-01", "joined_on": "2026-03-05",
            ]) { $1 }
            let member = try await secretary.takeIn(form)
            try await secretary.get("/members/\(member)")
                .expect(.ok, showing: "在册", "理事会批准", "2026-03-01", "编入名册")
        }
    }

    @Test(arguments: [
        (["birth_date": "2010-01-01"], "年满 18 岁才能入会。"),
        (["consent": ""], "本人同意才登记"),
        (["id_number": Newcomer.idNumber], "要本人单独同意"),
        (["id_number": Newcomer.idNumber, "id_consent": "yes", "sex": "1"], "性别和身份证号不一致"),
        (
            ["id_number": Newcomer.idNumber, "id_consent": "yes", "birth_date": "1991-03-07"],
            "出生日期和身份证号不一致"
        ),
        (["id_number": "999999199003070021", "id_consent": "yes"], "最后一位对不上"),
        (["remark": "已结扎"], "这里不能写"), (["phone": "12345678901"], "这不是电话号码"),
        (["admission": "active"], "请填理事会批准的日期"), (["group": "4"], "请选本协会的小组"),
    ])
    func `what is wrong is said, and the form stays filled in`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.post("/members", Newcomer.form.merging(change) { $1 })
            answer.expect(.unprocessableContent, showing: sentence)
            #expect(answer.value(of: "name") == "杨秀珍")
            let count = try site.database.run("select count(*) from member where name = '杨秀珍'")
            #expect(count == "0")
        }
    }

    @Test func `nobody is a member twice, and where she is one already is not told`() async throws {
        try await withSite { site in
            let elsewhere = try await site.signIn("qiaotou.secretary")
            _ = try await elsewhere.takeIn(
                Newcomer.withNumbers.merging(["chapter": "5", "group": "4"]) { $1 }
            )
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.post("/members", Newcomer.withNumbers)
            answer.expect(.unprocessableContent, showing: "已经登记过会员")
            #expect(!answer.text.contains("桥头"))
            #expect(!answer.text.contains("石桥"))
        }
    }

    @Test func `a change keeps the numbers that were not typed anew`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            let form = Newcomer.form.merging(["name": "杨秀贞", "version": "1"]) { $1 }
            try await secretary.post("/members/\(member)", form).expect(.seeOther)
            try await secretary.get("/members/\(member)")
                .expect(.ok, showing: "杨秀贞", "999*************20", "138******78")
        }
    }

    @Test func `who was overtaken is told and sees how it stands now`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn()
            let first = Newcomer.form.merging(["name": "杨秀贞", "version": "1"]) { $1 }
            try await secretary.post("/members/\(member)", first).expect(.seeOther)
            let second = Newcomer.form.merging(["name": "杨秀针", "version": "1"]) { $1 }
            let answer = try await secretary.post("/members/\(member)", second)
            answer.expect(.unprocessableContent, showing: "别人改过这条记录")
            #expect(answer.value(of: "name") == "杨秀贞")
            #expect(answer.value(of: "version") == "2")
        }
    }

    @Test func `a look at the whole numbers is recorded with its purpose`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            try await secretary.post("/members/\(member)/numbers", ["purpose": ""])
                .expect(.unprocessableContent, showing: "请写明为什么要看")
            try await secretary.post("/members/\(member)/numbers", ["purpose": "核对保险资料"])
                .expect(.ok, showing: Newcomer.idNumber, Newcomer.phone, "核对保险资料")
            let entries = try site.database.run(
                """
                select account_id, row_key = '\(member)', purpose from audit_entry
                where act = 'read' and table_name = 'member'
                """
            )
            #expect(entries == "11|t|核对保险资料")
        }
    }

    @Test func `consent taken back removes the number at once`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            let word = [
                "purpose": "id_number", "decision": "withdrawn", "channel": "spoken",
                "decided_on": "2026-04-06",
            ]
            try await secretary.post("/members/\(member)/consents", word).expect(.seeOther)
            try await secretary.get("/members/\(member)")
                .expect(.ok, showing: "已撤回", "138******78", "没有登记")
            let left = try site.database.run(
                "select id_sealed is null and id_hash is null from member where member_id = \(member)"
            )
            #expect(left == "t")
            let leaving = word.merging(["purpose": "register"]) { $1 }
            try await secretary.post("/members/\(member)/consents", leaving)
                .expect(.unprocessableContent, showing: "请在下面办退会")
        }
    }

    @Test func `who came from a ledger has not been asked yet`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/members/101").expect(.ok, showing: "还没有问过")
        }
    }

    @Test func `a dump of the database holds no readable number`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await secretary.takeIn(Newcomer.withNumbers)
            try await secretary.post(
                "/households",
                [
                    "chapter": "2", "head_name": "杨家富", "id_number": "999999199003070012",
                    "id_consent": "yes", "channel": "paper",
                ]
            ).expect(.seeOther)
            let dump = try TestServer.dump(site.database.name)
            #expect(dump.contains("杨秀珍"))
            for number in [Newcomer.idNumber, Newcomer.phone, "999999199003070012"] {
                #expect(!dump.contains(number))
                let hex = Data(number.utf8).map { String(format: "%02x", $0) }.joined()
                #expect(!dump.contains(hex))
            }
        }
    }
}
