import Domain

/// A ledger read from its file: for each sheet its header, and then its rows one by one.
struct LedgerReading {
    enum Piece: Sendable {
        case header(LedgerHeader)
        case row(LedgerRow, LedgerGrid.Row)
    }

    private var grid: LedgerGrid
    private var search = HeaderSearch()
    private var header: LedgerHeader?
    private var sheetNumber = 1
    private var sheet = ""
    private var hasHeader = false

    /// Sheets without a header beside one that has it: notes, lists to choose from.
    private(set) var sheetsPassedOver: [String] = []

    init(
        _ path: String,
        with program: () throws(LedgerFault) -> SpreadsheetProgram,
        _ limits: ReadingLimits = ReadingLimits()
    ) throws(LedgerFault) {
        grid = try LedgerGrid(path, with: program, limits)
    }

    /// The next header or row; nil at the end.
    ///
    /// Lines of sums and stamps, blank ones, titles said again and chapters without a charter are no rows.
    mutating func next() throws(LedgerFault) -> Piece? {
        while let row = try grid.next() {
            if row.sheetNumber != sheetNumber { try endSheet(row) }
            sheet = row.sheet
            if let header {
                if let found = try read(row, under: header) { return .row(found, row) }
            } else if !search.isOver, let found = try search.look(at: row) {
                header = found
                hasHeader = true
                return .header(found)
            }
        }
        try endSheet(nil)
        if !hasHeader { throw .noHeader }
        return nil
    }

    private func read(
        _ row: LedgerGrid.Row,
        under header: LedgerHeader
    ) throws(LedgerFault) -> LedgerRow? {
        guard !LedgerRow.isClosingLine(firstFilled(row.cells)) else { return nil }
        let found = header.row(row)
        guard !found.isBlank, !header.isRepeated(by: row) else { return nil }
        guard !found.isWithoutCharter else { return nil }
        try refuseErrors(in: row, header)
        return found
    }

    /// The first two cells that hold something.
    private func firstFilled(_ cells: [String]) -> [String] {
        var filled: [String] = []
        for cell in cells where !cell.isEmpty {
            if LedgerRow.isPlain(cell) || !Folding.trimmed(cell).isEmpty { filled.append(cell) }
            if filled.count == 2 { break }
        }
        return filled
    }

    /// What a sheet shows where it cannot reckon: never taken for a value.
    private func refuseErrors(
        in row: LedgerGrid.Row,
        _ header: LedgerHeader
    ) throws(LedgerFault) {
        for place in header.places where place >= 0 && place < row.cells.count {
            let cell = row.cells[place]
            guard cell.utf8.first == UInt8(ascii: "#"), LedgerReading.errors.contains(cell) else {
                continue
            }
            throw .errorCell(line: row.line, title: header.titles[place], value: cell)
        }
    }

    /// - Throws: for a sheet that is almost a ledger; it must not be lost in silence.
    private mutating func endSheet(_ next: LedgerGrid.Row?) throws(LedgerFault) {
        if header == nil, !search.rowsBefore.isEmpty {
            if let fault = search.fault { throw fault }
            sheetsPassedOver.append(sheet)
        }
        search = HeaderSearch()
        header = nil
        sheetNumber = next?.sheetNumber ?? sheetNumber
    }

    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!",
    ]
}
