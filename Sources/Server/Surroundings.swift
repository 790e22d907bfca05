import App
import Domain
import Foundation
import Logging
import Postgres

/// What a command finds around it: settings, the share folder, and the ways into the database.
struct Surroundings: Sendable {
    let settings: Settings
    let share: URL
    let logger: Logger

    static func read() async throws -> Self {
        let settings = try await Settings.read()
        let share = URL(filePath: try settings.require(.share), directoryHint: .isDirectory)
        guard
            FileManager.default.fileExists(
                atPath: share.appending(path: "SQL").path(percentEncoded: false)
            )
        else {
            throw Failure(
                "the share folder \(share.path(percentEncoded: false)) holds no SQL folder"
            )
        }
        if let executable = Bundle.main.executableURL {
            try Share(folder: share).check(against: executable.appendingPathExtension("share"))
        }
        return Self(settings: settings, share: share, logger: Logger(label: "xiehui"))
    }

    func library() throws -> QueryLibrary {
        let library = try QueryLibrary(folder: share.appending(path: "SQL/Queries"))
        try library.check(Site.queryFiles)
        return library
    }

    func keys() throws -> KeyRing {
        try KeyRing(file: URL(filePath: try settings.require(.keyFile)))
    }

    func migrator() throws -> Migrator {
        Migrator(
            folder: share.appending(path: "SQL"),
            connectionString: try settings.require(.databaseOwner)
        )
    }

    /// The database as the site sees it: owning nothing, seeing only what `enter` opens.
    func appPool(_ library: QueryLibrary, limit: Duration) throws -> Pool {
        try pool(.databaseApp, library, name: "site", size: 4, limit: limit)
    }

    /// The same, for what takes minutes: two connections that no page waits for.
    func jobsPool(_ library: QueryLibrary) throws -> Pool {
        try pool(.databaseApp, library, name: "jobs", size: 2, limit: .seconds(1800))
    }

    /// The database as its owner: for regions, the first account and a command's session.
    func ownerPool(_ library: QueryLibrary) throws -> Pool {
        try pool(.databaseOwner, library, name: "owner", size: 1, limit: .seconds(3600))
    }

    /// What a command works with: the site's own rights, and the owner to open a session.
    func siteAndOwner() async throws -> (Site, Pool) {
        let library = try library()
        let database = try appPool(library, limit: .seconds(3600))
        return (try site(database: database), try ownerPool(library))
    }

    private func pool(
        _ key: Settings.Key,
        _ library: QueryLibrary,
        name: String,
        size: Int,
        limit: Duration
    ) throws -> Pool {
        try Pool(
            PoolConfiguration(
                connectionString: settings.require(key),
                size: size,
                statementLimit: limit,
                name: name
            ),
            library: library,
            logger: logger
        )
    }

    /// The database as the public boards see it: published views, and nothing else.
    func boardPool(_ library: QueryLibrary) throws -> Pool {
        try pool(.databaseBoard, library, name: "board", size: 2, limit: .seconds(10))
    }

    func port() throws -> Int { try settings.number(.httpPort) ?? 8080 }

    func site(database: Pool, jobs: Pool? = nil, boards: Pool? = nil) throws -> Site {
        let base = try settings[.siteURL] ?? "http://\(settings.require(.httpHost)):\(port())"
        return try Site(
            database: database,
            jobs: jobs,
            boards: boards,
            clock: .system,
            keys: keys(),
            files: FileStore(
                folder: URL(filePath: try settings.require(.files), directoryHint: .isDirectory)
            ),
            share: share,
            address: SiteAddress(
                base: base,
                isSecure: try settings.flag(.siteSecure),
                behindProxy: try settings.flag(.siteBehindProxy)
            )
        )
    }

    /// The account a command acts as: the one it was told, else the configured operator.
    func actor(_ named: String?) throws -> String {
        guard let name = named ?? settings[.operator] else {
            throw Failure("say with --as as which account to act, or set the operator")
        }
        return name
    }
}
