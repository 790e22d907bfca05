import HTTPTypes
import Testing

@testable import App

struct MarkTests {
    @Test func `marks stand on no page and in no list, only behind a recorded look`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            for path in ["/households/202", "/households?place=\(Newcomer.village)"] {
                let page = try await secretary.get(path).expect(.ok)
                #expect(!page.text.contains("困难户"))
            }
            let look = "/households/202/marks/look"
            try await secretary.post(look, ["mark_purpose": " "])
                .expect(.unprocessableContent, showing: "请写明为什么要看")
            try await secretary.post(look, ["mark_purpose": "安排春节慰问"])
                .expect(.ok, showing: "困难户", "安排春节慰问")
            let entries = try site.database.run(
                """
                select account_id, row_key, purpose from audit_entry
                where act = 'read' and table_name = 'household_mark'
                """
            )
            #expect(entries == "11|202|安排春节慰问")
        }
    }

    @Test func `a mark needs separate consent, and neither is seen on the household's page`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = ["mark": "disability", "from_on": "2026-04-01", "channel": "paper"]
            try await secretary.post("/households/201/marks", form)
                .expect(.unprocessableContent, showing: "要本人单独同意才能登记")
            let agreed = form.merging(["consent": "yes"]) { $1 }
            try await secretary.post("/households/201/marks", agreed).expect(.seeOther)
            try await secretary.post("/households/201/marks", agreed)
                .expect(.unprocessableContent, showing: "已经有这一项了")
            let rows = try site.database.run(
                """
                select (select count(*) from household_mark where household_id = 201),
                    (select purpose from consent where household_id = 201)
                """
            )
            #expect(rows == "1|disability")
            let page = try await secretary.get("/households/201").expect(.ok)
            #expect(!page.text.contains("登记残疾情况"))
        }
    }

    @Test func `a mark ends, with the consent taken back`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/households/202/marks/501/end",
                ["to_on": "2026-04-06", "taken_back": "yes", "channel": "spoken"]
            ).expect(.seeOther)
            let rows = try site.database.run(
                """
                select (select to_on from household_mark where household_mark_id = 501),
                    (select given from consent where household_id = 202)
                """
            )
            #expect(rows == "2026-04-06|f")
        }
    }

    /// The functions are the only way to the marks, and look at reach by themselves.
    @Test func `the functions give nothing of a household out of reach`() async throws {
        try await withSite { site in
            let token = Token()
            _ = try site.database.run(
                "select open_session_as('nanping.secretary', '\\x\(token.hex)'::bytea, 60)"
            )
            let tried = try TestServer.run(
                """
                begin; select from enter('\\x\(token.hex)');
                select 'marks ' || count(*) from household_marks(202, '看看');
                select 'set ' || coalesce(household_mark_set(202, 'special', '2026-01-01', 'paper'), 0);
                select 'ended ' || household_mark_end(202, 501, '2026-01-01', false, 'paper');
                commit
                """,
                in: site.database.name,
                as: "xiehui_app"
            )
            #expect(
                tried.split(separator: "\n").filter { !$0.isEmpty } == [
                    "marks 0", "set 0", "ended false",
                ]
            )
            #expect(throws: TestServer.Refused.self) {
                try TestServer.run(
                    "select * from household_mark",
                    in: site.database.name,
                    as: "xiehui_app"
                )
            }
        }
    }
}
