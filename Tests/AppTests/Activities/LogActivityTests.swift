import Foundation
import HTTPTypes
import Testing

@testable import App

struct LogActivityTests {
    @Test func `a secretary records an activity, and it stands in the month's list`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/activities/new").expect(.seeOther)
            try await secretary.get("/activities/new?chapter=2")
                .expect(.ok, showing: "value=\"2026-04-06\"", "记下来", "先列入计划")
            let record = try await Happening.log(as: secretary)
            try await secretary.get("/activities/\(record)")
                .expect(.ok, showing: "柑桔种植技术培训", "43 人", "已记录", "李秘书")
            try await secretary.get("/activities?place=\(Happening.village)")
                .expect(.ok, showing: "柑桔种植技术培训", "1 次活动", "43 人", "生产技术培训")
            try await secretary.get("/activities/calendar?place=\(Happening.village)")
                .expect(.ok, showing: "id=\"day-3\"", "柑桔种植技术培训")
            try await secretary.get("/start").expect(.ok, showing: "本月已记 1 次活动")
            try await secretary.get("/chapters/2").expect(.ok, showing: "本月活动 1 次")
        }
    }

    @Test func `what was said before is offered again`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await Happening.log(["partners": "乡农技站"], as: secretary)
            try await secretary.get("/activities/new?chapter=2").expect(
                .ok,
                showing: "<option value=\"竹溪村会员之家\">",
                "<option value=\"乡农技站\">",
                "<option value=\"柑桔种植技术培训\">"
            )
        }
    }

    @Test func `everything there is to tell is kept`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let more = [
                "starts_at": "9:30", "headcount": "60多", "partners": "农技站", "cost": "1,200.5",
                "cost_source": "乡镇", "output_kind_0": "leaflet", "output_quantity_0": "近1200",
                "output_topic_0": "条例", "output_kind_1": "banner", "output_quantity_1": "2",
            ]
            let record = try await Happening.log(more, as: secretary)
            try await secretary.get("/activities/\(record)").expect(
                .ok,
                showing: "09:30",
                "60 余人",
                "农技站",
                "1,200.50 元 · 乡镇",
                "宣传资料 条例 约 1200 份；横幅 2 条"
            )
        }
    }

    @Test(arguments: [
        (["held_on": "2026-04-07"], "这一天还没有到"), (["held_on": "昨天吧"], "请按 2026-05-29 这样填"),
        (["type": ""], "请选是什么活动"), (["topic": ""], "请写主题"), (["place": ""], "请填在哪里办的"),
        (["headcount": ""], "请填参加人数"), (["headcount": "0"], "至少 1 人"),
        (["headcount": "十几"], "人数填数字"), (["result": ""], "请写成效"), (["result": "查了三名孕妇"], "这里不能写"),
        (["topic": "超生户座谈"], "这里不能写"), (["starts_at": "25:00"], "按 14:30 这样填"),
        (["cost": "一百"], "费用填多少元"), (["output_quantity_0": "许多"], "数量填数字"),
        (["group": "999999"], "请选本协会的小组"), (["tally_attended": "12"], "只有生殖健康类的活动"),
    ])
    func `what is wrong is said, and the form stays filled in`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = Happening.form.merging(["partners": "农技站"]) { $1 }.merging(change) { $1 }
            try await secretary.post("/activities", form)
                .expect(.unprocessableContent, showing: sentence, "value=\"农技站\"")
            #expect(try site.database.run("select count(*) from activity") == "0")
        }
    }

    @Test func `a double tap makes one record`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = Happening.form.merging([FormKey.field: UUID().uuidString]) { $1 }
            let first = try await secretary.post("/activities", form)
            let second = try await secretary.post("/activities", form)
            #expect(first.location == second.location)
            #expect(try site.database.run("select count(*) from activity") == "1")
        }
    }

    @Test func `a township's meeting names the chapters that came`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/activities/new").expect(.ok, showing: "记哪个协会的活动？")
            try await officer.get("/activities/new?chapter=1").expect(.ok, showing: "参加的协会")
            let meeting = ["chapter": "1", "type": "70", "topic": "月例会", "attending": "2"]
            let record = try await Happening.log(meeting, as: officer)
            try await officer.get("/activities/\(record)").expect(.ok, showing: "参加的协会", "1 个")
            let form = Happening.form.merging(meeting) { $1 }.merging([
                "attending": "3", "reason": "记错了", "version": "\(record)",
            ]) { $1 }
            try await officer.post("/activities/\(record)", form).expect(.seeOther)
            let rows = try site.database.run(
                """
                select string_agg(chapter_id || ' ' || (withdrawn_at is null), ',' order by chapter_id)
                from attending_chapter where record_id = \(record)
                """
            )
            #expect(rows == "2 false,3 true")
        }
    }

    @Test func `what repeats another chapter word for word is asked about once`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            _ = try await Happening.log(as: officer)
            let copy = Happening.form.merging(["chapter": "3", "held_on": "2026-04-05"]) { $1 }
            let asked = try await officer.post("/activities", copy)
            asked.expect(.unprocessableContent, showing: "一字不差", "copy_confirmed")
            let record = try await Happening.log(
                copy.merging(["copy_confirmed": "yes"]) { $1 },
                as: officer
            )
            try await officer.get("/activities/\(record)")
                .expect(.ok, showing: "和别的协会的记录一字不差")
        }
    }

    @Test func `a village is told which chapter says the same, and nothing else of it`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            _ = try await Happening.log(as: officer)
            let secretary = try await site.signIn("nanping.secretary")
            let copy = Happening.form.merging(["chapter": "3", "topic": "果树"]) { $1 }
            let asked = try await secretary.post("/activities", copy)
            asked.expect(.unprocessableContent, showing: "“成效”和竹溪村计生协会 2026-04-03的一条记录一字不差。")
            #expect(!asked.text.contains("柑桔种植技术培训"))
            let sure = copy.merging(["copy_confirmed": "yes"]) { $1 }
            let record = try await Happening.log(sure, as: secretary)
            let page = try await secretary.get("/activities/\(record)")
            page.expect(.ok, showing: "和别的协会的记录一字不差", "竹溪村计生协会")
            #expect(!page.text.contains("柑桔种植技术培训"))
            // The same words of the next township are nobody's business here.
            _ = try site.database.run(
                "update activity set superseded_at = now() where chapter_id <> 3"
            )
            #expect(!(try await secretary.get("/activities/\(record)")).text.contains("一字不差"))
        }
    }

    /// The function is the last lock: it is asked directly, past every page.
    @Test(arguments: [
        ("nanping.secretary", "竹溪村计生协会|2026-04-03|t"), ("zhuxi.secretary", ""),
        ("yunxi.officer", "竹溪村计生协会|2026-04-03|t"), ("yunxi.approver", ""),
        ("qiaotou.secretary", ""), ("suxian.reader", ""),
    ])
    func `only who may write a chapter's record hears of its copies`(
        who: String,
        heard: String
    ) async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            _ = try await Happening.log(as: officer)
            let asking = try #require(try await site.signIn(who).token)
            let found = try TestServer.run(
                """
                begin;
                select from enter('\\x\(asking.hex)');
                select * from copied_elsewhere(3, null, '2026-01-01', '2026-12-31',
                    '\(Happening.form["result"] ?? "")', '{}');
                rollback
                """,
                in: site.database.name,
                as: "xiehui_app"
            )
            #expect(found.trimmingCharacters(in: .whitespacesAndNewlines) == heard)
        }
    }

    @Test func `the same set of figures is noticed as well`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let figures = [
                "output_kind_0": "banner", "output_quantity_0": "2", "output_kind_1": "leaflet",
                "output_quantity_1": "300",
            ]
            _ = try await Happening.log(figures, as: officer)
            let other = figures.merging(["chapter": "3", "result": "另外的成效，自己写的。"]) { $1 }
            try await officer.post("/activities", Happening.form.merging(other) { $1 })
                .expect(.unprocessableContent, showing: "各项数量和")
        }
    }

    @Test func `a group's record keeps the group, another's is refused`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let group = try site.database.run(
                "select min(member_group_id) from member_group where chapter_id = 2"
            )
            let record = try await Happening.log(["group": group], as: secretary)
            let name = try site.database.run(
                "select name from member_group where member_group_id = \(group)"
            )
            try await secretary.get("/activities/\(record)").expect(.ok, showing: name)
        }
    }

    @Test func `a record of a group that is closed since then keeps it when it is changed`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let group = try site.database.run(
                "select min(member_group_id) from member_group where chapter_id = 2"
            )
            let record = try await Happening.log(["group": group], as: secretary)
            _ = try site.database.run(
                """
                update member_group set closed_on = '2026-04-05' where member_group_id = \(group)
                """
            )
            try await secretary.get("/activities/\(record)/change")
                .expect(.ok, showing: "<option value=\"\(group)\" selected>")
            let change = Happening.form.merging([
                "group": group, "headcount": "46", "version": "\(record)", "reason": "漏数三人",
            ]) { $1 }
            try await secretary.post("/activities/\(record)", change).expect(.seeOther)
            let kept = try site.database.run(
                """
                select member_group_id from activity
                where record_id = \(record) and superseded_at is null
                """
            )
            #expect(kept == group)
            // For what is new it is no choice any more.
            try await secretary.post(
                "/activities",
                Happening.form.merging(["group": group, "copy_confirmed": "yes"]) { $1 }
            ).expect(.unprocessableContent, showing: "请选本协会的小组")
        }
    }
}
