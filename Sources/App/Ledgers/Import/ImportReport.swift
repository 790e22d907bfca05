import Domain

/// What an import did, or would do, file by file; printed by `xiehui import --json`.
package struct ImportReport: Encodable, Sendable {
    package struct File: Encodable, Sendable {
        package let file: String
        package let kind: String
        package var rows = 0
        package var added = 0
        package var changed = 0
        package var unchanged = 0
        package var refused = 0
        /// How many rows were refused for each reason, by the reason's code.
        package var reasons: [String: Int] = [:]
        /// Where the refused rows were written, ready to be mended.
        package var refusedFile: String?
        package var notes: [String] = []

        package func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(file, forKey: .file)
            try fields.encode(kind, forKey: .kind)
            try fields.encode(rows, forKey: .rows)
            try fields.encode(added, forKey: .added)
            try fields.encode(changed, forKey: .changed)
            try fields.encode(unchanged, forKey: .unchanged)
            try fields.encode(refused, forKey: .refused)
            try fields.encode(reasons, forKey: .reasons)
            // Null when nothing was refused, rather than missing.
            try fields.encode(refusedFile, forKey: .refusedFile)
            try fields.encode(notes, forKey: .notes)
        }

        enum CodingKeys: String, CodingKey {
            case file, kind, rows, added, changed, unchanged, refused, reasons, notes
            case refusedFile = "refused_file"
        }
    }

    package var files: [File] = []
}

/// A file that went through: its figures, and the rows that come back.
struct TakenLedger: Sendable {
    let id: Int64
    let source: LedgerSource
    let header: LedgerHeader
    let rows: Int
    let notes: LedgerNotes
    var counts: [RowFate: Int] = [:]
    var reasons: [RowReason: Int] = [:]
    /// The refused rows as a csv; empty when there are none.
    var refusedRows: [UInt8] = []

    /// What the register said of the file's rows, added to what their own cells said.
    mutating func add(_ found: [VerdictCount]) {
        for entry in found {
            counts[entry.verdict, default: 0] += entry.count
            if let reason = entry.reason { reasons[reason, default: 0] += entry.count }
        }
    }

    var reasonCodes: [String: Int] {
        Dictionary(uniqueKeysWithValues: reasons.map { ($0.rawValue, $1) })
    }

    func report(_ t: Words) -> ImportReport.File {
        ImportReport.File(
            file: source.name,
            kind: String(describing: header.kind),
            rows: rows,
            added: counts[.added] ?? 0,
            changed: counts[.changed] ?? 0,
            unchanged: counts[.unchanged] ?? 0,
            refused: counts[.refused] ?? 0,
            reasons: reasonCodes,
            notes: notes.list.map { t($0.sentence) }
        )
    }
}
