import Domain
import Glibc

/// A bank's file between text and bytes: many banks still read and write the old Chinese encoding.
enum BankBytes {
    /// What is written, in the encoding that the bank reads.
    static func encode(_ text: String, as encoding: BankLayout.Encoding) throws -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .gb18030: try old(text)
        }
    }

    /// What the bank wrote, whatever its encoding: Chinese written the old way is never UTF-8 for long.
    static func decode(_ bytes: [UInt8]) throws(LedgerFault) -> String {
        var check = UTF8Check()
        guard !bytes.contains(0) else { throw .notASpreadsheet }
        if check.accepts(bytes), check.isComplete { return String(decoding: bytes, as: UTF8.self) }
        let decoder = try GB18030Decoder()
        let text = try decoder.decode(bytes)
        _ = try decoder.decode([])
        return String(decoding: text, as: UTF8.self)
    }

    private static func old(_ text: String) throws(LedgerFault) -> [UInt8] {
        // The C library says no with the pointer -1.
        guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1
        else { throw .encodingMissing }
        defer { iconv_close(converter) }
        var input = Array(text.utf8)
        // Every sign of UTF-8 has one in GB18030, of four bytes at most.
        var output = [UInt8](repeating: 0, count: input.count * 4 + 4)
        var left = input.count
        var room = output.count
        let done = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &left, &into, &room)
            }
        }
        guard done != Int.max.magnitude, left == 0 else { throw .encodingMissing }
        return Array(output.prefix(output.count - room))
    }
}
