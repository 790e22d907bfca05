import Domain
import HTTPTypes
import Testing

@testable import App

struct ClosingTests {
    private static let january = "/chapters/2/funds/2026-01"
    private static let place = "/funds/431003190/2026-01"

    @Test func `the menu leads to the reader's own books`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(FundTown.secretary).get("/funds")
            #expect(secretary.location == "/chapters/2/funds/2026-04")
            let keeper = try await site.signIn(FundTown.keeper).get("/funds")
            #expect(keeper.location == "/funds/431003190/2026-04")
        }
    }

    @Test func `a place's overview has a line a chapter and their sum`() async throws {
        try await withSite { site in
            let town = FundTown(site: site)
            try town.keepZhuxi()
            try town.openBox(of: 3, as: "nanping.secretary")
            try town.book(
                "opening",
                20_000,
                on: "2026-01-01",
                "上年结余",
                of: 3,
                as: "nanping.secretary"
            )
            let keeper = try await site.signIn(FundTown.keeper)
            try await keeper.get("/funds/431003190/2026-03").expect(
                .ok,
                showing: "2026 年 3 月结存 1,895.50 元",
                "/chapters/2/funds/2026-03?kind=income\">320.50</a>",
                "/chapters/3/funds/2026-03\">200</a>",
                "还没有建账"
            )
            try await keeper.get("/funds/431003190/2026-04")
                .expect(.ok, showing: "等着入账的 1 笔", "/chapters/2/funds/2026-04#waiting\">1</a>")
            let county = try await site.signIn("suxian.keeper").get("/funds/431003/2026-03")
            county.expect(.ok, showing: "/funds/431003190/2026-03\">云溪镇</a>", "1,895.50")
            #expect(!county.text.contains("/chapters/2/"))
        }
    }

    @Test func `a month is closed by the fund keeper, with her name and the moment`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let keeper = try await site.signIn(FundTown.keeper)
            try await keeper.get(Self.january).expect(.ok, showing: "结2026 年 1 月的账")
            try await keeper.post("\(Self.january)/closing").expect(.seeOther)
            let secretary = try await site.signIn(FundTown.secretary)
            let closed = try await secretary.get(Self.january)
            closed.expect(.ok, showing: "罗管钱于 2026 年 4 月 6 日 9:00 结账")
            try await secretary.post("\(Self.january)/closing").expect(.forbidden)
            try await keeper.post("\(Self.january)/closing")
                .expect(.unprocessableContent, showing: "这个月已经结账了")
            try await secretary.get("/chapters/2/funds/2026")
                .expect(.ok, showing: "这一年结了 1 个月的账")
        }
    }

    @Test func `what stands against a closing is a sentence`() async throws {
        try await withSite { site in
            let town = FundTown(site: site)
            let keeper = try await site.signIn(FundTown.keeper)
            try await keeper.post("\(Self.january)/closing")
                .expect(.unprocessableContent, showing: "还没有建账")
            try town.keepZhuxi()
            try await keeper.post("/chapters/2/funds/2026-04/closing")
                .expect(.unprocessableContent, showing: "这个月还没有过完，不能结账")
            try await keeper.post("\(Self.january)/closing").expect(.seeOther)
            try await keeper.post("/chapters/2/funds/2026-03/closing")
                .expect(.unprocessableContent, showing: "各月按先后结账", "先要结2026 年 2 月的账")
            try town.enter("spending", 100, on: "2026-02-05", "邮票", purpose: "office")
            try await keeper.post("/chapters/2/funds/2026-02/closing")
                .expect(.unprocessableContent, showing: "还有没有入账的", "还有 1 笔没有入账")
            try await keeper.post("/chapters/2/funds/2026/closing").expect(.notFound)
            #expect(try site.database.run("select count(*) from fund_month") == "1")
        }
    }

    @Test func `all chapters that are ready are closed in one act, and the others named`()
        async throws
    {
        try await withSite { site in
            let town = FundTown(site: site)
            try town.keepZhuxi()
            try town.openBox(of: 3, as: "nanping.secretary")
            try town.enter(
                "opening",
                20_000,
                on: "2026-01-01",
                "上年结余",
                of: 3,
                as: "nanping.secretary"
            )
            let keeper = try await site.signIn(FundTown.keeper)
            try await keeper.get(Self.place).expect(.ok, showing: "给 1 个协会结2026 年 1 月的账")
            let done = try await keeper.post("\(Self.place)/closing")
            done.expect(.seeOther)
            try await done.follow().expect(
                .ok,
                showing: "有账的 2 个协会，1 个结了账",
                "1 个协会还不能结账",
                "南坪村",
                "还有 1 笔没有入账"
            )
            #expect(try site.database.run("select chapter_id from fund_month") == "2")
            try await keeper.post("\(Self.place)/closing")
                .expect(.unprocessableContent, showing: "现在没有可以结账的协会")
            let supervisor = try await site.signIn("yunxi.supervisor")
            let seen = try await supervisor.get(Self.place)
            seen.expect(.ok, showing: "1 个结了账")
            #expect(!seen.text.contains("/closing"))
        }
    }
}
