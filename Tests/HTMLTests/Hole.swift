/// A hole `\( )` of a literal: the Swift in it, and the text on both sides.
struct Hole {
    let source: String
    let around: (before: String, after: String)

    /// The label it starts with: `to` in `\(to: link)`, empty if none.
    var label: String {
        let word = source.prefix { $0.isLetter }
        return source.dropFirst(word.count).first == ":" ? String(word) : ""
    }

    var isClosedByQuote: Bool { around.after.hasPrefix("\"") || around.after.hasPrefix("'") }

    /// Whether a closure was written behind the parentheses, where it is text: `\(each: rows) {`.
    var losesItsClosure: Bool { ["each", "with"].contains(label) && around.after.hasPrefix(" {") }

    /// Whether it is `\(if: …, "…")` or `\(with: …, { "…" })`, the piece written right there.
    var isInlinePiece: Bool {
        let end = source.filter { !$0.isWhitespace }
        return label == "if" && end.hasSuffix("\"") || label == "with" && end.hasSuffix("\"}")
    }

    /// Whether the text before, tag or no tag, is that of an attribute that must not take text.
    var followsDangerousAttribute: Bool {
        guard label != "to", let match = around.before.firstMatch(of: Self.openAttribute) else {
            return false
        }
        let name = match.1.lowercased()
        return MarkupPlace.addresses.contains(name) || MarkupPlace.isClosed(name)
    }

    private static var openAttribute: Regex<(Substring, Substring)> {
        #/\b([A-Za-z:]+)\s*=\s*["']?\s*$/#
    }
}

extension MarkupPlace {
    static let addresses: Set = [
        "href", "src", "action", "formaction", "xlink:href", "poster", "data", "cite",
        "background", "ping", "manifest", "codebase", "longdesc", "usemap",
    ]

    /// Attributes that browsers run or read as more than text.
    static func isClosed(_ name: String) -> Bool {
        ["style", "srcdoc", "srcset", "imagesrcset", "http-equiv"].contains(name)
            || name.hasPrefix("on") && name.count > 2
    }

    var takesLink: Bool { Self.addresses.contains(attribute.lowercased()) }

    var takesNothing: Bool { Self.isClosed(attribute.lowercased()) }

    /// Whether a piece that began at `start` may end here: it must leave the tag as it found it.
    func isEnd(of start: MarkupPlace) -> Bool {
        switch (start.part, part) {
        case (.inTag, .inTag), (.inTag, .attributeName): true
        default: start.part == part
        }
    }
}

extension SwiftLiteral {
    /// Whether a tag or an end tag stands in it; a sentence with `<` alone is no markup.
    var looksLikeMarkup: Bool {
        pieces.enumerated().contains { number, piece in
            guard case .text(let text) = piece else { return false }
            let opensHole = text.last == "<" && number + 1 < pieces.count
            return opensHole || text.contains(#/<[A-Za-z\/!]/#)
        }
    }

    func texts(around number: Int) -> (before: String, after: String) {
        func text(_ place: Int) -> String {
            guard pieces.indices.contains(place), case .text(let text) = pieces[place] else {
                return ""
            }
            return text
        }
        return (text(number - 1), text(number + 1))
    }
}
