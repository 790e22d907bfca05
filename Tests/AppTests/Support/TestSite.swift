import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Postgres

@testable import App

/// The whole site on a database of its own, on a day of the test's choosing.
struct TestSite: Sendable {
    let site: Site
    let database: TestDatabase
    let client: any TestClientProtocol

    /// Signs a member of the cast in without the ceremony; the ceremony has tests of its own.
    func signIn(_ name: String) async throws -> Person {
        let token = Token()
        _ = try database.run(
            "select open_session_as('\(name)', '\\x\(token.hex)'::bytea, 60)")
        return Person(site: self, token: token)
    }

    var guest: Person { Person(site: self, token: nil) }
}

/// Runs a test against a site that nobody else uses; the database is dropped when it is over.
func withSite(
    on day: String = "2026-04-06", _ body: @escaping @Sendable (TestSite) async throws -> Void
) async throws {
    let database = try await TestDatabase()
    let share = TestDatabase.share
    let library = try QueryLibrary(folder: share.appending(path: "SQL/Queries"))
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let pool = try Pool(
        PoolConfiguration(
            connectionString: try database.connection(as: "xiehui_app"), size: 2, name: "test"),
        library: library, logger: logger)
    let running = Task { try await pool.run() }
    let site = try Site(
        database: pool, clock: .fixed(on: try Day(iso: day), hour: 9, minute: 0),
        keys: try KeyRing.forTests(), share: share,
        address: SiteAddress(base: "http://localhost", isSecure: false, behindProxy: false),
        passwords: .light)
    let migrator = Migrator(
        folder: share.appending(path: "SQL"),
        connectionString: try database.connection(as: "xiehui_owner"))
    let application = Application(router: site.router(migrations: migrator), logger: logger)
    do {
        try await application.test(.router) { client in
            try await body(TestSite(site: site, database: database, client: client))
        }
    } catch {
        running.cancel()
        database.drop()
        throw error
    }
    running.cancel()
    database.drop()
}
