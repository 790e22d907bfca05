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
            "select open_session_as('\(name)', '\\x\(token.hex)'::bytea, 60)"
        )
        return Person(site: self, token: token)
    }

    var guest: Person { Person(site: self, token: nil) }
}

/// Runs a test against a site that nobody else uses; the database is dropped when it is over.
func withSite(
    on day: String = "2026-04-06",
    at address: SiteAddress = .plain,
    press: PaperPress? = nil,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
) async throws {
    let database = try await TestDatabase()
    defer { database.drop() }
    let pool = try TestSite.pool(on: database, as: "xiehui_app")
    defer { pool.close() }
    let jobs = try TestSite.pool(on: database, as: "xiehui_app", limit: .seconds(600))
    defer { jobs.close() }
    let boards = try TestSite.pool(on: database, as: "xiehui_board")
    defer { boards.close() }
    let share = TestDatabase.share
    let files = try FileStore.forTests()
    defer { Upload.remove(files.folder) }
    let site = try Site(
        database: pool,
        jobs: jobs,
        boards: boards,
        clock: .fixed(on: try Day(iso: day), hour: 9, minute: 0),
        keys: try KeyRing.forTests(),
        files: files,
        share: share,
        address: address,
        passwords: .light,
        press: press
    )
    let application = Application(
        router: site.router(schema: try await site.schema()),
        logger: TestSite.logger
    )
    try await application.test(.router) { client in
        try await body(TestSite(site: site, database: database, client: client))
    }
}

extension SiteAddress {
    static let plain = Self(base: "http://localhost", isSecure: false, behindProxy: false)
}

extension TestSite {
    /// Silent: what a test wants to know it asks for.
    static let logger: Logger = {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }()

    static func pool(
        on database: TestDatabase,
        as role: String,
        limit: Duration = .seconds(10)
    ) throws -> Pool {
        let library = try QueryLibrary(folder: TestDatabase.share.appending(path: "SQL/Queries"))
        return try Pool(
            PoolConfiguration(
                connectionString: try database.connection(as: role),
                // All tests run at once, and a server has only so many connections.
                size: 2,
                statementLimit: limit,
                // On a busy machine a test waits rather than fails.
                waitLimit: .seconds(60),
                name: "test"
            ),
            library: library,
            logger: logger
        )
    }

    /// What the program's commands work with besides the site.
    func owner() throws -> Pool { try Self.pool(on: database, as: "xiehui_owner") }
}
