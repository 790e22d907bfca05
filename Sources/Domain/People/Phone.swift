/// Why a text is no telephone number.
package enum PhoneFault: Error, Hashable, Sendable {
    case empty
    case character(Character)
    /// Eleven digits that begin with 1 and are no mobile number.
    case notMobile
    /// Neither a mobile number nor a fixed line with or without its area code.
    case length(Int)
}

/// A mobile number or a fixed line; kept sealed and shown masked.
package struct Phone: Hashable, Sendable {
    /// Digits only, a fixed line with its area code if it was given.
    package let digits: String

    /// Reads what was typed: blanks, hyphens, brackets and the country's 86 are dropped.
    package init(_ typed: some StringProtocol) throws(PhoneFault) {
        var plain = Folding.tight(typed).filter { !"-‐–—()'’.".contains($0) }
        for prefix in ["+86", "0086"] where plain.hasPrefix(prefix) {
            plain.removeFirst(prefix.count)
        }
        guard !plain.isEmpty else { throw .empty }
        if let stranger = plain.first(where: { !($0.isASCII && $0.isNumber) }) {
            throw .character(stranger)
        }
        try Phone.check(plain)
        digits = plain
    }

    package var isMobile: Bool { digits.hasPrefix("1") && digits.count == 11 }

    /// What a clerk remembers and searches by.
    package var lastFour: String { String(digits.suffix(4)) }

    /// The first three and the last two, as pages show it.
    package var masked: String {
        let hidden = String(repeating: "*", count: max(0, digits.count - 5))
        return "\(digits.prefix(3))\(hidden)\(digits.suffix(2))"
    }

    private static func check(_ digits: String) throws(PhoneFault) {
        if digits.hasPrefix("1"), digits.count == 11 {
            guard digits.dropFirst().first.map({ ("3"..."9").contains($0) }) == true else {
                throw .notMobile
            }
        } else if digits.hasPrefix("0") {
            // Area codes have three or four digits with the zero, lines seven or eight.
            guard (10...12).contains(digits.count) else { throw .length(digits.count) }
        } else {
            guard (7...8).contains(digits.count) else { throw .length(digits.count) }
        }
    }
}

extension Phone: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { masked }

    package var debugDescription: String { masked }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
