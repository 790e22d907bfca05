import Domain
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import App

struct CharterPaperTests {
    private static func charter(_ site: TestSite, _ state: String = "draft") throws -> String {
        let key = try site.database.run(
            """
            set session_replication_role = replica;
            insert into charter (chapter_id, region_code, version, title, clauses, state, adopted_on,
                present_households, filed_on, written_by, written_at)
            values (2, '431003190201', 1, '村民自治章程', repeat('邻里互助', 8), '\(state)',
                '2026-03-01', 60, '2026-03-10', 11, '2026-02-01')
            returning charter_id
            """
        )
        return "/charters/\(key)"
    }

    private static func files() throws -> [(name: String, bytes: [UInt8])] {
        [
            ("签字页.jpg", try EvidenceDesk.sample("telephone.jpg")),
            ("章程.pdf", try EvidenceDesk.sample("paper.pdf")),
        ]
    }

    @Test func `the signed charter is kept as a photo or PDF, for whoever looks after the people`()
        async throws
    {
        try await withSite { site in
            let charter = try Self.charter(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(charter).expect(.ok, showing: "还没有传原件")
            try await secretary.upload("\(charter)/papers", [:], files: try Self.files())
                .expect(.seeOther).follow().expect(.ok, showing: "签字页.jpg", "章程.pdf", "去掉")
            let paper = try site.database.run("select max(charter_paper_id) from charter_paper")
            let officer = try await site.signIn(Cast.officer)
            let shown = try await officer.get("\(charter)/papers/\(paper)").expect(.ok)
            #expect(shown.response.headers[.contentType] == "application/pdf")
            try await site.signIn("shiqiao.officer").get("\(charter)/papers/\(paper)")
                .expect(.notFound)
            // The same content is there once.
            try await secretary.upload("\(charter)/papers", [:], files: try Self.files())
                .expect(.seeOther)
            #expect(try site.database.run("select count(*) from charter_paper") == "2")
            try await secretary.post("\(charter)/papers/\(paper)/removal").expect(.seeOther)
            try await secretary.get("\(charter)/papers/\(paper)").expect(.notFound)
        }
    }

    @Test func `nothing chosen, or something else than a photo or PDF, is said at the field`()
        async throws
    {
        try await withSite { site in
            let charter = try Self.charter(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.upload("\(charter)/papers", [:], files: [])
                .expect(.unprocessableContent, showing: "请选签好的章程的照片或者 PDF")
            try await secretary.upload(
                "\(charter)/papers",
                [:],
                files: [("章程.doc", Array("x".utf8))]
            ).expect(.unprocessableContent, showing: "只收 JPEG、PNG、WebP 和 PDF")
            #expect(try site.database.run("select count(*) from charter_paper") == "0")
        }
    }

    @Test func `the paper of a filed charter stays with it`() async throws {
        try await withSite { site in
            let charter = try Self.charter(site, "filed")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.upload("\(charter)/papers", [:], files: try Self.files())
                .expect(.seeOther)
            let paper = try site.database.run("select max(charter_paper_id) from charter_paper")
            try await secretary.post("\(charter)/papers/\(paper)/removal")
                .expect(.unprocessableContent, showing: "签好的原件不能去掉")
            let approver = try await site.signIn("yunxi.approver")
            let page = try await approver.get(charter).expect(.ok, showing: "章程.pdf")
            #expect(!page.text.contains("/papers/\(paper)/removal"))
            try await approver.upload("\(charter)/papers", [:], files: try Self.files())
                .expect(.forbidden)
        }
    }
}
