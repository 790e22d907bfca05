import Foundation
import Testing

@testable import Postgres

/// A server that dies, restarts or hangs, each on a private cluster.
@Suite(.serialized) struct FailureTests {
    /// Callers who go on reading until told to stop; each checks that the answer is its own.
    private func load(
        on pool: Pool,
        callers: Int = 20,
        during body: () async throws -> Void
    ) async throws -> (answers: Int, failures: [PostgresError]) {
        let isOver = Tally()
        let answers = Tally()
        let tasks = (0..<callers).map { caller in
            Task { () -> [PostgresError] in
                var failures: [PostgresError] = []
                var turn = 0
                while isOver.count == 0 {
                    turn += 1
                    let number = caller * 1_000_000 + turn
                    do {
                        let answer = try await pool.run(Sample.echo.one(Int.self, number))
                        #expect(answer == number)
                        answers.add()
                    } catch let error as PostgresError {
                        failures.append(error)
                    }
                }
                return failures
            }
        }
        try await body()
        isOver.add()
        var failures: [PostgresError] = []
        for task in tasks { failures += try await task.value }
        return (answers.count, failures)
    }

    @Test func `killed backends cost at most a second try`() async throws {
        try await Bench.with { bench in
            try await bench.isComplete()
            let (answers, failures) = try await load(on: bench.pool) {
                for _ in 0..<8 {
                    try await Task.sleep(for: .milliseconds(150))
                    try await bench.script(Sample.texts[.terminateOthers] ?? "")
                }
            }
            #expect(answers > 0)
            // Two kills within one call's two tries may be seen; nothing else may.
            #expect(failures.allSatisfy { $0.kind == .connectionLost })
            #expect(failures.count < 100)
            #expect(bench.pool.counts.lost >= 8)
            let answer = try await bench.pool.run(Sample.echo.one(Int.self, 1))
            #expect(answer == 1)
        }
    }

    @Test func `a stopped server that comes back is found again`() async throws {
        let cluster = try await Cluster.started()
        try await Bench.with(on: cluster) { bench in
            try await bench.isComplete()
            let (_, failures) = try await load(on: bench.pool) {
                try await Task.sleep(for: .milliseconds(200))
                try await onThread(named: "stop") { try cluster.stop(.fast) }
                try await Task.sleep(for: .milliseconds(500))
                try await onThread(named: "start") { try cluster.start() }
                let answer = try await bench.pool.run(Sample.echo.one(Int.self, 1))
                #expect(answer == 1)
            }
            #expect(failures.allSatisfy { $0.kind == .connectionLost || $0.sqlState != nil })
            try await bench.isComplete()
        }
    }

    @Test func `while no server is there callers are told busy in time`() async throws {
        let cluster = try await Cluster.started()
        try await Bench.with(on: cluster, adjust: { $0.waitLimit = .milliseconds(400) }) { bench in
            try await bench.isComplete()
            try await onThread(named: "stop") { try cluster.stop(.immediate) }
            for _ in 0..<3 {
                let error = await failure { _ = try await bench.pool.run(Sample.one.one(Int.self)) }
                #expect(error?.kind == .busy || error?.kind == .connectionLost)
            }
            let act = await failure {
                try await bench.pool.transaction { _ = try await $0.run(Sample.one.one(Int.self)) }
            }
            #expect(act?.kind == .busy)
        }
    }

