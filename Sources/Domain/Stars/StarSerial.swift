/// The serial of an award as it stands on plaque and certificate: `431003190-2026-0012-J`.
///
/// Township, year, number, and a letter that no wrong digit and no two exchanged ones fit: the remainder
/// by 23, a prime, in the letters that are not taken for digits.
package struct StarSerial: Hashable, Sendable {
    package let text: String

    private static let letters = Array("ABCDEFGHJKLMNPQRSTVWXYZ")

    /// Nil unless the parts have their lengths.
    package init?(township: RegionCode, year: Int, number: Int) {
        guard township.level == .township, (2000...2200).contains(year),
            (1...9999).contains(number),
            let serial = Self(
                digits: township.text + Digits.padded(year, to: 4) + Digits.padded(number, to: 4)
            )
        else { return nil }
        self = serial
    }

    /// Reads what was typed from a plaque: blanks, full-width signs and missing hyphens do not matter.
    ///
    /// Nil if it is no serial, or a digit of it is wrong.
    package init?(typed: some StringProtocol) {
        let signs = Folding.tight(typed).uppercased().filter { !Self.hyphens.contains($0) }
        guard signs.count == 18, let letter = signs.last,
            let serial = Self(digits: String(signs.dropLast())), serial.text.last == letter
        else { return nil }
        self = serial
    }

    private static let hyphens: Set<Character> = ["-", "—", "–", "－", "_", "·"]

    private init?(digits: String) {
        guard Digits.areAll(digits), let value = Int(digits) else { return nil }
        let signs = Array(digits)
        let letter = Self.letters[value % Self.letters.count]
        text = "\(String(signs[..<9]))-\(String(signs[9..<13]))-\(String(signs[13...]))-\(letter)"
    }
}

extension StarSerial: CustomStringConvertible {
    package var description: String { text }
}
