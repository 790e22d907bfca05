import CPostgres
import DequeModule

extension Wire {
    /// Takes in what has arrived and answers every batch that reached its Sync.
    ///
    /// False means that the connection's state is no longer known and it must be closed.
    mutating func read(on handle: Handle, into outcome: inout Outcome) -> Bool {
        guard PQconsumeInput(handle.raw) == 1 else { return false }
        alive = .now
        var silences = 0
        while !segments.isEmpty, PQisBusy(handle.raw) == 0 {
            guard let result = PQgetResult(handle.raw) else {
                // One silence ends each statement; three in a row mean libpq owes us nothing.
                silences += 1
                guard silences < 3 else { return false }
                continue
            }
            silences = 0
            guard take(result, on: handle, into: &outcome) else { return false }
        }
        // libpq closes the socket itself when it loses the thread; epoll would never tell us.
        return PQstatus(handle.raw) == CONNECTION_OK
    }

    private mutating func take(
        _ result: OpaquePointer,
        on handle: Handle,
        into outcome: inout Outcome
    ) -> Bool {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            replies.append(Reply(owning: result))
            return true
        case PGRES_PIPELINE_SYNC:
            PQclear(result)
            return finishSegment(on: handle, into: &outcome)
        case PGRES_FATAL_ERROR:
            if failure == nil { failure = PostgresError(result: result) }
            PQclear(result)
            return true
        case PGRES_PIPELINE_ABORTED, PGRES_NONFATAL_ERROR:
            PQclear(result)
            return true
        default:
            // A COPY in an ordinary batch, for one: it cannot be carried out in a pipeline.
            PQclear(result)
            return false
        }
    }

    /// The oldest segment reached its Sync: only now is its outcome certain.
    private mutating func finishSegment(on handle: Handle, into outcome: inout Outcome) -> Bool {
        guard let segment = segments.popFirst() else { return false }
        defer {
            replies = []
            failure = nil
        }
        switch segment {
        case .aside: return true
        case .preparation(let preparation):
            finish(preparation)
            return true
        case .batch(let batch, let relied, let namesGiven):
            if let failure {
                if let stale = fail(batch, failure, relied: relied, into: &outcome) {
                    return forget(stale, knownBefore: namesGiven, on: handle)
                }
                return true
            }
            guard replies.count == batch.commands.count else { return false }
            outcome.answers.append((batch, .success(replies)))
            return true
        }
    }

    private mutating func finish(_ preparation: Preparation) {
        guard let failure else {
            preparation.isReady = true
            return
        }
        preparation.failure = failure.naming(preparation.statement.name)
        // Whoever came later may have prepared it again under a new name already.
        if prepared[preparation.statement.index] === preparation {
            prepared[preparation.statement.index] = nil
        }
    }

    /// Answers a batch with its error, or with that of the parse it relied on.
    ///
    /// Returns the statement that no longer fits the schema, if that was it.
    private func fail(
        _ batch: Batch,
        _ failure: PostgresError,
        relied: [Preparation],
        into outcome: inout Outcome
    ) -> Statement? {
        if let parse = relied.lazy.compactMap(\.failure).first {
            outcome.answers.append((batch, .failure(parse)))
            return nil
        }
        // At commit every statement has answered, and the error belongs to the batch as a whole.
        let culprit = replies.count < batch.commands.count ? batch.commands[replies.count] : nil
        let error = failure.naming((culprit ?? batch.commands.last)?.name)
        outcome.answers.append((batch, .failure(error)))
        guard failure.isStaleStatement, case .prepared(let statement, _)? = culprit else {
            return nil
        }
        return statement
    }
}
