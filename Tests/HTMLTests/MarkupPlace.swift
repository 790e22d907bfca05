/// Where in the markup one stands, as a browser would read it up to here.
struct MarkupPlace: Equatable {
    enum Part: Equatable {
        case text
        case comment
        case raw(tag: String)
        case tagName
        case inTag
        case attributeName
        case beforeValue
        case quoted(Character)
        case unquoted
    }

    var part = Part.text
    private(set) var tag = ""
    private(set) var attribute = ""

    /// Whether the attribute's value, when in one, has begun already.
    private(set) var hasBegun = false

    mutating func read(_ text: String) {
        var rest = Substring(text)
        while !rest.isEmpty {
            step(&rest)
        }
    }

    /// Steps over what a hole writes: the value goes on, a tag waits for its next attribute.
    mutating func passHole() {
        hasBegun = true
        if part == .tagName || part == .attributeName { part = .inTag }
    }

    private mutating func step(_ rest: inout Substring) {
        switch part {
        case .text: readText(&rest)
        case .comment: skip(&rest, to: "-->")
        case .raw(let tag): skip(&rest, to: "</" + tag)
        case .quoted(let quote):
            if rest.removeFirst() == quote { part = .inTag } else { hasBegun = true }
        default: readTag(rest.removeFirst())
        }
    }

    private mutating func readText(_ rest: inout Substring) {
        if rest.hasPrefix("<!--") {
            part = .comment
        } else if rest.first == "<", rest.dropFirst().first.map(Self.opensTag) ?? true {
            part = .tagName
            tag = ""
        }
        rest.removeFirst()
    }

    private static func opensTag(_ next: Character) -> Bool {
        next.isLetter || next == "/" || next == "!"
    }

    private mutating func skip(_ rest: inout Substring, to end: String) {
        if rest.lowercased().hasPrefix(end) {
            part = .text
            if end == "-->" { rest.removeFirst(end.count) }
        } else {
            rest.removeFirst()
        }
    }

    private mutating func readTag(_ next: Character) {
        switch (part, next) {
        case (_, ">"):
            let raw = ["style", "script", "iframe", "noembed", "noframes", "xmp", "plaintext"]
            part = raw.contains(tag.lowercased()) ? .raw(tag: tag.lowercased()) : .text
        case (.beforeValue, "\""), (.beforeValue, "'"):
            part = .quoted(next)
            hasBegun = false
        case (.beforeValue, _) where next.isWhitespace: break
        case (.beforeValue, _): part = .unquoted
        case (.tagName, _) where next.isWhitespace, (.unquoted, _) where next.isWhitespace:
            part = .inTag
        case (.tagName, _): tag.append(next)
        case (.unquoted, _): break
        case (_, "="): part = .beforeValue
        case (.attributeName, _) where !next.isWhitespace: attribute.append(next)
        case (.inTag, _) where !next.isWhitespace && next != "/":
            part = .attributeName
            attribute = String(next)
        default: break
        }
    }
}
