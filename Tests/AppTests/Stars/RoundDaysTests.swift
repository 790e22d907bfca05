import HTTPTypes
import Testing

@testable import App

struct RoundDaysTests {
    private static let rounds = "/stars/\(StarSchemeDesk.town)/rounds"
    private static let days = "/stars/\(StarSchemeDesk.town)/2026/days"

    @Test func `a round is opened once a year, with the days of its scheme`() async throws {
        try await withSite(on: "2026-03-10") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get(Self.rounds)
                .expect(.ok, showing: "开评 2026 年五星农家", "默认方案", "2026-04-30", "改开 2027 年")
            var fields = StarSchemeDesk.round(2026)
            fields["score_from"] = "2026-04-30"
            fields["note"] = "今年推迟一点"
            try await officer.post(Self.rounds, fields)
                .expect(.unprocessableContent, showing: "“开始评分”要在“申报截止”以后", "今年推迟一点")
            fields["score_from"] = "2026-05-01"
            fields["notice_by"] = "2026-06-03"
            try await officer.post(Self.rounds, fields)
                .expect(.unprocessableContent, showing: "放不下 7 天公示")
            fields["notice_by"] = "六月"
            try await officer.post(Self.rounds, fields)
                .expect(.unprocessableContent, showing: "“村级公示满期不晚于”不是一个日子")
            fields["notice_by"] = "2026-06-30"
            let opened = try await officer.post(Self.rounds, fields)
            #expect(opened.location == "/stars/\(StarSchemeDesk.town)/2026")
            try await officer.post(Self.rounds, fields)
                .expect(.unprocessableContent, showing: "这一年不能开评")
            try await officer.get(Self.rounds).expect(.ok, showing: "开评 2027 年五星农家")
            let row = try site.database.run(
                "select star_scheme_id, counts_from, award_by, note, opened_by from star_round"
            )
            #expect(row == "1|2026-01-01|2026-10-31|今年推迟一点|21")
            // The scheme's page leads to the years held under it.
            try await officer.get("/stars/schemes/1")
                .expect(.ok, showing: "按它评定的年份", "/stars/431003190/2026")
        }
    }

    @Test func `next year's round is open on every page as soon as it is opened`() async throws {
        try await withSite(on: "2026-11-22") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(Self.rounds, StarSchemeDesk.round(2027)).expect(.seeOther)
            let next = "/stars/\(StarSchemeDesk.town)/2027"
            #expect(try await officer.get("/stars").location == next)
            for page in ["", "/decisions", "/sample", "/statistics", "/awards", "/days", "/r6"] {
                try await officer.get(next + page).expect(.ok)
            }
            let secretary = try await site.signIn(Cast.secretary)
            for page in ["", "/reviewers", "/votes"] {
                try await secretary.get("/stars/431003190201/2027\(page)").expect(.ok)
            }
        }
    }

    @Test func `a round is held under the township's own scheme from its year on`() async throws {
        try await withSite(on: "2026-03-10") { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            try await officer.post("\(draft)/publication", ["from": "2027"]).expect(.seeOther)
            try await officer.post(Self.rounds, StarSchemeDesk.round(2026)).expect(.seeOther)
            try await officer.post(Self.rounds, StarSchemeDesk.round(2027)).expect(.seeOther)
            let held = try site.database.run(
                "select string_agg((star_scheme_id > 2)::text, ' ' order by year) from star_round"
            )
            #expect(held == "false true")
            try await officer.get(Self.rounds).expect(.ok, showing: "今年和明年都已经开评了")
            let other = try await StarSchemeDesk.draft(officer)
            try await officer.post("\(other)/publication", ["from": "2027"])
                .expect(.unprocessableContent, showing: "请选 2028 年到")
        }
    }

    @Test func `days that lie ahead are moved, those that passed never`() async throws {
        try await withSite(on: "2026-04-20") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(Self.rounds, StarSchemeDesk.round(2026)).expect(.seeOther)
            try await officer.get(Self.days).expect(.ok, showing: "已经过了", "王专干开评")
            var fields = StarSchemeDesk.round(2026).merging(["version": "1"]) { $1 }
            fields["apply_from"] = "2026-04-05"
            try await officer.post(Self.days, fields)
                .expect(.unprocessableContent, showing: "“开始申报”已经过了，不能再改")
            fields["apply_from"] = "2026-04-01"
            fields["apply_to"] = "2026-04-19"
            try await officer.post(Self.days, fields)
                .expect(.unprocessableContent, showing: "“申报截止”不能改到今天以前")
            fields["apply_to"] = "2026-05-10"
            fields["score_from"] = "2026-05-11"
            fields["note"] = "农忙，申报延长"
            try await officer.post(Self.days, fields).expect(.seeOther)
            try await officer.get(Self.days).expect(.ok, showing: "2026-05-10", "农忙，申报延长")
            try await officer.post(Self.days, fields)
                .expect(.unprocessableContent, showing: "刚才有人改过这些日子")
        }
    }

    @Test func `a round that is closed stays as it is`() async throws {
        try await withSite(on: "2026-04-20") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(Self.rounds, StarSchemeDesk.round(2026)).expect(.seeOther)
            let closing = "/stars/\(StarSchemeDesk.town)/2026/closing"
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into star_application (star_round_id, region_code, chapter_id, household_id, head_name,
                    channel, applied_on, state, entered_by, entered_at, person_key_id)
                select star_round_id, '431003190201', 2, 101, '李建国', 'paper', '2026-04-10', 'scored', 11, now(), 1
                from star_round;
                """
            )
            try await officer.get(Self.days).expect(.ok, showing: "还有 1 户没有走完")
            try await officer.post(closing)
                .expect(.unprocessableContent, showing: "还有 1 户没有走完，走完了才能结束")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update star_application set state = 'rejected'
                """
            )
            try await officer.get(Self.days).expect(.ok, showing: "结束评定")
            try await officer.post(closing).expect(.seeOther)
            try await officer.post(closing)
                .expect(.unprocessableContent, showing: "已经结束，不再改动")
            let page = try await officer.get(Self.days)
            page.expect(.ok, showing: "王专干结束了评定")
            #expect(!page.text.contains("改日子"))
            try await officer.post(
                Self.days,
                StarSchemeDesk.round(2026).merging(["version": "2"]) { $1 }
            ).expect(.unprocessableContent)
        }
    }

    @Test func `nobody else opens or closes a round`() async throws {
        try await withSite(on: "2026-03-10") { site in
            for name in [Cast.secretary, "yunxi.approver", "zhuxi.reviewer", "zhuxi.member"] {
                let person = try await site.signIn(name)
                try await person.post(Self.rounds, StarSchemeDesk.round(2026)).expect(.forbidden)
            }
            let neighbour = try await site.signIn("shiqiao.officer")
            try await neighbour.post(Self.rounds, StarSchemeDesk.round(2026)).expect(.notFound)
            #expect(try site.database.run("select count(*) from star_round") == "0")
        }
    }
}
