import Foundation
import Logging
import Synchronization

/// The connections of one purpose to one database: short reads share them, acts check one out.
package final class Pool: Sendable {
    let configuration: PoolConfiguration
    let library: QueryLibrary
    let logger: Logger
    private let reactor: Reactor
    let state: Mutex<PoolState>

    /// Starts connecting at once; whoever comes before the first connection waits for it.
    package init(
        _ configuration: PoolConfiguration,
        library: QueryLibrary,
        logger: Logger
    ) throws {
        self.configuration = configuration
        self.library = library
        self.logger = logger
        reactor = try Reactor()
        state = Mutex(PoolState(size: configuration.size, depth: configuration.depth))
        reactor.start(name: "pool \(configuration.name)") { [weak self] in
            self?.tick(at: $0) ?? false
        }
        runErrands { state, errands in state.sweep(at: .now, &errands) }
    }

    /// Lives until its task is cancelled, then closes.
    package func run() async throws {
        let forever = AsyncStream<Never>.makeStream().stream
        for await _ in forever {}
        close()
    }

    /// Closes all connections and fails everybody who waits; a second call does nothing.
    package func close() {
        var connections: [Connection] = []
        runErrands { state, errands in
            state.isClosed = true
            state.sweep(at: .now, &errands)
            connections = state.slots.compactMap(\.connection)
        }
        for connection in connections { connection.close(PostgresError(.closed)) }
        reactor.stop()
    }

    /// What the pool is doing now.
    package var counts: PoolCounts {
        let connections = state.withLock { $0.slots.compactMap(\.connection) }
        let prepared = connections.reduce(0) { $0 + $1.preparedCount }
        return state.withLock { $0.summary(prepared: prepared) }
    }

    /// Whether the database answers.
    package func ping() async throws { _ = try await share([.plain("select 1")]) }

    /// Sends a shared batch on the least loaded connection, or queues it.
    func submit(_ batch: Batch) {
        let deadline = ContinuousClock.now + configuration.waitLimit
        while true {
            let (connection, isClosed) = state.withLock { state -> (Connection?, Bool) in
                guard !state.isClosed else { return (nil, true) }
                if state.batches.isEmpty, let connection = state.place() {
                    return (connection, false)
                }
                state.batches.append(Waiting(batch: batch, deadline: deadline))
                return (nil, false)
            }
            if isClosed { batch.promise.settle(.failure(PostgresError(.closed))) }
            guard let connection else { break }
            if connection.send(batch) { break }
            closed(connection)
        }
        reactor.stir()
    }

    /// Waits for a connection of one's own; `checkIn` gives it back.
    func checkOut() async throws -> Connection {
        let promise = Promise<Connection>()
        let checkout = Checkout(
            promise: promise,
            deadline: .now + configuration.waitLimit
        )
        try state.withLock { state in
            guard !state.isClosed else { throw PostgresError(.closed) }
            state.checkouts.append(checkout)
        }
        runErrands { state, errands in state.serve(&errands) }
        reactor.stir()
        return try await promise.valueUnlessCancelled()
    }

    /// Takes a connection back; one that is not clean is closed, never reused.
    func checkIn(_ connection: Connection) {
        guard connection.isClean else {
            return connection.close(PostgresError(.connectionLost))
        }
        runErrands { state, errands in
            guard state.slots[connection.slot].connection === connection else { return }
            state.slots[connection.slot].holder = .nobody
            state.serve(&errands)
        }
    }

    /// Changes the book under the lock and does what follows from it outside.
    func runErrands(_ change: (inout PoolState, inout Errands) -> Void) {
        var errands = Errands()
        state.withLock { change(&$0, &errands) }
        for (connection, batch) in errands.sends where !connection.send(batch) {
            closed(connection)
            submit(batch)
        }
        for (checkout, connection) in errands.handovers
        where !checkout.promise.settle(.success(connection)) {
            checkIn(connection)
        }
        for batch in errands.refusals { refuse(batch.promise) }
        for checkout in errands.refusedCheckouts { refuse(checkout.promise) }
        for slot in errands.openings { open(slot, reactor) }
    }

    /// Tells somebody who waited that his turn does not come.
    private func refuse<Value>(_ promise: Promise<Value>) {
        let isClosed = state.withLock(\.isClosed)
        guard promise.settle(.failure(PostgresError(isClosed ? .closed : .busy))) else { return }
        state.withLock { $0.counts.refusedAsBusy += 1 }
    }

    /// The reactor's tick: deadlines, silent servers, pauses that are over.
    private func tick(at now: ContinuousClock.Instant) -> Bool {
        runErrands { state, errands in
            state.sweep(at: now, &errands)
            state.serve(&errands)
        }
        let (connections, isPending) = state.withLock { state in
            (state.slots.compactMap(\.connection), state.isPending)
        }
        for connection in connections { connection.checkLife(at: now) }
        return isPending
    }
}
