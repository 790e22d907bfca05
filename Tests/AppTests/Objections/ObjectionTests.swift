import HTTPTypes
import Testing

@testable import App

struct ObjectionTests {
    /// Brings March to the board; everything is done through the doors.
    static func publish(_ site: TestSite) async throws -> (officer: Person, approver: Person) {
        try MarchRows.enter(site)
        let officer = try await MarchRows.rate(site)
        let approver = try await site.signIn("yunxi.approver")
        try await officer.post("\(MarchRows.month)/review").expect(.seeOther)
        try await approver.post("\(MarchRows.month)/approval").expect(.seeOther)
        try await officer.post("\(MarchRows.month)/publication").expect(.seeOther)
        return (officer, approver)
    }

    private static let page = "\(MarchRows.zhuxi)/objections"
    private static let study = ["code": "I5", "grounds": "三月十二日办过学习班，记录漏了"]

    @Test func `a village objects within the days of appeal and follows what becomes of it`()
        async throws
    {
        try await withSite { site in
            let (officer, approver) = try await Self.publish(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.page)
                .expect(.ok, showing: "异议期到 2026 年 4 月 13 日", "5 个工作日")
            try await secretary.post(Self.page, ["code": "", "grounds": "短"])
                .expect(.unprocessableContent, showing: "请选对哪一项", "至少 5 个字")
            try await secretary.post(Self.page, Self.study).expect(.seeOther)
            try await secretary.post(Self.page, Self.study)
                .expect(.unprocessableContent, showing: "已经提过异议")
            try await secretary.get(Self.page).expect(.ok, showing: "等待答复", "记录漏了")
            try await officer.get("/start").expect(.ok, showing: "1 件考评异议等待答复")
            try await officer.get("/objections?place=431003190").expect(.ok, showing: "竹溪村", "记录漏了")
            let id = try site.database.run("select objection_id from objection")
            let answer = ["objection": id, "upheld": "yes", "answer": ""]
            try await approver.post("\(Self.page)/\(id)/answer", answer)
                .expect(.unprocessableContent, showing: "请写明答复的理由")
            try await approver.post(
                "\(Self.page)/\(id)/answer",
                ["objection": id, "upheld": "no", "answer": "学习班在四月"]
            ).expect(.seeOther)
            try await approver.post(
                "\(Self.page)/\(id)/answer",
                ["objection": id, "upheld": "yes", "answer": "改主意"]
            ).expect(.unprocessableContent, showing: "已经答复过")
            try await secretary.get(Self.page)
                .expect(.ok, showing: "异议不成立", "学习班在四月", "张审批")
        }
    }

    @Test func `after the publication a village is led to the whole township's ranking`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let mine = "/ratings/431003190201/2026-03"
            #expect(!(try await secretary.get(mine)).text.contains("看全镇公示的名次"))
            let (officer, _) = try await Self.publish(site)
            let page = try await secretary.get(mine)
            page.expect(.ok, showing: "href=\"/board/431003190?month=2026-03\"", "看全镇公示的名次")
            #expect(!page.text.contains("南坪村"))
            try await site.guest.get("/board/431003190?month=2026-03")
                .expect(.ok, showing: "竹溪村", "南坪村")
            #expect(!(try await officer.get(MarchRows.month)).text.contains("看全镇公示的名次"))
        }
    }

    @Test func `after the days of appeal an objection is refused with the day in words`()
        async throws
    {
        try await withSite(on: "2026-04-14") { site in
            _ = try await Self.publish(site)
            _ = try site.database.run(
                "update flag_month set published_at = '2026-04-03 09:00+08'"
            )
            let secretary = try await site.signIn(Cast.secretary)
            // 4 to 6 April are the Qingming holiday, so the fifth working day is the 13th.
            try await secretary.post(Self.page, Self.study)
                .expect(.unprocessableContent, showing: "异议期到 2026 年 4 月 13 日为止，已经过了")
            let last = try site.database.run("select appeal_through('2026-04-03', 5)")
            #expect(last == "2026-04-13")
            let tried = try site.database.run("select count(*) from objection")
            #expect(tried == "0")
        }
    }

    @Test func `who raised an objection does not answer it under another name`() async throws {
        try await withSite { site in
            let (officer, _) = try await Self.publish(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.page, Self.study).expect(.seeOther)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = sha256('one') where account_id in (11, 21)
                """
            )
            let id = try site.database.run("select objection_id from objection")
            try await officer.post(
                "\(Self.page)/\(id)/answer",
                ["objection": id, "upheld": "yes", "answer": "同意"]
            ).expect(.unprocessableContent, showing: "要由另一个人来定")
        }
    }

    @Test func `an objection upheld leads to a revision that shows what moved`() async throws {
        try await withSite { site in
            let (officer, approver) = try await Self.publish(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.page, Self.study).expect(.seeOther)
            let id = try site.database.run("select objection_id from objection")
            try await approver.post(
                "\(Self.page)/\(id)/answer",
                ["objection": id, "upheld": "yes", "answer": "确有学习班"]
            ).expect(.seeOther)
            try await officer.get(Self.page).expect(.ok, showing: "开始更正重评", "异议成立")
            // The row that was missing is entered after the close, before the revision.
            _ = try site.database.run(Self.studyRow)
            try await officer.post("\(MarchRows.month)/revision", ["reason": "竹溪村异议成立"])
                .expect(.seeOther)
            try await officer.get("\(MarchRows.month)/revisions").expect(
                .ok,
                showing: "第 2 稿：1 个协会",
                "83.3 →",
                "88.3",
                "竹溪村异议成立",
                "现在公示的是第 1 稿"
            )
            try await officer.get("\(MarchRows.month)/revisions?revision=1")
                .expect(.ok, showing: "83.3", "这是现在公示的一稿")
            try await officer.get("\(MarchRows.month)/revisions?revision=3").expect(.notFound)
            let own = try await secretary.get("/ratings/431003190201/2026-03/revisions")
            own.expect(.ok, showing: "88.3")
            #expect(!own.text.contains("南坪村"))
        }
    }

    private static let studyRow = """
        insert into activity (chapter_id, region_code, state, type, topic, held_on, place, headcount,
            headcount_kind, result, entered_by, entered_at, entered_on)
        values (2, '431003190201', 'recorded', 71, '学习班', '2026-03-12', '村部', 20, 'exact', '好', 11,
            '2026-04-06 08:00+08', '2026-03-12')
        """
}
