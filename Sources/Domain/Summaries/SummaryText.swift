/// A sentence of a summary as its writer keeps it: words, and figures named between braces.
///
/// `现有会员{members}人[，五老会员{five_elders}人]。` What stands between brackets is left out where one of
/// its figures is zero or not known. Instead of a key its Chinese label may stand between the braces.
package struct SummaryText: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String)
        case figure(FigureKey)
        case place
        case year
    }

    /// A stretch of pieces that stands or falls together.
    package struct Clause: Hashable, Sendable {
        package let pieces: [Piece]
        package let isOptional: Bool

        package var keys: [FigureKey] {
            pieces.compactMap { if case .figure(let key) = $0 { key } else { nil } }
        }
    }

    /// Why a text cannot be read.
    package enum Fault: Error, Hashable, Sendable {
        case unknownFigure(String)
        /// A brace or bracket that is not closed, or not opened.
        case unpaired(Character)
    }

    package let clauses: [Clause]

    package init(_ text: String) throws(Fault) {
        var reading = Reading(rest: text[...])
        clauses = try reading.clauses()
    }

    /// Words without any figure.
    package init(words: String) {
        clauses = [Clause(pieces: [.text(words)], isOptional: false)]
    }

    package var keys: [FigureKey] { clauses.flatMap(\.keys) }

    /// The figures without which the sentence does not stand.
    package var needed: [FigureKey] { clauses.filter { !$0.isOptional }.flatMap(\.keys) }

    /// As it is kept, figures by their keys.
    package var kept: String { text(place: "place", year: "year") { $0.rawValue } }

    /// As it is edited, figures, place and year by their Chinese names.
    package var edited: String {
        text(place: Self.placeName, year: Self.yearName) { $0.label.chinese }
    }

    /// What stands between braces for the place and for the year where a sentence is edited.
    package static let (placeName, yearName) = ("地名", "年份")

    /// The words alone, for looks at what was typed.
    package var words: String {
        clauses.flatMap(\.pieces).map { if case .text(let text) = $0 { text } else { " " } }
            .joined()
    }

    private func text(place: String, year: String, _ name: (FigureKey) -> String) -> String {
        clauses.map { clause in
            let inner = clause.pieces.map { piece in
                switch piece {
                case .text(let text): text
                case .figure(let key): "{\(name(key))}"
                case .place: "{\(place)}"
                case .year: "{\(year)}"
                }
            }.joined()
            return clause.isOptional ? "[\(inner)]" : inner
        }.joined()
    }
}

/// One walk through a text.
private struct Reading {
    var rest: Substring

    mutating func clauses() throws(SummaryText.Fault) -> [SummaryText.Clause] {
        var clauses: [SummaryText.Clause] = []
        while let first = rest.first {
            let isOptional = first == "["
            if isOptional { rest.removeFirst() }
            let pieces = try pieces()
            guard (rest.first == "]") == isOptional else {
                throw .unpaired(rest.first == "]" ? "]" : "[")
            }
            if isOptional { rest.removeFirst() }
            clauses.append(.init(pieces: pieces, isOptional: isOptional))
        }
        return clauses
    }

    /// The pieces up to the next bracket.
    private mutating func pieces() throws(SummaryText.Fault) -> [SummaryText.Piece] {
        var pieces: [SummaryText.Piece] = []
        while let first = rest.first, first != "[", first != "]" {
            guard first != "}" else { throw .unpaired("}") }
            guard first == "{" else {
                let text = rest.prefix { !"{}[]".contains($0) }
                rest = rest[text.endIndex...]
                pieces.append(.text(String(text)))
                continue
            }
            guard let end = rest.firstIndex(of: "}") else { throw .unpaired("{") }
            let name = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
            pieces.append(try piece(named: name))
        }
        return pieces
    }

    private func piece(named name: String) throws(SummaryText.Fault) -> SummaryText.Piece {
        switch name {
        case "place", SummaryText.placeName: return .place
        case "year", SummaryText.yearName: return .year
        default:
            guard let key = FigureKey(rawValue: name) ?? FigureKey.labelled(name) else {
                throw .unknownFigure(name)
            }
            return .figure(key)
        }
    }
}

extension FigureKey {
    /// The figure of a Chinese label.
    package static func labelled(_ label: String) -> FigureKey? { byLabel[label] }

    private static let byLabel = Dictionary(
        all.map { ($0.label.chinese, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
