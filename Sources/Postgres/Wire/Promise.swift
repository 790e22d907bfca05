import Synchronization

/// A value that arrives once: the first to settle it wins, so nobody is answered twice or never.
final class Promise<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(UnsafeContinuation<Value, any Error>)
        case settled(Result<Value, any Error>)
    }

    private let state = Mutex(State.open)

    /// Settles the promise; false if somebody did before.
    @discardableResult
    func settle(_ result: Result<Value, any Error>) -> Bool {
        let (won, waiter) = state.withLock { state in
            switch state {
            case .settled: return (false, UnsafeContinuation<Value, any Error>?.none)
            case .open:
                state = .settled(result)
                return (true, nil)
            case .awaited(let continuation):
                state = .settled(result)
                return (true, continuation)
            }
        }
        waiter?.resume(with: result)
        return won
    }

    var isSettled: Bool {
        state.withLock { state in
            if case .settled = state { true } else { false }
        }
    }

    /// Waits, whatever happens to the waiting task; one waiter only.
    func value() async throws -> Value {
        try await withUnsafeThrowingContinuation { continuation in
            let ready = state.withLock { state -> Result<Value, any Error>? in
                if case .settled(let result) = state { return result }
                state = .awaited(continuation)
                return nil
            }
            if let ready { continuation.resume(with: ready) }
        }
    }

    /// Waits, but a cancelled task gets its `CancellationError` at once; what comes later is dropped.
    func valueUnlessCancelled() async throws -> Value {
        try await withTaskCancellationHandler {
            try await value()
        } onCancel: {
            settle(.failure(CancellationError()))
        }
    }
}
