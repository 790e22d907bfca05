/// The rows of a file as they stand, sheet after sheet, before anyone asks what they mean.
///
/// One row is in memory at a time, however large the file.
struct LedgerGrid {
    struct Row: Hashable {
        /// The name of the sheet; empty for a csv.
        let sheet: String
        /// The number of the sheet in the file, from 1.
        let sheetNumber: Int
        /// The number beside the row in the clerk's sheet.
        let line: Int
        let cells: [String]
    }

    private let limits: ReadingLimits
    private let isWorkbook: Bool
    /// What an old workbook was turned into, kept until its last row is read.
    private let converted: ConvertedWorkbook?
    private var rows: CSVReader
    private var sheet = ""
    private var sheetNumber: Int
    private var linesBefore = 0

    /// - Throws: at once for what is no ledger by its first bytes or its list of contents.
    init(
        _ path: String,
        with program: () throws(LedgerFault) -> SpreadsheetProgram,
        _ limits: ReadingLimits = ReadingLimits()
    ) throws(LedgerFault) {
        self.limits = limits
        let file = try ByteSource(file: path, limits)
        let nature = try FileNature(of: file, limits)
        converted =
            nature == .legacyWorkbook ? try LedgerGrid.convert(path, program(), limits) : nil
        switch nature {
        case .text(.utf8):
            isWorkbook = false
            rows = CSVReader(limits) { () throws(LedgerFault) in try file.next() }
        case .text(.gb18030):
            isWorkbook = false
            let decoder = try GB18030Decoder()
            rows = CSVReader(limits) { () throws(LedgerFault) in
                try LedgerGrid.decoded(file, decoder)
            }
        case .workbook, .legacyWorkbook:
            isWorkbook = true
            let running = try program().open(converted?.path ?? path, limits)
            rows = CSVReader(limits) { () throws(LedgerFault) in try running.next() }
        }
        sheetNumber = isWorkbook ? 0 : 1
    }

    /// What comes out is looked at like any file that somebody brings.
    private static func convert(
        _ path: String,
        _ program: SpreadsheetProgram,
        _ limits: ReadingLimits
    ) throws(LedgerFault) -> ConvertedWorkbook {
        guard let office = program.office else { throw .legacyWorkbook }
        let converted = try office.convert(path, limits)
        let file = try ByteSource(file: converted.path, limits)
        guard try FileNature(of: file, limits) == .workbook else { throw .damaged }
        return converted
    }

    /// The next row that holds anything.
    mutating func next() throws(LedgerFault) -> Row? {
        while let cells = try rows.next() {
            if isWorkbook, cells.first?.hasPrefix(SpreadsheetProgram.sheetMark) == true {
                beginSheet(cells.joined(separator: ","))
                continue
            }
            let line = rows.line - linesBefore
            guard line <= limits.rows else { throw .tooManyRows(most: limits.rows) }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            return Row(sheet: sheet, sheetNumber: sheetNumber, line: line, cells: cells)
        }
        return nil
    }

    /// The line before a sheet: its number and its name.
    private mutating func beginSheet(_ heading: String) {
        linesBefore = rows.line
        sheetNumber += 1
        sheet = heading.firstRange(of: " - ").map { String(heading[$0.upperBound...]) } ?? ""
    }

    /// A piece may end inside a sign and then give nothing yet; that is not the end.
    private static func decoded(
        _ file: ByteSource,
        _ decoder: GB18030Decoder
    ) throws(LedgerFault) -> [UInt8] {
        while true {
            let piece = try file.next()
            let text = try decoder.decode(piece)
            if !text.isEmpty || piece.isEmpty { return text }
        }
    }
}
