/// One line of COPY's text format: cells with tabs between them, `\N` for NULL.
package enum CopyText {
    /// A line for `copyIn`, its newline included.
    package static func line(_ values: any Bindable...) -> [UInt8] {
        var line: [UInt8] = []
        append(values, to: &line)
        return line
    }

    /// Adds a line to others, so that many small ones travel as one piece.
    package static func append(_ values: [any Bindable], to bytes: inout [UInt8]) {
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            guard let text = value.bound else {
                bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
                continue
            }
            for byte in text.utf8 { append(byte, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\\"): bytes.append(contentsOf: [byte, byte])
        case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
        case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case UInt8(ascii: "\r"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
        default: bytes.append(byte)
        }
    }
}
