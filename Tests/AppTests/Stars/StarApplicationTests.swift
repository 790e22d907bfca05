import Foundation
import HTTPTypes
import Testing

@testable import App

struct StarApplicationTests {
    @Test func `a member applies on her phone, page by page, and hands it in`() async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            try await member.get("/start")
                .expect(.ok, showing: "赵会员户", "正在接受申报", "替全家申报", "申报截止", "2026 年 4 月 30 日")
            try await member.get("/stars/applications/new").expect(.ok, showing: "开始填写", "随时可以撤回")
            let application = try await member.apply()
            try await member.get(application).expect(.ok, showing: "还差 19 项", "自己用手机申报")
            try await member.get("\(application)/categories/A")
                .expect(.ok, showing: "第 1 页，共 5 页", "登记了 0 次", "不适用", "保存，填下一页 B")
            let next = try await member.post(
                "\(application)/categories/A",
                ["A2": "450", "A3": "none", "A4": "400", "then": "next"]
            )
            #expect(next.location == "\(application)/categories/B")
            try await member.get("/start").expect(.ok, showing: "还差 16 项", "接着填")
            try await member.fillIn(application, but: ["A2": "450", "A3": "none", "A4": "400"])
            try await member.get(application).expect(.ok, showing: "都填好了", "我承诺")
            try await member.post("\(application)/submission", Person.signature).expect(.seeOther)
            try await member.get(application)
                .expect(.ok, showing: "已经提交，2026 年 5 月 1 日起评审员来", "撤回申报", "取回修改")
            let kept = try site.database.run(
                """
                select state, channel, promised_on, consented_on, signed_by,
                    (select count(*) from star_self_score), household_id from star_application
                """
            )
            #expect(kept == "submitted|own_account|2026-04-06|2026-04-06|赵会员|19|201")
        }
    }

    /// Domain 5: 0 (not logged), 4.5 and 4 of 15 applicable points are 11.3; with A1 logged 18.0.
    @Test func `what is logged counts by itself, and what is lacking is said`() async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.handIn(["A2": "450", "A3": "none", "A4": "400"])
            try await member.get(application).expect(.ok, showing: ">11.3<", "A 类再得 3.5 分就有一颗星")
            _ = try site.database.run(
                """
                with a as (
                    insert into activity (chapter_id, state, type, topic, held_on, headcount,
                        headcount_kind, place, result, entered_by, entered_at, entered_on)
                    values (2, 'recorded', 31, '亲子阅读', '2026-04-05', 12, 'exact', '村部', '很热闹', 11,
                        '2026-04-05', '2026-04-05') returning record_id)
                insert into participation (record_id, region_code, household_id, entered_by, entered_at)
                select record_id, '431003190201', 201, 11, '2026-04-05' from a
                """
            )
            try await member.get(application).expect(.ok, showing: ">18<")
            try await member.get("\(application)/evidence/A1")
                .expect(.ok, showing: "1 条记录，满 1 条就得 5 分", "亲子阅读")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("\(application)/evidence/A1")
                .expect(.ok, showing: "/activities/")
            try await member.get("\(application)/evidence/A2").expect(.notFound)
        }
    }

    @Test func `without promise, consent or an item's points nothing is handed in`() async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.apply()
            try await member.post("\(application)/submission", Person.signature)
                .expect(.unprocessableContent, showing: "还差 19 项没有自评")
            try await member.fillIn(application)
            for missing in ["promise", "consent"] {
                try await member.post(
                    "\(application)/submission",
                    Person.signature.merging([missing: ""]) { $1 }
                ).expect(.unprocessableContent, showing: "请先")
            }
            #expect(try site.database.run("select state from star_application") == "draft")
        }
    }

    @Test(arguments: [
        ("categories/A", ["A2": "550"], "请选一个分数"), ("categories/A", ["A2": "30"], "请选一个分数"),
        ("categories/A", ["A2": "none"], "请选一个分数"), ("deeds", ["deeds": "邻居超生"], "这里不能写"),
        ("deeds", ["deeds": String(repeating: "好", count: 501)], "最多 500 个字"),
        ("deeds", ["names": String(repeating: "王", count: 31)], "姓名"),
    ])
    func `what is wrong on a page is said beside it`(
        door: String,
        form: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.apply()
            try await member.post("\(application)/\(door)", form)
                .expect(.unprocessableContent, showing: sentence)
            #expect(try site.database.run("select count(*) from star_self_score") == "0")
        }
    }

    @Test func `who takes part is named, and only a known member's service is tied`() async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.apply()
            try await member.get("\(application)/deeds").expect(.ok, showing: "本户的会员", "刘桂英")
            let form = [
                "members": "101", "names": "赵会员\n刘大明", "deeds": "一直照看隔壁的老人",
            ]
            try await member.post("\(application)/deeds", form).expect(.seeOther)
            // 周建国 is no member known to live there, whatever the form says.
            try await member.post("\(application)/deeds", form.merging(["members": "102"]) { $1 })
                .expect(.seeOther)
            try await member.post("\(application)/deeds", form).expect(.seeOther)
            let kept = try site.database.run(
                """
                select taking_part, deeds, (select string_agg(member_id::text, ',') from star_member)
                from star_application
                """
            )
            #expect(kept == "{刘桂英,赵会员,刘大明}|一直照看隔壁的老人|101")
        }
    }

    @Test func `handed in, it stays as it is until it is taken back, and can be withdrawn`()
        async throws
    {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.handIn()
            try await member.post("\(application)/categories/A", ["A2": "0"])
                .expect(.unprocessableContent, showing: "要改请先取回")
            try await member.post("\(application)/deeds", ["deeds": "再补一句"])
                .expect(.unprocessableContent, showing: "要改请先取回")
            try await member.post("/stars/applications", ["household": "201"])
                .expect(.unprocessableContent, showing: "今年已经申报了")
            try await member.post("\(application)/reopening").expect(.seeOther)
            try await member.post("\(application)/categories/A", ["A2": "0"]).expect(.seeOther)
            try await member.post("\(application)/withdrawal").expect(.seeOther)
            try await member.get(application).expect(.ok, showing: "已经撤回")
            try await member.post("\(application)/withdrawal")
                .expect(.unprocessableContent, showing: "已经办过")
            // Nothing is lost by it: she may apply anew.
            #expect(try await member.apply() != application)
        }
    }

    @Test func `before and after its days a round takes nothing`() async throws {
        for (day, sentence) in [
            ("2026-03-31", "2026 年 4 月 1 日起可以申报"), ("2026-05-01", "2026 年 4 月 30 日已经截止"),
        ] {
            try await withSite(on: day) { site in
                try site.openRound()
                let member = try await site.signIn("zhuxi.member")
                let start = try await member.get("/start").expect(.ok, showing: sentence)
                #expect(!start.text.contains("替全家申报"))
                try await member.post("/stars/applications", ["household": "201"])
                    .expect(.unprocessableContent, showing: "现在不在申报期")
            }
        }
    }

    @Test func `the secretary takes down the paper of a household without a phone`() async throws {
        try await withSite { site in
            try site.openRound()
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/households/202").expect(.ok, showing: "替这一户录入申报")
            try await secretary.get("/stars/applications/new?household=202")
                .expect(.ok, showing: "录完会注明是村里代录")
            let application = try await secretary.apply(for: 202)
            try await secretary.fillIn(application)
            try await secretary.get(application).expect(.ok, showing: "谁在纸质表上签了字")
            try await secretary.post("\(application)/submission", Person.signature)
                .expect(.seeOther)
            try await secretary.get(application).expect(.ok, showing: "村里代录纸质表", "贺东来")
            try await secretary.get("/households/202").expect(.ok, showing: "2026 年度", "已提交")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get(application).expect(.ok, showing: "贺东来户的申报")
            try await approver.post("\(application)/withdrawal").expect(.forbidden)
        }
    }

    @Test(.enabled(if: PrintedPaper.canBeRead, "pdftotext is not installed"))
    func `the form of a year calls a category by the name it has in that year`() async throws {
        try await withSite { site in
            try StarTown.enter(site)
            let officer = try await site.signIn(Cast.officer)
            let text = try await officer.paper("/stars/applications/1/form.pdf").text()
            #expect(text.contains("优生优育与新型婚育文化") && !text.contains("少生优生"))
        }
    }

    @Test func `nobody sees or touches another household's application`() async throws {
        try await withSite { site in
            try site.openRound()
            let secretary = try await site.signIn(Cast.secretary)
            let other = try await secretary.apply(for: 202)
            let member = try await site.signIn("zhuxi.member")
            for path in ["", "/categories/A", "/deeds", "/evidence/A1"] {
                try await member.get("\(other)\(path)").expect(.notFound)
            }
            try await member.post("\(other)/categories/A", ["A2": "500"]).expect(.notFound)
            try await member.post("\(other)/withdrawal").expect(.notFound)
            try await member.post("/stars/applications", ["household": "202"]).expect(.notFound)
            let neighbour = try await site.signIn("nanping.secretary")
            try await neighbour.get(other).expect(.notFound)
            let unbound = try await site.signIn("nanping.member")
            try await unbound.get("/start").expect(.ok, showing: "还没有和哪一户连上")
            try await unbound.get("/stars/applications/new").expect(.notFound)
        }
    }
}
