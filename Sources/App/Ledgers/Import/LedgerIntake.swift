import Domain
import Foundation
import Postgres

/// A file somebody brought: what she calls it and where it lies now.
package struct LedgerSource: Sendable {
    package let name: String
    package let path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// One file on its way in: its rows checked one by one and written for COPY; what cannot stay is
/// set aside for the clerk.
struct LedgerIntake {
    let header: LedgerHeader
    let file: Int64
    private(set) var rows = 0
    private(set) var refused: RefusedRows
    private(set) var reasons: [RowReason: Int] = [:]
    private(set) var notes: LedgerNotes
    /// The chapters of this file, where it is a list of them.
    private(set) var chapters: [KnownChapters.Chapter] = []
    /// The last year of this file, where it is the township's figures.
    private(set) var profileYear: Int?

    private var reading: LedgerReading
    private var check: LedgerCheck
    private var hashes: RowHashes
    private var sounds = NameSounds()
    private let keys: KeyRing
    /// Rows that the register refuses, by their number; set for a second reading.
    private var refusedByRegister: [Int: RowReason]?

    /// About what a socket takes at a time.
    private static let pieceSize = 256 << 10

    init(_ peeked: PeekedLedger, file: Int64, in context: IntakeContext) {
        header = peeked.header
        reading = peeked.reading
        self.file = file
        keys = context.keys
        check = LedgerCheck(peeked.header, in: context)
        hashes = RowHashes(context.keys)
        refused = RefusedRows(peeked.header, in: context.language)
        notes = LedgerNotes(peeked.header)
    }

    /// The next lines for COPY; nil at the end of the file.
    mutating func next() throws -> [UInt8]? {
        var lines = CopyLines(reserving: Self.pieceSize + 4096)
        while lines.bytes.count < Self.pieceSize {
            guard let piece = try reading.next() else {
                notes.add(passedOver: reading.sheetsPassedOver)
                return lines.bytes.isEmpty ? nil : lines.bytes
            }
            switch piece {
            case .header(let other):
                guard other.kind == header.kind else { throw LedgerMix(header.kind, other.kind) }
            case .row(let row, let cells):
                try take(row, cells, &lines)
            }
        }
        return lines.bytes
    }

    /// From here on rows are only read for what comes back to the clerk.
    mutating func refuse(_ rows: [Int: RowReason]) {
        refusedByRegister = rows
    }

    private mutating func take(
        _ row: LedgerRow,
        _ cells: LedgerGrid.Row,
        _ lines: inout CopyLines
    ) throws {
        rows += 1
        switch try check.check(row) {
        case .refused(let refusal):
            reasons[refusal.fault.reason, default: 0] += 1
            refused.add(cells, refusal.fault)
        case .accepted(let checked, let found):
            if let refusedByRegister {
                if let reason = refusedByRegister[rows] {
                    refused.add(cells, RowFault(reason, .reason, ""))
                }
                return
            }
            notes.add(found, line: row.line)
            switch checked {
            case .chapter(let chapter): chapters.append(chapter.known)
            case .profile(let profile): profileYear = max(profileYear ?? 0, profile.year)
            default: break
            }
            var staged = StagedRow(n: rows, line: row.line)
            try staged.fill(with: checked, keys, &sounds)
            if staged.id == nil || checked.isOneOfMany {
                staged.rowHash = hashes.next(of: checked)
            }
            staged.write(to: &lines, file: file)
        }
    }
}

/// Two kinds of ledger in one file: which rows belong together nobody could tell.
struct LedgerMix: Error {
    let first: LedgerKind
    let second: LedgerKind

    init(_ first: LedgerKind, _ second: LedgerKind) {
        self.first = first
        self.second = second
    }
}

/// What every file of an import is read with.
struct IntakeContext: Sendable {
    let into: RegionCode
    let today: Day
    var known: KnownChapters
    let keys: KeyRing
    let language: Language
    let year: Int?
    /// The year of the township's figures, where they come in the same import.
    var profileYear: Int?
}

/// A file opened and read as far as its header, so that its kind is known before its turn.
struct PeekedLedger {
    let source: LedgerSource
    let header: LedgerHeader
    let reading: LedgerReading

    init(
        _ source: LedgerSource,
        with program: () throws(LedgerFault) -> SpreadsheetProgram
    ) throws(LedgerFault) {
        self.source = source
        var reading = try LedgerReading(source.path, with: program)
        guard case .header(let header) = try reading.next() else { throw .noHeader }
        self.header = header
        self.reading = reading
    }
}
