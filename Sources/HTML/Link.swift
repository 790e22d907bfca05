/// An address that may stand behind `href`, `src` or `action`: a path of our own, or https.
package struct Link: Sendable, Hashable {
    /// The address as it goes into a page or a `Location` header: ASCII, no blanks.
    package let text: String

    /// Takes an address that somebody sent us, such as the page to go back to after signing in.
    ///
    /// Only an absolute path of our own passes, or https to a host that is named here. No `//host`,
    /// no backslash (browsers read it as a slash), no control character (browsers drop it and may
    /// find `javascript:` or `//` then), no other scheme.
    package init?(checking text: String, hosts: Set<String> = []) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 2_048, bytes.allSatisfy(Self.isPlain) else { return nil }
        let mayLead = Self.isOwnPath(bytes) || Self.host(of: bytes).map(hosts.contains) == true
        guard mayLead else { return nil }
        self.text = String(percentEncoding: bytes, keeping: { $0 < 0x80 })
    }

    /// Takes what a literal with its values came to; a wrong literal leads to the start page.
    init(trusting text: String) {
        let bytes = text.utf8
        self.text =
            if bytes.starts(with: "//".utf8) {
                // An empty value after the first slash must not turn the next one into a host.
                "/." + text
            } else if Self.starts.contains(where: { bytes.starts(with: $0.utf8) }) {
                text
            } else {
                "/"
            }
    }

    private static let starts = ["/", "#", "?", "https://"]

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
    }

    private static func isOwnPath(_ bytes: [UInt8]) -> Bool {
        bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/")
    }

    private static func host(of bytes: [UInt8]) -> String? {
        guard bytes.starts(with: "https://".utf8) else { return nil }
        let ends = Set("/?#".utf8)
        let host = bytes.dropFirst("https://".utf8.count).prefix { !ends.contains($0) }
        return String(decoding: host, as: UTF8.self)
    }
}

extension Link: CustomStringConvertible {
    package var description: String { text }
}
