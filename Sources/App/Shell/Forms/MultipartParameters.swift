/// Reads a header's value: a first word, then `; name=value` pairs.
struct MultipartParameters {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// The word before the first semicolon: `form-data`, `multipart/form-data`.
    mutating func word() -> String {
        let word = rest.prefix { $0.isToken || $0 == UInt8(ascii: "/") }
        rest = rest[word.endIndex...]
        return String(decoding: word, as: UTF8.self)
    }

    /// The pairs by name in small letters; two of one name are refused, for who reads them
    /// differently could be led astray.
    mutating func all() throws(FormFault) -> [String: String] {
        var found: [String: String] = [:]
        while try passSemicolon() {
            let name = word().lowercased()
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { throw .malformed }
            rest = rest.dropFirst()
            let bytes = rest.first == UInt8(ascii: "\"") ? try quoted() : token()
            guard found[name] == nil else { throw .malformed }
            found[name] = name.hasSuffix("*") ? try Self.extended(bytes) : try Self.plain(bytes)
        }
        return found
    }

    private mutating func passSemicolon() throws(FormFault) -> Bool {
        rest = rest.drop(while: \.isBlank)
        guard let next = rest.first else { return false }
        guard next == UInt8(ascii: ";") else { throw .malformed }
        rest = rest.dropFirst().drop(while: \.isBlank)
        return !rest.isEmpty
    }

    private mutating func token() -> [UInt8] {
        let value = rest.prefix { $0 != UInt8(ascii: ";") && !$0.isBlank }
        rest = rest[value.endIndex...]
        return Array(value)
    }

    /// Reads a quoted value.
    ///
    /// Only `\"` is an escape: a backslash else is part of a path.
    private mutating func quoted() throws(FormFault) -> [UInt8] {
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let next = rest.popFirst() {
            if next == UInt8(ascii: "\"") { return value }
            if next == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                value.append(UInt8(ascii: "\""))
            } else {
                value.append(next)
            }
        }
        throw .malformed
    }

    /// Browsers write a quote and a line end as `%22`, `%0D` and `%0A`, all else as it is.
    private static func plain(_ bytes: [UInt8]) throws(FormFault) -> String {
        let marks: [([UInt8], UInt8)] = [
            (Array("%22".utf8), 0x22), (Array("%0D".utf8), 0x0D), (Array("%0A".utf8), 0x0A),
        ]
        var value: [UInt8] = []
        var rest = bytes[...]
        while let next = rest.first {
            let mark = marks.first { rest.starts(with: $0.0) }
            value.append(mark?.1 ?? next)
            rest = rest.dropFirst(mark?.0.count ?? 1)
        }
        return try String(formBytes: value)
    }

    /// Reads `UTF-8'language'percent-encoded` (RFC 5987).
    private static func extended(_ bytes: [UInt8]) throws(FormFault) -> String {
        let parts = bytes.split(
            separator: UInt8(ascii: "'"),
            maxSplits: 2,
            omittingEmptySubsequences: false
        )
        guard parts.count == 3 else { throw .malformed }
        guard String(decoding: parts[0], as: UTF8.self).lowercased() == "utf-8" else {
            throw .malformed
        }
        guard let value = [UInt8](percentDecoding: Array(parts[2])) else { throw .malformed }
        return try String(formBytes: value)
    }
}

extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// Whether RFC 9110 allows this byte in a name.
    var isToken: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
