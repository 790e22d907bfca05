import Foundation

/// Why a text is no date.
package enum DayFault: Error, Hashable, Sendable {
    case empty
    /// Written in no way that is understood.
    case unreadable(String)
    /// Readable, but the calendar has no such day, as 30 February.
    case impossible(year: Int, month: Int, day: Int)
}

extension Day: CustomStringConvertible {
    /// The date as ISO 8601 writes it, and as every form field and file of ours holds it.
    package var iso: String {
        "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }

    package var description: String { iso }

    /// Reads `2009-05-29` and nothing else.
    package init(iso text: some StringProtocol) throws(DayFault) {
        guard !text.isEmpty else { throw .empty }
        let signs = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        guard signs.count == 10, signs[4] == hyphen, signs[7] == hyphen,
            let year = Digits.number(signs[..<4]), let month = Digits.number(signs[5..<7]),
            let day = Digits.number(signs[8...])
        else { throw .unreadable(String(text)) }
        try self.init(really: year, month, day)
    }

    /// Reads a date as clerks write it.
    ///
    /// `2009-5-29`, `2009/5/29`, `2009.5.29`, `2009年5月29日`, `20090529`, in full-width digits
    /// too; a midnight that a spreadsheet appends is dropped. Years have four digits: 88.5.29
    /// could be a birth or a founding and is asked back.
    package init(written text: some StringProtocol) throws(DayFault) {
        let folded = Folding.tight(Day.withoutTime(text))
        guard !folded.isEmpty else { throw .empty }
        let isCompact = folded.utf8.count == 8 && Digits.areAll(folded)
        let parts =
            isCompact
            ? [folded.prefix(4), folded.dropFirst(4).prefix(2), folded.suffix(2)]
            : Day.partsBetweenSigns(of: folded)
        guard parts.count == 3, parts[0].utf8.count == 4,
            parts[1].utf8.count <= 2, parts[2].utf8.count <= 2
        else { throw .unreadable(String(text)) }
        try self.init(parts, of: text)
    }

    private init(_ parts: [some StringProtocol], of text: some StringProtocol) throws(DayFault) {
        guard let year = Digits.number(parts[0]), let month = Digits.number(parts[1]),
            let day = Digits.number(parts[2])
        else { throw .unreadable(String(text)) }
        try self.init(really: year, month, day)
    }

    private init(really year: Int, _ month: Int, _ day: Int) throws(DayFault) {
        guard let real = Day(year: year, month: month, day: day) else {
            throw .impossible(year: year, month: month, day: day)
        }
        self = real
    }

    /// Splits at one kind of sign only, so that `2009-5/29` stays a riddle.
    private static func partsBetweenSigns(of text: String) -> [Substring] {
        let plain =
            text.hasSuffix("日") || text.hasSuffix("号")
            ? text.dropLast().replacing("年", with: "-").replacing("月", with: "-")[...] : text[...]
        for sign in ["-", "/", "."] where plain.contains(sign) {
            return plain.split(separator: sign, omittingEmptySubsequences: false)
        }
        return []
    }

    private static func withoutTime(_ text: some StringProtocol) -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"]
        where trimmed.hasSuffix(midnight) {
            return String(trimmed.dropLast(midnight.count))
        }
        return trimmed
    }
}
