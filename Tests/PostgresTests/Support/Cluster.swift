import Foundation

@testable import Postgres

/// A private PostgreSQL cluster on a unix socket, thrown away with its owner.
///
/// It lies in a short folder under /tmp: socket paths are limited, and the database's user cannot
/// enter a clone inside root's home.
final class Cluster: Sendable {
    let folder: URL
    private let isRoot = getuid() == 0

    init() throws {
        folder = URL(filePath: try Shell.run("/usr/bin/mktemp", ["-d", "/tmp/xpgXXXXXX"]))
        if isRoot { try Shell.run("/usr/bin/chown", ["postgres", folder.path]) }
        try tool(
            "initdb",
            ["-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
        )
        let settings = """
            listen_addresses = ''
            unix_socket_directories = '\(folder.path)'
            fsync = off
            full_page_writes = off
            max_connections = 300
            shared_buffers = 64MB
            log_min_messages = panic
            """
        try settings.write(
            to: folder.appending(path: "extra.conf"),
            atomically: true,
            encoding: .utf8
        )
        try Shell.run(
            "/bin/sh",
            ["-c", "cat \(folder.path)/extra.conf >> \(data)/postgresql.conf"]
        )
        try start()
    }

    /// A new cluster; made on a thread of its own, since that takes a second or two.
    static func started() async throws -> Cluster {
        try await onThread(named: "cluster") { try Cluster() }
    }

    deinit {
        // A test may have stopped it already; its folder goes all the same.
        let steps = [resume, { try self.stop(.immediate) }, remove]
        for step in steps {
            do { try step() } catch {}
        }
    }

    private func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// libpq's string for a superuser.
    func connectionString(database: String = "postgres") -> String {
        "host=\(folder.path) user=owner dbname=\(database)"
    }

    enum Shutdown: String { case fast, immediate }

    func start() throws {
        try tool("pg_ctl", ["-D", data, "-w", "-s", "-l", "\(folder.path)/log", "start"])
    }

    func stop(_ mode: Shutdown) throws {
        try tool("pg_ctl", ["-D", data, "-w", "-s", "-m", mode.rawValue, "stop"])
    }

    /// Stops every process of the cluster in its tracks, as a machine that hangs would.
    func freeze() throws {
        for process in try processes() { kill(process, SIGSTOP) }
    }

    func resume() throws {
        for process in try processes() { kill(process, SIGCONT) }
    }

    /// The postmaster and its children.
    private func processes() throws -> [Int32] {
        let file = try String(
            contentsOf: folder.appending(path: "data/postmaster.pid"),
            encoding: .utf8
        )
        guard let postmaster = file.split(separator: "\n").first.flatMap({ Int32($0) }) else {
            return []
        }
        let children = try Shell.run("/usr/bin/pgrep", ["-P", "\(postmaster)"])
        return [postmaster] + children.split(separator: "\n").compactMap { Int32($0) }
    }

    private var data: String { folder.appending(path: "data").path }

    private func tool(_ name: String, _ arguments: [String]) throws {
        let path = try Cluster.programs() + "/" + name
        if isRoot {
            try Shell.run(
                "/usr/sbin/runuser",
                ["-u", "postgres", "--", path] + arguments
            )
        } else {
            try Shell.run(path, arguments)
        }
    }

    /// The newest installed server's programs.
    private static func programs() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = try FileManager.default.contentsOfDirectory(atPath: root)
        guard let newest = versions.compactMap({ Int($0) }).max() else {
            throw ShellFailure(command: "no PostgreSQL under \(root)", output: "")
        }
        return "\(root)/\(newest)/bin"
    }
}
