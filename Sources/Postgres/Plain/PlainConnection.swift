import CPostgres
import Foundation

/// A connection that blocks its thread: for connecting, migrations and notifications.
///
/// Never on Swift's own threads; `onThread` gives it one.
final class PlainConnection {
    let raw: OpaquePointer
    private var isOwner = true

    /// Connects as libpq's connection string says, several hosts included.
    init(to connectionString: String, name: String) throws {
        let words: [(String, String)] = [
            // What stands before dbname is only a default, what stands after it is ours to say.
            ("connect_timeout", "5"), ("fallback_application_name", name),
            ("dbname", connectionString), ("client_encoding", "UTF8"),
        ]
        guard let raw = PlainConnection.connect(words) else {
            throw PostgresError(.connectionLost, note: "no memory for a connection")
        }
        self.raw = raw
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
        guard PQstatus(raw) == CONNECTION_OK else {
            // It names hosts, users and databases: what an operator needs, and nobody's data.
            let reason = String(cString: PQerrorMessage(raw))
            throw PostgresError(
                .connectionLost,
                note: reason.split(separator: "\n").joined(separator: " ")
            )
        }
    }

    deinit {
        if isOwner { PQfinish(raw) }
    }

    /// Hands libpq's connection on, in permanent pipeline mode; this object is of no use after it.
    func intoPipeline() throws -> Handle {
        guard PQsetnonblocking(raw, 1) == 0, PQenterPipelineMode(raw) == 1 else {
            throw PostgresError(.connectionLost, note: "libpq refuses the pipeline mode")
        }
        isOwner = false
        return Handle(raw: raw)
    }

    /// Runs a script of one or more statements; only the last one's rows are returned.
    @discardableResult
    func execute(_ script: String) throws -> [[String?]] {
        try rows(of: PQexec(raw, script))
    }

    /// Runs a script, but waits no longer than so for a server that may have hung.
    func execute(_ script: String, within limit: Duration) throws {
        guard PQsendQuery(raw, script) == 1 else { throw PostgresError(.connectionLost) }
        let deadline = ContinuousClock.now + limit
        while true {
            while PQisBusy(raw) == 0 {
                guard let result = PQgetResult(raw) else { return }
                _ = try rows(of: result)
            }
            var descriptor = pollfd(fd: PQsocket(raw), events: Int16(POLLIN), revents: 0)
            poll(&descriptor, 1, 100)
            guard ContinuousClock.now < deadline else { throw PostgresError(.timedOut) }
            if descriptor.revents != 0, PQconsumeInput(raw) == 0 {
                throw PostgresError(.connectionLost)
            }
        }
    }

    /// Runs one statement with parameters.
    @discardableResult
    func execute(_ statement: String, _ parameters: [String?]) throws -> [[String?]] {
        let copies = parameters.map { $0.map { strdup($0) } }
        defer { copies.forEach { free($0 ?? nil) } }
        let values = copies.map { UnsafePointer($0 ?? nil) }
        return try rows(
            of: PQexecParams(raw, statement, Int32(values.count), nil, values, nil, nil, 0)
        )
    }

    var isInTransaction: Bool { PQtransactionStatus(raw) == PQTRANS_INTRANS }

    var hasFailedTransaction: Bool { PQtransactionStatus(raw) == PQTRANS_INERROR }

    private func rows(of result: OpaquePointer?) throws -> [[String?]] {
        guard let result else { throw PostgresError(.connectionLost) }
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY
        else {
            guard PQstatus(raw) == CONNECTION_OK else { throw PostgresError(.connectionLost) }
            throw PostgresError(result: result)
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1
                    ? nil : PQgetvalue(result, row, column).map { String(cString: $0) }
            }
        }
    }

    private static func connect(_ words: [(String, String)]) -> OpaquePointer? {
        let copies = words.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for (key, value) in copies {
                free(key)
                free(value)
            }
        }
        let keys = copies.map { UnsafePointer($0.0) } + [nil]
        let values = copies.map { UnsafePointer($0.1) } + [nil]
        return PQconnectdbParams(keys, values, 1)
    }
}

/// Runs what blocks on a thread of its own, so that neither the reactor nor Swift's threads wait.
func onThread<Value: Sendable>(
    named name: String,
    _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
    let promise = Promise<Value>()
    let thread = Thread { promise.settle(Result { try body() }) }
    thread.name = name
    thread.start()
    return try await promise.value()
}
