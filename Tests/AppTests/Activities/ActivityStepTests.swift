import Foundation
import HTTPTypes
import Testing

@testable import App

struct ActivityStepTests {
    @Test func `a plan is held, recorded and verified, each once and by whom it may`() async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let plan = try await Happening.log(
                [
                    "as": "planned", "held_on": "2026-04-06", "headcount": "", "result": "",
                    "place": "",
                ],
                as: secretary
            )
            let page = "/activities/\(plan)"
            try await secretary.get(page).expect(.ok, showing: "已计划", "办完了，记下来")
            try await secretary.post("\(page)/holding").expect(.seeOther)
            try await secretary.post("\(page)/holding")
                .expect(.unprocessableContent, showing: "已经开展过了")
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(page)/verification")
                .expect(.unprocessableContent, showing: "还没有记录")
            let record = Happening.form.merging([
                "version": try Happening.version(of: plan, site), "held_on": "2026-04-06",
            ]) { $1 }
            try await secretary.post("\(page)/record", record).expect(.seeOther)
            try await officer.post("\(page)/verification").expect(.seeOther)
            try await secretary.get(page).expect(.ok, showing: "已核实")
            try await secretary.post(
                page,
                record.merging([
                    "version": try Happening.version(of: plan, site), "reason": "想改",
                ]) { $1 }
            ).expect(.unprocessableContent, showing: "已经核实，不能直接改")
            let states = try site.database.run(
                """
                select string_agg(state, ',' order by activity_id) from activity
                where record_id = \(plan)
                """
            )
            #expect(states == "planned,held,recorded,verified")
        }
    }

    @Test func `a plan for another day is not held yet`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let plan = try await Happening.log(
                ["as": "planned", "held_on": "2026-05-29", "headcount": ""],
                as: secretary
            )
            try await secretary.post("/activities/\(plan)/holding")
                .expect(.unprocessableContent, showing: "这一天还没有到")
            try await secretary.get("/activities?place=\(Happening.village)&month=2026-05")
                .expect(.ok, showing: "2026 年 5 月还没有记录的活动", "已计划")
        }
    }

    @Test func `cancelling says why and is for good`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            let page = "/activities/\(record)"
            try await secretary.post("\(page)/cancellation", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post("\(page)/cancellation", ["reason": "下大雨"]).expect(.seeOther)
            try await secretary.get(page).expect(.ok, showing: "已取消", "下大雨")
            try await secretary.post("\(page)/cancellation", ["reason": "再取消"])
                .expect(.unprocessableContent, showing: "已经取消")
            let list = try await secretary.get("/activities?place=\(Happening.village)")
            #expect(!list.text.contains("柑桔种植技术培训"))
        }
    }

    @Test func `a change needs a reason, and both versions stay to be read`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            let page = "/activities/\(record)"
            let change = Happening.form.merging(["headcount": "46", "version": "\(record)"]) { $1 }
            try await secretary.post(page, change)
                .expect(.unprocessableContent, showing: "请写明原因", "value=\"46\"")
            try await secretary.post(page, change.merging(["reason": "漏数三人"]) { $1 })
                .expect(.seeOther)
            try await secretary.get(page).expect(
                .ok,
                showing: "漏数三人",
                "<del>43 人</del>",
                "<ins>46 人</ins>"
            )
        }
    }

    @Test func `whoever was overtaken sees both values and may then save hers`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            let record = try await Happening.log(as: secretary)
            let page = "/activities/\(record)"
            let base = Happening.form.merging(["reason": "更正", "version": "\(record)"]) { $1 }
            try await officer.post(page, base.merging(["headcount": "50"]) { $1 }).expect(.seeOther)
            let overtaken = try await secretary.post(page, base.merging(["headcount": "45"]) { $1 })
            overtaken.expect(.unprocessableContent, showing: "别人改过这条记录", "50 人", "45 人")
            let version = try #require(overtaken.value(of: "version"))
            try await secretary.post(
                page,
                base.merging(["headcount": "45", "version": version]) { $1 }
            ).expect(.seeOther)
            try await secretary.get(page).expect(.ok, showing: "<ins>45 人</ins>")
        }
    }

    @Test func `a double tap on a change makes one version and blames nobody`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            let change = Happening.form.merging([
                "headcount": "46", "version": "\(record)", "reason": "漏数三人",
                FormKey.field: UUID().uuidString,
            ]) { $1 }
            let first = try await secretary.post("/activities/\(record)", change)
            let second = try await secretary.post("/activities/\(record)", change)
            first.expect(.seeOther)
            second.expect(.seeOther)
            #expect(first.location == second.location)
            let versions = try site.database.run(
                "select count(*) from activity where record_id = \(record)"
            )
            #expect(versions == "2")
        }
    }

    @Test func `a record of long ago is marked as late and counted so`() async throws {
        try await withSite(on: "2026-04-20") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            try await secretary.get("/activities/\(record)").expect(.ok, showing: "补记晚了")
            let list = "/activities?place=\(Happening.village)"
            try await secretary.get(list).expect(.ok, showing: "1 次是过了 5 天才记的")
            try await secretary.get("\(list)&late=yes").expect(.ok, showing: "柑桔种植技术培训")
        }
    }

    @Test func `what is late, the scheme in force in that month says`() async throws {
        try await withSite(on: "2026-04-20") { site in
            try Happening.adoptScheme(daysToEnter: 20, statementDay: 15, from: "2026-04", site)
            let secretary = try await site.signIn(Cast.secretary)
            let list = "/activities?place=\(Happening.village)"
            let april = try await Happening.log(as: secretary)
            let page = try await secretary.get("/activities/\(april)").expect(.ok)
            #expect(!page.text.contains("补记晚了"))
            let month = try await secretary.get(list).expect(.ok, showing: "柑桔种植技术培训")
            #expect(!month.text.contains("才记的") && !month.text.contains("补记晚了"))
            // March was rated by the scheme for all.
            let march = ["held_on": "2026-03-31", "copy_confirmed": "yes"]
            let record = try await Happening.log(march, as: secretary)
            try await secretary.get("/activities/\(record)").expect(.ok, showing: "补记晚了")
            for place in ["", "&chapter=2"] {
                try await secretary.get("\(list)&month=2026-03\(place)")
                    .expect(.ok, showing: "1 次是过了 5 天才记的")
            }
        }
    }

    @Test func `members and households take part once, and may be taken off`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            let page = "/activities/\(record)/participants"
            try await secretary.get("\(page)?q=zjg").expect(.ok, showing: "周建国")
            try await secretary.post(page, ["member": "102", "role": "speak"]).expect(.seeOther)
            try await secretary.post(page, ["member": "102"])
                .expect(.unprocessableContent, showing: "已经在参加的人里了")
            try await secretary.post(page, ["household": "201"]).expect(.seeOther)
            // Somebody of another village.
            try await secretary.post(page, ["member": "103"]).expect(.notFound)
            try await secretary.get("/activities/\(record)").expect(.ok, showing: "周建国", "主讲")
            let row = try site.database.run(
                "select participation_id from participation where member_id = 102"
            )
            try await secretary.post("\(page)/\(row)/withdrawal").expect(.seeOther)
            let left = try await secretary.get("/activities/\(record)")
            #expect(!left.text.contains("周建国"))
            try await secretary.post(
                "/activities/\(record)",
                Happening.form.merging([
                    "type": "21", "version": "\(record)", "reason": "其实是义诊",
                ]) { $1 }
            ).expect(.unprocessableContent, showing: "已经登记了参加的人")
        }
    }
}
