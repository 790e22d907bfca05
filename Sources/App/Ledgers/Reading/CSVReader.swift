/// Cuts the text of a csv into rows of cells (RFC 4180), holding one row at a time.
struct CSVReader {
    private enum State {
        /// Before the first sign of a cell.
        case start
        case plain
        case quoted
        /// After a quotation mark inside a quoted cell: its end, or the first of two.
        case closing
    }

    private let bytes: () throws(LedgerFault) -> [UInt8]
    private let limits: ReadingLimits
    private var piece: [UInt8] = []
    private var place = 0
    private var state = State.start
    private var cell: [UInt8] = []
    private var cells: [String] = []
    private var passesLineFeed = false

    /// The number of the row last read, as a sheet numbers it: a cell of two lines is one row.
    private(set) var line = 0

    /// - Parameter bytes: gives UTF-8 piece by piece, and an empty piece at the end.
    init(_ limits: ReadingLimits, _ bytes: @escaping () throws(LedgerFault) -> [UInt8]) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The next row, an empty line included; nil at the end.
    mutating func next() throws(LedgerFault) -> [String]? {
        line += 1
        while true {
            if place == piece.count {
                piece = try bytes()
                place = 0
                guard !piece.isEmpty else { return try last() }
            }
            if try readPiece() { return takeRow() }
        }
    }

    private mutating func takeRow() -> [String] {
        defer { cells = [] }
        return cells
    }

    /// The row that no line feed ended.
    private mutating func last() throws(LedgerFault) -> [String]? {
        guard state != .quoted else { throw .unclosedQuote(line: line) }
        guard state != .start || !cells.isEmpty else { return nil }
        endCell()
        return takeRow()
    }

    /// Goes through the piece; true when a row has ended.
    private mutating func readPiece() throws(LedgerFault) -> Bool {
        while place < piece.count {
            let byte = piece[place]
            place += 1
            switch state {
            case .quoted where byte == CSVReader.quote: state = .closing
            case .quoted: try append(byte)
            case .closing where byte == CSVReader.quote:
                try append(byte)
                state = .quoted
            case .start where byte == CSVReader.quote: state = .quoted
            default:
                if try readPlain(byte) { return true }
            }
        }
        return false
    }

    /// A sign outside quotation marks; true when it ends a row.
    private mutating func readPlain(_ byte: UInt8) throws(LedgerFault) -> Bool {
        let followsReturn = passesLineFeed
        passesLineFeed = false
        switch byte {
        case UInt8(ascii: ","):
            endCell()
            guard cells.count < limits.columns else { throw .tooManyColumns(line: line) }
        case UInt8(ascii: "\n") where followsReturn:
            break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            passesLineFeed = byte == UInt8(ascii: "\r")
            endCell()
            return true
        default:
            try append(byte)
            state = .plain
        }
        return false
    }

    private mutating func append(_ byte: UInt8) throws(LedgerFault) {
        guard cell.count < limits.cellBytes else {
            throw state == .quoted ? .unclosedQuote(line: line) : .cellTooLong(line: line)
        }
        cell.append(byte)
    }

    private mutating func endCell() {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        state = .start
    }

    private static let quote = UInt8(ascii: "\"")
}
