import HTTPTypes
import Testing

@testable import App

struct HouseholdTests {
    private static let form = [
        "chapter": "2", "head_name": "杨家富", "group": "1组", "address": "竹溪村1组9号", "size": "4",
    ]

    private static let numbered = form.merging([
        "id_number": "999999199003070012", "id_consent": "yes", "channel": "paper",
    ]) { $1 }

    @Test func `a secretary enters a household and finds it by its head`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let number = [
                "id_number": "999999199003070012", "id_consent": "yes", "channel": "paper",
            ]
            try await secretary.post("/households", Self.form.merging(number) { $1 })
                .expect(.seeOther)
            for typed in ["%E6%9D%A8", "yjf"] {
                try await secretary.get("/households?place=\(Newcomer.village)&q=\(typed)")
                    .expect(.ok, showing: "杨家富")
            }
            let search = ["place": Newcomer.village, "q": "999999199003070012"]
            try await secretary.post("/households/search", search).expect(.ok, showing: "杨家富")
            try await secretary.post("/households", Self.form.merging(number) { $1 })
                .expect(.unprocessableContent, showing: "已经是另一户的户主")
        }
    }

    @Test func `a head's number is shown whole only for a purpose that goes on record`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await secretary.enterHousehold(Self.numbered)
            try await secretary.get("/households/\(household)")
                .expect(.ok, showing: "999*************12", "看完整的号码")
            let look = "/households/\(household)/number"
            try await secretary.post(look, ["purpose": " "])
                .expect(.unprocessableContent, showing: "请写明为什么要看")
            try await secretary.post(look, ["purpose": "核对保险资料"])
                .expect(.ok, showing: "999999199003070012", "核对保险资料", "回到杨家富户")
            let entries = try site.database.run(
                """
                select account_id, row_key = '\(household)', purpose from audit_entry
                where act = 'read' and table_name = 'household'
                """
            )
            #expect(entries == "11|t|核对保险资料")
            // Nobody has registered a number for this one: there is nothing to look at.
            let without = try await secretary.get("/households/201").expect(.ok)
            #expect(!without.text.contains("看完整的号码"))
        }
    }

    @Test func `an ID number finds a household that has ended, and says so`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await secretary.enterHousehold(Self.numbered)
            try await secretary.post("/households/\(household)/end", ["day": "2026-04-01"])
                .expect(.seeOther)
            let search = ["place": Newcomer.village, "q": "999999199003070012"]
            try await secretary.post("/households/search", search).expect(
                .ok,
                showing: "杨家富",
                "已注销"
            )
        }
    }

    @Test(arguments: [
        (["head_name": ""], "请填姓名"), (["size": "0"], "人口填 1 到 50"),
        (["address": "超生户"], "这里不能写"),
        (["id_number": "999999199003070012"], "要本人单独同意"),
    ])
    func `what is wrong is said, and the form stays filled in`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.post("/households", Self.form.merging(change) { $1 })
            answer.expect(.unprocessableContent, showing: sentence)
            #expect(answer.text.contains("1组"))
        }
    }

    @Test func `linked and unlinked make the whole, as the links say`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let list = "/households?place=\(Newcomer.township)"
            try await officer.get("\(list)&linked=yes").expect(.ok, showing: "2 户有人联系", "赵会员")
            try await officer.get("\(list)&linked=no").expect(.ok, showing: "1 户还没有人联系", "贺东来")
            try await officer.get(list).expect(.ok, showing: "共 3 户")
        }
    }

    @Test func `a new contact ends the old one the day before`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/households/201/link?q=zjg").expect(.ok, showing: "周建国")
            try await secretary.post(
                "/households/201/links",
                ["member": "102", "from_on": "2026-04-06"]
            ).expect(.seeOther)
            let links = try site.database.run(
                """
                select string_agg(member_id || ' ' || coalesce(to_on::text, 'open'), ','
                    order by household_link_id) from household_link where household_id = 201
                """
            )
            #expect(links == "101 2026-04-05,102 open")
        }
    }

    @Test func `only an active member of the same chapter is chosen`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            for member in ["106", "103"] {
                try await secretary.post(
                    "/households/201/links",
                    ["member": member, "from_on": "2026-04-06"]
                ).expect(.unprocessableContent, showing: "只能选同一个协会的在册会员")
            }
            let open = try site.database.run(
                "select member_id from household_link where household_id = 201 and to_on is null"
            )
            #expect(open == "101")
        }
    }

    @Test func `a link ends with a reason`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let end = "/households/201/links/301/end"
            try await secretary.post(end, ["day": "2026-04-06", "reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post(end, ["day": "2026-04-06", "reason": "搬家"])
                .expect(.seeOther)
            try await secretary.get("/households/201")
                .expect(.ok, showing: "还没有会员联系这一户", "搬家")
        }
    }

    @Test func `who was overtaken is told and sees how it stands now`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = Self.form.merging(["version": "1"]) { $1 }
            try await secretary.post("/households/201", form).expect(.seeOther)
            try await secretary.post("/households/201", form)
                .expect(.unprocessableContent, showing: "别人改过这条记录", "杨家富")
        }
    }

    @Test func `a household that is no more loses its contact`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/households/201/end", ["day": "2026-04-06"])
                .expect(.seeOther)
            try await secretary.get("/households/201").expect(.ok, showing: "已注销", "户已注销")
        }
    }
}

extension Person {
    /// Enters a household and says under which key.
    func enterHousehold(_ form: [String: String]) async throws -> String {
        let answer = try await post("/households", form).expect(.seeOther)
        return String((answer.location ?? "").split(separator: "/").last ?? "")
    }
}
