/// Why a text is no base 32.
package enum Base32Fault: Error, Hashable, Sendable {
    case character(Character)
    /// That many letters are no whole number of bytes.
    case length(Int)
}

/// Base 32 of RFC 4648, in which one-time code programs take their secrets.
package enum Base32 {
    /// Without the padding that no such program wants.
    package static func encode(_ bytes: [UInt8]) -> String {
        var text = ""
        var pending: UInt32 = 0
        var count = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(pending >> UInt32(count)) & 31])
            }
            pending &= 0xFF
        }
        if count > 0 { text.append(alphabet[Int(pending << UInt32(5 - count)) & 31]) }
        return text
    }

    /// Reads small letters, blanks, hyphens and padding too.
    package static func decode(_ text: some StringProtocol) throws(Base32Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var count = 0
        let letters = Folding.tight(text).uppercased().filter { $0 != "-" && $0 != "=" }
        for letter in letters {
            guard let value = alphabet.firstIndex(of: letter) else { throw .character(letter) }
            pending = pending << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(count)))
            }
            pending &= 0xFF
        }
        guard ![1, 3, 6].contains(letters.count % 8) else { throw .length(letters.count) }
        return bytes
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
}
