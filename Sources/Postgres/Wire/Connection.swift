import CPostgres
import Foundation
import Synchronization

/// Who is told what becomes of a connection: the pool.
protocol ConnectionOwner: AnyObject, Sendable {
    /// So many shared batches were answered.
    func finished(_ count: Int, on connection: Connection)
    /// The connection is gone for good.
    func closed(_ connection: Connection)
}

/// One connection in permanent pipeline mode: callers send on their own thread, the reactor reads.
final class Connection: Sendable {
    let key: UInt64
    /// Its place in the pool.
    let slot: Int
    let descriptor: Int32
    /// How long the server may owe an answer without a sign of life.
    let patience: Duration
    private let reactor: Reactor
    private let owner: any ConnectionOwner
    let wire: Mutex<Wire>

    init(
        _ handle: Handle,
        slot: Int,
        patience: Duration,
        reactor: Reactor,
        owner: any ConnectionOwner
    ) {
        self.slot = slot
        self.patience = patience
        self.reactor = reactor
        self.owner = owner
        key = reactor.newKey()
        descriptor = PQsocket(handle.raw)
        wire = Mutex(Wire(handle: handle))
    }

    /// Sends a batch; false if the connection was closed before anything was sent.
    func send(_ batch: Batch) -> Bool {
        var outcome = Outcome()
        let isOpen = wire.withLock { wire in
            guard let handle = wire.handle, wire.mode == .pipeline else { return false }
            guard wire.send(batch, on: handle), flush(&wire, handle) else {
                // Part of it may have gone out: it counts as sent and is answered as lost.
                wire.segments.append(.batch(batch, reliesOn: [], namesGiven: 0))
                close(&wire, PostgresError(.connectionLost), into: &outcome)
                return true
            }
            return true
        }
        tell(outcome)
        reactor.stir()
        return isOpen
    }

    /// The reactor's call: the socket can be read or written.
    func becameReady() {
        var outcome = Outcome()
        wire.withLock { wire in
            guard let handle = wire.handle else { return }
            switch wire.mode {
            case .copy:
                outcome.waiter = wire.waiter
                wire.waiter = nil
            case .pipeline:
                guard wire.read(on: handle, into: &outcome), flush(&wire, handle) else {
                    return close(&wire, PostgresError(.connectionLost), into: &outcome)
                }
            }
        }
        tell(outcome)
    }

    /// The reactor's tick: a server silent for too long has hung, and the connection is given up.
    func checkLife(at now: ContinuousClock.Instant) {
        var outcome = Outcome()
        wire.withLock { wire in
            guard wire.isOwed, wire.alive.duration(to: now) > patience else { return }
            close(&wire, PostgresError(.timedOut), into: &outcome)
        }
        tell(outcome)
    }

    /// Closes the connection; everything it owes fails with the reason.
    func close(_ reason: PostgresError) {
        var outcome = Outcome()
        wire.withLock { close(&$0, reason, into: &outcome) }
        tell(outcome)
    }

    var preparedCount: Int { wire.withLock { $0.prepared.count } }

    /// Whether nothing is owed and no transaction is open, so that somebody else may have it.
    var isClean: Bool {
        wire.withLock { wire in
            guard let handle = wire.handle, wire.mode == .pipeline else { return false }
            return wire.segments.isEmpty && wire.interruption == nil
                && PQtransactionStatus(handle.raw) == PQTRANS_IDLE
        }
    }

    /// Pushes out what libpq holds; asks to be woken if the socket takes no more.
    private func flush(_ wire: inout Wire, _ handle: Handle) -> Bool {
        let left = PQflush(handle.raw)
        guard left >= 0 else { return false }
        if (left == 1) != wire.isWriting {
            wire.isWriting = left == 1
            reactor.watch(self, for: wire.isWriting ? [.input, .output] : .input)
        }
        return true
    }

    private func close(_ wire: inout Wire, _ reason: PostgresError, into outcome: inout Outcome) {
        guard let handle = wire.handle else { return }
        // If libpq closed the socket itself its number may already be a neighbour's.
        reactor.remove(self, stillOpen: PQsocket(handle.raw) == descriptor)
        wire.collapse(reason, into: &outcome)
    }

    /// Tells the pool first, so that a caller who tries again does not meet this connection.
    private func tell(_ outcome: Outcome) {
        if outcome.isClosed {
            owner.closed(self)
        } else {
            let count = outcome.sharedCount
            if count > 0 { owner.finished(count, on: self) }
        }
        for (batch, result) in outcome.answers { batch.promise.settle(result) }
        if let waiter = outcome.waiter {
            waiter.settle(outcome.waiterError.map { .failure($0) } ?? .success(()))
        }
    }

    /// Waits during a COPY until the socket can be read or written.
    func wait(for interest: Reactor.Interest) async throws {
        let waiter = Promise<Void>()
        let isOpen = wire.withLock { wire in
            guard wire.handle != nil else { return false }
            wire.waiter = waiter
            wire.alive = .now
            reactor.watch(self, for: interest.union(.once))
            return true
        }
        guard isOpen else { throw PostgresError(.connectionLost) }
        reactor.stir()
        try await waiter.value()
    }

    func watch(for interest: Reactor.Interest) { reactor.watch(self, for: interest) }
}
