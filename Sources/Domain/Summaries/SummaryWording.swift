/// What a sentence of a summary reads with a place's figures in it, or why it does not stand there.
package struct SummaryWording: Hashable, Sendable {
    /// A stretch of finished text; a figure in it leads to its rows.
    package struct Piece: Hashable, Sendable {
        package let text: String
        package let key: FigureKey?

        package init(_ text: String, _ key: FigureKey? = nil) {
            self.text = text
            self.key = key
        }
    }

    package enum Outcome: Hashable, Sendable {
        case said
        /// Its first figure is zero, and it says so in other words.
        case saidForZero
        /// A figure of it is not known, and it says so in other words.
        case saidForUnknown
        case leftOutForZero(FigureKey)
        case leftOutForUnknown(FigureKey)
        case leftOutByWriter

        package var isSaid: Bool {
            switch self {
            case .said, .saidForZero, .saidForUnknown: true
            default: false
            }
        }
    }

    package let outcome: Outcome
    package let pieces: [Piece]

    package init(outcome: Outcome, pieces: [Piece]) {
        self.outcome = outcome
        self.pieces = pieces
    }

    package var text: String { pieces.map(\.text).joined() }
}

/// Puts figures into sentences: the rules for what is zero or not known.
package struct SummaryWriter: Sendable {
    let place: String
    let year: Int
    let figures: [FigureKey: Figure]

    package init(place: String, year: Int, figures: [Figure]) {
        self.place = place
        self.year = year
        self.figures = Dictionary(figures.map { ($0.key, $0) }) { first, _ in first }
    }

    package func figure(_ key: FigureKey) -> Figure { figures[key] ?? .unknown(key) }

    /// The sentence with its figures, or its other wording, or nothing and why.
    package func word(_ text: SummaryText, ifZero: SummaryText?, ifUnknown: SummaryText?)
        -> SummaryWording
    {
        if let unknown = text.needed.first(where: { figure($0).kind == .unknown }) {
            return instead(ifUnknown, .saidForUnknown, .leftOutForUnknown(unknown))
        }
        if let first = text.needed.first, figure(first).isZero {
            return instead(ifZero, .saidForZero, .leftOutForZero(first))
        }
        return SummaryWording(outcome: .said, pieces: pieces(of: text))
    }

    private func instead(
        _ other: SummaryText?,
        _ said: SummaryWording.Outcome,
        _ leftOut: SummaryWording.Outcome
    ) -> SummaryWording {
        guard let other else { return SummaryWording(outcome: leftOut, pieces: []) }
        return SummaryWording(outcome: said, pieces: pieces(of: other))
    }

    private func pieces(of text: SummaryText) -> [SummaryWording.Piece] {
        text.clauses.filter { clause in
            !clause.isOptional
                || clause.keys.allSatisfy { figure($0).kind != .unknown && !figure($0).isZero }
        }.flatMap(\.pieces).map { piece in
            switch piece {
            case .text(let text): .init(text)
            case .place: .init(place)
            case .year: .init("\(year)")
            case .figure(let key): .init(figure(key).worded, key)
            }
        }
    }
}

extension Figure {
    package var isZero: Bool { value == 0 && kind != .belowTen }

    /// The number as prose writes it in front of its unit: `5300`, `5300余`, `约5300`, `不足10`; money of
    /// ten thousand yuan and more as people say it, `12万`, where that loses nothing.
    package var worded: String {
        switch kind {
        case .exact: said ?? "—"
        case .atLeast: said.map { "\($0)余" } ?? "—"
        case .about: said.map { "约\($0)" } ?? "—"
        case .belowTen: "不足10"
        case .unknown: "（未登记）"
        }
    }

    private var said: String? {
        guard key.unit == .yuan, let value, value >= 1_000_000, value % 10_000 == 0 else {
            return number
        }
        let (whole, hundreds) = (value / 10_000).quotientAndRemainder(dividingBy: 100)
        guard hundreds > 0 else { return "\(whole)万" }
        let tail = hundreds % 10 == 0 ? "\(hundreds / 10)" : Digits.padded(Int(hundreds), to: 2)
        return "\(whole).\(tail)万"
    }

    /// The share in whole per cent of those who came among those who were asked (domain 11): of counts alone.
    package static func rate(_ key: FigureKey, of part: Figure, in whole: Figure) -> Figure {
        guard let came = part.value, let all = whole.value, all > 0, part.kind != .belowTen else {
            return .unknown(key)
        }
        let kind = part.kind == .exact ? whole.kind : part.kind
        return Figure(
            key: key,
            value: (came * 200 + all) / (all * 2),
            kind: kind,
            rows: part.rows
        )
    }
}
