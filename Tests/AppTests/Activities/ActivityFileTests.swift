import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct ActivityFileTests {
    private static let paper = (
        name: "签到表.pdf",
        bytes: Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n".utf8)
    )

    @Test func `papers come with the record, are seen by whoever sees it, and go again`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.upload(
                "/activities",
                Happening.form,
                files: [Self.paper]
            )
            answer.expect(.seeOther)
            let page = try await answer.follow()
            page.expect(.ok, showing: "签到表.pdf")
            let file = try site.database.run(
                "select record_id || '/files/' || activity_file_id from activity_file"
            )
            try await secretary.get("/activities/\(file)").expect(.ok, showing: "%PDF-1.4")
            let neighbour = try await site.signIn("nanping.secretary")
            try await neighbour.get("/activities/\(file)").expect(.notFound)
            try await secretary.post("/activities/\(file)/removal").expect(.seeOther)
            try await secretary.get("/activities/\(file)").expect(.notFound)
        }
    }

    @Test func `a form that comes back asks for its files once more`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.upload(
                "/activities",
                Happening.form.merging(["headcount": ""]) { $1 },
                files: [Self.paper]
            ).expect(.unprocessableContent, showing: "照片和文件请再选一次", "请填参加人数")
            #expect(try site.database.run("select count(*) from activity_file") == "0")
        }
    }

    @Test func `more are added until the record is verified`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            let files = "/activities/\(record)/files"
            try await secretary.upload(files, [:], files: [Self.paper]).expect(.seeOther)
            try await secretary.upload(files, [:], files: [("x.exe", Array("MZ".utf8))])
                .expect(.unprocessableContent, showing: "不是照片也不是 PDF")
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/activities/\(record)/verification").expect(.seeOther)
            try await secretary.upload(files, [:], files: [Self.paper])
                .expect(.unprocessableContent, showing: "已经核实")
        }
    }
}
