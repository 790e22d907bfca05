import Dispatch
import Foundation
import Postgres
import Synchronization
import Testing

/// A database of its own for one test, cloned from the migrated template with the cast in it.
struct TestDatabase: Sendable {
    let name: String

    init() async throws {
        await Turnstile.shared.enter()
        do {
            try await Template.shared.make()
            name = try Self.clone()
        } catch {
            await Turnstile.shared.leave()
            throw error
        }
    }

    private static func clone() throws -> String {
        let name = "xiehui_t_\(number())"
        try TestServer.run("create database \(name) template \(Template.name) owner xiehui_owner")
        return name
    }

    /// Drops it some time; what is left over goes with the throwaway server.
    ///
    /// Never waited for: the server drops nothing while another test's COPY stands still, and that
    /// test may be waiting for the very thread that would wait here.
    func drop() {
        // At once: on a slow machine many databases wait to be dropped, each with its connection.
        TestConnection.close(name)
        Task { await Turnstile.shared.leave() }
        Self.sweeper.async { [name] in
            do {
                try TestServer.run("drop database \(name) with (force)")
            } catch {
                Issue.record("\(name) could not be dropped: \(error)")
            }
        }
    }

    private static let sweeper = DispatchQueue(label: "sweeper")

    func run(_ sql: String) throws -> String {
        try TestServer.run(sql, in: name)
    }

    func connection(as role: String) throws -> String {
        try TestServer.connection(to: name, as: role)
    }

    private static let counter = Atomic<Int>(0)

    private static func number() -> String {
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        return "\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    }

    /// Where the product's SQL and Web folders are: beside the tests.
    static let share = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// Lets so many tests in at a time that the server has connections, and the machine cores, for them.
actor Turnstile {
    static let shared = Turnstile()

    private var free = 24
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}

/// The migrated and seeded database that every test clones; made once a run.
actor Template {
    static let shared = Template()
    static let name = "xiehui_template_\(ProcessInfo.processInfo.processIdentifier)"

    private var made: Task<Void, any Error>?

    func make() async throws {
        let task = made ?? Task { try await Self.build() }
        made = task
        try await task.value
    }

    private static func build() async throws {
        try TestServer.run("create database \(name) owner xiehui_owner")
        let sql = TestDatabase.share.appending(path: "SQL")
        let owner = try TestServer.connection(to: name, as: "xiehui_owner")
        _ = try await Migrator(folder: sql, connectionString: owner).migrate()
        let register = TestDatabase.share.appending(path: "Tests/Data/cast/register.sql")
        for seed in try seeds(in: sql.appending(path: "Seed/Cast")) + [register] {
            try TestServer.run(file: seed, in: name, as: "xiehui_owner")
        }
    }

    private static func seeds(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "sql" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
