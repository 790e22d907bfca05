import Foundation
import Testing

@testable import Postgres

@Suite struct MigratorTests {
    /// A folder like `SQL`, with one migration and one view.
    private func schema() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try write("create table village (village_id int);", "Migrations/0001_village.sql", folder)
        try write(
            "drop view if exists hamlet; create view hamlet as select village_id from village;",
            "Views/hamlet.sql",
            folder
        )
        return folder
    }

    private func write(_ text: String, _ path: String, _ folder: URL) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    @Test func `each migration is carried out once, and views only when something changed`()
        async throws
    {
        let folder = try schema()
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            let early = await #expect(throws: PostgresError.self) { try await migrator.check() }
            #expect(early?.description.contains("never migrated") == true)
            #expect(try await migrator.migrate() == ["0001_village.sql", "Views"])
            #expect(try await migrator.migrate() == [])
            try await migrator.check()
            try write("alter table village add name text;", "Migrations/0002_name.sql", folder)
            try write(
                "drop view if exists hamlet; create view hamlet as select name from village;",
                "Views/hamlet.sql",
                folder
            )
            #expect(try await migrator.migrate() == ["0002_name.sql", "Views"])
            #expect(try await bench.script("select name from hamlet").isEmpty)
        }
    }

    @Test func `a changed migration is refused by name`() async throws {
        let folder = try schema()
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            try await migrator.migrate()
            try write("create table town (a int);", "Migrations/0001_village.sql", folder)
            for attempt in [migrator.check, { _ = try await migrator.migrate() }] {
                let error = await #expect(throws: PostgresError.self) { try await attempt() }
                #expect(error?.kind == .migration)
                #expect(error?.description.contains("0001_village.sql was changed") == true)
            }
        }
    }

    @Test func `an unknown migration is refused by name`() async throws {
        let folder = try schema()
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            try await migrator.migrate()
            try await bench.script("insert into migration values ('0009_from_the_future.sql', '')")
            for attempt in [migrator.check, { _ = try await migrator.migrate() }] {
                let error = await #expect(throws: PostgresError.self) { try await attempt() }
                #expect(error?.description.contains("0009_from_the_future") == true)
            }
        }
    }

    @Test func `a failing migration leaves nothing behind and is named`() async throws {
        let folder = try schema()
        try write(
            "create table half (a int); select nonsense;",
            "Migrations/0002_half.sql",
            folder
        )
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            let error = await #expect(throws: PostgresError.self) {
                _ = try await migrator.migrate()
            }
            #expect(error?.query == "0002_half.sql")
            let half = try await bench.script("select to_regclass('half')")
            #expect(half == [[nil]])
            let names = try await bench.script("select name from migration")
            #expect(names == [["0001_village.sql"]])
        }
    }

    @Test func `a migration may not end its own transaction`() async throws {
        let folder = try schema()
        try write("create table half (a int); commit;", "Migrations/0002_half.sql", folder)
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            let error = await #expect(throws: PostgresError.self) {
                _ = try await migrator.migrate()
            }
            #expect(error?.description.contains("it ends the transaction") == true)
        }
    }

    @Test func `processes that migrate at the same time do it once`() async throws {
        let folder = try schema()
        try await Bench.with { bench in
            let migrator = Migrator(folder: folder, connectionString: bench.connectionString)
            let done = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 { group.addTask { try await migrator.migrate() } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(done == ["0001_village.sql", "Views"])
        }
    }
}
