/// Why a text is no ID number.
package enum IDNumberFault: Error, Hashable, Sendable {
    case empty
    case length(Int)
    /// Something other than a digit, at that place (the first is 1).
    case character(Character, at: Int)
    /// The eight digits of the birth date are no day of the calendar.
    case impossibleBirth(String)
    case bornInFuture(Day)
    /// One digit at least is wrong, or two have changed places.
    case checkSign(Character, expected: Character)
}

/// A citizen's identity number of 18 signs (GB 11643).
///
/// Sensitive: it is stored sealed, found by its keyed hash, and shown masked. The first six
/// digits are not held against the list of divisions, which has changed since many a birth.
package struct IDNumber: Hashable, Sendable {
    /// The 18 signs, X as a capital.
    package let text: String
    package let birthDate: Day

    /// Reads a number as typed, full-width digits and blanks included.
    package init(_ typed: some StringProtocol, on today: Day) throws(IDNumberFault) {
        // A spreadsheet keeps long numbers as text by an apostrophe that sometimes comes along.
        let folded = Folding.tight(typed).uppercased().filter { !"'’‘".contains($0) }
        try self.init(folded: folded, on: today)
    }

    /// Reads a number of 15 digits, as they were until 1999; for old ledgers only.
    ///
    /// The century and the check sign are supplied, so that the person is found under the
    /// number she has today.
    package init(legacy typed: some StringProtocol, on today: Day) throws(IDNumberFault) {
        let folded = Folding.tight(typed)
        guard folded.count == 15 else { throw .length(folded.count) }
        let long = folded.prefix(6) + "19" + folded.dropFirst(6)
        try IDNumber.checkDigits(Substring(long))
        try self.init(folded: long + String(IDNumber.checkSign(of: long)), on: today)
    }

    private init(folded: String, on today: Day) throws(IDNumberFault) {
        guard !folded.isEmpty else { throw .empty }
        guard folded.count == 18, let last = folded.last else { throw .length(folded.count) }
        try IDNumber.checkDigits(folded.dropLast())
        guard last == "X" || last.isASCII && last.isNumber else { throw .character(last, at: 18) }
        birthDate = try IDNumber.birthDate(in: folded, on: today)
        let expected = IDNumber.checkSign(of: folded.dropLast())
        guard last == expected else { throw .checkSign(last, expected: expected) }
        text = folded
    }

    /// Odd for men, even for women, in the last place before the check sign.
    package var sex: Sex {
        let order = Digits.number(text.dropLast().suffix(1)) ?? 0
        return order.isMultiple(of: 2) ? .female : .male
    }

    /// The first three and the last two, as pages show it.
    package var masked: String {
        "\(text.prefix(3))\(String(repeating: "*", count: 13))\(text.suffix(2))"
    }

    private static func checkDigits(_ digits: Substring) throws(IDNumberFault) {
        for (place, character) in digits.enumerated()
        where !(character.isASCII && character.isNumber) {
            throw .character(character, at: place + 1)
        }
    }

    private static func birthDate(in text: String, on today: Day) throws(IDNumberFault) -> Day {
        let digits = text.dropFirst(6).prefix(8)
        guard let year = Digits.number(digits.prefix(4)), year >= 1800,
            let month = Digits.number(digits.dropFirst(4).prefix(2)),
            let day = Digits.number(digits.suffix(2)),
            let birth = Day(year: year, month: month, day: day)
        else { throw .impossibleBirth(String(digits)) }
        guard birth <= today else { throw .bornInFuture(birth) }
        return birth
    }

    /// The sign that the first 17 digits lead to (ISO 7064, MOD 11-2).
    private static func checkSign(of digits: some StringProtocol) -> Character {
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return signs[sum % 11]
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let signs = Array("10X98765432")
}

extension IDNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked, so that no log line ever carries a whole number.
    package var description: String { masked }

    package var debugDescription: String { masked }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
