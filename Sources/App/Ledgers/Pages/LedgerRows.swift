import Domain
import Foundation
import Postgres

/// An import in the list of a township's imports.
struct ImportEntry: Row {
    let head: ImportHead
    let files: Int
    let counts: FateCounts

    init(_ row: inout RowReader) throws {
        head = try ImportHead(&row)
        files = try row.next()
        counts = try FateCounts(&row)
    }
}

/// Who brought ledgers when, and how far that import has come.
struct ImportHead: Sendable {
    let id: Int64
    let moment: Moment
    let by: String
    let state: ImportState
    /// Only whoever brought them sees their rows and decides about them.
    let isOnesOwn: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        moment = try row.next()
        by = try row.next()
        state = try row.next()
        isOnesOwn = try row.next()
    }
}

enum ImportState: String, Column {
    case previewed
    case carriedOut = "carried_out"
    case discarded

    var label: Label {
        switch self {
        case .previewed: Label("等待确认", "waiting for a decision")
        case .carriedOut: Label("已导入", "taken in")
        case .discarded: Label("已放弃", "discarded")
        }
    }
}

/// How many rows do what.
struct FateCounts: Sendable, Equatable {
    let added: Int
    let changed: Int
    let unchanged: Int
    let refused: Int

    init(_ row: inout RowReader) throws {
        added = try row.next()
        changed = try row.next()
        unchanged = try row.next()
        refused = try row.next()
    }

    subscript(fate: RowFate) -> Int {
        switch fate {
        case .added: added
        case .changed: changed
        case .unchanged: unchanged
        case .refused: refused
        }
    }
}

/// One import, as its page shows it.
struct ImportDetail: Row {
    let region: RegionCode
    let place: String
    let head: ImportHead

    init(_ row: inout RowReader) throws {
        region = try row.next()
        place = try row.next()
        head = try ImportHead(&row)
    }
}

/// A file of an import with its figures.
struct ImportedFile: Row {
    let id: Int64
    let name: String
    let kind: LedgerKind
    let rows: Int
    let counts: FateCounts
    let reasons: [String: Int]
    let notes: LedgerNotes
    let hasRefusedRows: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        let code: String = try row.next()
        kind = LedgerKind.allCases.first { $0.code == code } ?? .profile
        rows = try row.next()
        counts = try FateCounts(&row)
        let decoder = JSONDecoder()
        reasons = try decoder.decode(
            [String: Int].self,
            from: Data(try row.next(JSONText.self).text.utf8)
        )
        notes = try decoder.decode(
            LedgerNotes.self,
            from: Data(try row.next(JSONText.self).text.utf8)
        )
        hasRefusedRows = try row.next()
    }
}

/// A row of a ledger that waits or was taken in, beside what the register says of the same.
struct WaitingRow: Row {
    let n: Int
    let line: Int
    let place: String
    let name: String
    /// What a chapter or an activity is, or which post is held; nil for other ledgers.
    let kind: Label?
    let inLedger: String
    let kindInRegister: Label?
    let inRegister: String

    init(_ row: inout RowReader) throws {
        n = try row.next()
        line = try row.next()
        place = try row.next()
        name = try row.next()
        kind = Self.label(try row.next())
        inLedger = try row.next()
        kindInRegister = Self.label(try row.next())
        inRegister = try row.next()
    }

    private static func label(_ code: String) -> Label? {
        OfficerPost(rawValue: code)?.label ?? ChapterKind(rawValue: code)?.label
            ?? VenueKind(rawValue: code)?.label
            ?? Int(code).flatMap(ActivityType.init(rawValue:))?.label
    }
}

/// The refused rows of a file, as they lie in the database.
struct SealedRows: Row {
    let name: String
    let sealed: [UInt8]

    init(_ row: inout RowReader) throws {
        name = try row.next()
        sealed = try row.next()
    }
}
