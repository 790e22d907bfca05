import Domain
import Postgres

/// One changed field of one entry, as the database hands it out.
struct HistoryLine: Row, Sendable {
    let entry: Int64
    let moment: Moment
    let name: String?
    let act: HistoryEntry.Act
    let purpose: String?
    let ledgerFile: String?
    let ledgerLine: Int?
    let isErased: Bool
    let table: String
    let key: String
    let field: String?
    let before: String?
    let after: String?

    init(_ row: inout RowReader) throws {
        entry = try row.next()
        moment = try row.next()
        name = try row.next()
        act = try row.next()
        purpose = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
        isErased = try row.next()
        table = try row.next()
        key = try row.next()
        field = try row.next()
        before = try row.next()
        after = try row.next()
    }
}

/// One thing that happened to a row, with every field it changed.
struct HistoryEntry: Sendable {
    enum Act: String, Column {
        case insert, update, delete, read, erase
    }

    struct Change: Sendable {
        let field: HistoryField
        let before: String?
        let after: String?
    }

    let first: HistoryLine
    private(set) var changes: [Change] = []

    /// Gathers the lines of each entry; fields that say nothing to a reader are left out.
    static func entries(of lines: [HistoryLine]) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for line in lines {
            if entries.last?.first.entry != line.entry { entries.append(.init(first: line)) }
            entries[entries.count - 1].add(line)
        }
        return entries
    }

    private init(first: HistoryLine) { self.first = first }

    private mutating func add(_ line: HistoryLine) {
        guard let field = line.field.flatMap(HistoryField.init), line.before != line.after
        else { return }
        changes.append(Change(field: field, before: line.before, after: line.after))
    }
}
