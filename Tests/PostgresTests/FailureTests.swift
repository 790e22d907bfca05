import Foundation
import Testing

@testable import Postgres

/// A server whose backends are killed, or that is stopped and started again.
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
}
