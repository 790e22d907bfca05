import Foundation
import Synchronization

/// The server that ordinary tests share; each of them makes a database of its own on it.
enum TestServer {
    /// Whether it is somebody else's, and must be left as it was.
    static var isGiven: Bool {
        ProcessInfo.processInfo.environment["XIEHUI_TEST_SERVER"] != nil
    }

    private static let shared = Mutex<Cluster?>(nil)

    /// libpq's string for a superuser of the shared server.
    static func connectionString(database: String = "postgres") throws -> String {
        if let given = ProcessInfo.processInfo.environment["XIEHUI_TEST_SERVER"] {
            return "\(given) dbname=\(database)"
        }
        return try shared.withLock { cluster in
            if let cluster { return cluster.connectionString(database: database) }
            let started = try Cluster()
            cluster = started
            // A global is never released, but the server must not outlive the tests.
            atexit { TestServer.shared.withLock { $0 = nil } }
            return started.connectionString(database: database)
        }
    }
}
