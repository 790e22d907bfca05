import Glibc

/// Turns pieces of GB18030 into pieces of UTF-8.
///
/// GB2312 and GBK are parts of it. The table is the C library's; it knows all 27,000 signs.
final class GB18030Decoder {
    private let converter: iconv_t
    /// A sign whose last bytes are in the next piece.
    private var rest: [UInt8] = []
    private var line = 1

    init() throws(LedgerFault) {
        // The C library says no with the pointer -1.
        guard let opened = iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
            throw .encodingMissing
        }
        converter = opened
    }

    deinit {
        iconv_close(converter)
    }

    func decode(_ piece: [UInt8]) throws(LedgerFault) -> [UInt8] {
        guard !piece.isEmpty else {
            guard rest.isEmpty else { throw .unreadableText(line: line) }
            return []
        }
        var input = rest + piece
        // Two bytes become three at most, four become four.
        var output = [UInt8](repeating: 0, count: input.count * 2)
        let (read, written, fault) = convert(&input, &output)
        line += input.prefix(read).count { $0 == UInt8(ascii: "\n") }
        // EINVAL is a sign cut in two; the next piece brings the rest of it.
        guard fault == 0 || fault == EINVAL else { throw .unreadableText(line: line) }
        rest = Array(input[read...])
        return Array(output.prefix(written))
    }

    private func convert(
        _ input: inout [UInt8],
        _ output: inout [UInt8]
    ) -> (read: Int, written: Int, fault: Int32) {
        var left = input.count
        var room = output.count
        let fault: Int32 = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                // -1 here too, where C has the largest size there is.
                return iconv(converter, &from, &left, &into, &room) == -1 ? errno : 0
            }
        }
        return (input.count - left, output.count - room, fault)
    }
}
