import Testing

@testable import Postgres

@Suite struct BatchTests {
    @Test func `a batch answers all its queries in order`() async throws {
        try await Bench.with { bench in
            let (one, item, items, none) = try await bench.pool.run(
                Sample.one.one(Int.self), Sample.item.one(Item.self, 7),
                Sample.items.list(Item.self), Sample.item.first(Item.self, 1000))
            #expect(one == 1)
            #expect(item.label == "item 7")
            #expect(items.count == 100)
            #expect(none == nil)
        }
    }

    @Test func `a transaction keeps all or nothing`() async throws {
        try await Bench.with { bench in
            let pool = bench.pool
            try await pool.transaction { tx in
                let (before, written) = try await tx.run(
                    Sample.value.one(Int.self, 1), Sample.setValue.execute(1, 5))
                #expect(before == 0)
                #expect(written == 1)
            }
            await #expect(throws: PostgresError.self) {
                try await pool.transaction { tx in
                    _ = try await tx.run(Sample.setValue.execute(1, 6))
                    _ = try await tx.run(Sample.divide.one(Int.self, 0))
                }
            }
            #expect(try await pool.run(Sample.value.one(Int.self, 1)) == 5)
        }
    }
}
