import Domain
import Foundation

extension Language {
    /// What goes into `<html lang>`.
    var tag: String { self == .chinese ? "zh-Hans" : "en" }
}

/// Sentences in one reader's language; called as `t("还差 {n} 分", n)`.
///
/// The key is the Chinese sentence itself. Places like `{n}` are filled in the order in which
/// the Chinese names them, so that a translation may turn them round.
package struct Words: Sendable {
    package let language: Language
    private let translations: [String: String]

    package init(_ language: Language, translations: [String: String] = [:]) {
        self.language = language
        self.translations = translations
    }

    package func callAsFunction(
        _ key: StaticString,
        _ values: any CustomStringConvertible...
    ) -> String {
        guard !values.isEmpty else { return text(of: key.description) }
        return self(Sentence(key, values))
    }

    /// A name from the trade's reference lists, which carry both languages themselves.
    package func callAsFunction(_ label: Label) -> String { label.text(in: language) }

    package func callAsFunction(_ sentence: Sentence) -> String {
        let chinese = sentence.key
        let text = text(of: chinese)
        guard !sentence.values.isEmpty else { return text }
        let pieces = Self.pieces(of: text)
        // What is not translated names its places in the order of the values.
        let places = text == chinese ? pieces : Self.pieces(of: chinese)
        return Self.fill(pieces, places.compactMap(\.name), with: sentence.values.map(worded))
    }

    private func text(of chinese: String) -> String { translations[chinese] ?? chinese }

    private func worded(_ value: Sentence.Value) -> String {
        switch value {
        case .text(let text): text
        case .label(let label): self(label)
        case .labels(let labels): labels.map { self($0) }.joined(separator: self("、"))
        }
    }

    /// The names between braces, in their order.
    package static func places(in text: String) -> [String] {
        pieces(of: text).compactMap(\.name).map { String($0) }
    }

    /// Puts the values into their places in one pass, so that a value may itself hold braces.
    private static func fill(
        _ pieces: [Piece],
        _ places: [Substring],
        with values: [String]
    ) -> String {
        var filled = ""
        for piece in pieces {
            filled += piece.text
            guard let name = piece.name else { continue }
            if let place = places.firstIndex(of: name), place < values.count {
                filled += values[place]
            } else {
                filled += "{\(name)}"
            }
        }
        return filled
    }

    /// A stretch of text and the name of the place after it; the last has none.
    private typealias Piece = (text: Substring, name: Substring?)

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            pieces.append((rest[..<open], rest[rest.utf8.index(after: open)..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        return pieces + [(rest, nil)]
    }
}

/// A sentence not yet in anybody's language: rules and refusals carry it, Shell words it.
///
/// Labels of the trade among its values are put into the reader's language with it, and lists strung
/// together as there is usual.
package struct Sentence: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case text(String)
        case label(Label)
        case labels([Label])

        init(_ value: any CustomStringConvertible) {
            self =
                switch value {
                case let text as String: .text(text)
                case let number as Int: .text(String(number))
                case let label as Label: .label(label)
                case let labels as [Label]: .labels(labels)
                case let texts as [String]: .labels(texts.map { Label($0, $0) })
                default: .text("\(value)")
                }
        }
    }

    package let key: String
    package let values: [Value]

    package init(_ key: StaticString, _ values: any CustomStringConvertible...) {
        self.init(key, values)
    }

    package init(_ key: StaticString, _ values: [any CustomStringConvertible]) {
        self.key = key.description
        self.values = values.map { Value($0) }
    }
}

/// All translations, read once at the start from `Web/Locales`.
package struct Locales: Sendable {
    private let english: [String: String]

    package init(folder: URL) throws {
        let data = try Data(contentsOf: folder.appending(path: "en.json"))
        english = try JSONDecoder().decode([String: String].self, from: data)
    }

    package func words(_ language: Language) -> Words {
        Words(language, translations: language == .english ? english : [:])
    }
}
