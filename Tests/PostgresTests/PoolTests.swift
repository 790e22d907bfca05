import Foundation
import Testing

@testable import Postgres

@Suite struct PoolTests {
    @Test func `two hundred callers share four connections`() async throws {
        try await Bench.with { bench in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<200 {
                    group.addTask {
                        for turn in 0..<20 {
                            let number = caller * 20 + turn
                            let query = Sample.echo.one(Int.self, number)
                            let answer =
                                if caller % 5 == 0 {
                                    try await bench.pool.transaction { try await $0.run(query) }
                                } else {
                                    try await bench.pool.run(query)
                                }
                            #expect(answer == number)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counts = bench.pool.counts
            #expect(counts.open <= 4)
            #expect(counts.waiting == 0)
            #expect(counts.lost == 0)
        }
    }

    @Test func `who waits too long is told that the pool is busy`() async throws {
        try await Bench.with(adjust: { ($0.size, $0.waitLimit) = (1, .milliseconds(200)) }) {
            bench in
            let pool = bench.pool
            try await bench.isComplete()
            try await pool.transaction { tx in
                _ = try await tx.run(Sample.one.one(Int.self))
                let read = await failure { _ = try await pool.run(Sample.one.one(Int.self)) }
                #expect(read?.kind == .busy)
                let act = await failure {
                    try await pool.transaction { _ = try await $0.run(Sample.one.one(Int.self)) }
                }
                #expect(act?.kind == .busy)
            }
            #expect(pool.counts.refusedAsBusy == 2)
            let answer = try await pool.run(Sample.one.one(Int.self))
            #expect(answer == 1)
        }
    }

    @Test func `short reads go on while acts hold every connection they may`() async throws {
        try await Bench.with(adjust: { $0.size = 3 }) { bench in
            try await bench.isComplete()
            let acts = (0..<6).map { number in
                Task {
                    try await bench.pool.transaction {
                        try await $0.run(Sample.slow.one(Int.self, number, 0.3))
                    }
                }
            }
            for number in 0..<50 {
                let answer = try await bench.pool.run(Sample.echo.one(Int.self, number))
                #expect(answer == number)
                #expect(bench.pool.counts.checkedOut <= 2)
            }
            for (number, act) in acts.enumerated() {
                let answer = try await act.value
                #expect(answer == number)
            }
        }
    }

    @Test func `a single connection serves reads and acts in turn`() async throws {
        try await Bench.with(adjust: { $0.size = 1 }) { bench in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        let answer = try await bench.pool.run(Sample.echo.one(Int.self, number))
                        #expect(answer == number)
                    }
                    group.addTask {
                        try await bench.pool.transaction { tx in
                            let value = try await tx.run(Sample.value.one(Int.self, 1))
                            _ = try await tx.run(Sample.setValue.execute(1, value + 1))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let value = try await bench.pool.run(Sample.value.one(Int.self, 1))
            #expect(value == 40)
        }
    }

    @Test func `a cancelled wait for a connection leaves nothing behind`() async throws {
        try await Bench.with(adjust: { $0.size = 1 }) { bench in
            let pool = bench.pool
            try await pool.transaction { tx in
                _ = try await tx.run(Sample.one.one(Int.self))
                let waiting = (0..<20).map { number in
                    Task {
                        let one = Sample.one.one(Int.self)
                        guard number % 2 == 0 else {
                            _ = try await pool.transaction { try await $0.run(one) }
                            return
                        }
                        _ = try await pool.run(one)
                    }
                }
                try await Task.sleep(for: .milliseconds(20))
                for task in waiting { task.cancel() }
                for task in waiting {
                    await #expect(throws: CancellationError.self) { _ = try await task.value }
                }
            }
            let answer = try await pool.run(Sample.one.one(Int.self))
            #expect(answer == 1)
            #expect(pool.counts.checkedOut == 0)
        }
    }

    @Test func `closing answers everybody, whatever they wait for`() async throws {
        for _ in 0..<5 {
            try await Bench.with(adjust: { ($0.size, $0.depth) = (2, 4) }) { bench in
                let pool = bench.pool
                let callers = (0..<60).map { number in
                    Task { () -> PostgresError? in
                        await failure {
                            if number % 3 == 0 {
                                try await pool.transaction {
                                    _ = try await $0.run(Sample.slow.one(Int.self, 1, 30))
                                }
                            } else {
                                _ = try await pool.run(Sample.slow.one(Int.self, 1, 30))
                            }
                        }
                    }
                }
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...60)))
                pool.close()
                for caller in callers {
                    let error = await caller.value
                    #expect(error?.kind == .closed)
                }
                let late = await failure { _ = try await pool.run(Sample.one.one(Int.self)) }
                #expect(late?.kind == .closed)
            }
        }
    }

    @Test func `a pool without a server says busy in time, and closes`() async throws {
        let pool = try Pool(
            PoolConfiguration(
                connectionString: "host=/nowhere",
                size: 2,
                waitLimit: .milliseconds(300)
            ),
            library: try Sample.library(),
            logger: .silent
        )
        let error = await failure { try await pool.ping() }
        #expect(error?.kind == .busy)
        pool.close()
    }

    @Test func `of several hosts the one that takes writes is used`() async throws {
        try await Bench.with { bench in
            let hosts = bench.connectionString.replacing("host=", with: "host=/nowhere,")
            let pool = try Pool(
                PoolConfiguration(
                    connectionString: "\(hosts) target_session_attrs=read-write",
                    waitLimit: .seconds(60)
                ),
                library: try Sample.library(),
                logger: .silent
            )
            defer { pool.close() }
            let answer = try await pool.run(Sample.echo.one(Int.self, 1))
            #expect(answer == 1)
            try await pool.transaction { _ = try await $0.run(Sample.setValue.execute(1, 2)) }
        }
    }

    @Test func `the service closes the pool when it is cancelled`() async throws {
        try await Bench.with { bench in
            let service = Task { try await bench.pool.run() }
            try await bench.pool.ping()
            service.cancel()
            try await service.value
            let error = await failure { try await bench.pool.ping() }
            #expect(error?.kind == .closed)
        }
    }
}
