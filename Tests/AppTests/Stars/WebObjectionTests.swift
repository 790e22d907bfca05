import Foundation
import HTTPTypes
import Testing

@testable import App

struct WebObjectionTests {
    private static func door(_ notice: String) -> String {
        "/board/431003190201/notices/\(notice.split(separator: "/").last ?? "")/objection"
    }

    @Test func `anybody objects without an account, and the application waits for the answer`()
        async throws
    {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            let door = Self.door(notice)
            try await site.guest.get(door).expect(.ok, showing: "对公示提意见", "赵*员", "等于几")
            try await site.guest.post(door, try StarTown.objection(site, to: notice))
                .expect(.ok, showing: "意见收到了")
            #expect(try StarTown.state(site) == "objected")
            let officer = try await site.signIn(Cast.officer)
            try await officer.get(notice).expect(.ok, showing: "网上提出", "乱倒垃圾", "2026 年 4 月 16 日前")
            let objection = try site.database.run(
                "select max(notice_objection_id) from notice_objection"
            )
            try await officer.post(
                "\(notice)/objections/\(objection)/answer",
                ["objection": objection, "answer": "去看了，已经改好", "upheld": "no"]
            ).expect(.seeOther)
            #expect(try StarTown.state(site) == "on_notice")
            // The board never shows what was said.
            let board = try await site.guest.get("/board/431003190201")
            #expect(!board.text.contains("乱倒垃圾"))
        }
    }

    @Test func `nobody in the village reads what came from the web`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            try await site.guest.post(
                Self.door(notice),
                try StarTown.objection(site, to: notice, but: ["raised_by": "邻居老王"])
            ).expect(.ok)
            let secretary = try await site.signIn(Cast.secretary)
            for page in [notice, "/notices", StarTown.village, "/stars/applications/1"] {
                let answer = try await secretary.get(page)
                answer.expect(.ok)
                #expect(!answer.text.contains("乱倒垃圾") && !answer.text.contains("邻居老王"))
            }
            try await secretary.get(notice).expect(.ok, showing: "网上提的异议只有乡镇看得到", "没有人当面提过异议")
            try await secretary.get(StarTown.village).expect(.ok, showing: "有异议")
        }
    }

    @Test func `a village is not told that nobody objects to what the township decided`()
        async throws
    {
        try await withSite(on: "2026-09-12") { site in
            _ = try await AwardedTown(site)
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/notices/901").expect(.ok, showing: "没有人提过异议")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into notice_objection (notice_id, region_code, received_on, grounds, channel,
                    sender_hash, entered_at)
                values (901, '431003190', '2026-09-11', '院子里乱倒垃圾', 'web', sha256('1'), '2026-09-11')
                """
            )
            try await officer.get("/notices/901").expect(.ok, showing: "乱倒垃圾", "1 件异议")
            let page = try await secretary.get("/notices/901")
            page.expect(.ok, showing: "网上提的异议只有乡镇看得到", "没有人当面提过异议")
            #expect(!page.text.contains("乱倒垃圾") && !page.text.contains("没有人提过异议"))
        }
    }

    @Test func `an objection upheld sends the application back to its panel`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            for _ in 1...2 {
                try await site.guest.post(
                    Self.door(notice),
                    try StarTown.objection(site, to: notice)
                )
                .expect(.ok)
            }
            let officer = try await site.signIn(Cast.officer)
            let first = try site.database.run(
                "select min(notice_objection_id) from notice_objection"
            )
            try await officer.post(
                "\(notice)/objections/\(first)/answer",
                ["objection": first, "answer": "核实了，确有其事", "upheld": "yes"]
            ).expect(.seeOther)
            let turn = try site.database.run(
                "select state || turn from star_application where star_application_id = 1"
            )
            #expect(turn == "rechecking2")
            // The other one still gets its answer.
            let other = try site.database.run(
                "select max(notice_objection_id) from notice_objection"
            )
            try await officer.post(
                "\(notice)/objections/\(other)/answer",
                ["objection": other, "answer": "同上一件", "upheld": "no"]
            ).expect(.seeOther)
            #expect(try StarTown.state(site) == "rechecking")
        }
    }

    @Test func `robots are kept out, and a person who miscounts loses nothing`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            let door = Self.door(notice)
            for (wrong, seconds) in [
                (["answer": "99"], -60.0), ([RobotQuestion.trap: "http://a"], -60),
                (["answer": "十九"], -60), ([:], -1), ([:], -8000),
                ([RobotQuestion.field: "x"], -60),
            ] {
                let sent = try StarTown.objection(site, to: notice, seconds: seconds, but: wrong)
                try await site.guest.post(door, sent)
                    .expect(.unprocessableContent, showing: "算", "乱倒垃圾")
            }
            let other = try StarTown.objection(site, to: "/notices/999")
            try await site.guest.post(door, other).expect(.unprocessableContent)
            try await site.guest.post(
                door,
                try StarTown.objection(site, to: notice, but: ["grounds": "短", "application": ""])
            ).expect(.unprocessableContent, showing: "至少 5 个字", "请选对哪一户")
            #expect(try site.database.run("select count(*) from notice_objection") == "0")
        }
    }

    @Test func `one sender objects three times a day, and is sent to the desk then`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            for _ in 1...3 {
                try await site.guest.post(
                    Self.door(notice),
                    try StarTown.objection(site, to: notice)
                )
                .expect(.ok)
            }
            try await site.guest.post(Self.door(notice), try StarTown.objection(site, to: notice))
                .expect(.unprocessableContent, showing: "请到公示上写的地方当面提")
            let hashes = try site.database.run(
                "select count(distinct sender_hash) || ' ' || max(length(sender_hash)) from notice_objection"
            )
            #expect(hashes == "1 32")
        }
    }

    @Test func `nothing is said against what does not hang there`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            let number = notice.split(separator: "/").last ?? ""
            try await site.guest.get("/board/431003190202/notices/\(number)/objection").expect(
                .notFound
            )
            try await site.guest.get("/board/431003190201/notices/999/objection").expect(.notFound)
            try ServingTown.age(site, by: 8)
            try await site.guest.get(Self.door(notice)).expect(.notFound)
            try await site.guest.post(Self.door(notice), try StarTown.objection(site, to: notice))
                .expect(.notFound)
        }
    }
}
