import Foundation

// A byte alone is a small number; an array of them is one `bytea`, not an SQL array.
extension UInt8: Column, Bindable {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> UInt8 {
        try digits(text)
    }

    package static func readArray(
        _ text: UnsafeRawBufferPointer
    ) throws(ColumnFault) -> [UInt8] {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"),
            text[1] == UInt8(ascii: "x")
        else { throw .malformed }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        var index = 2
        while index < text.count {
            bytes.append(try nibble(text[index]) << 4 | nibble(text[index + 1]))
            index += 2
        }
        return bytes
    }

    package var bound: String? { String(self) }

    package static func boundArray(_ values: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: values.count * 2 + 2) { text in
            text[0] = UInt8(ascii: "\\")
            text[1] = UInt8(ascii: "x")
            for (index, byte) in values.enumerated() {
                text[index * 2 + 2] = hexDigit(byte >> 4)
                text[index * 2 + 3] = hexDigit(byte & 15)
            }
            return values.count * 2 + 2
        }
    }

    private static func nibble(_ byte: UInt8) throws(ColumnFault) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: throw .malformed
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension UUID: Column, Bindable {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> UUID {
        guard let uuid = UUID(uuidString: String(decoding: text, as: UTF8.self)) else {
            throw .malformed
        }
        return uuid
    }

    package var bound: String? { uuidString }
}
