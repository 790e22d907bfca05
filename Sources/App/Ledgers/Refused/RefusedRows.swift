import Domain

/// The rows that were not taken in, as a csv to mend and bring again.
///
/// The same titles above, the same columns in the same order, and the reason behind them. What
/// may not be kept is not written either: columns of forbidden topics do not come back.
struct RefusedRows {
    private let header: LedgerHeader
    private let language: Language
    private let places: [Int]
    private var text = "\u{FEFF}"
    private(set) var count = 0

    init(_ header: LedgerHeader, in language: Language) {
        self.header = header
        self.language = language
        places = header.placesToReturn
        for row in header.titleRows { write(cells(of: row), nil) }
        write(cells(of: header.titles), LedgerColumn.reason.label.text(in: language))
    }

    /// Adds a row.
    ///
    /// - Parameter words: what the reason's own words do not say, if anything.
    mutating func add(_ row: LedgerGrid.Row, _ fault: RowFault, words: String = "") {
        let reason = fault.reason.label.text(in: language)
        write(cells(of: row.cells), words.isEmpty ? reason : "\(reason)：\(words)")
        count += 1
    }

    /// The file, with the mark by which spreadsheets know UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    private func cells(of row: [String]) -> [String] {
        places.map { row.indices.contains($0) ? row[$0] : "" }
    }

    private mutating func write(_ cells: [String], _ reason: String?) {
        let all = cells + (reason.map { [$0] } ?? [])
        text += all.map { RefusedRows.quoted($0) }.joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: String) -> String {
        let safe = guarded(cell)
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// Keeps a spreadsheet from reckoning with the cell.
    ///
    /// It would run what begins like a formula, and round an ID number to 15 places when it
    /// saves. Both marks fall away when the cell is read again.
    private static func guarded(_ cell: String) -> String {
        guard let first = cell.utf8.first else { return cell }
        if "=+-@".utf8.contains(first) { return "'" + cell }
        let isLong = cell.utf8.count > 11 && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isLong ? "\t" + cell : cell
    }
}
