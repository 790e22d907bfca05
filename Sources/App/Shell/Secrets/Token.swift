import Crypto
import Foundation

/// A secret that only its bearer holds; the database keeps its hash.
struct Token: Sendable {
    let text: String
    /// What every form of this session must bring along; it cannot be made without the cookie.
    let formToken: String

    /// A new token of 256 random bits.
    init() {
        self.init(text: Self.random(bytes: 32).base64URL)
    }

    /// A token as a cookie brought it; nil if it cannot be one of ours.
    init?(cookie: String) {
        guard cookie.utf8.count == 43 else { return nil }
        self.init(text: cookie)
    }

    private init(text: String) {
        self.text = text
        let key = SymmetricKey(data: Data(text.utf8))
        formToken =
            Data(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key))
            .base64URL
    }

    /// What the database knows of it.
    var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    static func random(bytes count: Int) -> Data {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
    }
}

extension Data {
    /// Base64 as it may stand in an address or a cookie.
    var base64URL: String {
        let signs = base64EncodedData().compactMap { sign in
            switch sign {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: sign
            }
        }
        return String(decoding: signs, as: UTF8.self)
    }

    init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        self.init(base64Encoded: plain + padding)
    }
}
