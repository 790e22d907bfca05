import Foundation
import Logging
import Synchronization

extension Pool: ConnectionOwner {
    func finished(_ count: Int, on connection: Connection) {
        runErrands { state, errands in
            guard state.slots[connection.slot].connection === connection else { return }
            state.slots[connection.slot].depth -= count
            state.handOver(connection.slot, &errands)
            if !state.batches.isEmpty || !state.checkouts.isEmpty { state.serve(&errands) }
        }
    }

    func closed(_ connection: Connection) {
        runErrands { state, errands in
            state.lose(connection, at: .now)
            state.sweep(at: .now, &errands)
            state.serve(&errands)
        }
    }

    /// Connects on a thread of its own, since libpq blocks there.
    func open(_ slot: Int, _ reactor: Reactor) {
        let thread = Thread { [self] in
            do {
                let plain = try PlainConnection(
                    to: configuration.connectionString,
                    name: configuration.name
                )
                try plain.execute(configuration.greeting, within: .seconds(5))
                let connection = Connection(
                    try plain.intoPipeline(),
                    slot: slot,
                    patience: configuration.statementLimit + configuration.grace,
                    reactor: reactor,
                    owner: self
                )
                welcome(connection, reactor)
            } catch {
                postpone(slot, error)
            }
        }
        thread.name = "connect \(configuration.name)"
        thread.start()
    }

    private func welcome(_ connection: Connection, _ reactor: Reactor) {
        reactor.add(connection)
        let isWanted = state.withLock { state in
            guard !state.isClosed else { return false }
            state.slots[connection.slot].isOpening = false
            state.slots[connection.slot].failures = 0
            state.slots[connection.slot].since = .now
            state.slots[connection.slot].connection = connection
            return true
        }
        guard isWanted else { return connection.close(PostgresError(.closed)) }
        runErrands { state, errands in state.serve(&errands) }
    }

    /// Waits longer after each failure, never all at the same moment.
    private func postpone(_ slot: Int, _ error: any Error) {
        let failures = state.withLock { state in
            state.slots[slot].isOpening = false
            state.slots[slot].failures += 1
            let most = min(5000, 50 << min(7, state.slots[slot].failures))
            let pause = Duration.milliseconds(Int.random(in: most / 2...most))
            state.slots[slot].since = .now + pause
            return state.slots[slot].failures
        }
        if failures == 1 || failures % 20 == 0 {
            logger.warning(
                "No connection to the database",
                metadata: [
                    "pool": "\(configuration.name)", "failures": "\(failures)",
                    "reason": "\(error)",
                ]
            )
        }
    }
}
