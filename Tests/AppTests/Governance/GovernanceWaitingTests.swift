import Domain
import HTTPTypes
import Testing

@testable import App

struct GovernanceWaitingTests {
    private static let list = "/governance-waiting/431003190"

    private static func review(_ day: String) -> String {
        """
        set session_replication_role = replica;
        insert into democratic_review (chapter_id, region_code, held_on, participants, entered_by, entered_at)
        values (2, '431003190201', '\(day)', 40, 11, '\(day)')
        """
    }

    @Test func `villages are chased for the reviews that fall due by the month's end`() async throws
    {
        try await withSite(on: "2026-05-31") { site in
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get("/start").expect(.ok)
            #expect(!page.text.contains("今年的民主评议还不够"))
        }
        try await withSite(on: "2026-06-01") { site in
            let villages = try site.database.run(
                """
                select count(*) from chapter where region_code like '431003190%' and state = 'active'
                    and kind in ('village', 'community')
                """
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/start")
                .expect(.ok, showing: "\(villages) 个村、社区今年的民主评议还不够")
            try await officer.get(Self.list)
                .expect(.ok, showing: "竹溪村计生协会", "评了 0 次，一年应评 2 次")
            // Last year's counts for nothing, this year's does.
            _ = try site.database.run(Self.review("2025-11-20"))
            try await officer.get(Self.list).expect(.ok, showing: "竹溪村计生协会")
            _ = try site.database.run(Self.review("2026-03-20"))
            let rest = try await officer.get(Self.list).expect(.ok)
            #expect(!rest.text.contains("竹溪村计生协会"))
            let secretary = try await site.signIn(Cast.secretary)
            let own = try await secretary.get("/start").expect(.ok)
            #expect(!own.text.contains("今年的民主评议还不够"))
        }
    }

    @Test func `in December the whole year's reviews are asked for`() async throws {
        try await withSite(on: "2026-12-01") { site in
            _ = try site.database.run(Self.review("2026-03-20"))
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start")
                .expect(.ok, showing: "1 个村、社区今年的民主评议还不够")
            try await secretary.get("/governance-waiting/431003190201")
                .expect(.ok, showing: "评了 1 次，一年应评 2 次")
        }
    }
}
