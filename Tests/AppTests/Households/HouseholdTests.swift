import HTTPTypes
import Testing

@testable import App

struct HouseholdTests {
    private static let form = [
        "chapter": "2", "head_name": "杨家富", "group": "1组", "address": "竹溪村1组9号", "size": "4",
    ]

    @Test func `a secretary enters a household and finds it by its head`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let number = [
                "id_number": "999999199003070012", "id_consent": "yes", "channel": "paper",
            ]
            try await secretary.post("/households", Self.form.merging(number) { $1 })
                .expect(.seeOther)
            for typed in ["%E6%9D%A8", "yjf", "999999199003070012"] {
                try await secretary.get("/households?place=\(Newcomer.village)&q=\(typed)")
                    .expect(.ok, showing: "杨家富")
            }
            try await secretary.post("/households", Self.form.merging(number) { $1 })
                .expect(.unprocessableContent, showing: "已经是另一户的户主")
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

    @Test func `merging two rows keeps one contact and hands the marks on`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into household (household_id, region_code, chapter_id, head_name)
                values (290, '431003190201', 2, '贺东来');
                insert into household_link (household_id, region_code, member_id, from_on)
                values (290, '431003190201', 107, '2025-01-01')
                """
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/households/duplicates?place=\(Newcomer.township)")
                .expect(.ok, showing: "/households/202/merger?with=290")
            try await officer.post("/households/202/merger", ["with": "290", "keep": "290"])
                .expect(.seeOther)
            let rows = try site.database.run(
                """
                select (select state from household where household_id = 202),
                    (select address from household where household_id = 290),
                    (select household_id from household_mark where household_mark_id = 501)
                """
            )
            #expect(rows == "merged|竹溪村2组3号|290")
        }
    }
}