    @Test func `a server that hangs past the limit loses its connections, not its callers`()
        async throws
    {
        let cluster = try await Cluster.started()
        let limits: (inout PoolConfiguration) -> Void = {
            $0.statementLimit = .milliseconds(300)
            $0.grace = .milliseconds(200)
            $0.waitLimit = .milliseconds(800)
        }
        try await Bench.with(on: cluster, adjust: limits) { bench in
            let pool = bench.pool
            try await bench.isComplete()
            try await pool.ping()
            try cluster.freeze()
            let errors = await withTaskGroup(of: PostgresError?.self) { group in
                for caller in 0..<30 {
                    group.addTask {
                        await failure {
                            guard caller % 10 == 0 else {
                                _ = try await pool.run(Sample.one.one(Int.self))
                                return
                            }
                            try await pool.transaction {
                                _ = try await $0.run(Sample.one.one(Int.self))
                            }
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors.count == 30)
            let kinds: Set<PostgresError.Kind?> = [.timedOut, .busy, .connectionLost]
            #expect(errors.allSatisfy { kinds.contains($0?.kind) })
            #expect(errors.contains { $0?.kind == .timedOut })
            try cluster.resume()
            try await comesBack(pool)
        }
    }

    @Test func `when one backend hangs only its first caller is told; the others are answered`()
        async throws
    {
        let cluster = try await Cluster.started()
        let limits: (inout PoolConfiguration) -> Void = {
            ($0.size, $0.statementLimit, $0.grace) = (2, .milliseconds(700), .milliseconds(300))
        }
        try await Bench.with(on: cluster, adjust: limits) { bench in
            let pool = bench.pool
            try await bench.isComplete()
            let session = try await pool.run(Sample.session.one(Int32.self))
            kill(session, SIGSTOP)
            let results = await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
                for caller in 0..<16 {
                    group.addTask {
                        (
                            caller,
                            await Result { try await pool.run(Sample.echo.one(Int.self, caller)) }
                        )
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            kill(session, SIGCONT)
            #expect(results.count == 16)
            let failed = results.filter { $0.1.value == nil }
            #expect(failed.count <= 1)
            #expect(results.allSatisfy { $0.1.value == nil || $0.1.value == $0.0 })
        }
    }

    @Test func `a task cancelled on a server that hangs is let go`() async throws {
        let cluster = try await Cluster.started()
        try await Bench.with(on: cluster, adjust: { $0.grace = .milliseconds(300) }) { bench in
            try await bench.isComplete()
            let task = Task {
                try await bench.pool.transaction {
                    _ = try await $0.run(Sample.slow.one(Int.self, 1, 50))
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            try cluster.freeze()
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try cluster.resume()
            try await comesBack(bench.pool)
        }
    }

    @Test func `a copy to a server that hangs ends`() async throws {
        let cluster = try await Cluster.started()
        let limits: (inout PoolConfiguration) -> Void = {
            $0.statementLimit = .milliseconds(300)
            $0.grace = .milliseconds(200)
        }
        try await Bench.with(on: cluster, adjust: limits) { bench in
            try await bench.isComplete()
            let piece = CopyText.line(1, String(repeating: "x", count: 60_000))
            let made = Tally()
            let error = await failure {
                try await bench.pool.transaction { tx in
                    let rows = AsyncThrowingStream {
                        if made.add() == 50 { try cluster.freeze() }
                        return made.count > 2000 ? nil : piece
                    }
                    _ = try await tx.copyIn(Sample.copyMuchIn, rows: rows)
                }
            }
            #expect(error?.kind == .timedOut)
            try cluster.resume()
            try await comesBack(bench.pool)
        }
    }

    @Test func `a listener hears again after the server has restarted`() async throws {
        let cluster = try await Cluster.started()
        try await Bench.with(on: cluster) { bench in
            var heard = bench.pool.listen("news", "od\"d").makeAsyncIterator()
            #expect(await heard.next() == .listening)
            try await bench.pool.transaction { _ = try await $0.run(Sample.notify.execute("一")) }
            #expect(await heard.next() == .notified(channel: "news", payload: "一"))
            try await bench.script("notify \"od\"\"d\"")
            #expect(await heard.next() == .notified(channel: "od\"d", payload: ""))
            try await onThread(named: "restart") {
                try cluster.stop(.fast)
                try cluster.start()
            }
            #expect(await heard.next() == .listening)
            try await bench.script("notify news, 'two'")
            #expect(await heard.next() == .notified(channel: "news", payload: "two"))
        }
    }

    /// Asks until the server answers again.
    private func comesBack(_ pool: Pool) async throws {
        for _ in 0..<100 {
            if await failure({ try await pool.ping() }) == nil { return }
        }
        Issue.record("the server does not answer any more")
    }
}
