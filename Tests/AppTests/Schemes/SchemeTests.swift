import HTTPTypes
import Testing

@testable import App

struct SchemeTests {
    @Test func `whoever is rated reads the scheme in force in sentences`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/schemes/431003190201")
                .expect(.ok, showing: "默认方案", "现在用的", "下个月 6 日截止")
            let page = try await secretary.get("/schemes/431003190201/1")
            page.expect(.ok, showing: "满 2 得 15 分", "做到 30% 得满分", "85.0 分起", "降到绿旗")
            #expect(!page.text.contains("复制成草稿"))
            try await secretary.get(SchemeDesk.town).expect(.notFound)
        }
    }

    @Test
    func `a draft is changed, keeps what was typed when refused, and is of its township alone`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            try await officer.get("\(draft)/changes").expect(.ok, showing: "开展活动", "各项满分加起来")
            var fields = SchemeDesk.fields
            fields["most_2"] = "8"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "现在是 98 分", "云溪镇方案")
            fields["most_6"] = "7"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "最多只能得 5 分，得不到满分 7 分")
            fields["points_6_1"] = "7"
            fields["from_2"] = "90"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "旗的起点要从高到低")
            fields["from_2"] = "六十"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "最多一位小数", "六十")
            fields["from_2"] = "65.5"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "云溪镇方案", "65.5 分起", "满 1 得 7 分")
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "刚才有人改过")
            let neighbour = try await site.signIn("shiqiao.officer")
            try await neighbour.get(draft.replacing("431003190", with: "431003191"))
                .expect(.notFound)
        }
    }

    @Test func `other presets and quotas are kept, and words left alone go with their colours`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            var fields = SchemeDesk.fields
            fields["preset"] = "B"
            fields["mode"] = "both"
            fields["quota_1"] = "2"
            fields["quota_last"] = "1"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "名额一共 3 个，可参加考评的协会只有 2 个")
            fields["quota_1"] = "1"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "前 1 名", "后 1 名", "分数和名次都要够")
            let flags = try site.database.run(
                """
                select string_agg(label || colour, ' ' order by rank) from flag_scheme_flag
                where flag_scheme_id > 100
                """
            )
            #expect(flags == "红旗red 绿旗green 黄旗yellow")
        }
    }

    @Test func `a scheme begins with a month that has not closed, and then never changes`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            let draft = try await SchemeDesk.draft(officer)
            try await officer.post("\(draft)/publication", ["from": "2026-03"])
                .expect(.unprocessableContent, showing: "最早从 2026 年 4 月起")
            try await officer.post("\(draft)/publication", ["from": "2026-05"]).expect(.seeOther)
            try await officer.get(SchemeDesk.town)
                .expect(.ok, showing: "2026 年 5 月起改按", "王专干")
            try await officer.post("\(draft)/changes", SchemeDesk.fields)
                .expect(.unprocessableContent, showing: "已经公布")
            let other = try await SchemeDesk.draft(officer)
            try await officer.post("\(other)/publication", ["from": "2026-05"])
                .expect(.unprocessableContent, showing: "已经有一个方案开始")
            #expect(throws: (any Error).self) {
                try site.database.run(
                    """
                    update flag_scheme set state = 'published', from_month = '2026-03-01',
                        published_at = '2026-04-06 09:00+08'
                    where flag_scheme_id = (select max(flag_scheme_id) from flag_scheme)
                    """
                )
            }
            let states = try site.database.run(
                """
                select string_agg(state, ' ' order by flag_scheme_id) from flag_scheme
                where flag_scheme_id > 1
                """
            )
            #expect(states == "published draft")
        }
    }

    @Test func `a scheme is tried on a month that is over without keeping anything`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let draft = try await SchemeDesk.draft(officer)
            var fields = SchemeDesk.fields
            fields["from_1"] = "83"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.get("\(draft)/trial?month=2026-03")
                .expect(.ok, showing: "1 个协会的旗会变", "83.3", "黄旗", "红旗")
            #expect(try site.database.run("select flag from score where chapter_id = 2") == "2")
        }
    }

    @Test func `the days of months to come are set with their author, those of past months never`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            let officer = try await site.signIn("yunxi.officer")
            var days = [
                "from": "2026-04", "closes": "8", "computed": "7", "by_hand": "9", "approved": "9",
                "published": "12", "appeal": "3",
            ]
            try await officer.post("\(SchemeDesk.town)/calendar", days)
                .expect(.unprocessableContent, showing: "先后不对")
            days["computed"] = "9"
            days["from"] = "2026-03"
            try await officer.post("\(SchemeDesk.town)/calendar", days)
                .expect(.unprocessableContent, showing: "最早从 2026 年 4 月起")
            days["from"] = "2026-04"
            try await officer.post("\(SchemeDesk.town)/calendar", days).expect(.seeOther)
            try await officer.get("\(SchemeDesk.town)/calendar")
                .expect(.ok, showing: "下个月 8 日截止", "王专干", "各乡镇通用")
            let closes = try site.database.run(
                "select (calendar_of('431003190', '2026-04-01')).closes_day"
            )
            #expect(closes == "8")
        }
    }
}
