import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct EvidenceTests {
    @Test func `photos and papers of a form are kept without notes and shown`() async throws {
        try await withEvidenceDesk { desk in
            let photo = try EvidenceDesk.sample("telephone.jpg")
            let paper = try EvidenceDesk.sample("paper.pdf")
            try await desk.person.upload(
                "/evidence",
                ["words": "四月 活动"],
                files: [("现场 1.JPG", photo), ("", []), ("签到表", paper)]
            ).expect(.seeOther)
            let kept = await desk.shelf.files
            #expect(kept.map(\.name) == ["现场 1.JPG", "签到表.pdf"])
            #expect(kept.map(\.kind) == [.jpeg, .pdf])
            #expect(kept.map(\.pixels) == [PixelSize(width: 16, height: 24), nil])
            #expect(try desk.stored.count == 2)

            let shown = try await desk.person.get("/evidence/0").expect(.ok)
            #expect(Array(buffer: shown.response.body) == (try CleanFile(photo).bytes))
            #expect(Array(buffer: shown.response.body).count == kept[0].bytes)
            let given = try await desk.person.get("/evidence/1").expect(.ok)
            #expect(Array(buffer: given.response.body) == paper)
        }
    }

    @Test func `a browser learns of a file only what we say, and asks again each time`()
        async throws
    {
        try await withEvidenceDesk { desk in
            // A browser writes a quote so.
            let files = try ["telephone.jpg", "paper.pdf"].map {
                (name: "%22村%22 \($0)", bytes: try EvidenceDesk.sample($0))
            }
            try await desk.person.upload("/evidence", [:], files: files).expect(.seeOther)
            let photo = try await desk.person.get("/evidence/0").response.headers
            #expect(photo[.contentType] == "image/jpeg")
            #expect(photo[.xContentTypeOptions] == "nosniff")
            #expect(photo[.contentSecurityPolicy]?.hasSuffix("sandbox") == true)
            #expect(photo[.cacheControl] == "private, no-cache")
            let name = "%22%E6%9D%91%22%20telephone.jpg"
            let wanted = "inline; filename=\"photo.jpg\"; filename*=UTF-8''\(name)"
            #expect(photo[.contentDisposition] == wanted)
            let paper = try await desk.person.get("/evidence/1").response.headers
            #expect(paper[.contentType] == "application/pdf")
            #expect(paper[.contentDisposition]?.hasPrefix("attachment; ") == true)

            let tag = try #require(photo[.eTag])
            #expect(try await desk.get(0, having: "\"other\", W/\(tag)").status == .notModified)
            #expect(try await desk.get(1, having: tag).status == .ok)
            let other = try await desk.person.get("/start").response.headers
            #expect(other[.contentSecurityPolicy]?.contains("form-action 'self'") == true)
        }
    }

    @Test func `what cannot be kept is told by its name, and the form keeps its fields`()
        async throws
    {
        try await withEvidenceDesk { desk in
            let photo = try EvidenceDesk.sample("telephone.jpg")
            let large = photo + [UInt8](repeating: 0, count: 4001 - photo.count)
            for (name, bytes, sentence) in [
                ("苹果.jpg", Array("\0\0\0\u{18}ftypheic".utf8), "“苹果.jpg”是 HEIC 照片"),
                ("大.jpg", large, "“大.jpg”太大"),
                ("更大.jpg", large + [UInt8](repeating: 0, count: 400_000), "“更大.jpg”太大"),
                ("网页.jpg", Array("<script>".utf8), "“网页.jpg”不是照片也不是 PDF"),
                ("半张.jpg", Array(photo.prefix(600)), "“半张.jpg”坏了或没有传完"),
                ("空.jpg", [], "“空.jpg”是空的"),
                ("上环.jpg", photo, "文件名里不能写“上环”"),
            ] {
                try await desk.person.upload(
                    "/evidence",
                    ["words": "四月活动"],
                    files: [("好.jpg", photo), (name, bytes)]
                ).expect(.unprocessableContent, showing: "四月活动", sentence)
            }
            try await desk.person.upload(
                "/evidence",
                ["words": "四月活动"],
                files: (1...4).map { ("\($0).jpg", photo) }
            ).expect(.unprocessableContent, showing: "四月活动", "文件太多：最多 3 个")
            #expect(try desk.stored.isEmpty)
        }
    }

    @Test func `a form that was not made by our pages leaves nothing`() async throws {
        try await withEvidenceDesk { desk in
            let photo = try EvidenceDesk.sample("telephone.jpg")
            try await desk.person.upload(
                "/evidence",
                [FormToken.field: "wrong"],
                files: [("a.jpg", photo)]
            ).expect(.forbidden)
            #expect(try desk.stored.isEmpty)
        }
    }

    @Test func `a file that is gone from the store is a page that is not there`() async throws {
        try await withEvidenceDesk { desk in
            let photo = try EvidenceDesk.sample("telephone.jpg")
            try await desk.person.upload("/evidence", [:], files: [("a.jpg", photo)])
                .expect(.seeOther)
            let path = try await desk.files.path(of: desk.shelf.file(0).digest)
            try FileManager.default.removeItem(atPath: path)
            try await desk.person.get("/evidence/0").expect(.notFound, showing: "没有找到这一页")
            try await desk.person.get("/evidence/1").expect(.notFound)
        }
    }
}
