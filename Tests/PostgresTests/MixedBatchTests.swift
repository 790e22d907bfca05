import Foundation
import Testing

@testable import Postgres

/// The promise of shared connections: whatever one caller does, its neighbours do not notice.
@Suite struct MixedBatchTests {
    private enum Deed: CaseIterable { case read, fail, parse, breakAtCommit, cancel, batch }

    @Test func `of ten thousand mixed batches each caller gets its own answer`() async throws {
        try await Bench.with { bench in
            try await bench.isComplete()
            try await allowWriting(bench.pool)
            let done = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<100 {
                    group.addTask {
                        for turn in 0..<100 {
                            try await self.carryOut(
                                Deed.allCases[(caller + turn * 7) % 6],
                                caller * 100 + turn,
                                bench.pool
                            )
                            done.add()
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(done.count == 10_000)
            #expect(bench.pool.counts.lost == 0)
            #expect(bench.pool.counts.underWay <= 4 * 16)
        }
    }

    /// One batch of a kind, with a number that only its own answer can hold.
    private func carryOut(_ deed: Deed, _ number: Int, _ pool: Pool) async throws {
        switch deed {
        case .read:
            let answer = try await pool.run(Sample.echo.one(Int.self, number))
            #expect(answer == number)
        case .batch:
            let (first, item, last) = try await pool.run(
                Sample.echo.one(Int.self, number),
                Sample.item.one(Item.self, number % 100 + 1),
                Sample.echo.one(Int.self, -number)
            )
            #expect((first, item.weight, last) == (number, number % 100 + 1, -number))
        case .fail:
            let error = await failure {
                _ = try await pool.run(
                    Sample.echo.one(Int.self, number),
                    Sample.divide.one(Int.self, 0)
                )
            }
            #expect(error?.sqlState == "22012")
        case .parse:
            try await parse(number, pool)
        case .breakAtCommit:
            let error = await failure {
                _ = try await pool.run(
                    Sample.claim.execute(number),
                    Sample.echo.one(Int.self, number)
                )
            }
            #expect(error?.sqlState == "23505")
            #expect(error?.constraint == "claim_is_unique")
        case .cancel:
            let task = Task { try await pool.run(Sample.slow.one(Int.self, number, 0.002)) }
            if number % 2 == 0 { await Task.yield() }
            task.cancel()
            let answer = await task.result
            if let value = answer.value { #expect(value == number) }
        }
    }

    /// A statement that this connection may never have seen; every tenth does not parse.
    private func parse(_ number: Int, _ pool: Pool) async throws {
        let series = SeriesQuery(number: number % 400)
        let answer = await Result { try await pool.run(series.one(Int.self, number)) }
        if series.parses {
            #expect(try answer.get() == number + series.number)
        } else {
            let error = #expect(throws: PostgresError.self) { try answer.get() }
            #expect(error?.sqlState == "42703")
            #expect(error?.query == "series/\(series.rawValue)")
        }
    }

    /// A deferred constraint needs a write, which shared connections do not allow by themselves.
    private func allowWriting(_ pool: Pool) async throws {
        let sessions = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { try await pool.run(Sample.openForWriting.one(Session.self)).number }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        try #require(sessions.count == 4)
    }

    struct Session: Row {
        let number: Int
        init(_ row: inout RowReader) throws {
            row.skip()
            number = try row.next()
            row.skip()
        }
    }
}

extension Result where Failure == any Error {
    init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }

    var value: Success? {
        if case .success(let value) = self { value } else { nil }
    }
}
