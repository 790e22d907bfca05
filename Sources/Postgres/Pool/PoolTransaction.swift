extension Pool {
    /// Carries out an act in one explicit transaction: all of it is kept, or nothing.
    ///
    /// The body runs again from its start after a lost race against another transaction, after a
    /// change of the schema, and once after a connection lost before COMMIT was sent; so it should
    /// do nothing else that lasts. A body that has copied rows in is not run again, since its source
    /// may have none left. What was lost during COMMIT is `outcomeUnknown` and not repeated.
    /// Read-only transactions run on replicas too.
    package func transaction<T: Sendable>(
        _ isolation: Isolation = .readCommitted,
        readOnly: Bool = false,
        _ body: @Sendable (Transaction) async throws -> T
    ) async throws -> T {
        let access = readOnly ? "read only" : "read write"
        let opening = "begin isolation level \(isolation.rawValue) \(access)"
        var attempts = Attempts(repairsLeft: configuration.size + 1)
        while true {
            let connection = try await checkOut()
            let transaction = Transaction(connection, of: self, opening: opening)
            do {
                let value = try await carryOut(transaction, body)
                checkIn(connection)
                return value
            } catch {
                checkIn(connection)
                guard transaction.isRepeatable,
                    attempts.allowAnother(after: transaction.failure ?? error)
                else { throw error }
                try await attempts.pause()
            }
        }
    }

    private func carryOut<T: Sendable>(
        _ transaction: Transaction,
        _ body: @Sendable (Transaction) async throws -> T
    ) async throws -> T {
        do {
            let value = try await body(transaction)
            // A body that swallowed an error must not believe that its writes were kept.
            if let failure = transaction.failure { throw failure }
            try Task.checkCancellation()
            do {
                try await transaction.commit()
            } catch {
                throw transaction.fail(error)
            }
            return value
        } catch {
            await transaction.rollback()
            throw Task.isCancelled && !error.isOutcomeUnknown ? CancellationError() : error
        }
    }
}

/// How often a transaction may be carried out again, and after what.
private struct Attempts {
    private var repairsLeft: Int
    private var races = 0
    private var losses = 0

    init(repairsLeft: Int) { self.repairsLeft = repairsLeft }

    mutating func allowAnother(after error: any Error) -> Bool {
        guard !Task.isCancelled, let error = error as? PostgresError else { return false }
        switch error.kind {
        case .server where error.isSerializationFailure:
            races += 1
            return races <= 6
        case .server where error.isStaleStatement:
            repairsLeft -= 1
            return repairsLeft >= 0
        case .connectionLost:
            losses += 1
            return losses <= 1
        default: return false
        }
    }

    /// Steps back for a random moment, longer each time, so that the same two do not collide again.
    func pause() async throws {
        guard races > 0 else { return }
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << races))))
    }
}

extension Error {
    fileprivate var isOutcomeUnknown: Bool { (self as? PostgresError)?.kind == .outcomeUnknown }
}
