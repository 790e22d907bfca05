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
        let key = SymmetricKey(data: Array(text.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: key)
        formToken = Data(code).base64URL
    }

    /// What the database knows of it.
    var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    static func random(bytes count: Int) -> Data {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
    }
}

extension Data {
    /// Base64 as it may stand in an address or a cookie.
    var base64URL: String {
        var signs = Array(base64EncodedData())
        while signs.last == UInt8(ascii: "=") { signs.removeLast() }
        for place in signs.indices {
            switch signs[place] {
            case UInt8(ascii: "+"): signs[place] = UInt8(ascii: "-")
            case UInt8(ascii: "/"): signs[place] = UInt8(ascii: "_")
            default: break
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
