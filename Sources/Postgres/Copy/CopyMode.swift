import CPostgres
import DequeModule
import Synchronization

// How a connection is used while a COPY has it to itself: nothing is pipelined, and whoever carries
// out the COPY asks the reactor for one wake-up at a time.
extension Connection {
    /// Hands out libpq's connection under the lock.
    func withHandle<T: Sendable>(_ body: (Handle) throws -> T) throws -> T {
        try wire.withLock { wire in
            guard let handle = wire.handle else { throw PostgresError(.connectionLost) }
            return try body(handle)
        }
    }

    /// Tries, and tries again each time the socket is ready, until the attempt gives an answer.
    ///
    /// A broken connection is closed here; a silent one by the reactor's tick.
    func untilReady<T: Sendable>(
        _ interest: Reactor.Interest,
        _ attempt: @Sendable (Handle) throws -> T?
    ) async throws -> T {
        while true {
            do {
                if let value = try withHandle(attempt) { return value }
            } catch {
                close(PostgresError(.connectionLost))
                throw error
            }
            try await wait(for: interest)
        }
    }

    /// Leaves pipeline mode between two Syncs and sends a COPY statement.
    func leavePipeline(for statement: String) throws {
        try wire.withLock { wire in
            guard let handle = wire.handle else { throw PostgresError(.connectionLost) }
            guard wire.segments.isEmpty, wire.mode == .pipeline,
                PQexitPipelineMode(handle.raw) == 1
            else { throw PostgresError(.misuse, note: "something else is under way") }
            wire.mode = .copy
            watch(for: .once)
            guard PQsendQuery(handle.raw, statement) == 1 else {
                throw PostgresError(.connectionLost)
            }
        }
    }

    /// Enters pipeline mode again after the COPY's last answer.
    func resumePipeline() throws {
        try wire.withLock { wire in
            guard let handle = wire.handle, PQenterPipelineMode(handle.raw) == 1 else {
                throw PostgresError(.connectionLost)
            }
            wire.mode = .pipeline
            wire.isWriting = false
            watch(for: .input)
        }
    }
}
