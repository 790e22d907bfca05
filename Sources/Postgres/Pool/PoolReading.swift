extension Pool: Database {
    /// Runs all queries in one round trip on a shared connection: reads only, one transaction.
    package func run<each Answer: Sendable>(
        _ query: repeat Query<each Answer>
    ) async throws -> (repeat each Answer) {
        var commands: [Command] = []
        for query in repeat each query { commands.append(try library.command(for: query)) }
        var replies = Replies(try await share(commands))
        return (repeat try replies.next(each query))
    }

    /// Runs a shared batch, once more if its connection was lost or a statement had to be parsed anew.
    func share(_ commands: [Command]) async throws -> [Reply] {
        // Each connection may have the statement as it was.
        var repairsLeft = configuration.size + 1
        var mayMove = true
        while true {
            try Task.checkCancellation()
            let batch = Batch(commands, isShared: true)
            submit(batch)
            do {
                return try await batch.promise.valueUnlessCancelled()
            } catch let error as PostgresError {
                switch error.kind {
                case .server where error.isStaleStatement && repairsLeft > 0: repairsLeft -= 1
                case .connectionLost where mayMove: mayMove = false
                default: throw error
                }
            }
        }
    }
}

extension QueryLibrary {
    /// The statement and parameters of a query, checked for what a C string cannot carry.
    func command<Answer>(for query: Query<Answer>) throws -> Command {
        let statement = try statement(query.folder, query.file)
        guard query.parameters.count <= 65_535 else {
            throw PostgresError(.parameter, query: statement.name, note: "too many parameters")
        }
        for (index, parameter) in query.parameters.enumerated() {
            guard let parameter else { continue }
            // A NUL would end the text early and silently.
            guard !parameter.utf8.contains(0) else {
                throw PostgresError(
                    .parameter,
                    query: statement.name,
                    note: "$\(index + 1) contains a NUL"
                )
            }
        }
        return .prepared(statement, parameters: query.parameters)
    }
}

/// The answers of one batch, handed to its queries in order, on the caller's own task.
struct Replies {
    private let replies: [Reply]
    private var index = 0

    init(_ replies: [Reply]) { self.replies = replies }

    mutating func next<Answer>(_ query: Query<Answer>) throws -> Answer {
        defer { index += 1 }
        guard index < replies.count else { throw PostgresError(.decoding) }
        do throws(PostgresError) {
            return try query.decode(replies[index])
        } catch {
            throw error.naming("\(query.folder)/\(query.file)")
        }
    }
}
