import Synchronization

/// How far a transaction is kept apart from its neighbours.
package enum Isolation: String, Sendable {
    case readCommitted = "read committed"
    case repeatableRead = "repeatable read"
    case serializable
}

/// One explicit transaction on a connection of its own; it ends with the closure it was given to.
package final class Transaction: Database {
    private struct State {
        var isOpen = false
        var isEnded = false
        /// Whether the body may run again; not once it has used up what it cannot have twice.
        var isRepeatable = true
        var failure: (any Error)?
        /// A COPY that nobody has read to its end yet.
        var copy: Copy?
    }

    let connection: Connection
    let pool: Pool
    private let opening: String
    private let state = Mutex(State())

    init(_ connection: Connection, of pool: Pool, opening: String) {
        self.connection = connection
        self.pool = pool
        self.opening = opening
    }

    /// Runs all queries in one round trip within this transaction; the first one opens it as well.
    ///
    /// After an error the transaction is lost: nothing of it will be kept.
    package func run<each Answer: Sendable>(
        _ query: repeat Query<each Answer>
    ) async throws -> (repeat each Answer) {
        var commands: [Command] = []
        for query in repeat each query { commands.append(try pool.library.command(for: query)) }
        var replies = Replies(try await exchange(commands))
        return (repeat try replies.next(each query))
    }

    /// The first error, which decides whether the whole transaction may be carried out again.
    var failure: (any Error)? { state.withLock(\.failure) }

    /// Sends commands behind BEGIN, if that has not gone yet, and waits for their answers.
    ///
    /// A cancelled task cancels them on the server and waits until that is certain.
    func exchange(_ commands: [Command]) async throws -> [Reply] {
        guard !Task.isCancelled else { throw fail(CancellationError()) }
        try await readPastCopy()
        // A cancel request of another task of this transaction must not hit what comes now.
        try await connection.interruptionEnded()
        let opens = try begin()
        let batch = Batch((opens ? [.plain(opening)] : []) + commands, isShared: false)
        guard connection.send(batch) else { throw fail(PostgresError(.connectionLost)) }
        do {
            let replies = try await withTaskCancellationHandler {
                try await batch.promise.value()
            } onCancel: {
                connection.interrupt(grace: pool.configuration.grace) { batch.promise.isSettled }
            }
            return opens ? Array(replies.dropFirst()) : replies
        } catch {
            throw Task.isCancelled ? fail(CancellationError()) : fail(error)
        }
    }

    /// Remembers the first failure.
    func fail(_ error: any Error) -> any Error {
        state.withLock { $0.failure = $0.failure ?? error }
        return error
    }

    /// Makes what was done last; lost on the way, nobody knows whether it does.
    func commit() async throws {
        try await readPastCopy()
        try await connection.interruptionEnded()
        guard end() else { return }
        let batch = Batch([.plain("commit")], isShared: false)
        guard connection.send(batch) else { throw PostgresError(.connectionLost) }
        do {
            let replies = try await batch.promise.value()
            guard replies.first?.command == "COMMIT" else {
                throw PostgresError(.misuse, note: "the transaction had failed before its commit")
            }
        } catch let error as PostgresError where error.leavesCommitOpen {
            throw PostgresError(.outcomeUnknown, sqlState: error.sqlState)
        }
    }

    /// Undoes everything; a connection that cannot even do that is closed.
    func rollback() async {
        guard end() else { return }
        // Reading a whole COPY only to throw it away takes longer than a new connection.
        guard state.withLock({ $0.copy == nil }) else { return connection.close(lost) }
        do {
            try await connection.interruptionEnded()
            let batch = Batch([.plain("rollback")], isShared: false)
            guard connection.send(batch) else { return connection.close(lost) }
            _ = try await batch.promise.value()
        } catch {
            connection.close(lost)
        }
    }

    var isRepeatable: Bool { state.withLock(\.isRepeatable) }

    /// Notes that rows were taken from a source that may not give them again.
    func noteRowsTaken() { state.withLock { $0.isRepeatable = false } }

    /// Notes a COPY that has begun, or with nil that it has ended.
    func note(_ copy: Copy?) { state.withLock { $0.copy = copy } }

    /// Reads the rest of a COPY that its reader gave up, since nothing else can be sent before.
    private func readPastCopy() async throws {
        guard let copy = state.withLock(\.copy) else { return }
        do {
            while try await copy.piece() != nil { try Task.checkCancellation() }
            _ = try await copy.answer()
            note(nil)
        } catch {
            throw fail(error)
        }
    }

    private var lost: PostgresError { PostgresError(.connectionLost) }

    /// Whether BEGIN has to be sent now.
    private func begin() throws -> Bool {
        try state.withLock { state in
            guard !state.isEnded else {
                throw PostgresError(.misuse, note: "the transaction has ended")
            }
            defer { state.isOpen = true }
            return !state.isOpen
        }
    }

    /// Ends it for its users; false if there is nothing to tell the server.
    private func end() -> Bool {
        state.withLock { state in
            defer { state.isEnded = true }
            return state.isOpen && !state.isEnded
        }
    }
}

extension PostgresError {
    /// The connection broke, or the server did, after COMMIT was sent.
    fileprivate var leavesCommitOpen: Bool {
        switch kind {
        case .connectionLost, .closed: true
        // With a state the server itself has ended the statement, and said so.
        case .timedOut: sqlState == nil
        default: sqlState == "40003"
        }
    }
}
