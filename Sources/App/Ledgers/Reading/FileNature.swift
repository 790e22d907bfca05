/// What a file is by its first bytes; its name may say anything.
enum FileNature: Hashable {
    case text(TextEncoding)
    case workbook
    /// The kind of workbook that was saved until 2003.
    case legacyWorkbook

    /// Leaves the file at its first sign.
    ///
    /// - Throws: for whatever is no spreadsheet that can be read here.
    init(of file: ByteSource, _ limits: ReadingLimits) throws(LedgerFault) {
        guard let size = file.size else { throw .noSuchFile }
        guard size > 0 else { throw .empty }
        guard size <= limits.fileBytes else {
            throw .tooLarge(bytes: size, most: limits.fileBytes)
        }
        let first = file.bytes(64, at: 0)
        if first.starts(with: FileNature.zip) {
            try ZipDirectory(of: file, size: size).checkWorkbook(limits)
            self = .workbook
        } else if first.starts(with: FileNature.compound) {
            try FileNature.checkCompound(file)
            self = .legacyWorkbook
        } else {
            self = try FileNature.text(file, first)
        }
    }

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    /// How other files begin; a web page, which some programs save as a workbook, by its bracket.
    private static let foreign: [[UInt8]] =
        ["%PDF", "{\\rtf", "GIF8", "Rar!"].map { Array($0.utf8) }
        + ["html", "HTML", "!DOCTYPE", "!doctype", "?xml"].map { [0x3C] + Array($0.utf8) }

    private static func text(_ file: ByteSource, _ first: [UInt8]) throws(LedgerFault) -> FileNature
    {
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        let mark = first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard !foreign.contains(where: { first.dropFirst(mark).starts(with: $0) }) else {
            throw .notASpreadsheet
        }
        file.rewind(to: mark)
        let encoding = try TextEncoding(of: file)
        if encoding != .utf8, mark > 0 { throw .unreadableText(line: 1) }
        file.rewind(to: mark)
        return .text(encoding)
    }

    /// An old workbook, or a new one whose password closes all of it.
    private static func checkCompound(_ file: ByteSource) throws(LedgerFault) {
        let encrypted = utf16("EncryptedPackage")
        let workbooks = [utf16("Workbook"), utf16("Book")]
        var isWorkbook = false
        var tail: [UInt8] = []
        file.rewind(to: 0)
        while true {
            let piece = try file.next()
            guard !piece.isEmpty else { break }
            let bytes = tail + piece
            if bytes.contains(encrypted) { throw .encrypted }
            isWorkbook = isWorkbook || workbooks.contains { bytes.contains($0) }
            tail = Array(bytes.suffix(64))
        }
        guard isWorkbook else { throw .notASpreadsheet }
    }

    /// Names inside such a file are written in UTF-16.
    private static func utf16(_ name: String) -> [UInt8] {
        name.utf8.flatMap { [$0, 0] }
    }
}
