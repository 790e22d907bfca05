extension [UInt8] {
    /// Appends text with the five characters of markup written as references.
    ///
    /// It goes byte by byte: a combining mark, a joiner or a byte order mark after `"` makes one
    /// character with it, and a search by character would let that `"` through.
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        // All five stand among the signs up to ">"; letters and what is beyond ASCII come after them.
        for place in text.indices where text[place] <= UInt8(ascii: ">") {
            guard let reference = reference(for: text[place]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<place]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            clean = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
    }

    private func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
