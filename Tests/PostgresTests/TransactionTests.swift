import Foundation
import Testing

@testable import Postgres

@Suite struct TransactionTests {
    @Test func `a transaction keeps all or nothing`() async throws {
        try await Bench.with { bench in
            let pool = bench.pool
            try await pool.transaction { tx in
                let (before, written) = try await tx.run(
                    Sample.value.one(Int.self, 1),
                    Sample.setValue.execute(1, 5)
                )
                #expect(before == 0)
                #expect(written == 1)
            }
            let error = await failure {
                try await pool.transaction { tx in
                    _ = try await tx.run(Sample.setValue.execute(1, 6))
                    _ = try await tx.run(Sample.divide.one(Int.self, 0))
                }
            }
            #expect(error?.sqlState == "22012")
            let answer = try await pool.run(Sample.value.one(Int.self, 1))
            #expect(answer == 5)
        }
    }

    @Test func `who swallows an error learns at the end that nothing was kept`() async throws {
        try await Bench.with { bench in
            let error = await failure {
                try await bench.pool.transaction { tx in
                    _ = try await tx.run(Sample.setValue.execute(1, 6))
                    _ = await failure { _ = try await tx.run(Sample.divide.one(Int.self, 0)) }
                }
            }
            #expect(error?.sqlState == "22012")
            let answer = try await bench.pool.run(Sample.value.one(Int.self, 1))
            #expect(answer == 0)
        }
    }

    @Test func `constraints are told by name, at the statement and at commit`() async throws {
        try await Bench.with { bench in
            let now = await failure {
                try await bench.pool.transaction { tx in
                    _ = try await tx.run(Sample.addItem.execute(900, "x", -1))
                }
            }
            #expect(now?.constraint == "weight_is_not_negative")
            let atCommit = await failure {
                try await bench.pool.transaction { tx in
                    _ = try await tx.run(Sample.claim.execute(1))
                }
            }
            #expect(atCommit?.kind == .server)
            #expect(atCommit?.constraint == "claim_is_unique")
            #expect(bench.pool.counts.lost == 0)
        }
    }

    @Test func `lost races are run again until every one is won`() async throws {
        try await Bench.with { bench in
            let runs = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try await bench.pool.transaction(.serializable) { tx in
                            runs.add()
                            let total = try await tx.run(Sample.total.one(Int.self))
                            _ = try await tx.run(Sample.setValue.execute(1, total + 1))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let answer = try await bench.pool.run(Sample.value.one(Int.self, 1))
            #expect(answer == 12)
            #expect(runs.count > 12)
            #expect(bench.pool.counts.lost == 0)
        }
    }

    @Test func `deadlocks are run again`() async throws {
        try await Bench.with { bench in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [(1, 2), (2, 1)] {
                    group.addTask {
                        try await bench.pool.transaction { tx in
                            _ = try await tx.run(Sample.setValue.execute(first, first))
                            try await Task.sleep(for: .milliseconds(50))
                            _ = try await tx.run(Sample.setValue.execute(second, second))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let answer = try await bench.pool.run(Sample.total.one(Int.self))
            #expect(answer == 3)
        }
    }

    @Test func `a commit that may have happened is never run again`() async throws {
        try await Bench.with { bench in
            let runs = Tally()
            let error = await failure {
                try await bench.pool.transaction { tx in
                    runs.add()
                    _ = try await tx.run(Sample.terminateAtCommit.execute())
                }
            }
            #expect(error?.kind == .outcomeUnknown)
            #expect(runs.count == 1)
            let answer = try await bench.pool.run(Sample.echo.one(Int.self, 1))
            #expect(answer == 1)
        }
    }

    @Test func `a connection lost before commit is replaced once`() async throws {
        try await Bench.with { bench in
            let runs = Tally()
            let session = try await bench.pool.transaction { tx in
                let session = try await tx.run(Sample.session.one(Int.self))
                if runs.add() == 1 {
                    try await bench.script("select pg_terminate_backend(\(session))")
                }
                _ = try await tx.run(Sample.setValue.execute(1, 8))
                return session
            }
            #expect(session > 0)
            #expect(runs.count == 2)
            let answer = try await bench.pool.run(Sample.value.one(Int.self, 1))
            #expect(answer == 8)
        }
    }

    @Test func `a cancelled task is cancelled on the server and its connection used again`()
        async throws
    {
        try await Bench.with { bench in
            for turn in 0..<5 {
                let task = Task {
                    try await bench.pool.transaction { tx in
                        _ = try await tx.run(Sample.setValue.execute(1, 9))
                        _ = try await tx.run(Sample.slow.one(Int.self, 1, 50))
                    }
                }
                try await Task.sleep(for: .milliseconds(turn * 30))
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
            }
            let busy = try await bench.script(
                """
                select count(*) from pg_stat_activity where state = 'active'
                and datname = current_database() and pid <> pg_backend_pid()
                """
            )
            #expect(busy == [["0"]])
            #expect(bench.pool.counts.lost == 0)
            let answer = try await bench.pool.run(Sample.value.one(Int.self, 1))
            #expect(answer == 0)
        }
    }

    @Test func `a transaction that has ended answers no more`() async throws {
        try await Bench.with { bench in
            let escaped = try await bench.pool.transaction { tx in
                _ = try await tx.run(Sample.one.one(Int.self))
                return tx
            }
            let error = await failure { _ = try await escaped.run(Sample.one.one(Int.self)) }
            #expect(error?.kind == .misuse)
        }
    }

    @Test func `a read-only transaction cannot write`() async throws {
        try await Bench.with { bench in
            let error = await failure {
                try await bench.pool.transaction(.repeatableRead, readOnly: true) { tx in
                    _ = try await tx.run(Sample.setValue.execute(1, 1))
                }
            }
            #expect(error?.sqlState == "25006")
        }
    }
}
