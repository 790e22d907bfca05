/// How the signs of a csv are written.
enum TextEncoding: Hashable {
    case utf8, gb18030

    /// Looks through the whole file: Chinese written the old way is never UTF-8 for long.
    init(of file: ByteSource) throws(LedgerFault) {
        var check = UTF8Check()
        var holds = true
        while true {
            let piece = try file.next()
            guard !piece.isEmpty else { break }
            // A table has no such byte, and a picture or a program soon has.
            guard !piece.contains(0) else { throw .notASpreadsheet }
            if holds { holds = check.accepts(piece) }
        }
        self = holds && check.isComplete ? .utf8 : .gb18030
    }
}

/// Whether bytes that come in pieces are UTF-8.
struct UTF8Check {
    private var missing = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether no sign was left half written.
    var isComplete: Bool { missing == 0 }

    mutating func accepts(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { byte in
            if missing == 0 { return byte < 0x80 || begins(byte) }
            guard range.contains(byte) else { return false }
            missing -= 1
            range = 0x80...0xBF
            return true
        }
    }

    /// The second byte has less room after some first ones (Unicode, table 3-7).
    private mutating func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: missing = 1
        case 0xE0...0xEF: missing = 2
        case 0xF0...0xF4: missing = 3
        default: return false
        }
        switch byte {
        case 0xE0: range = 0xA0...0xBF
        case 0xED: range = 0x80...0x9F
        case 0xF0: range = 0x90...0xBF
        case 0xF4: range = 0x80...0x8F
        default: range = 0x80...0xBF
        }
        return true
    }
}
