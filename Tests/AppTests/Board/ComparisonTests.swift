import Foundation
import HTTPTypes
import Testing

@testable import App

struct ComparisonTests {
    @Test func `a county's reader compares townships by what they have published`() async throws {
        try await withSite(on: "2026-04-10") { site in
            let town = PublishedTown(site: site)
            try town.publish("2026-02", quality: (1, 1))
            try town.publish("2026-03", quality: (9, 9))
            let reader = try await site.signIn("suxian.reader")
            let page = try await reader.get("/comparison").follow()
            page.expect(.ok, showing: "2026 年 3 月已公布的考评", "云溪镇", "石桥镇", "这个月没有公布", "↑ ")
            try await reader.get("/comparison/431003?month=2026-01")
                .expect(.ok, showing: "这个月还没有公布的结果")
        }
    }

    @Test func `what is computed and not published is compared with nothing`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            _ = try site.database.run(
                "update flag_month set published_revision = null, published_at = null"
            )
            let reader = try await site.signIn("suxian.reader")
            try await reader.get("/comparison/431003?month=2026-03")
                .expect(.ok, showing: "这个月还没有公布的结果")
        }
    }

    @Test func `villages add up to the township, and townships to the county`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let reader = try await site.signIn("suxian.reader")
            let page = try await reader.get("/comparison/431003/sums")
            page.expect(.ok, showing: "各级合计一致，差数为 0", "2 个协会", "苏仙区合计")
            let counted = try site.database.run("select sum(total) from score")
            let total = Points.total(try #require(Int(counted)))
            // The villages, the township, the sum of townships, and the county.
            #expect(page.text.components(separatedBy: "总分 \(total)").count == 5)
        }
    }
}
