import Domain
import Foundation
import Postgres

extension TakeLedgers {
    /// Reads a file to its end and lets its rows wait; `send` takes the lines.
    ///
    /// While a piece is on its way the next one is read.
    ///
    /// - Parameter file: the file's key, under which its rows wait.
    func read(
        _ peeked: PeekedLedger,
        as file: Int64,
        in context: IntakeContext,
        send: @Sendable ([UInt8]) async throws -> Void
    ) async throws -> ReadLedgerFile {
        var intake = LedgerIntake(peeked, file: file, in: context)
        var piece = try BadLedger.naming(peeked.source) { try intake.next() }
        while let lines = piece {
            async let sent: Void = send(lines)
            piece = try BadLedger.naming(peeked.source) { try intake.next() }
            try await sent
            progress(peeked.source.name, intake.rows)
        }
        var taken = TakenLedger(
            id: file,
            source: peeked.source,
            header: intake.header,
            rows: intake.rows,
            notes: intake.notes
        )
        taken.reasons = intake.reasons
        taken.counts[.refused] = intake.refused.count
        taken.refusedRows = intake.refused.count > 0 ? intake.refused.bytes : []
        return ReadLedgerFile(
            taken: taken,
            chapters: intake.chapters,
            profileYear: intake.profileYear
        )
    }

    /// Writes the refused rows once more, with those that only the register could refuse; the file
    /// is read again, so that all stand in its own order.
    func refusedRows(
        of taken: TakenLedger,
        _ register: [RegisterRefusal],
        in context: IntakeContext
    ) throws -> [UInt8] {
        guard !register.isEmpty else { return taken.refusedRows }
        let peeked = try PeekedLedger(taken.source) { () throws(LedgerFault) in
            try SpreadsheetProgram()
        }
        var intake = LedgerIntake(peeked, file: taken.id, in: context)
        intake.refuse(
            Dictionary(register.map { ($0.n, $0.reason) }, uniquingKeysWith: { first, _ in first })
        )
        while try intake.next() != nil {}
        return intake.refused.bytes
    }
}

/// A file read to its end, and the chapters it lists, if it does.
struct ReadLedgerFile {
    let taken: TakenLedger
    let chapters: [KnownChapters.Chapter]
    let profileYear: Int?
}

extension IntakeContext {
    /// What the files behind this one are read with.
    mutating func learn(from read: ReadLedgerFile) {
        known.add(read.chapters)
        profileYear = read.profileYear ?? profileYear
    }
}

/// A piece of lines as the sequence that COPY takes.
struct OnePiece: AsyncSequence, Sendable {
    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: [UInt8]?

        mutating func next() async -> [UInt8]? {
            defer { rest = nil }
            return rest
        }
    }
}
