/// Why a text is no invitation code.
package enum InvitationCodeFault: Error, Hashable, Sendable {
    case empty
    case length(Int)
    /// A sign that stands in no code.
    case character(Character)
    /// Too little chance was handed over to make a code from.
    case tooFewBytes(Int)
}

/// The code on a printed invitation: `7K3M-Q0XD-4HTV`, sixty bits of chance.
///
/// Crockford's alphabet leaves out I, L, O and U, so that the slip can be read out over the
/// phone and typed on a telephone by somebody who has never typed one.
package struct InvitationCode: Hashable, Sendable {
    /// The twelve signs without hyphens: what is hashed.
    package let signs: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 12

    /// Makes a code from at least eight random bytes.
    package init(random bytes: [UInt8]) throws(InvitationCodeFault) {
        guard bytes.count >= 8 else { throw .tooFewBytes(bytes.count) }
        var bits = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var signs = ""
        for _ in 0..<InvitationCode.length {
            signs.append(InvitationCode.alphabet[Int(bits >> 59)])
            bits <<= 5
        }
        self.signs = signs
    }

    /// Reads what was typed: small letters, missing hyphens, O for 0 and I or L for 1.
    package init(_ typed: some StringProtocol) throws(InvitationCodeFault) {
        let folded = try InvitationCode.fold(typed)
        guard !folded.isEmpty else { throw .empty }
        guard folded.count == InvitationCode.length else { throw .length(folded.count) }
        signs = folded
    }

    /// The code in groups of four, as it is printed.
    package var text: String {
        stride(from: 0, to: signs.count, by: 4)
            .map { signs.dropFirst($0).prefix(4) }
            .joined(separator: "-")
    }

    private static func fold(_ typed: some StringProtocol) throws(InvitationCodeFault) -> String {
        var folded = ""
        for character in Folding.tight(typed).uppercased() where !isDash(character) {
            let sign = lookalikes[character] ?? character
            guard alphabet.contains(sign) else { throw .character(character) }
            folded.append(sign)
        }
        return folded
    }

    private static let lookalikes: [Character: Character] = ["O": "0", "I": "1", "L": "1"]

    private static func isDash(_ character: Character) -> Bool {
        character == "_"
            || character.unicodeScalars.allSatisfy {
                $0.properties.generalCategory == .dashPunctuation
            }
    }
}
