import Foundation
import Testing

@testable import App

/// A PDF as its readers have it: its text, and how many sheets it takes.
struct PrintedPaper {
    let bytes: [UInt8]

    static let canBeRead = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    /// What somebody copies out of it: real letters and no pictures of them, blanks left out.
    func text() throws -> String {
        try read(["pdftotext", "-layout", "-enc", "UTF-8"], then: ["-"])
            .filter { !$0.isWhitespace }
    }

    func sheets() throws -> Int {
        let told = try read(["pdfinfo"], then: [])
        let line = told.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return try #require(line.flatMap { Int($0.split(separator: " ").last ?? "") })
    }

    private func read(_ before: [String], then after: [String]) throws -> String {
        let folder = try PrivateFolder(for: "test")
        defer { withExtendedLifetime(folder) {} }
        let (file, output) = (folder.path("paper.pdf"), URL(filePath: folder.path("said")))
        try Data(bytes).write(to: URL(filePath: file))
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = before + [file] + after
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(contentsOf: output, encoding: .utf8)
    }
}
