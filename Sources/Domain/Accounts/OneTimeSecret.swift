import Foundation

/// The secret that a person's telephone and the house share for one-time codes.
package struct OneTimeSecret: Sendable {
    package let bytes: [UInt8]

    /// Twenty bytes, as many as the HMAC has (RFC 4226, 4).
    package static let size = 20

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// In groups of four, for whoever types it because her telephone cannot read the picture.
    package var text: String {
        let letters = Base32.encode(bytes)
        return stride(from: 0, to: letters.count, by: 4)
            .map { letters.dropFirst($0).prefix(4) }
            .joined(separator: " ")
    }

    /// What the picture on the slip says to the telephone.
    package func link(for user: UserName, issuer: String) -> String {
        let house = OneTimeSecret.encoded(issuer)
        let label = "\(house):\(OneTimeSecret.encoded(user.text))"
        let secret = Base32.encode(bytes)
        return "otpauth://totp/\(label)?secret=\(secret)&issuer=\(house)"
            + "&algorithm=SHA1&digits=6&period=30"
    }

    /// Every byte but the unreserved ones of RFC 3986 as `%XX`.
    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            let character = Character(Unicode.Scalar(byte))
            let isPlain =
                character.isASCII
                && (character.isLetter || character.isNumber || "-._~".contains(character))
            let hex = String(byte, radix: 16, uppercase: true)
            encoded += isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + hex
        }
    }
}
