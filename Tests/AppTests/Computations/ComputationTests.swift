import HTTPTypes
import Testing

@testable import App

struct ComputationTests {
    @Test func `a clerk finds her page, computes the month, and is told that it is done`()
        async throws
    {
        try await withSite { site in
            let clerk = try await site.signIn("suxian.clerk")
            try await clerk.get("/start")
                .expect(.ok, showing: "<a href=\"/computations\">计算月考评</a>", "看要计算的月份")
            let page = try await clerk.get("/computations")
            page.expect(.ok, showing: "2026 年 3 月：", "0 个已经计算", "等着计算", "云溪镇", "计算这个月")
            let compute = "/ratings/431003/2026-03/computation"
            let done = try await clerk.post(compute)
            #expect(done.location == "/computations?place=431003&month=2026-03")
            let seen = try await done.follow()
            seen.expect(.ok, showing: "这个月都计算过了", "2026 年 4 月 6 日")
            #expect(!seen.text.contains("action=\"\(compute)\""))
            try await clerk.post(compute)
                .expect(.unprocessableContent, showing: "这个月已经计算过了", "云溪镇")
        }
    }

    @Test func `before the close she is told until when to wait`() async throws {
        try await withSite(on: "2026-04-05") { site in
            let clerk = try await site.signIn("suxian.clerk")
            let page = try await clerk.get("/computations?place=431003190")
            page.expect(.ok, showing: "还没有计算的要等到 2026 年 4 月 6 日截止以后")
            #expect(!page.text.contains("computation\""))
            try await clerk.post("/ratings/431003190/2026-03/computation")
                .expect(.unprocessableContent, showing: "2026 年 4 月 6 日才截止")
        }
    }

    @Test func `a clerk of a prefecture goes down to the county she computes for`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (75, 'rating_clerk', '4310', '任命', 1)
                """
            )
            let clerk = try await site.signIn("suxian.clerk")
            try await clerk.get("/computations")
                .expect(.ok, showing: "/computations?place=431003&amp;month=2026-03")
            try await clerk.get("/computations?place=43").expect(.notFound)
            try await clerk.get("/computations?month=2026-05").expect(.notFound)
        }
    }

    @Test func `who looks at ratings has no second entry for computing them`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let start = try await officer.get("/start").expect(.ok)
            #expect(!start.text.contains("/computations"))
        }
    }
}
