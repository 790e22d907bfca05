import CPostgres
import Foundation
import Synchronization

extension Connection {
    /// Asks the server to give up what it does on a connection that is checked out.
    ///
    /// libpq blocks here and opens a connection of its own, so a thread does it. The request could
    /// hit what is sent next: nothing is, until it has ended. If the server does not comply within
    /// the grace period the connection is closed.
    func interrupt(grace: Duration, unless isOver: @escaping @Sendable () -> Bool) {
        let ended = Promise<Void>()
        let request = wire.withLock { wire -> CancelRequest? in
            guard let handle = wire.handle, wire.interruption == nil, !isOver(),
                let raw = PQgetCancel(handle.raw)
            else { return nil }
            wire.interruption = ended
            return CancelRequest(raw: raw)
        }
        guard let request else { return }
        let thread = Thread {
            request.send()
            self.wire.withLock { $0.interruption = nil }
            ended.settle(.success(()))
        }
        thread.name = "cancel"
        thread.start()
        Task.detached {
            try await Task.sleep(for: grace)
            guard !isOver() || !ended.isSettled else { return }
            self.close(PostgresError(.timedOut))
            ended.settle(.success(()))
        }
    }

    /// Waits until no cancel request is under way any more.
    func interruptionEnded() async throws {
        try await wire.withLock(\.interruption)?.value()
    }
}

/// libpq's own note of where to send a cancel request; used once, on one thread.
private struct CancelRequest: @unchecked Sendable {
    let raw: OpaquePointer

    func send() {
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(raw, &message, Int32(message.count))
        PQfreeCancel(raw)
    }
}
