import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// The standard returns on their pages, and the log of what was taken out.
@Suite struct ReturnTests {
    private static let town = "/returns/431003190"

    @Test func `the list says what is late, and that it was taken out once it was`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/start").expect(.ok, showing: "份过了期", "/returns?place=431003190")
            try await officer.get("/returns").expect(
                .ok,
                showing: "R4 活动月报",
                "2026 年 3 月",
                "2026 年 4 月 3 日",
                "已过期限",
                "R12 经费收支表",
                "R13 阵地情况表"
            )
            let book = try await officer.get("\(Self.town)/2026-03/r4.xlsx").expect(.ok)
            #expect(book.text.hasPrefix("PK"))
            let log = try site.database.run(
                "select code, region_code, period, form, is_whole, exported_by from return_export"
            )
            #expect(log == "R4|431003190|2026-03|xlsx|f|21")
            try await officer.get("/returns").expect(.ok, showing: "已出")
            try await officer.get("/returns?year=2025").expect(.ok, showing: "2025 年 12 月")
            try await officer.get("/returns?year=2027").expect(.notFound)
        }
    }

    @Test func `a printed draft is no summary, one that is handed in is`() async throws {
        try await withSite(on: "2026-12-20") { site in
            func isMade() throws -> Bool {
                let rows = try site.database.run(
                    "select 1 from annual_summary where region_code = '431003190' and state <> 'draft'"
                )
                return !rows.isEmpty
            }
            let officer = try await SummaryTests.write(site)
            try await officer.get("\(SummaryTests.town)/print").expect(.ok)
            func line() async throws -> Substring {
                let page = try await officer.get("/returns").expect(.ok)
                let row = page.text.firstMatch(of: /R14.*?<\/tr>/.dotMatchesNewlines())
                return try #require(row).output
            }
            let draft = try await line()
            #expect(draft.contains("该出了") && draft.contains("\(SummaryTests.town)/print"))
            try await officer.post("\(SummaryTests.town)/handing-in").expect(.seeOther)
            #expect(try isMade())
            #expect(try await line().contains("已出"))
        }
    }

    @Test func `months that were missed are chased, none before the first`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            func late() async throws -> Int {
                let start = try await officer.get("/start").expect(.ok)
                let line =
                    start.text.firstMatch(of: /([0-9]+) 份过了期/)
                    ?? start.text.firstMatch(of: /([0-9]+) 份报表过了期/)
                return try #require(line.flatMap { Int($0.output.1) })
            }
            let begun = try await late()
            _ = try site.database.run(
                """
                insert into return_export (code, region_code, period, form, is_whole, exported_by, exported_at)
                values ('R4', '431003190', '2025-12', 'xlsx', false, 21, '2026-01-02')
                """
            )
            #expect(try await late() == begun + 2)
            try await officer.get("/returns")
                .expect(.ok, showing: "前几期漏了的", "2026 年 1 月", "2026 年 2 月")
        }
    }

    @Test func `a year without a round of five-star households owes no statistics`() async throws {
        try await withSite(on: "2026-12-20") { site in
            func late() async throws -> Int {
                let start = try await site.signIn(Cast.officer).get("/start").expect(.ok)
                let line = start.text.firstMatch(of: /(?:([0-9]+) 份报表该出了)/)
                return try #require(line.flatMap { Int($0.output.1) })
            }
            let without = try await late()
            _ = try site.database.run(StarImportTests.round(2026))
            #expect(try await late() == without + 1)
        }
    }

    @Test func `a roster on paper hides names, and names nobody's numbers`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            let names = try site.database.run(
                "select name from member where state = 'active' and region_code like '431003190%'"
            ).split(separator: "\n").map(String.init)
            #expect(!names.isEmpty)
            for way in ["", "/print"] {
                let page = try await officer.get("\(Self.town)/2026-Q1/r2\(way)")
                    .expect(.ok, showing: "2026 年第 1 季度会员花名册", "*")
                for name in names { #expect(!page.text.contains(">\(name)<")) }
            }
            try await officer.get("\(Self.town)/2026/r1").expect(.ok, showing: "团体会员", "合计")
            try await officer.get("\(Self.town)/2026-Q1/r3/print").expect(.ok, showing: "本季走访")
            try await officer.get("\(Self.town)/2026-02/r2").expect(.notFound)
            try await officer.get("\(Self.town)/2027-Q1/r2").expect(.notFound)
        }
    }

    @Test func `whole numbers need a purpose, which goes on record`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            let door = "\(Self.town)/2026-Q1/r2/whole"
            try await officer.get("\(Self.town)/2026-Q1/r2").expect(.ok, showing: door)
            try await officer.post(door, ["purpose": ""])
                .expect(.unprocessableContent, showing: "会员花名册")
            let book = try await officer.post(door, ["purpose": "核对保险资料"]).expect(.ok)
            #expect(book.text.hasPrefix("PK"))
            let audit = try site.database.run(
                "select purpose, row_key from audit_entry where purpose like '%R2%'"
            )
            #expect(audit == "会员花名册（R2）：核对保险资料|431003190")
            let log = try site.database.run("select code, is_whole from return_export")
            #expect(log == "R2|t")
            let approver = try await site.signIn("yunxi.approver")
            let page = try await approver.get("\(Self.town)/2026-Q1/r2").expect(.ok)
            #expect(!page.text.contains("/whole"))
            try await approver.post(door, ["purpose": "想看看"]).expect(.forbidden)
        }
    }

    @Test func `whatever way a return is taken out leaves its row`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            for door in [
                "/venues/431003190/2025/r13", "/venues/431003190/2025/r13.xlsx",
                "/insurance/431003190/2025/r10.xlsx",
                "/cases/place/431003190/2026/aid-return.xlsx?quarter=1",
                "/cases/place/431003190/2026/notice-return",
                "/projects/place/431003190/2026/return?quarter=1",
                "/funds/431003190/2026-03/return",
            ] {
                try await officer.get(door).expect(.ok)
            }
            let log = try site.database.run(
                "select code, period, form from return_export order by return_export_id"
            )
            #expect(
                log == """
                    R13|2025|paper
                    R13|2025|xlsx
                    R10|2025|xlsx
                    R8|2026-Q1|xlsx
                    R9|2026|paper
                    R7|2026-Q1|xlsx
                    R12|2026-03|xlsx
                    """
            )
        }
    }

    @Test(arguments: [
        ("returns/roster", "'431003190201', '431003190202', '2026-04-06', false, 51"),
        ("returns/links", "'431003190201', '431003190202', '2026-01-01', '2026-04-01', false, 51"),
        ("returns/activities", "'431003190', '431003190', '431003191', '2026-03-01', '2026-04-01'"),
        ("returns/last", "'431003190', '2025'"),
    ])
    func `a return reads its place by an index`(_ query: String, _ values: String) async throws {
        try await withSite { site in
            let plan = try site.database.plan(of: query, values)
            #expect(plan.contains("Index"))
        }
    }
}
