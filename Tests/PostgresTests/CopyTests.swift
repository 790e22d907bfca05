import Foundation
import Testing

@testable import Postgres

@Suite struct CopyTests {
    struct SourceFailed: Error {}

    /// So many pieces of lines, made only when they are asked for.
    private static func rows(
        _ pieces: Int,
        of lines: Int,
        failingAt failing: Int? = nil
    ) -> AsyncThrowingStream<[UInt8], any Error> {
        let made = Tally()
        return AsyncThrowingStream {
            let piece = made.add() - 1
            if piece == failing { throw SourceFailed() }
            guard piece < pieces else { return nil }
            var bytes: [UInt8] = []
            for line in 0..<lines {
                CopyText.append(
                    [piece * lines + line, String(repeating: "甲", count: 30)],
                    to: &bytes
                )
            }
            return bytes
        }
    }

    @Test func `fifty megabytes go in and out with flat memory`() async throws {
        // In a process of its own, since here its neighbours take memory too.
        await #expect(processExitsWith: .success) {
            do {
                try await Bench.with { bench in
                    let before = try CopyTests.residentMegabytes()
                    try await CopyTests.copyMuch(bench.pool)
                    let growth = try CopyTests.residentMegabytes() - before
                    guard growth < 30 else { throw Grown(megabytes: growth) }
                }
            } catch {
                // Not by a crash, which would leave the cluster running.
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                exit(EXIT_FAILURE)
            }
        }
    }

    struct Grown: Error { let megabytes: Int }

    private static func copyMuch(_ pool: Pool) async throws {
        let count = try await pool.transaction {
            try await $0.copyIn(Sample.copyMuchIn, rows: rows(1000, of: 550))
        }
        try #require(count == 550_000)
        let bytes = try await pool.transaction { tx in
            var bytes = 0
            for try await piece in try await tx.copyOut(Sample.copyMuchOut) {
                bytes += piece.count
                try #require(piece.last == UInt8(ascii: "\n"))
            }
            let answer = try await tx.run(Sample.echo.one(Int.self, 3))
            try #require(answer == 3)
            return bytes
        }
        try #require(bytes > 50_000_000)
        try #require(pool.counts.lost == 0)
    }

    @Test func `every cell comes back as it went in`() async throws {
        try await Bench.with { bench in
            let label = "tab\t newline\n return\r back\\slash \\N 协会"
            let answer = try await bench.pool.transaction { tx in
                let lines = AsyncStream<[UInt8]> { lines in
                    lines.yield(CopyText.line(1000, label, 7))
                    lines.yield(CopyText.line(1001, "", 8) + CopyText.line(1002, "\\.", 9))
                    lines.finish()
                }
                let count = try await tx.copyIn(Sample.copyItemsIn, rows: lines)
                #expect(count == 3)
                return try await tx.run(
                    Sample.item.one(Item.self, 1000),
                    Sample.item.one(Item.self, 1001),
                    Sample.item.one(Item.self, 1002)
                )
            }
            #expect(answer.0.label == label)
            #expect(answer.1.label == "")
            #expect(answer.2.label == "\\.")
        }
    }

    @Test func `a refused row undoes all, and the connection is used again`() async throws {
        try await Bench.with { bench in
            let error = await failure {
                try await bench.pool.transaction { tx in
                    let lines = AsyncStream<[UInt8]> { lines in
                        lines.yield(CopyText.line(2000, "good", 1))
                        lines.yield(CopyText.line(2001, "bad", -1))
                        for _ in 0..<1000 { lines.yield(CopyText.line(1, "same", 1)) }
                        lines.finish()
                    }
                    _ = try await tx.copyIn(Sample.copyItemsIn, rows: lines)
                }
            }
            #expect(error?.constraint == "weight_is_not_negative")
            #expect(error?.query == "sample/copyItemsIn")
            let item = try await bench.pool.run(Sample.item.first(Item.self, 2000))
            #expect(item?.id == nil)
            #expect(bench.pool.counts.lost == 0)
        }
    }

    @Test func `a failing source undoes all, and the connection is used again`() async throws {
        try await Bench.with { bench in
            let source = CopyTests.rows(100, of: 100, failingAt: 50)
            await #expect(throws: SourceFailed.self) {
                try await bench.pool.transaction {
                    _ = try await $0.copyIn(Sample.copyMuchIn, rows: source)
                }
            }
            let kept = try await bench.script("select count(*) from much")
            #expect(kept == [["0"]])
            #expect(bench.pool.counts.lost == 0)
        }
    }

    @Test func `a transaction that has used up its rows is not run again without them`()
        async throws
    {
        try await Bench.with { bench in
            let runs = Tally()
            let source = CopyTests.rows(2, of: 10)
            let error = await failure {
                try await bench.pool.transaction { tx in
                    runs.add()
                    _ = try await tx.copyIn(Sample.copyMuchIn, rows: source)
                    let session = try await tx.run(Sample.session.one(Int.self))
                    try await bench.script("select pg_terminate_backend(\(session))")
                    _ = try await tx.run(Sample.one.one(Int.self))
                }
            }
            #expect(error?.kind == .connectionLost)
            #expect(runs.count == 1)
        }
    }

    @Test func `what a reader leaves unread does no harm`() async throws {
        try await Bench.with { bench in
            for turn in 0..<4 {
                let answer = try await bench.pool.transaction { tx in
                    for try await piece in try await tx.copyOut(Sample.copyNumbersOut) {
                        #expect(!piece.isEmpty)
                        break
                    }
                    return turn % 2 == 0 ? try await tx.run(Sample.echo.one(Int.self, turn)) : turn
                }
                #expect(answer == turn)
            }
            #expect(bench.pool.counts.lost == 0)
            await #expect(throws: SourceFailed.self) {
                try await bench.pool.transaction { tx in
                    for try await _ in try await tx.copyOut(Sample.copyNumbersOut) {
                        throw SourceFailed()
                    }
                }
            }
            let answer = try await bench.pool.run(Sample.echo.one(Int.self, 5))
            #expect(answer == 5)
        }
    }

    @Test func `a cancelled copy ends on the server`() async throws {
        try await Bench.with { bench in
            let task = Task {
                try await bench.pool.transaction {
                    try await $0.copyIn(Sample.copyMuchIn, rows: CopyTests.rows(.max, of: 100))
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            await #expect(throws: CancellationError.self) { _ = try await task.value }
            let reading = Task {
                try await bench.pool.transaction { tx in
                    for try await _ in try await tx.copyOut(Sample.copyNumbersOut) {
                        try await Task.sleep(for: .milliseconds(50))
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            reading.cancel()
            await #expect(throws: CancellationError.self) { try await reading.value }
            let answer = try await bench.pool.run(Sample.echo.one(Int.self, 5))
            #expect(answer == 5)
        }
    }

    @Test func `what is no copy is refused`() async throws {
        try await Bench.with { bench in
            for wrong in [Sample.items, .copyItemsOut, .wrongTable] {
                let error = await failure {
                    try await bench.pool.transaction {
                        _ = try await $0.copyIn(wrong, rows: CopyTests.rows(1, of: 1))
                    }
                }
                #expect(error?.query == "sample/\(wrong.rawValue)")
            }
            let batch = await failure {
                _ = try await bench.pool.run(Sample.copyItemsOut.execute())
            }
            #expect(batch != nil)
            let answer = try await bench.pool.run(Sample.echo.one(Int.self, 5))
            #expect(answer == 5)
        }
    }

    /// Memory that this process holds now.
    private static func residentMegabytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        let words = try #require(line).split(separator: " ")
        return (Int(words[words.count - 2]) ?? 0) / 1024
    }
}
