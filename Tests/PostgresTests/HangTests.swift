import Foundation
import Testing

@testable import Postgres

/// A server that stops in its tracks (SIGSTOP), as a machine that hangs would.
@Suite(.serialized) struct HangTests {
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
            try await bench.comesBack()
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
            try await bench.comesBack()
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
            // No more was asked for than the socket holds.
            #expect(made.count < 150)
            try cluster.resume()
            try await bench.comesBack()
        }
    }

    @Test func `when the server hangs at commit the outcome is unknown`() async throws {
        let cluster = try await Cluster.started()
        let limits: (inout PoolConfiguration) -> Void = {
            $0.statementLimit = .milliseconds(500)
            $0.grace = .milliseconds(200)
        }
        try await Bench.with(on: cluster, adjust: limits) { bench in
            let runs = Tally()
            let error = await failure {
                try await bench.pool.transaction { tx in
                    runs.add()
                    _ = try await tx.run(Sample.setValue.execute(1, 5))
                    try cluster.freeze()
                }
            }
            #expect(error?.kind == .outcomeUnknown)
            #expect(runs.count == 1)
            try cluster.resume()
            try await bench.comesBack()
            // In the end it is kept: to have said the contrary would have been wrong.
            for _ in 0..<200 where try await bench.counted() != 5 {
                try await Task.sleep(for: .milliseconds(20))
            }
            let value = try await bench.counted()
            #expect(value == 5)
        }
    }
}
