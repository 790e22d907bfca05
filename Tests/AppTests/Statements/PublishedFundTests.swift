import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct PublishedFundTests {
    private static let board = "/board/431003190201/funds/2026-03"

    /// 竹溪村 with January to March closed.
    private static func close(_ site: TestSite) async throws {
        try FundTown(site: site).keepZhuxi()
        let keeper = try await site.signIn(FundTown.keeper)
        for month in ["01", "02", "03"] {
            try await keeper.post("/chapters/2/funds/2026-\(month)/closing").expect(.seeOther)
        }
    }

    @Test func `a closed month hangs on the board without anybody's name`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            try await site.guest.get(Self.board).expect(.notFound)
        }
        try await withSite { site in
            try await Self.close(site)
            let seen = try await site.guest.get(Self.board)
            seen.expect(.ok, showing: ">1,500<", ">300<", "乡镇拨款", ">120<", "1,695.50")
            for secret in ["某单位", "买桌椅", "乡镇补助", "李秘书", "罗管钱", "/fund-entries"] {
                #expect(!seen.text.contains(secret))
            }
            try await site.guest.get("/board/431003190/funds/2026-03")
                .expect(.ok, showing: "1,695.50", Self.board)
            try await site.guest.get("/board/431003190201")
                .expect(.ok, showing: "经费公布", Self.board)
            try await site.guest.get("/board/431003190202/funds/2026-03").expect(.notFound)
        }
    }

    @Test func `a reader of totals sees sums of townships and no book`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let reader = try await site.signIn("suxian.reader")
            let totals = try await reader.get("/funds/431003/2026-03/totals")
            totals.expect(
                .ok,
                showing: "2026 年 3 月结存 1,695.50 元",
                "云溪镇",
                ">1,500<",
                ">320.50<",
                ">125<"
            )
            #expect(!totals.text.contains("/chapters/"))
            #expect(!totals.text.contains("/funds/431003190/2026-03\""))
            try await reader.get("/comparison/431003?month=2026-03")
                .expect(.ok, showing: "/funds/431003/2026-03/totals")
            try await reader.get("/funds/431003/2026-03").expect(.forbidden)
            let other = try await site.signIn("beihu.reader")
            try await other.get("/funds/431003/2026-03/totals").expect(.notFound)
        }
    }

    @Test func `the return is a workbook and a page, and that it was taken out is recorded`()
        async throws
    {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let keeper = try await site.signIn(FundTown.keeper)
            try await keeper.get("/funds/431003190/2026-03/print").expect(
                .ok,
                showing: "云溪镇 2026 年 3 月经费收支表",
                "收入：财政拨款",
                "支出：阵地建设",
                "周转金余额",
                "凭证张数",
                "1,695.50"
            )
            try await keeper.get("/chapters/2/funds/2026-03/print")
                .expect(.ok, showing: "期初余额", ">1,500<", "乡镇拨款", "凭证 0 张")
            for path in ["/funds/431003190/2026", "/chapters/2/funds/2026-03"] {
                let file = try await keeper.get("\(path)/return")
                file.expect(.ok)
                #expect(file.response.headers[.contentType] == Spreadsheet.type)
                #expect(String(buffer: file.response.body).hasPrefix("PK"))
            }
            let record = try site.database.run(
                "select count(*) from audit_entry where act = 'read' and purpose like '%R12%'"
            )
            #expect(record == "4")
            try await site.signIn("nanping.secretary").get("/chapters/2/funds/2026-03/return")
                .expect(.notFound)
        }
    }

    @Test func `the workbook holds the figures as numbers`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let keeper = try await site.signIn(FundTown.keeper)
            let file = try await keeper.get("/chapters/2/funds/2026-03/return")
            let text = try Unzipped(Array(file.response.body.readableBytesView))
                .text("xl/worksheets/sheet1.xml")
            #expect(text.contains("<v>1500</v>"))
            #expect(text.contains("<v>320.5</v>"))
            #expect(text.contains("<v>1695.5</v>"))
        }
    }
}
