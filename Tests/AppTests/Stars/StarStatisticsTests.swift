import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct StarStatisticsTests {
    private static let round = "/stars/\(StarSchemeDesk.town)/2026"

    @Test func `a round's figures are those of its rows, and each opens them`() async throws {
        try await withSite { site in
            try ScoredRound.enter(site)
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get("\(Self.round)/statistics")
            page.expect(.ok, showing: "4 户评过分，五颗星的 1 户", "5 份申报：自己在手机上填的 1 份，村里代填的 4 份", "竹溪村")
            // Each village's stars, and the sum of both below.
            for link in [
                "/stars/431003190201/2026?stars=5#ranking",
                "/stars/431003190201/2026?stars=4#ranking",
                "/stars/431003190202/2026?stars=0#ranking", "/stars/431003190/2026?stars=5#ranking",
                "/stars/431003190/2026?state=submitted#ranking",
            ] { page.expect(.ok, showing: link) }
            // 18, 20, 16 and 10 are 16 on the mean; three of four won the star of A.
            let categories = try #require(page.text.range(of: "五类的平均分和得星的户数"))
            let row = page.text[categories.upperBound...].prefix(1200)
            #expect(row.contains(">16<") && row.contains("/statistics/A\">3</a>"))
        }
    }

    @Test func `an item's means and gaps are the village's beside the households' own`()
        async throws
    {
        try await withSite { site in
            try ScoredRound.enter(site)
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get("\(Self.round)/statistics")
            let items = try #require(page.text.range(of: "各项自评和村评的平均分</caption>"))
            let row = page.text[items.upperBound...]
            let second = try #require(row.range(of: "statistics/A2"))
            // 5, 5, 4 and 3 on their own, 4.5, 5, 3.5 and 1 by the village.
            let cells = row[second.upperBound...].prefix(700)
            #expect(
                cells.contains(">4.25<") && cells.contains(">3.5<") && cells.contains(">−0.75<")
            )
            #expect(cells.contains("statistics/A2\">1</a>"))
            let rows = try await officer.get("\(Self.round)/statistics/A2")
            rows.expect(.ok, showing: "柳成荫", "−2", "家务没有分担", "/stars/applications/")
            // The farthest apart stands first.
            let first = try #require(rows.text.range(of: "柳成荫"))
            let next = try #require(rows.text.range(of: "李建国"))
            #expect(first.lowerBound < next.lowerBound)
            try await officer.get("\(Self.round)/statistics/A").expect(.ok, showing: "没有得星", "10")
            try await officer.get("\(Self.round)/statistics/Z9").expect(.notFound)
        }
    }

    @Test func `a village sees its own figures alone`() async throws {
        try await withSite { site in
            try ScoredRound.enter(site)
            let secretary = try await site.signIn(Cast.secretary)
            let own = try await secretary.get("/stars/431003190201/2026/statistics")
            own.expect(.ok, showing: "2 户评过分，五颗星的 1 户")
            #expect(!own.text.contains("南坪"))
            try await secretary.get("\(Self.round)/statistics").expect(.notFound)
            try await secretary.get("/stars/431003190202/2026/statistics").expect(.notFound)
            for name in ["zhuxi.member", "zhuxi.reviewer", "suxian.reader"] {
                let person = try await site.signIn(name)
                for page in ["statistics", "statistics/A1", "r6", "r6.xlsx"] {
                    try await person.get("/stars/431003190201/2026/\(page)").expect(.forbidden)
                }
            }
        }
    }

    @Test func `the return R6 has a line a household, on paper and as a workbook, and is recorded`()
        async throws
    {
        try await withSite { site in
            try ScoredRound.enter(site)
            let officer = try await site.signIn(Cast.officer)
            let paper = try await officer.get("\(Self.round)/r6")
            paper.expect(.ok, showing: "云溪镇 2026 年五星农家汇总表", "李建国", "92.5", "审核：", "V1", "待评分")
            let book = try await officer.get("\(Self.round)/r6.xlsx")
            book.expect(.ok)
            #expect(book.response.headers[.contentType] == Spreadsheet.type)
            let file = try Unzipped(Array(book.response.body.readableBytesView))
            let texts = try file.text("xl/sharedStrings.xml")
            for text in ["云溪镇 2026 年五星农家汇总表", "李建国", "一票否决", "五星农家", "制表"] {
                #expect(texts.contains(text))
            }
            #expect(try file.text("xl/worksheets/sheet1.xml").contains("<v>92.5</v>"))
            let taken = try site.database.run(
                """
                select count(*) from audit_entry where act = 'read' and table_name = 'star_round'
                  and purpose = '五星农家汇总表（R6）' and account_id = 21
                """
            )
            #expect(taken == "2")
        }
    }

    @Test func `before anything is scored the page says so`() async throws {
        try await withSite(on: "2026-03-10") { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(
                "/stars/\(StarSchemeDesk.town)/rounds",
                StarSchemeDesk.round(2026)
            )
            .expect(.seeOther)
            try await officer.get("\(Self.round)/statistics")
                .expect(.ok, showing: "0 份申报，还没有评分", "评过分以后")
            try await officer.get("/stars/\(StarSchemeDesk.town)/2025/statistics").expect(.notFound)
        }
    }
}
