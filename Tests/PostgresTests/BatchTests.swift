import Foundation
import Testing

@testable import Postgres

@Suite struct BatchTests {
    @Test func `a batch answers all its queries in order`() async throws {
        try await Bench.with { bench in
            let (one, item, items, none) = try await bench.pool.run(
                Sample.one.one(Int.self),
                Sample.item.one(Item.self, 7),
                Sample.items.list(Item.self),
                Sample.item.first(Item.self, 1000)
            )
            #expect(one == 1)
            #expect(item.label == "item 7")
            #expect(items.count == 100)
            #expect(none == nil)
        }
    }

    @Test func `as many queries as there turn out to be go in one trip, behind a check`()
        async throws
    {
        try await Bench.with { bench in
            let before = bench.pool.counts.batches
            let (passed, answers) = try await bench.pool.runAll(
                after: Sample.one.one(Int.self),
                check: { $0 + 1 },
                (1...20).map { Sample.echo.one(Int.self, $0) }
            )
            #expect(passed == 2)
            #expect(answers == Array(1...20))
            #expect(bench.pool.counts.batches - before == 1)
            let stopped = await failure {
                _ = try await bench.pool.runAll(
                    after: Sample.item.first(Item.self, 1000),
                    check: found,
                    [Sample.echo.one(Int.self, 1)]
                )
            }
            #expect(stopped?.kind == .noRow)
        }
    }

    @Test func `a row too few or too many is an error`() async throws {
        try await Bench.with { bench in
            let none = await failure { _ = try await bench.pool.run(Sample.item.one(Item.self, 0)) }
            #expect(none?.kind == .noRow)
            #expect(none?.query == "sample/item")
            let many = await failure { _ = try await bench.pool.run(Sample.items.one(Item.self)) }
            #expect(many?.kind == .tooManyRows)
        }
    }

    @Test func `an error in the middle fails the batch and nothing else`() async throws {
        try await Bench.with(adjust: { $0.size = 1 }) { bench in
            let pool = bench.pool
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        guard number % 3 == 0 else {
                            let answer = try await pool.run(Sample.echo.one(Int.self, number))
                            #expect(answer == number)
                            return
                        }
                        let error = await failure {
                            _ = try await pool.run(
                                Sample.one.one(Int.self),
                                Sample.divide.one(Int.self, 0),
                                Sample.echo.one(Int.self, number)
                            )
                        }
                        #expect(error?.sqlState == "22012")
                        #expect(error?.query == "sample/divide")
                    }
                }
                try await group.waitForAll()
            }
            #expect(pool.counts.lost == 0)
        }
    }

    @Test func `a statement that does not parse fails those who use it, by name`() async throws {
        try await Bench.with(adjust: { $0.size = 1 }) { bench in
            let pool = bench.pool
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let error = await failure {
                            _ = try await pool.run(
                                Sample.echo.one(Int.self, number),
                                Sample.wrongTable.one(Int.self, number)
                            )
                        }
                        #expect(error?.sqlState == "42P01")
                        #expect(error?.query == "sample/wrongTable")
                    }
                    group.addTask {
                        let answer = try await pool.run(Sample.echo.one(Int.self, number))
                        #expect(answer == number)
                    }
                }
                try await group.waitForAll()
            }
            // Once the table is there the same statement works, on the same connection.
            try await bench.script(
                "create table no_such_table (); insert into no_such_table default values"
            )
            let answer = try await pool.run(Sample.wrongTable.one(Int.self, 5))
            #expect(answer == 5)
            #expect(pool.counts.lost == 0)
        }
    }

    @Test func `shared batches only read`() async throws {
        try await Bench.with { bench in
            let error = await failure {
                _ = try await bench.pool.run(Sample.addItem.execute(500, "x", 1))
            }
            #expect(error?.sqlState == "25006")
            let answer = try await bench.pool.run(Sample.item.first(Item.self, 500))
            #expect(answer == nil)
        }
    }

    @Test func `a changed schema is prepared anew without a word`() async throws {
        try await Bench.with(adjust: { $0.size = 2 }) { bench in
            let pool = bench.pool
            _ = try await pool.run(Sample.wide.one(Wide.self))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for round in 0..<6 {
                    group.addTask {
                        try await bench.script(
                            "alter table wide alter a type \(round % 2 == 0 ? "bigint" : "int")"
                        )
                    }
                    for _ in 0..<20 {
                        group.addTask {
                            let answer = try await pool.run(Sample.wide.one(Wide.self)).a
                            #expect(answer == 1)
                        }
                        group.addTask {
                            let a = try await pool.transaction { tx in
                                try await tx.run(Sample.wide.one(Wide.self)).a
                            }
                            #expect(a == 1)
                        }
                    }
                    try await group.waitForAll()
                }
            }
            #expect(pool.counts.lost == 0)
        }
    }

    struct Wide: Row {
        let a: Int
        let b: String
        init(_ row: inout RowReader) throws {
            a = try row.next()
            b = try row.next()
        }
    }

    @Test func `a cancelled caller is answered at once and its neighbours are not touched`()
        async throws
    {
        try await Bench.with(adjust: { $0.size = 1 }) { bench in
            let pool = bench.pool
            let slow = Task { try await pool.run(Sample.slow.one(Int.self, 1, 3)) }
            let neighbour = Task { try await pool.run(Sample.slow.one(Int.self, 2, 0)) }
            try await Task.sleep(for: .milliseconds(100))
            slow.cancel()
            await #expect(throws: CancellationError.self) { _ = try await slow.value }
            let answer = try await neighbour.value
            #expect(answer == 2)
            let later = try await pool.run(Sample.echo.one(Int.self, 3))
            #expect(later == 3)
            #expect(pool.counts.lost == 0)
        }
    }

    @Test func `a statement over its limit is ended by the server`() async throws {
        try await Bench.with(adjust: { $0.statementLimit = .milliseconds(100) }) { bench in
            let error = await failure {
                _ = try await bench.pool.run(Sample.slow.one(Int.self, 1, 20))
            }
            #expect(error?.kind == .timedOut)
            #expect(error?.sqlState == "57014")
            #expect(bench.pool.counts.lost == 0)
        }
    }
}

private func found(_ item: Item?) throws -> Item {
    guard let item else { throw PostgresError(.noRow) }
    return item
}
