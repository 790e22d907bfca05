import Domain
import HTML
import Hummingbird
import Postgres

/// Takes in an import as it was shown, in one transaction.
struct CarryOutImport: Sendable {
    let visitor: Visitor
    let sent: SentForm

    /// - Throws: `Problems` when the register has changed since, so that it would do something else.
    func carryOut(_ id: Int64) async throws -> Response {
        try await visitor.act(sent, takingLong: true) { person, transaction in
            let (head, files) = try await transaction.run(
                LedgerQuery.import.one(ImportDetail.self, id),
                LedgerQuery.files.list(ImportedFile.self, id)
            )
            try person.require(.importLedgers, at: head.region)
            guard head.head.isOnesOwn, head.head.state == .previewed else { throw Stop.notFound }
            let work = TakeLedgers(
                site: visitor.site,
                into: head.region,
                language: person.language,
                year: nil
            )
            for file in files {
                let counts = try await work.carryOut(file.id, file.kind, transaction)
                guard Self.isAsShown(file, counts) else {
                    throw Problems("import", Sentence("预览以后登记册有变动，请重新上传文件再预览。"))
                }
            }
            _ = try await transaction.run(LedgerQuery.finish.execute(id, "carried_out"))
            return "/ledgers/\(id)"
        }
    }

    private static func isAsShown(_ file: ImportedFile, _ counts: [VerdictCount]) -> Bool {
        [RowFate.added, .changed, .unchanged].allSatisfy { fate in
            file.counts[fate]
                == counts.filter { $0.verdict == fate }.map(\.count).reduce(0, +)
        }
    }
}
