import Foundation

/// Brings a database to the schema that the folder of migrations describes, and says whether it is.
///
/// Each migration runs once, in a transaction of its own, and is remembered with its checksum. Leaf
/// views and functions are made anew, all in one transaction, whenever one of them has changed.
package struct Migrator: Sendable {
    let folder: URL
    let connectionString: String

    /// - Parameter folder: the `SQL` folder, with `Migrations` and `Views` in it.
    package init(folder: URL, connectionString: String) {
        self.folder = folder
        self.connectionString = connectionString
    }

    /// Applies what is missing and returns the names of what was applied.
    ///
    /// - Throws: `PostgresError` of kind `migration`, with the name, if an applied migration was
    ///   changed since, or if the database knows one that the folder does not hold.
    @discardableResult
    package func migrate() async throws -> [String] {
        let scripts = try Scripts(in: folder)
        return try await onThread(named: "migrate") { [connectionString] in
            let connection = try PlainConnection(to: connectionString, name: "xiehui migrate")
            try connection.execute("select pg_advisory_lock(\(Self.lock))")
            try connection.execute(Self.ledger)
            let pending = try Self.pending(of: scripts, on: connection)
            for script in pending { try Self.apply(script, on: connection) }
            return pending.map(\.name) + (try Self.remakeViews(scripts, on: connection))
        }
    }

    /// Says nothing if the schema is the one this folder describes.
    ///
    /// - Throws: `PostgresError` of kind `migration`, naming what is missing, changed or unknown.
    package func check() async throws {
        let scripts = try Scripts(in: folder)
        try await onThread(named: "check schema") { [connectionString] in
            let connection = try PlainConnection(to: connectionString, name: "xiehui check")
            let isThere = try connection.execute("select to_regclass('migration') is not null")
            guard isThere.first?.first == "t" else {
                throw PostgresError(.migration, note: "the database was never migrated")
            }
            if let next = try Self.pending(of: scripts, on: connection).first {
                throw PostgresError(.migration, note: "\(next.name) is not applied yet")
            }
            guard try Self.viewsAreCurrent(scripts, on: connection) else {
                throw PostgresError(.migration, note: "the views are not those of this program")
            }
        }
    }

    /// Runs every script of a folder in order, all in one transaction: seeds.
    package func run(scripts folder: URL) async throws {
        let scripts = try Scripts.read(folder)
        try await onThread(named: "seed") { [connectionString] in
            let connection = try PlainConnection(to: connectionString, name: "xiehui seed")
            try Self.inTransaction(on: connection) {
                for script in scripts { try Self.execute(script, on: connection) }
            }
        }
    }
}

extension Migrator {
    /// One number for all who migrate this database; a second one waits.
    private static let lock = 7_386_144

    private static let ledger = """
        set client_min_messages = warning;
        create table if not exists migration (
            name text primary key,
            checksum bytea not null,
            applied_at timestamptz not null default now()
        )
        """

    /// The row of the ledger that stands for all views together.
    private static let views = "Views"

    /// The migrations that are still to come; a changed or unknown one stops everything.
    private static func pending(
        of scripts: Scripts,
        on connection: PlainConnection
    ) throws -> [Script] {
        let rows = try connection.execute("select name, encode(checksum, 'hex') from migration")
        let known = Dictionary(
            rows.map { ($0[0] ?? "", $0[1] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        let names = Set(scripts.migrations.map(\.name))
        if let unknown = known.keys.sorted().first(where: { $0 != views && !names.contains($0) }) {
            throw PostgresError(
                .migration,
                note: "the database has \(unknown), which this program does not know"
            )
        }
        for script in scripts.migrations {
            guard let before = known[script.name] else { continue }
            guard try checksum(script.text, on: connection) == before else {
                throw PostgresError(
                    .migration,
                    note: "\(script.name) was changed after it had been applied"
                )
            }
        }
        return scripts.migrations.filter { known[$0.name] == nil }
    }

    private static func apply(_ script: Script, on connection: PlainConnection) throws {
        try inTransaction(on: connection) {
            try execute(script, on: connection)
            try remember(script.name, script.text, on: connection)
        }
    }

    private static func remakeViews(
        _ scripts: Scripts,
        on connection: PlainConnection
    ) throws -> [String] {
        guard try !viewsAreCurrent(scripts, on: connection) else { return [] }
        try inTransaction(on: connection) {
            for script in scripts.views { try execute(script, on: connection) }
            try remember(views, scripts.allViews, on: connection)
        }
        return [views]
    }

    private static func viewsAreCurrent(
        _ scripts: Scripts,
        on connection: PlainConnection
    ) throws -> Bool {
        try connection.execute(
            """
            select exists (
                select from migration where name = $1 and checksum = sha256(convert_to($2, 'UTF8')))
            """,
            [views, scripts.allViews]
        ).first?.first == "t"
    }

    private static func remember(
        _ name: String,
        _ text: String,
        on connection: PlainConnection
    ) throws {
        try connection.execute(
            """
            insert into migration (name, checksum) values ($1, sha256(convert_to($2, 'UTF8')))
            on conflict (name) do update set checksum = excluded.checksum, applied_at = now()
            """,
            [name, text]
        )
    }

    private static func checksum(
        _ text: String,
        on connection: PlainConnection
    ) throws -> String? {
        try connection.execute("select encode(sha256(convert_to($1, 'UTF8')), 'hex')", [text])
            .first?.first ?? nil
    }

    /// Runs one script; what the server refuses is told with the script's name.
    private static func execute(_ script: Script, on connection: PlainConnection) throws {
        do {
            try connection.execute(script.text)
        } catch var error as PostgresError {
            // A schema's own files hold no data: here the server may speak out.
            error.note = error.note ?? error.serverMessage
            throw error.naming(script.name)
        }
        guard connection.isInTransaction else {
            throw PostgresError(
                .migration,
                query: script.name,
                note: "it ends the transaction it is run in"
            )
        }
    }

    private static func inTransaction(
        on connection: PlainConnection,
        _ body: () throws -> Void
    ) throws {
        try connection.execute("begin")
        do {
            try body()
            try connection.execute("commit")
        } catch {
            // A connection that cannot even roll back is closed with this object: same effect.
            if connection.isInTransaction || connection.hasFailedTransaction {
                try connection.execute("rollback")
            }
            throw error
        }
    }
}
