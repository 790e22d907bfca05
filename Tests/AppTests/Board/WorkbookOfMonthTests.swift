import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct WorkbookOfMonthTests {
    @Test func `a published month is a workbook with numbers, days and a header that stays`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let answer = try await site.guest.get("/board/431003190/2026-03.xlsx")
            answer.expect(.ok)
            #expect(answer.response.headers[.contentType] == Spreadsheet.type)
            let parts = try Unzipped(Array(buffer: answer.response.body))
            let sheet = try parts.text("xl/worksheets/sheet1.xml")
            let words = try parts.text("xl/sharedStrings.xml")
            for word in ["云溪镇 2026 年 3 月", "竹溪村计生协会", "I1 开展活动", "总分", "绿旗"] {
                #expect(words.contains(word), "\(word)")
            }
            let total = try site.database.run(
                "select total / 10.0 from score where chapter_id = 2"
            )
            #expect(sheet.contains("<v>\(Double(total) ?? 0)</v>".replacing(".0<", with: "<")))
            // 8 December 2026, as a spreadsheet counts days.
            #expect(sheet.contains("<v>46364</v>"))
            #expect(sheet.contains("state=\"frozen\""))
            #expect(sheet.contains("orientation=\"landscape\""))
            try await site.guest.get("/board/431003190/2026-02.xlsx").expect(.notFound)
            try await site.guest.get("/board/431003/2026-03.xlsx").expect(.notFound)
            try await site.guest.get("/board/431003190/2026-03.pdf").expect(.notFound)
        }
    }

    /// Two openings of one workbook are the same to a browser.
    @Test func `the same month gives the same tag`() async throws {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let path = "/board/431003190/2026-03.xlsx"
            let first = try await site.guest.get(path).response.headers[.eTag]
            try await Task.sleep(for: .milliseconds(1100))
            let second = try await site.guest.get(path).response.headers[.eTag]
            #expect(first == second)
        }
    }
}

/// What a workbook's file holds, taken apart by a program of its own.
struct Unzipped {
    private let file: URL

    init(_ bytes: [UInt8]) throws {
        file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
    }

    func text(_ part: String) throws -> String {
        let output = file.appendingPathExtension("part")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
            file.path(percentEncoded: false), part,
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: output, encoding: .utf8)
    }
}
