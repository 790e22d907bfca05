import Foundation

/// Ways in which two spellings of the same thing are made one.
///
/// Clerks type with a Chinese input method: digits come full-width, names are padded with wide
/// blanks to line up, and a cell copied from elsewhere brings marks that nobody sees.
package enum Folding {
    /// Full-width letters, digits and signs (Ａ１．) become the ordinary ones, the wide blank a blank.
    package static func halfWidth(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            folded.append(halfWidth(scalar))
        }
        return String(folded)
    }

    /// Traditional characters become simplified ones: 張偉國 is found as 张伟国.
    ///
    /// The first call in a process reads the tables (about 20 ms), later ones take 2 µs.
    package static func simplified(_ text: String) -> String {
        text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
    }

    /// Half-width, without any blank or invisible mark: what numbers and codes are read from.
    package static func tight(_ text: some StringProtocol) -> String {
        guard !text.utf8.allSatisfy(isTight) else { return String(text) }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isBlank(scalar) {
            folded.append(halfWidth(scalar))
        }
        return String(folded)
    }

    /// Whether a byte can only be part of a visible ASCII sign or of a character from U+4000 to
    /// U+9FFF, which hold no blank and nothing full-width: nearly every cell of a ledger is such.
    ///
    /// A byte that goes on a character counts, since its first byte was looked at as well.
    private static func isTight(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x7E, 0x80...0xBF, 0xE4...0xE9: true
        default: false
        }
    }

    /// Without blanks and invisible marks at both ends.
    package static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(text[first...last])
    }

    /// White space of every kind, and the marks that take no room (joiners, BOM, direction marks).
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
    }
}
