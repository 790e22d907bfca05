import HTTPTypes
import Testing

@testable import App

struct OutcomeTests {
    private static let page = "/outcomes/431003190/2026"

    /// Bands of two of the three households: one rose, one has no newer income.
    private static func declare(_ site: TestSite) throws {
        try Lending.prepare(site)
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into project_income (project_household_id, region_code, is_baseline, year, band, declared_on,
                entered_by, entered_at) values
                (81, '431003190201', true, 2024, 1, '2025-01-01', 11, '2025-01-01'),
                (81, '431003190201', false, 2025, 3, '2026-01-01', 11, '2026-01-01'),
                (82, '431003190201', true, 2024, 2, '2025-01-01', 11, '2025-01-01');
            insert into project_lifting (project_household_id, region_code, lifted_on, reason, confirmed_by,
                confirmed_at) values (81, '431003190201', '2025-12-31', '收入稳定', 31, '2026-01-01');
            insert into project_funding (project_id, region_code, kind, amount_fen, year, entered_by, entered_at)
            values (71, '431003190201', 'grant', 1000000, 2025, 11, '2025-01-01'),
                (71, '431003190201', 'revolving', 800000, 2025, 11, '2025-01-01');
            """
        )
    }

    @Test func `outcomes count what is known, and what is not known is not nought`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Self.declare(site)
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get(Self.page)
            page.expect(.ok, showing: "年 2 个项目，帮扶 3 户，已确认脱困 1 户", "<svg", "竹溪养羊", "5,000")
            page.expect(.ok, showing: "还没有到期的", "没有借出", "还没有填 2026 年当地人均年收入")
            let households = "\(Self.page)/households"
            try await officer.get("\(households)?figure=rose")
                .expect(
                    .ok,
                    showing: "收入档次上升的户 1 户",
                    "赵会员",
                    "2,000 到 5,000 元",
                    "2025 年：10,000 到 20,000 元"
                )
            try await officer.get("\(households)?figure=unknown")
                .expect(.ok, showing: "2 户", "贺东来", "孙会员", "不知道")
            try await officer.get("\(households)?figure=same").expect(.ok, showing: "一户也没有")
            try await officer.get("\(households)?figure=lifted&project=71")
                .expect(.ok, showing: "赵会员", "2025-12-31")
            try await officer.get("\(households)?figure=born").expect(.notFound)
            try await officer.get("/outcomes/431003190/2027").expect(.notFound)
            try await officer.get("/outcomes/431003190/2024").expect(.ok, showing: "还没有批准的项目")
        }
    }

    @Test func `incomes are held against the local mean once it is typed`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Self.declare(site)
            let officer = try await site.signIn(Cast.officer)
            let means = "/outcomes/431003190/2025/means"
            let form = ["yuan": "8000", "source": "县统计公报"]
            try await officer.post(means, form.merging(["yuan": "八千"]) { $1 })
                .expect(.unprocessableContent, showing: "请填整数元", "县统计公报")
            try await officer.post(means, form).expect(.seeOther)
            try await officer.get("\(Self.page)/households?figure=reached")
                .expect(.ok, showing: "收入达标的户 1 户", "赵会员")
            try await officer.post(means, form.merging(["yuan": "16000"]) { $1 }).expect(.seeOther)
            try await officer.get("/outcomes/431003190/2025")
                .expect(.ok, showing: "2025 年当地人均年收入 16,000 元（县统计公报）")
            try await officer.get("\(Self.page)/households?figure=short")
                .expect(.ok, showing: "收入没有达标的户 1 户", "赵会员")
            let approver = try await site.signIn(Lending.approver)
            try await approver.post(means, form).expect(.forbidden)
        }
    }

    @Test func `the county reads totals of townships, and no income of anybody`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Self.declare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let loan = try await Lending.lend(81, by: officer, keeper)
            let back = try await Lending.repay(loan, "3000", by: officer)
            try await keeper.post("\(back)/booking").expect(.seeOther)
            let reader = try await site.signIn(Lending.reader)
            let page = try await reader.get("/outcomes/431003/2026")
            page.expect(
                .ok,
                showing: "云溪镇",
                "帮扶 &lt;10 户，已确认脱困 &lt;10 户",
                "75%",
                "收入变化只给管理农户的人看"
            )
            #expect(!page.text.contains("赵会员"))
            try await reader.get("\(Self.page)/households").expect(.forbidden)
            try await reader.get(loan).expect(.forbidden)
        }
    }

    /// More households of the two projects, so that one has many and the other few.
    private static func enlarge(_ site: TestSite, by count: Int) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into project_household (project_household_id, project_id, region_code, household_id, role, joined_on,
                entered_by, entered_at)
            overriding system value
            select 9100 + n, 71, '431003190201', 9100 + n, 'new', '2025-01-01', 11, '2025-01-01'
            from generate_series(1, \(count)) n;
            """
        )
    }

    @Test func `few households of a project are told to whoever reaches them, and to nobody else`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            try Self.declare(site)
            try Self.enlarge(site, by: 20)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get(Self.page)
                .expect(.ok, showing: "帮扶 23 户，已确认脱困 1 户", "22 户", "1 户")
            let sheet = "/projects/place/431003190/2026/return/print"
            for name in [Lending.reader, BookKeeping.keeper] {
                let person = try await site.signIn(name)
                let page = try await person.get(Self.page)
                page.expect(.ok, showing: "帮扶 23 户，已确认脱困 &lt;10 户", "从它能推算出")
                // The other project has one household: with the sum of 23 the 22 would tell.
                for told in ["22 户", "1 户", ">22<", ">1<", ">21<"] {
                    #expect(!page.text.contains(told), "\(name) \(told)")
                }
                let drawing = page.text.split(separator: "<h2>").first { $0.hasPrefix("帮扶户") }
                #expect(drawing.map { !$0.contains("height=\"20\"") } == true)
                #expect(!page.visible.contains("454.5") && !page.visible.contains("10,000"))
            }
            let keeper = try await site.signIn(BookKeeping.keeper)
            let paper = try await keeper.get("\(sheet)").expect(.ok, showing: "&lt;10")
            #expect(!paper.text.contains(">21<") && !paper.text.contains(">22<"))
            let board = try await site.guest.get("/board/431003190/projects/current")
            board.expect(.ok, showing: "竹溪养羊", "“—”是不到 10 户")
            #expect(!board.text.contains(">22<") && !board.text.contains(">1<"))
        }
    }

    @Test func `R7 holds a line a project, on paper and as a workbook`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Self.declare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let loan = try await Lending.lend(81, by: officer, keeper)
            let back = try await Lending.repay(loan, "1500", by: officer)
            try await keeper.post("\(back)/booking").expect(.seeOther)
            let sheet = "/projects/place/431003190/2026/return"
            try await officer.get("\(sheet)/print").expect(
                .ok,
                showing: "云溪镇 2026 年三结合台账",
                "竹溪养羊（竹溪村）",
                "竹溪合作社",
                "10,000",
                "4,000",
                "1,500",
                "没有验收",
                "不知道"
            )
            try await officer.get("/projects/place/431003190/2025/return/print?quarter=3")
                .expect(.ok, showing: "2025 年第 3 季度", "2,000", "1,500")
            try await officer.get("\(sheet)/print?quarter=5").expect(.notFound)
            try await officer.get("\(sheet)?quarter=1").expect(.ok, showing: "xl/worksheets")
            let read = try site.database.run(
                "select count(*) from audit_entry where act = 'read' and purpose like '%R7%'"
            )
            #expect(read == "3")
        }
    }
}
