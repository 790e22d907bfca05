import Foundation
import HTTPTypes
import Testing

@testable import App

struct StarDecisionTests {
    @Test func `a village hangs its notice, and the board names nobody in full`() async throws {
        try await withSite { site in
            let notice = try await StarTown.post(site)
            let board = try await site.guest.get("/board/431003190201")
            board.expect(.ok, showing: "赵*员", "欧阳*庆", "★★★★☆", "在网上提意见", "竹溪村 2026 年度五星农家评定结果公示")
            #expect(!board.text.contains("赵会员") && !board.text.contains("欧阳国庆"))
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(notice).expect(.ok, showing: "赵会员", "公示中")
            try await secretary.post("\(StarTown.village)/notice", ["objections_at": "村部"])
                .expect(.unprocessableContent, showing: "没有等待公示的农户")
            try await secretary.upload(
                "\(notice)/files",
                [:],
                files: [("贴出.jpg", try EvidenceDesk.sample("telephone.jpg"))]
            ).expect(.seeOther)
        }
    }

    @Test func `the township draws by a kept seed, and checks item by item`() async throws {
        try await withSite { site in
            _ = try await StarTown.post(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("/stars/applications/1/approval")
                .expect(.unprocessableContent, showing: "过了这一天才能办")
            try await officer.get("\(StarTown.town)/sample")
                .expect(.ok, showing: "还没有抽查", "抽签", "3 户还没有抽过签")
            try await officer.post("\(StarTown.town)/sample").expect(.seeOther)
            #expect(try StarTown.drawOrder(site) == StarTown.drawnAgain(site))
            #expect(try StarTown.drawn(site).count == 1)
            let after = try await officer.get("\(StarTown.town)/sample")
            #expect(!after.text.contains("还没有抽过签"))
            try await officer.post("\(StarTown.town)/sample")
                .expect(.unprocessableContent, showing: "都已经抽过签了")
            let drawn = try #require(try StarTown.drawn(site).first)
            let page = "/stars/applications/\(drawn)/check"
            try await officer.post(page, ["found": "", "checked_on": "2026-04-06"])
                .expect(.unprocessableContent, showing: "请写明看了什么")
            try await officer.post(
                page,
                ["found": "进家看了", "checked_on": "2026-04-06", "points-D1": "4.3", "note-D1": ""]
            ).expect(.unprocessableContent, showing: "D1：请填 0 到 6 分", "value=\"4.3\"")
            try await officer.post(
                page,
                ["found": "进家看了", "checked_on": "2026-04-06", "points-D1": "4", "note-D1": "院里有积水"]
            ).expect(.seeOther)
            try await officer.get("/stars/applications/\(drawn)/decision")
                .expect(.ok, showing: "已经核查", "院里有积水", "<b>4</b>")
        }
    }

    @Test func `another person approves, the decision hangs, and a third act awards`() async throws
    {
        try await withSite { site in
            try await StarTown.check(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get("\(StarTown.town)/decisions")
                .expect(.ok, showing: "3 户现在可以审定", "核查无出入", "没有抽中")
            try await approver.post("/stars/applications/3/rejection", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await approver.post("/stars/applications/3/rejection", ["reason": "核查不符"])
                .expect(.seeOther)
            try await approver.post("\(StarTown.town)/approvals").expect(.seeOther)
            #expect(try StarTown.state(site) == "approved" && StarTown.state(site, 3) == "rejected")
            try await officer.post("\(StarTown.town)/notice", ["objections_at": "镇政府"]).expect(
                .seeOther
            )
            try await site.guest.get("/board/431003190").expect(.ok, showing: "审定结果公示", "贺*来")
            try await officer.post("\(StarTown.town)/awards")
                .expect(.unprocessableContent, showing: "没有可以办的")
            try ServingTown.age(site, by: 8)
            try await officer.post("\(StarTown.town)/awards").expect(.seeOther)
            #expect(try StarTown.state(site, 2) == "awarded")
        }
    }

    @Test func `a fact takes its document and two persons, and is forgotten with the round`()
        async throws
    {
        try await withSite { site in
            _ = try await StarTown.post(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let facts = "/stars/applications/1/vetoes"
            let document = [
                "code": "V1", "issuer": "苏仙区人民法院", "number": "（2026）湘刑初字第 8 号",
                "dated_on": "2026-02-01",
            ]
            try await officer.post(facts, document.merging(["number": ""]) { $1 })
                .expect(.unprocessableContent, showing: "请写明文书的编号", "苏仙区人民法院")
            try await officer.post(facts, document).expect(.seeOther)
            let veto = try site.database.run("select max(star_veto_id) from star_veto")
            try await officer.post("\(facts)/\(veto)/answer", ["upheld": "yes", "answer": "属实"])
                .expect(.unprocessableContent, showing: "要由另一个人来定")
            try await approver.post(
                "\(facts)/\(veto)/answer",
                ["upheld": "yes", "answer": "看过判决书"]
            )
            .expect(.seeOther)
            #expect(try StarTown.state(site) == "vetoed")
            // No secretary sees what was raised.
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/stars/applications/1/decision").expect(.forbidden)
            #expect(try StarTown.documentsAfterClosing(site) == "0")
        }
    }

    @Test func `nothing is approved or awarded over a fact that nobody has decided on`()
        async throws
    {
        try await withSite { site in
            try await StarTown.check(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let raise = { (id: Int) async throws -> Void in
                _ = try await officer.post(
                    "/stars/applications/\(id)/vetoes",
                    [
                        "code": "V1", "issuer": "苏仙区人民法院", "number": "（2026）湘刑初字第 8 号",
                        "dated_on": "2026-02-01",
                    ]
                ).expect(.seeOther)
            }
            try await raise(1)
            try await approver.post("/stars/applications/1/approval")
                .expect(.unprocessableContent, showing: "还有 1 条否决情形等待认定")
            #expect(throws: (any Error).self) {
                try site.act("yunxi.approver", StarTown.step("approve", 1, by: 31))
            }
            try await approver.post("\(StarTown.town)/approvals").expect(.seeOther)
            #expect(
                try StarTown.state(site) == "on_notice" && StarTown.state(site, 2) == "approved"
            )
            try await officer.post("\(StarTown.town)/notice", ["objections_at": "镇政府"]).expect(
                .seeOther
            )
            try await raise(2)
            try ServingTown.age(site, by: 8)
            try await officer.post("\(StarTown.town)/awards").expect(.seeOther)
            #expect(try StarTown.state(site, 2) == "on_town_notice")
            #expect(try StarTown.state(site, 3) == "awarded")
            #expect(throws: (any Error).self) {
                try site.act(Cast.officer, StarTown.step("award", 2, by: 21))
            }
        }
    }

    @Test
    func `whoever entered, scored or is related does not decide; whoever approved does not award`()
        async throws
    {
        try await withSite { site in
            try await StarTown.check(site)
            _ = try site.database.run(
                "set session_replication_role = replica; update star_score set account_id = 31 where account_id = 85 and star_application_id = 1; update star_application set entered_by = 31 where star_application_id = 2"
            )
            let approver = try await site.signIn("yunxi.approver")
            for id in [1, 2] {
                try await approver.post("/stars/applications/\(id)/approval")
                    .expect(.unprocessableContent, showing: "要由另一个人审定")
                try await approver.post("/stars/applications/\(id)/rejection", ["reason": "试试"])
                    .expect(.unprocessableContent, showing: "要由另一个人审定")
            }
            _ = try site.database.run(
                """
                insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at)
                select 31, 211, '431003190201', 'relative', 31, '2026-04-01'
                """.replacing("insert", with: "set session_replication_role = replica; insert")
            )
            try await approver.post("/stars/applications/3/approval")
                .expect(.unprocessableContent, showing: "亲属家的申报，要由别人审定")
        }
    }
}
