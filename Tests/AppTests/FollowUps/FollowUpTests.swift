import HTTPTypes
import Testing

@testable import App

struct FollowUpTests {
    private static let list = "/follow-ups?place=\(Newcomer.village)"
    private static let rows = """
        insert into follow_up (follow_up_id, chapter_id, region_code, household_id, need, due_on,
            entered_by, entered_at)
        overriding system value values
            (701, 2, '431003190201', 201, '修屋顶', '2026-04-01', 11, '2026-03-20'),
            (702, 2, '431003190201', 202, '找农技员', '2026-04-10', 11, '2026-03-20'),
            (703, 3, '431003190202', 203, '接水管', '2026-04-02', 11, '2026-03-20')
        """

    @Test func `needs stand by the day they are due, those past it marked`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.get(Self.list)
            answer.expect(.ok, showing: "2 件要跟进的事，1 件过了期", "过期 5 天", "2026 年 4 月 10 日到期")
            #expect(!answer.text.contains("接水管"))
            let overdue = try await secretary.get("\(Self.list)&show=overdue")
            overdue.expect(.ok, showing: "修屋顶")
            #expect(!overdue.text.contains("找农技员"))
        }
    }

    @Test func `a need is dealt with once, with its day and result`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let secretary = try await site.signIn(Cast.secretary)
            let done = "/follow-ups/701/completion"
            try await secretary.post(done, ["done_on": "2026-04-03", "result": ""])
                .expect(.unprocessableContent, showing: "请写明办成什么样了")
            let form = ["done_on": "2026-04-03", "result": "村里请人修好了"]
            try await secretary.post(done, form).expect(.seeOther).follow()
                .expect(.ok, showing: "村里请人修好了", "晚了 2 天")
            try await secretary.post(done, form)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.get("\(Self.list)&show=done").expect(.ok, showing: "修屋顶")
        }
    }

    @Test func `a contact takes a further need, and its page shows it`() async throws {
        try await withSite { site in
            let key = try site.database.run(
                """
                insert into contact (contact_id, household_id, chapter_id, region_code, contacted_on,
                    channel, topics, entered_by, entered_at)
                overriding system value
                values (801, 201, 2, '431003190201', '2026-04-01', 'phone', '{help}', 11, '2026-04-01')
                returning contact_id
                """
            )
            #expect(key.hasPrefix("801"))
            let secretary = try await site.signIn(Cast.secretary)
            let form = ["need": "换灯泡", "due_on": "2026-04-12"]
            try await secretary.post("/contacts/801/needs", form.merging(["need": "上环"]) { $1 })
                .expect(.unprocessableContent, showing: "这里不能写")
            try await secretary.post("/contacts/801/needs", form).expect(.seeOther).follow()
                .expect(.ok, showing: "换灯泡", "2026 年 4 月 12 日到期")
        }
    }

    @Test func `what is due soon opens the rows that are counted, and no others`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                \(Self.rows);
                insert into follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at)
                values (2, '431003190201', '夏天再说', '2026-05-20', 11, '2026-03-20');
                insert into suggestion (chapter_id, region_code, received_on, channel, theme, content,
                    due_on, entered_by, entered_at)
                values (2, '431003190201', '2026-03-20', 'box', '路灯', '灯不亮', '2026-04-13', 11,
                        '2026-03-20'),
                    (2, '431003190201', '2026-04-03', 'box', '图书', '书旧了', '2026-04-27', 11,
                        '2026-04-03')
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            let start = try await secretary.get("/start").expect(
                .ok,
                showing: "1 件要跟进的事 7 天内到期",
                "1 条意见 7 天内要答复"
            )
            for (list, soon, later) in [
                ("follow-ups", "找农技员", "夏天再说"), ("suggestions", "路灯", "图书"),
            ] {
                #expect(start.text.contains("/\(list)?place=\(Newcomer.village)&amp;show=soon"))
                let rows = try await secretary.get("/\(list)?place=\(Newcomer.village)&show=soon")
                rows.expect(.ok, showing: soon, "7 天内到期")
                #expect(!rows.text.contains(later) && !rows.text.contains("修屋顶"))
            }
        }
    }

    @Test func `the start page chases what is due, each line opening its rows`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start").expect(
                .ok,
                showing: "1 件要跟进的事过了期",
                "1 件要跟进的事 7 天内到期",
                "1 户本月还没有联系",
                "本月公开栏还没有登记上月经费公示",
                "show=overdue"
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/start")
                .expect(.ok, showing: "2 件要跟进的事过了期", "2 个协会还没有登记上月经费公示")
            try await secretary.get("/chapters/2")
                .expect(.ok, showing: "走访、意见和公开栏", "要跟进的事", "/postings?chapter=2")
        }
    }
}
