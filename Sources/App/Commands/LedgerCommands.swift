import Domain
import Foundation
import Postgres

/// What `xiehui import` does: all files in one transaction, by the rights of an account.
package struct LedgerCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// What is asked of an import.
    package struct Wish: Sendable {
        package var into: RegionCode
        package var year: Int?
        package var isTrial: Bool
        /// The folder where refused rows are written.
        package var refusedFolder: String

        package init(into: String, year: Int?, isTrial: Bool, refusedFolder: String)
            throws(RegionCodeFault)
        {
            self.into = try RegionCode(into)
            self.year = year
            self.isTrial = isTrial
            self.refusedFolder = refusedFolder
        }
    }

    /// A trial is undone by this, with what it found.
    private struct Trial: Error {
        let taken: [TakenLedger]
    }

    /// Takes the files in, or only finds out what they would do.
    ///
    /// - Parameter progress: told the file and how many of its rows have been read.
    /// - Throws: `BadLedger` for a file that cannot be used; then nothing is written.
    package func takeIn(
        _ sources: [LedgerSource],
        _ wish: Wish,
        as operatorName: String,
        progress: @escaping @Sendable (String, Int) -> Void
    ) async throws -> ImportReport {
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        var work = TakeLedgers(site: site, into: wish.into, language: .chinese, year: wish.year)
        work.progress = progress
        let taken: [TakenLedger]
        do {
            taken = try await acting.act(.importLedgers) { [work] person, transaction in
                try person.require(.importLedgers, at: wish.into)
                let taken = try await Self.carryOut(sources, work, transaction)
                if wish.isTrial { throw Trial(taken: taken) }
                return taken
            }
        } catch let trial as Trial {
            taken = trial.taken
        }
        try await acting.end()
        let t = site.locales.words(.chinese)
        return ImportReport(files: try taken.map { try report($0, wish, t) })
    }

    private static func carryOut(
        _ sources: [LedgerSource],
        _ work: TakeLedgers,
        _ transaction: Transaction
    ) async throws -> [TakenLedger] {
        let ledgerImport = try await work.begin(transaction)
        var context = try await work.context(transaction)
        var all: [TakenLedger] = []
        for (turn, peeked) in try work.peek(sources).enumerated() {
            let entry = try work.entry(of: peeked, turn)
            let file = try await work.enter(entry, of: ledgerImport, transaction)
            let read = try await work.read(peeked, as: file, in: context) { lines in
                _ = try await transaction.copyIn(LedgerQuery.stage, rows: OnePiece(bytes: lines))
            }
            var taken = read.taken
            taken.add(try await work.carryOut(file, taken.header.kind, transaction))
            let register = try await transaction.run(
                LedgerQuery.refused.list(RegisterRefusal.self, file)
            )
            taken.refusedRows = try work.refusedRows(of: taken, register, in: context)
            try await work.count(taken, transaction)
            context.learn(from: read)
            all.append(taken)
        }
        _ = try await transaction.run(
            LedgerQuery.clear.execute(ledgerImport),
            LedgerQuery.finish.execute(ledgerImport, "carried_out")
        )
        return all
    }

    private func report(
        _ taken: TakenLedger,
        _ wish: Wish,
        _ t: Words
    ) throws -> ImportReport.File {
        var report = taken.report(t)
        guard !taken.refusedRows.isEmpty else { return report }
        let file = URL(filePath: wish.refusedFolder, directoryHint: .isDirectory)
            .appending(path: RefusedRows.fileName(for: taken.source.name))
        // It holds what the ledger holds: for nobody's eyes but hers.
        let written = FileManager.default.createFile(
            atPath: file.path(percentEncoded: false),
            contents: Data(taken.refusedRows),
            attributes: [.posixPermissions: 0o600]
        )
        guard written else { throw CocoaError(.fileWriteUnknown) }
        report.refusedFile = file.path(percentEncoded: false)
        return report
    }
}

extension RefusedRows {
    /// `03-会员花名册（甲）.退回.csv`, whatever the ledger's own ending.
    static func fileName(for name: String) -> String {
        let base = URL(filePath: name).deletingPathExtension().lastPathComponent
        return "\(base).退回.csv"
    }
}

extension TakeLedgers {
    /// Notes what a file does, and keeps its refused rows for a day, sealed.
    func count(_ taken: TakenLedger, _ transaction: Transaction) async throws {
        let encoder = JSONEncoder()
        let sealed =
            taken.refusedRows.isEmpty
            ? nil : try site.keys.seal(Data(taken.refusedRows), for: SealPurpose.refusedRows)
        _ = try await transaction.run(
            LedgerQuery.countFile.execute(
                taken.id,
                taken.rows,
                taken.counts[.added] ?? 0,
                taken.counts[.changed] ?? 0,
                taken.counts[.unchanged] ?? 0,
                taken.counts[.refused] ?? 0,
                String(decoding: try encoder.encode(taken.reasonCodes), as: UTF8.self),
                String(decoding: try encoder.encode(taken.notes), as: UTF8.self)
            ),
            LedgerQuery.keepRefused.execute(taken.id, sealed.map { Array($0) })
        )
    }
}

extension SealPurpose {
    static let refusedRows = "refused rows"
}
