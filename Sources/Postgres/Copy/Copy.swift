import CPostgres
import DequeModule
import Foundation
import Synchronization

/// One COPY on a checked-out connection, which leaves pipeline mode for as long as it lasts.
final class Copy: Sendable {
    let connection: Connection
    let name: String
    private let isOver = Promise<Void>()
    private let grace: Duration

    init(_ connection: Connection, name: String, grace: Duration) {
        self.connection = connection
        self.name = name
        self.grace = grace
    }

    /// Carries out a step; if the task is cancelled meanwhile the server is asked to give up.
    func interruptible<T>(_ step: () async throws -> T) async throws -> T {
        try await withTaskCancellationHandler {
            try await step()
        } onCancel: {
            connection.interrupt(grace: grace) { [isOver] in isOver.isSettled }
        }
    }

    /// Waits until libpq holds nothing that the socket has not taken.
    func flush() async throws {
        try await connection.untilReady([.input, .output]) { handle in
            let left = PQflush(handle.raw)
            guard left >= 0 else { throw PostgresError(.connectionLost) }
            // Reading on meanwhile: a server that cannot send would not read either.
            if left == 1, PQconsumeInput(handle.raw) == 0 { throw PostgresError(.connectionLost) }
            return left == 0 ? () : nil
        }
    }

    /// Waits for the final answer and brings the connection back into pipeline mode.
    func answer() async throws -> Reply {
        try await flush()
        var answer: Reply?
        var failure: PostgresError?
        while let reply = try await next() {
            switch reply.status {
            case PGRES_COMMAND_OK: answer = reply
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                throw PostgresError(.misuse, query: name, note: "a COPY was left unfinished")
            default: failure = failure ?? reply.error.naming(name)
            }
        }
        try connection.resumePipeline()
        isOver.settle(.success(()))
        if let failure { throw failure }
        guard let answer else { throw PostgresError(.connectionLost, query: name) }
        return answer
    }

    /// The next result, or nil after the last one.
    func next() async throws -> Reply? {
        let found: Found = try await connection.untilReady(.input) { handle in
            if PQisBusy(handle.raw) == 1 {
                guard PQconsumeInput(handle.raw) == 1 else { throw PostgresError(.connectionLost) }
                guard PQisBusy(handle.raw) == 0 else { return nil }
            }
            return Found(reply: PQgetResult(handle.raw).map { Reply(owning: $0) })
        }
        return found.reply
    }

    private struct Found: Sendable { let reply: Reply? }
}

extension Transaction {
    /// Opens the transaction if need be, and starts a COPY.
    ///
    /// It has no limit of its own, since it lasts as long as its source or its reader; what ends it
    /// is a server that stays silent.
    func startCopy(
        _ file: some QueryFile,
        expecting status: ExecStatusType
    ) async throws -> Copy {
        let statement = try pool.library.statement(type(of: file).folder, file.rawValue)
        _ = try await exchange([.plain("set local statement_timeout = 0")])
        let copy = Copy(connection, name: statement.name, grace: pool.configuration.grace)
        do {
            try connection.leavePipeline(for: statement.text)
            try await copy.interruptible {
                try await copy.flush()
                guard let first = try await copy.next() else {
                    throw PostgresError(.connectionLost, query: statement.name)
                }
                guard first.status != status else { return }
                try await copy.refuse(first)
            }
            return copy
        } catch {
            throw Task.isCancelled ? fail(CancellationError()) : fail(error)
        }
    }

    /// Gives the statements after a COPY their limit back.
    func endCopy() async throws {
        note(nil)
        let limit = pool.configuration.statementMilliseconds
        _ = try await exchange([.plain("set local statement_timeout = \(limit)")])
    }
}

extension Copy {
    /// What was sent is no COPY, or none in this direction, or the server refused it.
    fileprivate func refuse(_ first: Reply) async throws {
        guard first.status == PGRES_FATAL_ERROR else {
            connection.close(PostgresError(.connectionLost))
            throw PostgresError(.misuse, query: name, note: "not this kind of COPY")
        }
        while try await next() != nil {}
        try connection.resumePipeline()
        isOver.settle(.success(()))
        throw first.error.naming(name)
    }
}
