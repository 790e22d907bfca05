import Foundation
import HTTPTypes
import Testing

@testable import App

struct HistoryTests {
    @Test func `a history names who changed what, with before and after in words`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/chapters/2/suspension", ["reason": "村部重建"])
                .expect(.seeOther)
            try await officer.get("/history/chapters/2").expect(
                .ok,
                showing: "王专干",
                "<dt>状态</dt><dd><del>正常</del> → 暂停</dd>",
                "<dt>成立日期</dt><dd>1985 年 3 月 1 日</dd>"
            )
        }
    }

    @Test func `personal values are opened, until the person is erased`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/history/members/101")
                .expect(.ok, showing: "<dt>姓名</dt><dd>刘桂英</dd>", "1958 年 4 月 2 日")
            _ = try site.database.run(
                """
                select person_key_destroy(person_key_id, 'x') from member where member_id = 101
                """
            )
            let erased = try await secretary.get("/history/members/101")
                .expect(.ok, showing: "个人内容已经删除").visible
            #expect(!erased.contains("1958"))
        }
    }

    @Test(arguments: ["/members/101", "/households/201", "/chapters/2"])
    func `a page of the register leads to its history`(path: String) async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get(path)
            let links = page.text.matches(of: /href="(\/history\/[^"]+)"/).map { $0.output.1 }
            #expect(!links.isEmpty)
            for link in links {
                try await officer.get(String(link)).expect(.ok, showing: "改动记录")
            }
        }
    }

    @Test func `a secret only says that it changed`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = ["name": "竹溪村计生协会", "phone": "13812345678", "version": "1"]
            try await officer.post("/chapters/2", form).expect(.seeOther)
            let page = try await officer.get("/history/chapters/2")
                .expect(.ok, showing: "<dt>电话</dt><dd>（加密，只记改过）</dd>").visible
            #expect(!page.contains("138"))
        }
    }

    @Test func `a scheme's history names each choice, with before and after as people write it`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await SchemeDesk.draft(officer)
            var fields = SchemeDesk.fields
            fields.merge(["most_3": "12", "most_1": "18", "points_1_2": "18", "from_2": "65.5"]) {
                $1
            }
            fields["why_3"] = "户数少"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.post("\(draft)/publication", ["from": "2026-05"]).expect(.seeOther)
            let key = draft.split(separator: "/").last.map(String.init) ?? ""
            let page = try await officer.get("/history/schemes/\(key)")
            page.expect(
                .ok,
                showing: "云溪镇方案",
                "走访联系的联系户",
                "<del>15</del> → 12",
                "户数少",
                "<del>70.0</del> → 65.5",
                "<del>草稿</del> → 已公布",
                "王专干"
            )
            // What was saved as it was is no change.
            #expect(!page.text.contains("<del>10</del> → 10"))
            let before = page.text.components(separatedBy: "class=\"mark\">修改").count - 1
            #expect(before == 5, "\(before)")
            try await officer.get(draft).expect(.ok, showing: "/history/schemes/\(key)")
            let neighbour = try await site.signIn("shiqiao.officer")
            try await neighbour.get("/history/schemes/\(key)").expect(.notFound)
            try await officer.get("/history/schemes/1").expect(.notFound)
        }
    }

    @Test func `what a ledger brought names its file and line`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into ledger_import (ledger_import_id, region_code, account_id)
                overriding system value values (900, '431003190', 21);
                insert into ledger_file (ledger_file_id, ledger_import_id, region_code, turn,
                    file_name, kind, digest, rows)
                overriding system value
                values (900, 900, '431003190', 1, '村协会一览表.xlsx', '01', 'x', 1);
                insert into chapter (chapter_id, region_code, name, kind, ledger_file_id, ledger_line)
                values (900, '431003190203', '大塘村计生协会', 'village', 900, 7)
                """
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/history/chapters/900")
                .expect(.ok, showing: "来自台账 村协会一览表.xlsx 第 7 行")
        }
    }

    @Test(arguments: [
        "/history/chapters/5", "/history/members/104", "/history/members/999999",
        "/history/links/304", "/history/accounts/1", "/history/members/x",
    ])
    func `what lies elsewhere has no history here`(path: String) async throws {
        try await withSite { site in
            try await site.signIn(Cast.officer).get(path).expect(.notFound)
        }
    }

    /// The function is the last lock: it is asked directly, past every page.
    @Test func `the database itself tells a county reader nothing about people`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let token = Token()
        _ = try database.run("select open_session_as('suxian.reader', '\\x\(token.hex)', 10)")
        let seen = try TestServer.run(
            """
            begin;
            select from enter('\\x\(token.hex)');
            select (select count(*) from history_of('member', '101')),
                (select count(*) from history_of('household_link', '301')),
                (select count(*) from history_of('household_mark', '501')),
                (select count(*) from history_of('chapter', '2')),
                (select count(*) from history_of('chapter', '6'));
            rollback
            """,
            in: database.name,
            as: "xiehui_app"
        )
        #expect(seen.contains("0|0|0|1|0"))
    }
}
