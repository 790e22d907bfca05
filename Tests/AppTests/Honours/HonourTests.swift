import Domain
import HTTPTypes
import Testing

@testable import App

struct HonourTests {
    @Test func `figures of service are counted from rows, and open them`() async throws {
        try await withSite { site in
            try ServingTown.enter(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/honours").expect(.seeOther)
            let page = try await secretary.get("/honours/431003190201/2026")
            page.expect(.ok, showing: "刘桂英", "周建国", "\(ServingTown.liu)#rows", "有服务记录的会员")
            #expect(!page.text.contains("曾立"))
            try await secretary.get(ServingTown.liu).expect(
                .ok,
                showing: "参加活动 1 次，出力、发言 1 次，走访联系 2 次",
                "参加：打扫卫生",
                "出力：清理水沟",
                "走访联系赵会员户",
                "href=\"/activities/"
            )
            try await secretary.get("/members/101").expect(.ok, showing: ServingTown.liu)
            try await secretary.get("/members/101/honours/2025").expect(.ok, showing: "没有服务记录")
        }
    }

    @Test func `who did nothing that is logged is not nominated, and is told why`() async throws {
        try await withSite { site in
            try ServingTown.enter(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(ServingTown.zeng)
                .expect(.ok, showing: "这一年没有这名会员的服务记录，不能提名")
            try await secretary.post(ServingTown.zeng, ["service": "人很好，大家喜欢"])
                .expect(.unprocessableContent, showing: "没有这名会员的服务记录")
            let count = try site.database.run("select count(*) from excellent_member")
            #expect(count == "0")
        }
    }

    @Test func `at most one in twenty is nominated, and a small chapter has no place`() async throws
    {
        try await withSite { site in
            try ServingTown.enter(site)
            _ = try site.database.run(
                "delete from member where member_id in (select member_id from member where name = '会员1')"
            )
            let secretary = try await site.signIn(Cast.secretary)
            // 39 members: one place.
            try await secretary.post(ServingTown.liu, ["service": "带头打扫卫生"]).expect(.seeOther)
            try await secretary.get(ServingTown.zhou).expect(.ok, showing: "会员 39 人，名额 1 个，都用完了")
            try await secretary.post(ServingTown.zhou, ["service": "带头打扫卫生"])
                .expect(.unprocessableContent, showing: "名额已经满了")
            try await secretary.post(ServingTown.liu, ["service": "带头打扫卫生"])
                .expect(.unprocessableContent)
            _ = try site.database.run(
                """
                set session_replication_role = replica; delete from excellent_member;
                delete from member where name like '会员%' and name > '会员2'
                """
            )
            try await secretary.get("/honours/431003190201/2026")
                .expect(.ok, showing: "不满 20 人的协会没有名额")
            try await secretary.post(ServingTown.liu, ["service": "带头打扫卫生"])
                .expect(.unprocessableContent, showing: "名额已经满了")
        }
    }

    @Test func `a refused nomination keeps what was typed, and forbidden words are refused`()
        async throws
    {
        try await withSite { site in
            try ServingTown.enter(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(ServingTown.liu, ["service": "短"])
                .expect(.unprocessableContent, showing: "至少 5 个字", ">\n短</textarea>")
            try await secretary.post(ServingTown.liu, ["service": "动员村民结扎多名"])
                .expect(.unprocessableContent, showing: "这里不能写“结扎”")
        }
    }

    @Test func `after seven full days without objections another person confirms`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get(ServingTown.liu)
                .expect(.ok, showing: "公示到 2026 年 4 月 13 日为止", "带头打扫，走访两户", "1组提名")
            try await approver.post("\(ServingTown.liu)/confirmation")
                .expect(.unprocessableContent, showing: "过了这一天才能审定")
            try ServingTown.age(site, by: 7)
            try await approver.post("\(ServingTown.liu)/confirmation").expect(.unprocessableContent)
            try ServingTown.age(site, by: 1)
            try await approver.post("\(ServingTown.liu)/confirmation").expect(.seeOther)
            try await approver.get("/members/101").expect(.ok, showing: "2026 年优秀会员", "荣誉")
            try await approver.get("/ratings/431003190/years/2026").expect(.ok, showing: "刘桂英")
            let board = try await site.guest.get("/board/431003190201")
            board.expect(.ok, showing: "优秀会员", "竹溪村：刘*英")
            #expect(!board.text.contains("刘桂英"))
            try await approver.post("\(ServingTown.liu)/revocation", ["reason": "服务记录查实是虚报的"])
                .expect(.seeOther)
            #expect(try await !site.guest.get("/board/431003190201").text.contains("刘*英"))
        }
    }

    /// The tables hold what the pages promise.
    @Test func `no way leads past the notice, the objections or the second person`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            let confirm = """
                insert into excellent_step (excellent_member_id, step, taken_by, taken_at)
                select excellent_member_id, 'confirmed', %, '2026-04-06 10:00+08' from excellent_member
                """
            #expect(throws: TestServer.Refused.self) {
                try site.act("yunxi.approver", confirm.replacing("%", with: "31"))
            }
            try ServingTown.age(site, by: 8)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = sha256('one') where account_id in (11, 31)
                """
            )
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(ServingTown.liu)/confirmation")
                .expect(.unprocessableContent, showing: "您提名的，要由另一个人审定")
        }
    }

    @Test func `an objection stands against it until another person has answered`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            let (officer, approver) = (
                try await site.signIn(Cast.officer), try await site.signIn("yunxi.approver")
            )
            let secretary = try await site.signIn(Cast.secretary)
            let notice = try ServingTown.notice(site)
            let id = try site.database.run("select max(excellent_member_id) from excellent_member")
            let said = [
                "named": id, "received_on": "2026-04-06", "raised_by": "",
                "grounds": "三月那天没有看到她",
            ]
            try await secretary.post("\(notice)/objections", ["named": "", "grounds": "短"])
                .expect(.unprocessableContent, showing: "请选对谁有异议", "至少 5 个字")
            try await officer.post("\(notice)/objections", said).expect(.seeOther)
            let objection = try site.database.run(
                "select max(notice_objection_id) from notice_objection"
            )
            let answer = ["objection": objection, "upheld": "yes", "answer": "签到表上没有"]
            try await officer.post("\(notice)/objections/\(objection)/answer", answer)
                .expect(.unprocessableContent, showing: "要由另一个人来定")
            try ServingTown.age(site, by: 8)
            try await approver.post("\(ServingTown.liu)/confirmation")
                .expect(.unprocessableContent, showing: "还有 1 件异议没有答复")
            try await approver.post("\(notice)/objections/\(objection)/answer", answer)
                .expect(.seeOther)
            try await approver.get(notice).expect(.ok, showing: "异议成立", "签到表上没有", "没有留名")
            try await approver.post("\(ServingTown.liu)/confirmation")
                .expect(.unprocessableContent, showing: "有一件异议成立")
            try await approver.post("\(ServingTown.liu)/refusal", ["reason": "异议成立"])
                .expect(.seeOther)
            // The place is free again, and so is she for another year.
            try await secretary.get(ServingTown.liu).expect(.ok, showing: "没有通过", "提名为优秀会员")
        }
    }

    @Test func `objections come while the notice hangs`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            try ServingTown.age(site, by: 9)
            let id = try site.database.run("select max(excellent_member_id) from excellent_member")
            let officer = try await site.signIn(Cast.officer)
            let said = ["named": id, "received_on": "2026-04-06", "grounds": "三月那天没有看到她"]
            try await officer.post("\(ServingTown.notice(site))/objections", said)
                .expect(.unprocessableContent, showing: "公示期里收到的才算：2026-03-28 到 2026-04-04")
        }
    }

    @Test func `a nomination is withdrawn with its reason and leaves the board`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            try await site.guest.get("/board/431003190").expect(.ok, showing: "竹溪村：刘*英")
            let secretary = try await site.signIn(Cast.secretary)
            let elsewhere = try await site.signIn("nanping.secretary").get(ServingTown.notice(site))
            elsewhere.expect(.ok, showing: "没有您那里的人选")
            #expect(!elsewhere.text.contains("刘桂英"))
            try await secretary.post("\(ServingTown.liu)/withdrawal", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post("\(ServingTown.liu)/withdrawal", ["reason": "本人不愿意"])
                .expect(.seeOther)
            try await secretary.get(ServingTown.liu).expect(.ok, showing: "已撤回提名", "本人不愿意")
            #expect(try await !site.guest.get("/board/431003190").text.contains("刘*英"))
        }
    }
}

extension TestSite {
    /// In one transaction as that person: the triggers ask what her duties are.
    func act(_ name: String, _ sql: String) throws {
        let token = Token()
        _ = try database.run(
            """
            select open_session_as('\(name)', '\\x\(token.hex)', 60);
            select enter('\\x\(token.hex)'); \(sql)
            """
        )
    }
}
