import Domain
import Foundation

/// A summary put together: its sentences worded with its figures, and what is to be said about each.
struct SummaryDocument: Sendable {
    /// A sentence as it reads, with what kept it.
    struct Line: Sendable {
        let sentence: SummarySentence
        let wording: SummaryWording
        /// Numbers that its writer typed and no row holds.
        let typed: [String]
        let copied: CopiedSentence?
    }

    /// A part of R14: the profile, or one of the eight sections.
    struct Section: Sendable {
        let theme: FigureKey.Theme
        let lines: [Line]
        let figures: [Pair]

        var said: [Line] { lines.filter(\.wording.outcome.isSaid) }
        var leftOut: [Line] { lines.filter { !$0.wording.outcome.isSaid } }
    }

    /// A figure beside that of the year before.
    struct Pair: Sendable {
        let now: SummaryFigure
        let before: SummaryFigure

        /// How much more or less; nil where either is not known exactly enough to be subtracted.
        var change: SummaryFigure? {
            guard let value = now.value, let earlier = before.value, now.kind != .belowTen,
                before.kind != .belowTen
            else { return nil }
            let kind = now.kind == .exact ? before.kind : now.kind
            return SummaryFigure(key: now.key, value: value - earlier, kind: kind, rows: 0)
        }
    }

    let place: String
    let region: RegionCode
    let year: Int
    let sections: [Section]
    /// The members of each chapter, for the chart and the appendix.
    let chapters: [SummaryFigure]

    init(
        place: String,
        region: RegionCode,
        year: Int,
        sentences: [SummarySentence],
        figures: [SummaryFigure],
        before: [SummaryFigure],
        copies: [CopiedSentence] = []
    ) {
        (self.place, self.region, self.year) = (place, region, year)
        let writer = SummaryWriter(place: place, year: year, figures: figures)
        let copied = Dictionary(copies.map { ($0.sentence, $0) }) { first, _ in first }
        let earlier = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
        chapters = figures.filter(\.key.isOfOneChapter)
        sections = FigureKey.Theme.allCases.map { theme in
            Section(
                theme: theme,
                lines: sentences.filter { $0.section == theme }.map {
                    Self.line($0, writer, figures, year, copied[$0.id])
                },
                figures: figures.filter { $0.key.theme == theme && !$0.key.isOfOneChapter }
                    .map { Pair(now: $0, before: earlier[$0.key] ?? .unknown($0.key)) }
            )
        }
    }

    private static func line(
        _ sentence: SummarySentence,
        _ writer: SummaryWriter,
        _ figures: [SummaryFigure],
        _ year: Int,
        _ copied: CopiedSentence?
    ) -> Line {
        let text = SummaryText.reading(sentence.wording)
        let wording =
            sentence.isLeftOut
            ? SummaryWording(outcome: .leftOutByWriter, pieces: [])
            : writer.word(
                text,
                ifZero: sentence.ifZero.map(SummaryText.reading),
                ifUnknown: sentence.ifUnknown.map(SummaryText.reading)
            )
        let isOwn = sentence.isEdited || sentence.code == nil
        return Line(
            sentence: sentence,
            wording: wording,
            typed: isOwn
                ? TypedText.unmatched(in: text.words, figures: figures, year: year) : [],
            copied: copied
        )
    }

    /// All figures that are known, in the order of the summary.
    var known: [Pair] {
        sections.flatMap(\.figures).filter { $0.now.kind != .unknown || $0.before.kind != .unknown }
    }
}

extension SummaryText {
    /// A text that was checked when it was kept; one that cannot be read stands as it is.
    static func reading(_ text: String) -> SummaryText {
        do { return try SummaryText(text) } catch { return SummaryText(words: text) }
    }
}

extension SummaryDocument {
    /// The figures that were frozen, in the order of the summary.
    static func figures(of sealed: [SealedFigure], before: Bool) -> [SummaryFigure] {
        let found = sealed.compactMap { before ? $0.before : $0.figure }
        return derived(found)
    }

    /// Frozen figures with what follows from them, in the order of the summary.
    static func derived(_ found: [SummaryFigure]) -> [SummaryFigure] {
        let byKey = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
        return FigureKey.all.flatMap { key -> [SummaryFigure] in
            let figure = byKey[key] ?? .unknown(key)
            guard key.rawValue != "members" else {
                return [figure]
                    + found.filter(\.key.isOfOneChapter)
                    .sorted { $0.key.rawValue < $1.key.rawValue }
            }
            guard key == .healthAttendanceRate else { return [figure] }
            return [rate(byKey)]
        }
    }

    private static func rate(_ figures: [FigureKey: SummaryFigure]) -> SummaryFigure {
        let (came, all) = (
            FigureKey(rawValue: "health_attended"), FigureKey(rawValue: "married_women")
        )
        return .rate(
            .healthAttendanceRate,
            of: came.flatMap { figures[$0] } ?? .unknown(.healthAttendanceRate),
            in: all.flatMap { figures[$0] } ?? .unknown(.healthAttendanceRate)
        )
    }
}
