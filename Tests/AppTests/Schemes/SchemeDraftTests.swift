import HTTPTypes
import Testing

@testable import App

/// What a draft may be: with notes beside its choices, with more flags or fewer, or nothing any more.
struct SchemeDraftTests {
    @Test func `why a choice was made stands beside it, and not on the board`() async throws {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            var fields = SchemeDesk.fields
            let notes = [
                "note": "按县里二〇二六年的要求改", "why_3": "户数少，走访容易", "why_flag_1": "去年八十五分偏松",
                "why_no_data": "不录入等于没做",
            ]
            fields.merge(notes) { $1 }
            fields["why_flag_2"] = "按流产人数定"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "这里不能写", "户数少，走访容易")
            fields["why_flag_2"] = ""
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            let page = try await officer.get(draft)
            for note in notes.values { page.expect(.ok, showing: "为什么：\(note)") }
            // A copy keeps them; what was saved once more without them has none.
            let key = draft.split(separator: "/").last.map(String.init) ?? ""
            let copy = try await officer.post("\(SchemeDesk.town)/drafts", ["scheme": key])
            try await copy.follow().expect(.ok, showing: "为什么：户数少，走访容易")
            try await officer.post("\(draft)/publication", ["from": "2026-05"]).expect(.seeOther)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(draft.replacing("431003190/", with: "431003190201/"))
                .expect(.ok, showing: "为什么：户数少，走访容易")
            let readable = try site.database.run(
                """
                select count(*) from information_schema.columns
                where table_name ~ '^published_scheme' and column_name = 'note'
                """
            )
            #expect(readable == "0")
        }
    }

    @Test func `a draft is given up, what was published is not`() async throws {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            let key = draft.split(separator: "/").last.map(String.init) ?? ""
            // Another draft was copied from it, and is published.
            let copied = try await officer.post("\(SchemeDesk.town)/drafts", ["scheme": key])
            let other = try #require(copied.location)
            try await officer.post("\(other)/publication", ["from": "2026-05"]).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "删除草稿")
            try await officer.post("\(draft)/removal").expect(.seeOther)
            try await officer.get(draft).expect(.notFound)
            let left = try site.database.run(
                """
                select (select count(*) from flag_scheme_part where flag_scheme_id = \(key)),
                    (select count(*) from flag_scheme_flag where flag_scheme_id = \(key))
                """
            )
            #expect(left == "0|0")
            #expect(!(try await officer.get(other)).text.contains("删除草稿"))
            try await officer.post("\(other)/removal")
                .expect(.unprocessableContent, showing: "已经公布的方案不能删除")
            #expect(throws: TestServer.Refused.self) {
                try site.database.run("delete from flag_scheme where flag_scheme_id = 1")
            }
        }
    }

    private static let flags = """
        select string_agg(label || ' ' || colour || ' ' || from_total, ', ' order by rank)
        from flag_scheme_flag where flag_scheme_id > 100
        """

    private func five() -> [String: String] {
        SchemeDesk.fields.merging([
            "from_3": "50", "flag_4": "末旗", "grade_4": "中", "from_4": "40", "flag_5": "白旗",
            "grade_5": "差", "from_5": "0",
        ]) { $1 }
    }

    @Test(arguments: [
        (["flag_4": "", "grade_4": "", "from_4": ""], "第 4 档空着，后面的档却填了"),
        (["from_4": "55"], "旗的起点要从高到低"), (["from_5": "10"], "0.0 分到 9.9 分没有旗"),
        (["mode": "both", "quota_1": "1"], "最多三面旗"),
    ])
    func `a flag without totals of its own is refused in words`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            try await officer.post("\(draft)/changes", five().merging(change) { $1 })
                .expect(.unprocessableContent, showing: sentence)
        }
    }

    @Test func `a township names five flags, and each total has its own`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let draft = try await SchemeDesk.draft(officer)
            try await officer.post("\(draft)/changes", five()).expect(.seeOther)
            #expect(
                try site.database.run(Self.flags)
                    == "红旗 red 850, 黄旗 yellow 700, 蓝旗 blue 500, 末旗 white 400, 绿旗 green 0"
            )
            // 83.3 points are the second of five; 南坪村 has its points by hand and little else.
            try await officer.get("\(draft)/trial?month=2026-03").expect(.ok, showing: "绿旗", "黄旗")
            try await officer.get("\(draft)/changes").expect(.ok, showing: "末旗")
        }
    }

    @Test func `a township names two flags, and facts lower to the second`() async throws {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            var fields = SchemeDesk.fields
            for field in ["flag", "grade", "from"] { fields["\(field)_3"] = "" }
            fields["from_2"] = "0"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "要降到第一档以下的旗")
            for fact in ["fabricated_rows", "no_data", "misused_funds", "leaked_data"] {
                fields["veto_\(fact)"] = "2"
            }
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            #expect(try site.database.run(Self.flags) == "红旗 red 850, 绿旗 green 0")
            try await officer.post("\(draft)/publication", ["from": "2026-05"]).expect(.seeOther)
        }
    }
}
