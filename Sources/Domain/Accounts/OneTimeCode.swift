/// Why a text is no one-time code.
package enum OneTimeCodeFault: Error, Hashable, Sendable {
    case empty
    case notSixDigits
}

/// The six digits a telephone shows for half a minute (TOTP, RFC 6238).
package struct OneTimeCode: Sendable {
    package let digits: String

    /// Reads what was typed, with or without the blank most programs show in the middle.
    package init(_ typed: some StringProtocol) throws(OneTimeCodeFault) {
        let folded = Folding.tight(typed)
        guard !folded.isEmpty else { throw .empty }
        guard folded.utf8.count == 6, Digits.areAll(folded) else { throw .notSixDigits }
        digits = folded
    }

    /// Cuts the code out of the HMAC-SHA1 of a time step's counter (RFC 4226, 5.3).
    ///
    /// Nil when the bytes are not the twenty of an HMAC-SHA1.
    package init?(hmac: [UInt8]) {
        guard hmac.count == 20 else { return nil }
        let start = Int(hmac[19] & 0x0F)
        let cut = hmac[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        digits = Digits.padded(Int(cut & 0x7FFF_FFFF) % 1_000_000, to: 6)
    }

    /// Compares without telling by the time it takes how much was right.
    package func matches(_ other: OneTimeCode) -> Bool {
        ConstantTime.areEqual(Array(digits.utf8), Array(other.digits.utf8))
    }
}
