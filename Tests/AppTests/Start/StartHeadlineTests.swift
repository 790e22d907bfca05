import Foundation
import HTTPTypes
import Testing

@testable import App

/// The first line of a secretary's first page is what her village's month came to.
@Suite struct StartHeadlineTests {
    @Test func `a secretary reads her village's points, flag and rank before anything else`()
        async throws
    {
        try await withSite(on: "2026-04-09") { site in
            _ = try await ObjectionTests.publish(site)
            let secretary = try await site.signIn("zhuxi.secretary")
            let total = try site.database.run(
                "select round(max(total) / 10.0, 1)::text from score where chapter_id = 2"
            )
            let page = try await secretary.get("/start")
            page.expect(.ok, showing: "2026 年 3 月得 \(total) 分</a></h1>")
            let text = page.text
            let flag = try #require(text.range(of: "class=\"flag "))
            let button = try #require(text.range(of: "记一次活动"))
            let waiting = try #require(text.range(of: "月考评</h2>"))
            #expect(flag.lowerBound < button.lowerBound && button.lowerBound < waiting.lowerBound)
            #expect(text.contains("看 2026 年 4 月到目前的得分，怎样再得分"))
        }
    }

    @Test func `the month that runs says beside its points what would raise them`() async throws {
        try await withSite(on: "2026-04-09") { site in
            let secretary = try await site.signIn("zhuxi.secretary")
            try await secretary.get("/ratings/431003190201/2026-04").expect(
                .ok,
                showing: "怎样再得分"
            )
            let officer = try await site.signIn("yunxi.officer")
            let all = try await officer.get("/ratings/431003190/2026-04")
            #expect(!all.text.contains("怎样再得分"))
        }
    }
}
