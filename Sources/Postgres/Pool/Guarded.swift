// A batch whose first answer decides whether the others may be looked at.
//
// All travel in one round trip; but whoever fails the check learns nothing from the rest, not even
// which error its absence would have been.

extension Pool {
    /// Runs a shared batch whose first answer must pass the check before the others are read.
    package func run<Key: Sendable, Pass: Sendable, each Answer: Sendable>(
        after first: Query<Key>,
        check: (Key) throws -> Pass,
        _ query: repeat Query<each Answer>
    ) async throws -> (Pass, (repeat each Answer)) {
        var commands = [try library.command(for: first)]
        for query in repeat each query { commands.append(try library.command(for: query)) }
        var replies = Replies(try await share(commands))
        let pass = try check(replies.next(first))
        return (pass, (repeat try replies.next(each query)))
    }

    /// The same for many queries of one kind of answer.
    package func runAll<Key: Sendable, Pass: Sendable, Answer: Sendable>(
        _ queries: [Query<Answer>],
        after first: Query<Key>,
        check: (Key) throws -> Pass
    ) async throws -> (Pass, [Answer]) {
        var commands = [try library.command(for: first)]
        for query in queries { commands.append(try library.command(for: query)) }
        var replies = Replies(try await share(commands))
        let pass = try check(replies.next(first))
        return (pass, try queries.map { try replies.next($0) })
    }
}

extension Transaction {
    /// The same within a transaction; a check that fails undoes whatever the batch did.
    package func run<Key: Sendable, Pass: Sendable, each Answer: Sendable>(
        after first: Query<Key>,
        check: (Key) throws -> Pass,
        _ query: repeat Query<each Answer>
    ) async throws -> (Pass, (repeat each Answer)) {
        var commands = [try pool.library.command(for: first)]
        for query in repeat each query { commands.append(try pool.library.command(for: query)) }
        var replies = Replies(try await exchange(commands))
        let pass = try check(replies.next(first))
        return (pass, (repeat try replies.next(each query)))
    }
}
