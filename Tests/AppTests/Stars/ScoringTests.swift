import Domain
import HTTPTypes
import Testing

@testable import App

struct ScoringTests {
    @Test func `a reviewer confirms, scores item by item, keeps what is there and hands in`()
        async throws
    {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            try await reviewer.get("/start").expect(.ok, showing: "还有 2 户等您评分", "/stars/scoring")
            try await reviewer.get("/stars/scoring")
                .expect(.ok, showing: "还有 2 户要评，评完 0 户", "赵会员户", "贺东来户", "还没有开始")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.get(scores).expect(.ok, showing: "先确认一件事", "我和这一户有关系，不评")
            try await reviewer.post(scores, ["points_A2": "500"])
                .expect(.unprocessableContent, showing: "请先确认和这一户没有关系")
            try await reviewer.post("\(scores)/confirmation").expect(.seeOther)
            let sheet = try await reviewer.get(scores)
            sheet.expect(
                .ok,
                showing: "A2 夫妻共同分担家务和照护，儿女一样对待",
                "自评 5 分",
                "系统按记录计算",
                "\(ScoringTown.zhao)/evidence/A1",
                "value=\"na\"",
                "还有 19 项没有评"
            )
            let kept = try await reviewer.post(
                scores,
                ["save": "A", "points_A2": "450", "evidence_A2": "heard", "note_A2": ""]
            )
            kept.expect(.seeOther)
            #expect(kept.location == "\(scores)?saved=A#B")
            try await kept.follow().expect(.ok, showing: "已保存", "还有 18 项没有评")
            try await reviewer.get("/stars/scoring").expect(.ok, showing: "评了 1 / 19 项")
        }
    }

    @Test func `a sheet that is not whole says in words what is lacking, and keeps what is right`()
        async throws
    {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.post("\(scores)/confirmation").expect(.seeOther)
            let wrong = [
                "points_A2": "300", "points_A3": "450", "points_B2": "", "points_B3": "425",
                "evidence_B4": "", "points_D1": "50",
            ]
            try await reviewer.post(scores, ScoringTown.full.merging(wrong) { $1 }).expect(
                .unprocessableContent,
                showing: "您给 3 分，自评 5 分，差 2 分，请写一句原因",
                "A3 学龄孩子都在上学，监护人尽责：和自评一个打分、一个不适用，请写一句原因",
                "B2 遵守村规民约：还没有打分",
                "B3 有矛盾好好商量或找人调解：请重新选分数",
                "B4 不违规建房、占地、用火：请选凭什么打的分",
                "填对的已经存下了"
            )
            #expect(try ScoringTown.state(911, site) == "submitted")
            let kept = try site.database.run("select count(*) from star_item_score")
            #expect(kept == "17")
            // Half a point less needs no word.
            let right = ["points_A2": "450", "points_D1": "550"]
            try await reviewer.post(scores, ScoringTown.full.merging(right) { $1 })
                .expect(.seeOther)
            try await reviewer.get(scores)
                .expect(.ok, showing: "您的评分表交了", "评审组交了 1 / 3 份", "还没有交")
            try await reviewer.post(scores, ScoringTown.full)
                .expect(.unprocessableContent, showing: "这张评分表已经交了，不能再改")
        }
    }

    @Test func `words that are kept of nobody are refused in a note`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.post("\(scores)/confirmation").expect(.seeOther)
            let said = ["save": "A", "points_A2": "300", "note_A2": "结扎了"]
            try await reviewer.post(scores, said)
                .expect(.unprocessableContent, showing: "这里不能写“结扎”")
        }
    }

    @Test func `the village's points are the middle ones, with gap and reasons beside them`()
        async throws
    {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let (a2, note) = ("points_A2", "note_A2")
            try await ScoringTown.score(
                ScoringTown.zhao,
                as: "zhuxi.reviewer",
                site,
                [a2: "300", note: "家务都是老人做"]
            )
            try await ScoringTown.score(
                ScoringTown.zhao,
                as: "zhuxi.reviewer2",
                site,
                [a2: "350", note: "很少一起做"]
            )
            #expect(try ScoringTown.state(911, site) == "submitted")
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer3", site)
            #expect(try ScoringTown.state(911, site) == "scored")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("\(ScoringTown.zhao)/scores").expect(
                .ok,
                showing: "何评审",
                "<b>3.5</b>",
                "−1.5",
                "家务都是老人做；很少一起做",
                "登记村民代表会议表决"
            )
            // A: 0 + 3.5 + 5 of 15, scaled to 20; A3 does not apply.
            let outcome = try site.database.run("select categories[1] from star_outcome")
            #expect(outcome == "1130")
        }
    }

    @Test func `a second turn begins with what she gave the first time`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let (scores, name) = ("\(ScoringTown.zhao)/scores", "zhuxi.reviewer")
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update star_application set state = 'returned', turn = 2 where star_application_id = 911
                """
            )
            let reviewer = try await site.signIn(name)
            let begun = try await reviewer.post("\(scores)/confirmation")
            try await begun.follow()
                .expect(.ok, showing: "19 项都评了", "value=\"600\" checked", "表上先填着您上一次的评分")
            try await reviewer.post(scores, ["save": "D", "points_D1": "450"]).expect(.seeOther)
            let given = try site.database.run(
                """
                select string_agg(t.points::text, ' ' order by c.turn)
                from star_score c join star_item_score t using (star_score_id)
                where c.account_id = 85 and t.code = 'D1'
                """
            )
            #expect(given == "600 450", "the sheet of the first turn stays as it was")
        }
    }

    @Test func `computed items open the rows they are computed from`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            _ = try site.database.run(
                """
                insert into activity (chapter_id, region_code, state, type, topic, held_on, place, headcount,
                    headcount_kind, result, entered_by, entered_at, entered_on)
                select 2, 'x', 'recorded', t, '活动' || t, '2026-03-10', '村部', 12, 'exact', '好', 11,
                    '2026-03-11 09:00+08', '2026-03-11' from unnest('{30,71,95}'::smallint[]) t;
                insert into participation (record_id, region_code, household_id, role, entered_by, entered_at)
                select record_id, '431003190201', 201, 'attend', 11, '2026-03-11 09:00+08' from activity
                where topic like '活动%'
                """
            )
            let reviewer = try await site.signIn("zhuxi.reviewer")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.post("\(scores)/confirmation").expect(.seeOther)
            let sheet = try await reviewer.get(scores)
            // A training is logged, so nobody is asked about it.
            #expect(!sheet.text.contains("name=\"points_C3\""))
            sheet.expect(.ok, showing: "还有 18 项没有评", "看 1 条记录")
            try await reviewer.get("\(ScoringTown.zhao)/evidence/A1")
                .expect(.ok, showing: "1 条记录，满 1 条就得 5 分", "参加：活动30（村部）", "2026-03-10")
            try await reviewer.get("\(ScoringTown.zhao)/evidence/C5")
                .expect(.ok, showing: "0 条记录，满 1 条才得 2 分")
            try await reviewer.get("\(ScoringTown.zhao)/evidence/A2").expect(.notFound)
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            let logged = try site.database.run(
                """
                select string_agg(code || ' ' || points, ',' order by code) from star_village_score
                where code in ('A1', 'C3', 'D3', 'E4', 'C5')
                """
            )
            #expect(logged == "A1 500,C3 500,C5 0,D3 400,E4 300")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("\(ScoringTown.zhao)/evidence/A1")
                .expect(.ok, showing: "href=\"/activities/")
        }
    }

    @Test func `two last sheets at the same moment follow each other`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            async let one: Void = ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer", site)
            async let two: Void = ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer2", site)
            async let three: Void = ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer3", site)
            _ = try await (one, two, three)
            #expect(try ScoringTown.state(911, site) == "scored")
        }
    }

    @Test func `before its time nothing is scored`() async throws {
        try await withSite(on: "2026-04-30") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.get("/stars/scoring")
                .expect(.ok, showing: "2 户等着评分", "2026 年 5 月 1 日开始")
            try await reviewer.get(scores).expect(.ok, showing: "请到时候再来")
            try await reviewer.post("\(scores)/confirmation")
                .expect(.unprocessableContent, showing: "现在不是评分的时候")
        }
    }
}
