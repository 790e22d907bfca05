import CPostgres
import DequeModule

/// libpq's connection; touched only under its `Connection`'s lock.
struct Handle: @unchecked Sendable {
    let raw: OpaquePointer
}

/// What a connection knows of itself: libpq's handle and the answers it still owes, oldest first.
///
/// All of it is guarded by the connection's lock.
struct Wire: Sendable {
    /// Whether batches are pipelined, or a COPY has the connection to itself.
    enum Mode { case pipeline, copy }

    /// Nil once closed; nothing is ever sent after that.
    var handle: Handle?
    var mode = Mode.pipeline
    var segments: Deque<Segment> = []
    /// What this connection has prepared or is preparing, by the statement's place in the library.
    var prepared: [Int: Preparation] = [:]
    var namesGiven = 0
    /// The answers of the oldest segment so far.
    var replies: [Reply] = []
    var failure: PostgresError?
    /// When the server last gave a sign of life while it owed us something.
    var alive = ContinuousClock.now
    /// Whether libpq holds bytes that the socket would not take yet.
    var isWriting = false
    /// Whoever waits for the socket during a COPY.
    var waiter: Promise<Void>?
    /// A cancel request under way; the connection is not used further before it has ended.
    var interruption: Promise<Void>?

    /// Whether the server owes us anything.
    var isOwed: Bool { !segments.isEmpty || waiter != nil }
}

/// What happened under the lock and is told after it is released.
struct Outcome: Sendable {
    var answers: [(batch: Batch, result: Result<[Reply], any Error>)] = []
    var waiter: Promise<Void>?
    var waiterError: (any Error)?
    var isClosed = false

    var sharedCount: Int { answers.count { $0.batch.isShared } }
}

extension Wire {
    /// Gives the connection up and fails everything it owes; what it was doing is no longer known.
    ///
    /// The oldest batch gets the reason, as it may be the cause; those behind it were only lost.
    mutating func collapse(_ reason: PostgresError, into outcome: inout Outcome) {
        guard let handle else { return }
        self.handle = nil
        outcome.isClosed = true
        var error = reason
        error.sqlState = error.sqlState ?? failure?.sqlState
        for case .batch(let batch, _, _) in segments {
            outcome.answers.append((batch, .failure(error.naming(batch.commands.first?.name))))
            if reason.kind == .timedOut { error = PostgresError(.connectionLost) }
        }
        segments = []
        replies = []
        failure = nil
        outcome.waiter = waiter
        outcome.waiterError = reason
        waiter = nil
        PQfinish(handle.raw)
    }
}
