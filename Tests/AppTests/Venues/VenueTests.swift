import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct VenueTests {
    private static let chapter = "/chapters/2"
    private static let room = [
        "kind": "activity_room", "place": "村委会二楼", "area": "60", "items": "桌椅 20 套",
        "built": "2012",
    ]

    /// 竹溪村 spent 25,000 yuan on venues in 2025, booked in its book; 南坪村 8,000.
    private static let spendings = """
        set session_replication_role = replica;
        insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
        overriding system value values (701, 2, '431003190201', 'money', false, '现金', '2025-01-01'),
            (702, 3, '431003190202', 'money', false, '现金', '2025-01-01');
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
            money_account_id, purpose, party, what, entered_by, entered_at)
        overriding system value values
            (711, 2, '431003190201', 'spending', 'posted', '2025-06-01', 2025, 2500000, 701, 'venue', '施工队',
                '活动室修缮', 11, '2025-06-01'),
            (712, 3, '431003190202', 'spending', 'posted', '2025-06-01', 2025, 800000, 702, 'venue', '施工队',
                '宣传栏', 21, '2025-06-01');
        """

    private func add(_ person: Person, _ fields: [String: String] = room) async throws -> String {
        let answer = try await person.post("\(Self.chapter)/venues", fields)
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    @Test func `a village's secretary keeps her chapter's venues`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.chapter).expect(.ok, showing: "在用阵地 0 处")
            let venue = try await add(secretary)
            try await secretary.get(venue).expect(.ok, showing: "活动室", "60 平方米", "桌椅 20 套")
            var larger = Self.room
            (larger["area"], larger["version"]) = ("80", "1")
            try await secretary.post(venue, larger).expect(.seeOther)
            try await secretary.post(venue, larger)
                .expect(.unprocessableContent, showing: "80")
            try await secretary.get("\(Self.chapter)/venues")
                .expect(.ok, showing: "在用阵地 1 处", "80", "村委会二楼", "2012 年")
            try await secretary.post("\(venue)/closing").expect(.seeOther)
            try await secretary.get("\(Self.chapter)/venues").expect(.ok, showing: "已停用")
            try await secretary.get(Self.chapter).expect(.ok, showing: "在用阵地 0 处")
            larger["version"] = "3"
            try await secretary.post(venue, larger).expect(.notFound)
            let changes = try site.database.run(
                "select count(*) from audit_entry where table_name = 'venue'"
            )
            #expect(changes == "3")
        }
    }

    @Test func `a form that says too little or too much comes back filled in`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "\(Self.chapter)/venues",
                ["kind": "", "area": "很大", "built": "2030", "items": "孕检床"]
            ).expect(
                .unprocessableContent,
                showing: "请选阵地的类别",
                "很大",
                "请填 1900 到 2026 的整数",
                "孕检"
            )
            #expect(try site.database.run("select count(*) from venue") == "0")
        }
    }

    @Test func `a renovation is paid for by the chapter's own booked spending, once`() async throws
    {
        try await withSite { site in
            _ = try site.database.run(Self.spendings)
            let secretary = try await site.signIn(Cast.secretary)
            let venue = try await add(secretary)
            let page = try await secretary.get(venue)
            page.expect(.ok, showing: "2025 年　活动室修缮　25,000 元")
            #expect(!page.text.contains("8,000 元"))
            var work = ["kind": "renovated", "year": "2024", "what": "翻新屋顶", "entry": "711"]
            try await secretary.post("\(venue)/works", work)
                .expect(.unprocessableContent, showing: "这一笔是 2025 年付的", "翻新屋顶")
            work["year"] = "2025"
            for entry in ["712", "999"] {
                work["entry"] = entry
                try await secretary.post("\(venue)/works", work)
                    .expect(.unprocessableContent, showing: "请选本协会一笔已入账的阵地支出")
            }
            work["entry"] = "711"
            try await secretary.post("\(venue)/works", work).expect(.seeOther)
            try await secretary.get(venue).expect(.ok, showing: "翻新屋顶", "/fund-entries/711")
            try await secretary.post("\(venue)/works", work)
                .expect(.unprocessableContent, showing: "请选本协会一笔已入账的阵地支出")
            let key = try site.database.run("select venue_work_id from venue_work")
            try await secretary.post("\(venue)/works/\(key)/removal").expect(.seeOther)
            try await secretary.post("\(venue)/works", work).expect(.seeOther)
        }
    }

    /// The township's officer enters a room that was renovated, a board that is new, and one that is not.
    private func enterYear(_ site: TestSite) async throws -> Person {
        let officer = try await site.signIn(Cast.officer)
        let room = try await add(officer)
        let board = try await add(officer, ["kind": "board", "place": "村口"])
        _ = try await add(officer, ["kind": "board", "place": "村东头"])
        let work = ["kind": "renovated", "year": "2025", "what": "翻新屋顶", "entry": "711"]
        try await officer.post("\(room)/works", work).expect(.seeOther)
        try await officer.post(
            "\(board)/works",
            ["kind": "built", "year": "2025", "what": "新栏"]
        )
        .expect(.seeOther)
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into board_posting (chapter_id, region_code, kind, month, posted_on, entered_by, entered_at)
            select 2, '431003190201', 'notice', '2025-03-01', '2025-03-01'::date + n, 11, '2025-04-01'
            from generate_series(1, 3) n
            """
        )
        return officer
    }

    @Test func `the return adds up a year's venues and what was paid for them`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.spendings)
            let officer = try await enterYear(site)
            let page = try await officer.get("/venues/431003190/2025")
            page.expect(.ok, showing: "云溪镇 2025 年阵地情况表", "翻新屋顶", "25,000", "村东头")
            // Three of the township's venues, one renovated, one new board; three updates, at the first board.
            #expect(
                page.text.matches(of: /<span class="value">([\d,]+)</).map(\.1) == [
                    "3", "1", "1", "25,000",
                ]
            )
            #expect(page.text.matches(of: /data-label="栏目更换（次）">3</).count == 1)
            try await officer.get("/venues/431003190/2025/r13").expect(.ok, showing: "制表", "翻新屋顶")
            let book = try await officer.get("/venues/431003190/2025/r13.xlsx")
            book.expect(.ok)
            #expect(book.response.headers[.contentType] == Spreadsheet.type)
            let file = try Unzipped(Array(book.response.body.readableBytesView))
            let texts = try file.text("xl/sharedStrings.xml")
            for text in ["云溪镇 2025 年阵地情况表", "翻新屋顶", "修缮投入（元）", "制表"] {
                #expect(texts.contains(text))
            }
            #expect(try file.text("xl/worksheets/sheet1.xml").contains("<v>25000</v>"))
            #expect(
                try site.database.run(
                    "select count(*) from audit_entry where act = 'read' and purpose like '%R13%'"
                ) == "2"
            )
            // A year before it was built it did not stand.
            let before = try await officer.get("/venues/431003190/2011")
            #expect(!before.text.contains("翻新屋顶") && !before.text.contains("村委会二楼"))
        }
    }
}
