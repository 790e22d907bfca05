import Foundation
import Postgres
import Testing

@testable import App

/// What the database's own catalogue says about the second lock.
struct CatalogueTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    @Test(arguments: [
        "careless_policies", "definers", "executable", "open_policies", "roles", "secrets",
        "unaudited", "views", "without_row_security",
    ])
    func `the catalogue shows no hole`(check: String) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let file = Self.folder.appending(path: "\(check).sql")
        let found = try TestServer.read(file: file, in: database.name)
        #expect(found == "")
    }

    @Test func `the site writes only these columns by itself`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let file = Self.folder.appending(path: "writable.sql")
        let writable = try TestServer.read(file: file, in: database.name)
        let expected = try String(
            contentsOf: Self.folder.appending(path: "writable.txt"),
            encoding: .utf8
        )
        #expect(writable.split(separator: "\n") == expected.split(separator: "\n"))
    }

    /// What is not migrated yet must fail here and not before a visitor.
    @Test func `every query file is named, and every statement fits the schema`() async throws {
        let queries = TestDatabase.share.appending(path: "SQL/Queries")
        let library = try QueryLibrary(folder: queries)
        try library.check(Site.queryFiles)
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try await library.shapes(on: database.connection(as: "xiehui_owner"))
    }
}
