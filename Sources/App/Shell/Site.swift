import Domain
import Foundation
import Logging
import Postgres

/// What every feature's routes are built with: the database, the clock, the keys, the words.
///
/// Nothing in it changes while the site runs, so any number of processes can stand side by side.
package struct Site: Sendable {
    package let database: Pool
    /// For what takes minutes (imports, months, reports): connections that pages do not wait for.
    package let jobs: Pool
    /// For the public boards: may read what is published, and nothing else.
    package let boards: Pool
    package let boardCache: BoardCache
    package private(set) var clock: Clock
    package let keys: KeyRing
    package let files: FileStore
    package let locales: Locales
    package let statics: StaticFiles
    let press: PaperPress
    package let address: SiteAddress
    package let passwords: PasswordForm.Cost

    package init(
        database: Pool,
        jobs: Pool? = nil,
        boards: Pool? = nil,
        boardCache: BoardCache = BoardCache(),
        clock: Clock,
        keys: KeyRing,
        files: FileStore,
        share: URL,
        address: SiteAddress,
        passwords: PasswordForm.Cost = .standard,
        press: PaperPress? = nil
    ) throws {
        self.database = database
        self.jobs = jobs ?? database
        self.boards = boards ?? database
        self.boardCache = boardCache
        self.clock = clock
        self.keys = keys
        self.files = files
        self.address = address
        self.passwords = passwords
        locales = try Locales(folder: share.appending(path: "Web/Locales"))
        statics = try StaticFiles(folder: share.appending(path: "Web/Static"))
        self.press = press ?? PaperPress(sheets: share.appending(path: "Web/Print"))
    }

    var cookies: Cookies { Cookies(secure: address.isSecure) }

    /// The same site by another clock.
    func by(_ clock: Clock) -> Site {
        var site = self
        site.clock = clock
        return site
    }
}

/// How the site is reached from outside.
package struct SiteAddress: Sendable {
    /// Printed on slips and in QR codes: scheme, host and port, no path.
    package let base: String
    /// Whether TLS stands in front, so that cookies may insist on it; an https address says so.
    package let isSecure: Bool
    /// Whether a reverse proxy of ours tells us the visitor's address.
    package let behindProxy: Bool

    package init(base: String, isSecure: Bool, behindProxy: Bool) {
        self.base = base
        self.isSecure = isSecure || base.lowercased().hasPrefix("https://")
        self.behindProxy = behindProxy
    }
}

extension Site {
    /// The fingerprint of the database's schema; a process takes it once it has checked the schema.
    package func schema() async throws -> String {
        try await database.run(ShellQuery.schema.one(String.self))
    }

    /// Clears away expired sessions' reach, used form keys and faded delays.
    package func sweep() async throws {
        _ = try await database.transaction {
            try await $0.run(ShellQuery.sweep.execute(), LedgerQuery.sweep.execute())
        }
    }
}
