import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct RatingTests {
    @Test func `the worked example of the scheme comes to 83.3 and a yellow flag`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            try await officer.get(MarchRows.zhuxi)
                .expect(.ok, showing: "83.3 分", "黄旗", "12.12", "6.67", "40/165")
            try await officer.get(MarchRows.month).expect(.ok, showing: "83.3", "黄旗", "绿旗")
            try await officer.get("\(MarchRows.zhuxi)/contacts").expect(
                .ok,
                showing: "联系户 165 户，本月走访 40 户，40÷165=24.24%，满 30% 得 15 分 → 12.12 分"
            )
        }
    }

    @Test func `before the close a month is shown as it runs and is not computed`() async throws {
        try await withSite(on: "2026-04-05") { site in
            try MarchRows.enter(site)
            let officer = try await site.signIn("yunxi.officer")
            try await officer.get(MarchRows.month)
                .expect(.ok, showing: "到目前的得分", "不是结果")
            try await officer.post("\(MarchRows.month)/computation")
                .expect(.unprocessableContent, showing: "2026 年 4 月 6 日才截止")
            #expect(try site.database.run("select count(*) from flag_month") == "0")
        }
    }

    @Test func `a month takes its steps in order and whoever gave points does not approve`()
        async throws
    {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await site.signIn("yunxi.officer")
            let approver = try await site.signIn("yunxi.approver")
            try await officer.post("\(MarchRows.month)/computation").expect(.seeOther)
            try await officer.post("\(MarchRows.month)/review")
                .expect(.unprocessableContent, showing: "没有评阵地和质量")
            _ = try await officer.post("\(MarchRows.zhuxi)/points", MarchRows.points(800, 900))
            _ = try await officer.post("\(MarchRows.nanping)/points", MarchRows.points(400, 400))
            try await approver.post("\(MarchRows.month)/approval")
                .expect(.unprocessableContent, showing: "先要完成评议")
            try await officer.post("\(MarchRows.month)/review").expect(.seeOther)
            try await officer.post("\(MarchRows.zhuxi)/points", MarchRows.points(600, 900))
                .expect(.unprocessableContent, showing: "评分只能在计算以后")
            // The approver turns out to be the officer under another name.
            try Self.makeOnePerson(site, true)
            try await approver.post("\(MarchRows.month)/approval")
                .expect(.unprocessableContent, showing: "您给这个月评过分")
            try Self.makeOnePerson(site, false)
            try await approver.post("\(MarchRows.month)/return", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await approver.post("\(MarchRows.month)/approval").expect(.seeOther)
            try await officer.post("\(MarchRows.month)/publication").expect(.seeOther)
            try await officer.post("\(MarchRows.month)/lock")
                .expect(.unprocessableContent, showing: "才能办这一步")
            try await officer.get(MarchRows.month).expect(.ok, showing: "公示中", "张审批", "王专干")
        }
    }

    private static func makeOnePerson(_ site: TestSite, _ isOne: Bool) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update account set holder_hash = \(isOne ? "sha256('cast 31')" : "sha256('cast 21')")
            where account_id = 21
            """
        )
    }

    @Test func `a fact lowers the flag once a second person has confirmed it`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let approver = try await site.signIn("yunxi.approver")
            try await officer.post(
                "\(MarchRows.zhuxi)/vetoes",
                ["kind": "fabricated_rows", "fact": "三月十日的活动没有举行"]
            ).expect(.seeOther)
            let veto = try site.database.run("select veto_id from veto")
            try await officer.post("\(MarchRows.month)/review")
                .expect(.unprocessableContent, showing: "没有第二个人确认")
            let decision = ["confirmed": "yes", "reason": "到村核实", "veto": veto]
            try await officer.post("\(MarchRows.zhuxi)/vetoes/\(veto)/decision", decision)
                .expect(.unprocessableContent, showing: "要由另一个人来定")
            try await officer.get(MarchRows.zhuxi).expect(.ok, showing: "黄旗")
            try await approver.post("\(MarchRows.zhuxi)/vetoes/\(veto)/decision", decision)
                .expect(.seeOther)
            try await officer.get(MarchRows.month).expect(.ok, showing: "因虚报记录降旗")
            let kept = try site.database.run("select total, flag from score where chapter_id = 2")
            #expect(kept == "833|3")
        }
    }

    @Test func `points by hand lie in the steps of the scheme and come back with what was typed`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            try await officer.post("\(MarchRows.month)/computation").expect(.seeOther)
            var points = MarchRows.points(700, 900)
            points["reason_12"] = "写好的理由"
            try await officer.post("\(MarchRows.zhuxi)/points", points)
                .expect(.unprocessableContent, showing: "按规定的档次", "写好的理由")
            points = MarchRows.points(800, 900)
            points["reason_11"] = ""
            try await officer.post("\(MarchRows.zhuxi)/points", points)
                .expect(.unprocessableContent, showing: "请写明评分理由")
            #expect(try site.database.run("select count(*) from hand_points") == "0")
            points = MarchRows.points(800, 900)
            points["next"] = "yes"
            let saved = try await officer.post("\(MarchRows.zhuxi)/points", points)
            #expect(saved.location == "\(MarchRows.nanping)#points")
        }
    }

    @Test func `a sheet opened earlier takes back nothing that a colleague gave since then`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            try await officer.post("\(MarchRows.month)/computation").expect(.seeOther)
            _ = try await officer.post("\(MarchRows.zhuxi)/points", MarchRows.points(800, 900))
            let stale = try await officer.get(MarchRows.zhuxi)
            var form = MarchRows.points(800, 900)
            for field in ["seen_11", "seen_12"] {
                let seen: String = try #require(stale.value(of: field))
                form[field] = seen
            }
            // A colleague gives other points; the sheet that lies open still shows the old ones.
            let colleague = form.merging(["points_11": "600", "reason_11": "屋顶漏雨"]) { $1 }
            try await officer.post("\(MarchRows.zhuxi)/points", colleague).expect(.seeOther)
            let other = form.merging(["points_12": "800", "reason_12": "问过三户"]) { $1 }
            try await officer.post("\(MarchRows.zhuxi)/points", other).expect(.seeOther)
            #expect(try Self.points(site) == "600,800")
            // Of the same points both are told, and whoever has seen them may give hers.
            let mine = form.merging(["points_11": "1000", "reason_11": "修好了"]) { $1 }
            let told = try await officer.post("\(MarchRows.zhuxi)/points", mine)
            told.expect(
                .unprocessableContent,
                showing: "有人刚改过：王专干给了 6 分，理由是“屋顶漏雨”",
                "修好了",
                "<option value=\"1000\" selected>"
            )
            #expect(try Self.points(site) == "600,800")
            let now: String = try #require(told.value(of: "seen_11"))
            let seen = mine.merging(["seen_11": now]) { $1 }
            try await officer.post("\(MarchRows.zhuxi)/points", seen).expect(.seeOther)
            #expect(try Self.points(site) == "1000,800")
        }
    }

    /// What counts of the points by hand of 竹溪村, by source.
    private static func points(_ site: TestSite) throws -> String {
        try site.database.run(
            """
            select string_agg(points::text, ',' order by source)
            from (select distinct on (source) source, points from hand_points
                where chapter_id = 2 order by source, hand_points_id desc) last
            """
        )
    }

    @Test func `a village sees its own row alone and says what it thinks of itself`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let secretary = try await site.signIn(Cast.secretary)
            let seen = try await secretary.get("/ratings/431003190201/2026-03")
            seen.expect(.ok, showing: "竹溪村")
            #expect(!seen.text.contains("南坪村"))
            try await secretary.get(MarchRows.nanping).expect(.notFound)
            try await secretary.post(
                "\(MarchRows.zhuxi)/self-points",
                ["points_11": "1000", "note_11": "新修了阅览室"]
            ).expect(.seeOther)
            try await officer.get(MarchRows.zhuxi).expect(.ok, showing: "村里说：新修了阅览室", "−2")
        }
    }
}
