import CPostgres
import Foundation
import Synchronization

/// Plain libpq connections of the tests' own, so that a row to be made costs no process.
///
/// A test's database keeps the idle ones until it is dropped; each is as good as new when it is given out.
enum TestConnection {
    /// Runs SQL and returns what it printed, one row a line, columns parted by `|`, as `psql -At` does.
    static func run(_ sql: String, in database: String, as role: String) throws -> String {
        let name = database + " " + role
        let connection = try take(name) ?? open(TestServer.connection(to: database, as: role))
        do {
            let printed = try printed(sql, on: connection)
            keep(connection, name)
            return printed
        } catch {
            PQfinish(connection.pointer)
            throw error
        }
    }

    /// Closes what is open to a database that is about to go.
    static func close(_ database: String) {
        let known = idle.withLock { idle in
            let names = idle.keys.filter { $0.hasPrefix(database + " ") }
            return names.flatMap { idle.removeValue(forKey: $0) ?? [] }
        }
        for connection in known { PQfinish(connection.pointer) }
    }

    /// Used by one caller at a time: whoever takes it out of `idle` has it alone.
    private struct Connection: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private static let idle = Mutex<[String: [Connection]]>([:])

    private static func take(_ name: String) throws -> Connection? {
        guard let connection = idle.withLock({ $0[name]?.popLast() }) else { return nil }
        do {
            _ = try printed("discard all", on: connection)
            return connection
        } catch {
            PQfinish(connection.pointer)
            return nil
        }
    }

    /// One of a test's own database: the server has only so many, and copies none that somebody is connected to.
    private static func keep(_ connection: Connection, _ name: String) {
        let database = name.prefix { $0 != " " } + " "
        let isKept =
            database.hasPrefix("xiehui_t_")
            && PQtransactionStatus(connection.pointer) == PQTRANS_IDLE
            && idle.withLock { idle in
                guard !idle.contains(where: { $0.key.hasPrefix(database) && !$0.value.isEmpty })
                else { return false }
                idle[name, default: []].append(connection)
                return true
            }
        if !isKept { PQfinish(connection.pointer) }
    }

    private static func open(_ text: String) throws -> Connection {
        guard let pointer = PQconnectdb(text) else {
            throw TestServer.Refused(description: "no memory for a connection")
        }
        guard PQstatus(pointer) == CONNECTION_OK else {
            defer { PQfinish(pointer) }
            throw TestServer.Refused(description: String(cString: PQerrorMessage(pointer)))
        }
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
        return Connection(pointer: pointer)
    }

    private static func printed(_ sql: String, on connection: Connection) throws -> String {
        guard PQsendQuery(connection.pointer, sql) == 1 else { throw refusal(of: connection) }
        var lines: [String] = []
        var refusal: TestServer.Refused?
        while let result = PQgetResult(connection.pointer) {
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK: lines += rows(of: result)
            case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
            default:
                let said = String(cString: PQresultErrorMessage(result))
                refusal = refusal ?? TestServer.Refused(description: said)
            }
        }
        if let refusal { throw refusal }
        return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func rows(of result: OpaquePointer) -> [String] {
        (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, row, $0)) }
                .joined(separator: "|")
        }
    }

    private static func refusal(of connection: Connection) -> TestServer.Refused {
        TestServer.Refused(description: String(cString: PQerrorMessage(connection.pointer)))
    }
}
