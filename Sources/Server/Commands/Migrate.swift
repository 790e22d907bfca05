import ArgumentParser
import Postgres

/// `xiehui migrate`: brings a database to the current schema.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database to the current schema."
    )

    func run() async throws {
        let around = try await Surroundings.read()
        let applied = try await around.migrator().migrate()
        Terminal.say(
            applied.isEmpty
                ? "The database is current." : "Applied: \(applied.joined(separator: ", "))."
        )
    }
}
