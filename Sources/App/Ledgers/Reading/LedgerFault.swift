import Domain

/// Why a file is not taken in at all; nothing of it is written.
///
/// A row that cannot stay is no fault of the file: it is refused alone and comes back.
enum LedgerFault: Error, Hashable, Sendable {
    case noSuchFile
    case empty
    case tooLarge(bytes: Int, most: Int)
    /// A picture, a letter, a web page: whatever its name says.
    case notASpreadsheet
    /// The kind of workbook that was saved until 2003, where nothing is installed that opens it.
    case legacyWorkbook
    case encrypted
    /// Small as a file, and unpacked too large to be a ledger.
    case bomb(unpacked: Int, most: Int)
    case damaged

    case utf16
    /// Neither UTF-8 nor GB18030.
    case unreadableText(line: Int)
    /// This computer does not know GB18030.
    case encodingMissing
    case unclosedQuote(line: Int)
    case cellTooLong(line: Int)
    case tooManyColumns(line: Int)
    case tooManyRows(most: Int)

    case programMissing(String)
    case tookTooLong(seconds: Int)

    /// No row of any sheet has the titles of a ledger.
    case noHeader
    case missingColumns(LedgerKind, [LedgerColumn])
    case twoColumns(LedgerColumn, titles: [String])
    /// `#REF!` and its like in a column that is needed.
    case errorCell(line: Int, title: String, value: String)
}
