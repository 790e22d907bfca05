/// Why a text is no region code.
package enum RegionCodeFault: Error, Hashable, Sendable {
    /// Something other than a digit stands in it.
    case notDigits(String)
    /// No level has that many digits.
    case length(Int)
}

/// The code of a division, which is also its place in the tree: all below it begin with it.
///
/// A code says nothing about a year. Codes are never used twice, and which of them stood when
/// is told by the region's own dates.
package struct RegionCode: Hashable, Sendable {
    /// The digits; none for the country.
    package let text: String
    package let level: RegionLevel

    /// Reads a code as typed: full-width digits and blanks are taken in stride.
    package init(_ typed: some StringProtocol) throws(RegionCodeFault) {
        let folded = Folding.tight(String(typed))
        guard Digits.areAll(folded) else { throw .notDigits(String(typed)) }
        guard let level = RegionLevel(digits: folded.utf8.count)
        else { throw .length(folded.utf8.count) }
        self.init(text: folded, level: level)
    }

    private init(text: String, level: RegionLevel) {
        self.text = text
        self.level = level
    }

    /// The whole country: the one place without digits.
    package static let country = RegionCode(text: "", level: .country)

    package var parent: RegionCode? {
        level.above.map { RegionCode(text: String(text.prefix($0.digits)), level: $0) }
    }

    /// The place at that level which this one lies in; itself at its own level.
    package func ancestor(at level: RegionLevel) -> RegionCode? {
        level <= self.level
            ? RegionCode(text: String(text.prefix(level.digits)), level: level) : nil
    }

    /// Whether the other place is this one or lies in it.
    package func contains(_ other: RegionCode) -> Bool {
        other.text.utf8.starts(with: text.utf8)
    }

    /// Whether one of the two lies in the other, or they are the same.
    package func overlaps(_ other: RegionCode) -> Bool {
        contains(other) || other.contains(self)
    }
}

extension RegionCode: Comparable, CustomStringConvertible {
    /// In the order of `collate "C"`: a place stands right before all that lies in it.
    package static func < (one: RegionCode, other: RegionCode) -> Bool {
        one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }

    package var description: String { text }
}

extension RegionCode {
    /// The place and all below it, as a range of texts under `collate "C"`.
    package var range: Range<String> { text..<upperBound }

    /// The least text after everything that begins with this code.
    ///
    /// 431003190 ends before 431003191. A last 9 is dropped first: 4399 ends before 44, for
    /// the province 44 itself stands before 4400. Past 99 comes the sign after 9.
    private var upperBound: String {
        let kept = text.utf8.reversed().drop { $0 == UInt8(ascii: "9") }
        guard let last = kept.first else { return ":" }
        let bytes = Array(kept.dropFirst().reversed()) + [last + 1]
        return String(decoding: bytes, as: UTF8.self)
    }
}
