import Domain
import HTML
import Hummingbird
import Postgres

/// Reads the files somebody brought and finds out, row by row, what they would do.
///
/// The rows are read in pieces, each in a short transaction of its own, so that no connection waits
/// for a file. Then everything is tried in one transaction that is undone: what the page shows is
/// what the import does.
struct PreviewLedgers: Sendable {
    let visitor: Visitor
    let upload: Upload
    let work: TakeLedgers

    /// Undoes the trial, with what it found.
    private struct Trial: Error {
        let found: [Found]
    }

    private struct Found: Sendable {
        var taken: TakenLedger
        let verdicts: [RowVerdictEntry]
        let refusals: [RegisterRefusal]
    }

    /// - Returns: the way to the preview.
    /// - Throws: `BadLedger`; then nothing is kept.
    func carryOut() async throws -> Response {
        let sources = upload.files.map { LedgerSource(name: $0.name, path: $0.path) }
        let peeked = try work.peek(sources)
        let (ledgerImport, context) = try await visitor.step { [work] person, transaction in
            try person.require(.importLedgers, at: work.into)
            let id = try await work.begin(transaction)
            return (id, try await work.context(transaction))
        }
        do {
            let read = try await readAll(peeked, of: ledgerImport, context)
            let found = try await tryOut(read.taken)
            return try await keep(found, of: ledgerImport, read.context)
        } catch {
            try await discard(ledgerImport)
            throw error
        }
    }

    private func readAll(
        _ peeked: [PeekedLedger],
        of ledgerImport: Int64,
        _ start: IntakeContext
    ) async throws -> (taken: [TakenLedger], context: IntakeContext) {
        var context = start
        var all: [TakenLedger] = []
        for (turn, peek) in peeked.enumerated() {
            let entry = try work.entry(of: peek, turn)
            let file = try await visitor.step { _, transaction in
                try await work.enter(entry, of: ledgerImport, transaction)
            }
            let read = try await work.read(peek, as: file, in: context) { lines in
                try await visitor.step { _, transaction in
                    _ = try await transaction.copyIn(
                        LedgerQuery.stage,
                        rows: OnePiece(bytes: lines)
                    )
                }
            }
            context.learn(from: read)
            all.append(read.taken)
        }
        return (all, context)
    }

    private func tryOut(_ files: [TakenLedger]) async throws -> [Found] {
        do {
            return try await visitor.step { [work] _, transaction -> [Found] in
                var found: [Found] = []
                for var taken in files {
                    taken.add(
                        try await work.carryOut(taken.id, taken.header.kind, transaction)
                    )
                    let (verdicts, refusals) = try await transaction.run(
                        LedgerQuery.verdicts.list(RowVerdictEntry.self, taken.id),
                        LedgerQuery.refused.list(RegisterRefusal.self, taken.id)
                    )
                    found.append(Found(taken: taken, verdicts: verdicts, refusals: refusals))
                }
                throw Trial(found: found)
            }
        } catch let trial as Trial {
            return trial.found
        }
    }

    private func keep(
        _ found: [Found],
        of ledgerImport: Int64,
        _ context: IntakeContext
    ) async throws -> Response {
        var finished = found
        for place in finished.indices {
            finished[place].taken.refusedRows = try work.refusedRows(
                of: finished[place].taken,
                finished[place].refusals,
                in: context
            )
        }
        return try await visitor.act(upload.form, takingLong: true) {
            [work, finished] _, transaction in
            for file in finished {
                _ = try await transaction.run(
                    LedgerQuery.keepVerdicts.execute(
                        file.taken.id,
                        file.verdicts.map(\.n),
                        file.verdicts.map(\.fate.rawValue),
                        file.verdicts.map(\.reason),
                        file.verdicts.map(\.target)
                    )
                )
                try await work.count(file.taken, transaction)
            }
            return "/ledgers/\(ledgerImport)"
        }
    }

    private func discard(_ ledgerImport: Int64) async throws {
        try await visitor.step { _, transaction in
            _ = try await transaction.run(
                LedgerQuery.clear.execute(ledgerImport),
                LedgerQuery.finish.execute(ledgerImport, "discarded")
            )
        }
    }
}
