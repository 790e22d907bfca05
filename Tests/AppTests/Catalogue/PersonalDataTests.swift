import Domain
import Foundation
import Testing

@testable import App

/// Every column that could tell of a person stands in one list, with the rule that ends it or why it stays
/// (domain 1.5): a table that gets another one is not forgotten.
struct PersonalDataTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The listed columns by their heading.
    private static func listed() throws -> [(heading: String, column: String)] {
        let text = try String(contentsOf: folder.appending(path: "personal.txt"), encoding: .utf8)
        var heading = ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
            guard line.hasPrefix("[") else {
                return line.split(separator: " ").map { (heading, String($0)) }
            }
            heading = String(line.dropFirst().dropLast())
            return []
        }
    }

    @Test func `every personal column is listed once, and none that is gone`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let file = Self.folder.appending(path: "personal.sql")
        let found = try TestServer.read(file: file, in: database.name)
            .split(separator: "\n").map(String.init)
        let columns = try Self.listed().map(\.column)
        #expect(Set(columns).count == columns.count)
        #expect(Set(found).subtracting(columns).sorted() == [])
        #expect(Set(columns).subtracting(found).sorted() == [])
    }

    @Test func `each has a rule that the site knows, or says why it stays`() throws {
        for heading in Set(try Self.listed().map(\.heading)) where heading != "nobody" {
            if heading.hasPrefix("kept: ") {
                #expect(heading.count > 20, "\(heading)")
            } else {
                #expect(RetentionRule(rawValue: heading) != nil, "\(heading)")
            }
        }
    }
}
