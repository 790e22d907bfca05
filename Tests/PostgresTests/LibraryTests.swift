import Testing

@testable import Postgres

@Suite struct LibraryTests {
    @Test func `a name without a file and a file without a name are both told`() throws {
        let library = try Sample.library(of: ["sample": ["one": "select 1", "two": "select 2"]])
        let error = #expect(throws: PostgresError.self) { try library.check([Sample.self]) }
        #expect(error?.kind == .missingQuery)
        #expect(error?.description.contains("sample/echo.sql is missing") == true)
        #expect(error?.description.contains("sample/two.sql has no name in the code") == true)
        #expect(error?.description.contains("sample/one.sql") == false)
    }

    @Test func `names and files that match are silent`() throws {
        try Sample.library().check([Sample.self, SeriesQuery.self])
    }

    @Test(arguments: [
        "begin", "COMMIT;", "-- why\n  set role x", "/* a */ /* b */\nRollback", "prepare x as y",
    ])
    func `a query file may not touch the transaction or the session`(text: String) {
        let error = #expect(throws: PostgresError.self) {
            try Sample.library(of: ["sample": ["one": text]])
        }
        #expect(error?.kind == .misuse)
        #expect(error?.query == "sample/one")
    }

    @Test func `a query without a file fails by name`() async throws {
        let library = try Sample.library(of: ["sample": ["two": "select 2"]])
        let pool = try Pool(
            PoolConfiguration(connectionString: try TestServer.connectionString(), size: 1),
            library: library,
            logger: .silent
        )
        defer { pool.close() }
        let error = await failure { _ = try await pool.run(Sample.one.one(Int.self)) }
        #expect(error?.kind == .missingQuery)
        #expect(error?.query == "sample/one")
    }

    @Test func `the server tells the shape of every file`() async throws {
        let library = try Sample.library(of: [
            "sample": ["item": "select 1::bigint as id, $1::text as label where $2::int[] is null"]
        ])
        let shapes = try await library.shapes(on: try TestServer.connectionString())
        #expect(shapes.map(\.name) == ["sample/item"])
        #expect(shapes.first?.parameters == ["text", "integer[]"])
        #expect(shapes.first?.columns == ["id", "label"])
        #expect(shapes.first?.columnTypes == ["bigint", "text"])
    }
}
