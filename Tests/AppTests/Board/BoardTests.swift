import Foundation
import HTTPTypes
import Testing

@testable import App

struct BoardTests {
    @Test func `a township's board hangs open: flags, ranks, scores, the year and the rule`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            let town = PublishedTown(site: site)
            try town.publish("2026-02", quality: (5, 5))
            try town.publish("2026-03")
            let board = try await site.guest.get("/board/431003190")
            board.expect(.ok, showing: "2026 年 3 月“两为两争”考评结果", "竹溪村", "南坪村", "绿旗")
            board.expect(.ok, showing: "评分办法", "开展活动", "1 次得 10 分，2 次得 15 分", "不到 70.0 分")
            board.expect(.ok, showing: "2026 年 12 月 8 日公布，异议期至 2026 年 12 月 15 日")
            let january = try await site.guest.get("/board/431003190?month=2026-01")
            january.expect(.ok, showing: "2026 年 1 月的考评结果没有公布")
            let february = try await site.guest.get("/board/431003190?month=2026-02")
            february.expect(.ok, showing: "2026 年 2 月“两为两争”考评结果")
        }
    }

    @Test func `what is not published yet is on no board`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-02")
            _ = try site.database.run(
                "update flag_month set published_revision = null, published_at = null"
            )
            let board = try await site.guest.get("/board/431003190")
            board.expect(.ok, showing: "这里还没有公布过月考评的结果")
            #expect(!board.text.contains("绿旗"))
        }
    }

    @Test func `a correction is told with its reason, and what hung before can be read`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            let town = PublishedTown(site: site)
            try town.publish("2026-03", quality: (9, 3))
            try town.correct("2026-03", because: "南坪村的台账查实了", quality: (9, 10))
            let now = try await site.guest.get("/board/431003190")
            now.expect(.ok, showing: "第 2 次公布（2026 年 12 月 8 日）：更正理由：南坪村的台账查实了")
            let before = try await site.guest.get("/board/431003190?month=2026-03&revision=1")
            before.expect(.ok, showing: "这是第 1 次公布的结果，后来更正过")
            #expect(now.text != before.text)
            try await site.guest.get("/board/431003190?month=2026-03&revision=3").expect(.notFound)
        }
    }

    @Test func `a village has its own line, point by point, and a way to its township`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let village = try await site.guest.get("/board/431003190201")
            village.expect(.ok, showing: "竹溪村计生协会", "2026 年 3 月考评", "质量与会员评价", "3 月")
            village.expect(.ok, showing: "2 个协会里排第 1", "/board/431003190?month=2026-03")
            try await site.guest.get("/board/431003190990")
                .expect(.ok, showing: "这里没有参加2026 年 3 月的考评")
        }
    }

    @Test func `a county shows each township's sums, and who has not published`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let county = try await site.guest.get("/board/431003")
            county.expect(.ok, showing: "苏仙区 2026 年 3 月考评", "云溪镇", "石桥镇", "未公布")
            county.expect(.ok, showing: "1 个乡镇已公布，2 个协会参评")
            try await site.guest.get("/board/43").expect(.ok, showing: "郴州市", "1 个乡镇已公布")
        }
    }

    @Test func `a place is found by its name or code, and one that is not there is not found`()
        async throws
    {
        try await withSite { site in
            try await site.guest.get("/board").expect(.ok, showing: "湖南省", "还没有乡镇公布过")
            try await site.guest.get("/board?q=%E6%BA%AA%E9%95%87")
                .expect(.ok, showing: "云溪镇", "/board/431003190")
            try await site.guest.get("/board?q=431003190201").expect(.seeOther)
            try await site.guest.get("/board?q=xyz").expect(.ok, showing: "没有找到这个地方")
            for path in ["431003199", "99", "4310", "431003190201001", "abc", "43100319020"] {
                let answer = try await site.guest.get("/board/\(path)")
                answer.expect(path == "4310" ? .ok : .notFound)
            }
            try await site.guest.get("/board/431003190?month=2026-13").expect(.notFound)
        }
    }

    @Test func `a proven fact stands beside the flag it lowers`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            _ = try site.database.run("update score set lowered_by = '{misused_funds}'")
            try await site.guest.get("/board/431003190").expect(.ok, showing: "因挪用经费降旗")
        }
    }

    @Test func `no board names an account or a reviewer's own words`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let names = try site.database.run(
                "select display_name from account union all select user_name from account"
            ).split(separator: "\n")
            for path in ["431003190", "431003190201", "431003", "43"] {
                let text = try await site.guest.get("/board/\(path)").text
                #expect(names.filter { text.contains($0) } == [])
                #expect(!text.contains("看过台账"))
            }
        }
    }

    @Test func `robots may read the boards and nothing else`() async throws {
        try await withSite { site in
            try await site.guest.get("/robots.txt")
                .expect(.ok, showing: "Allow: /board", "Disallow: /\n")
        }
    }
}
