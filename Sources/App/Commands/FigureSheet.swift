import Domain
import Foundation
import HTML

/// The figures of a place and a year as a program reads them.
package struct FigureSheet: Encodable, Sendable {
    package let figures: [String: Cell]

    /// One figure: a number or null, how exact it is, where its rows are, and what it is now where that differs from
    /// what was handed in.
    package struct Cell: Encodable, Sendable {
        package let value: Decimal?
        package let kind: String
        package let link: String
        package let now: Now?

        private enum Name: String, CodingKey {
            case value, kind, link, now
        }

        /// Null is written out: that a figure is not known is said, not left out.
        package func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Name.self)
            try object.encode(value, forKey: .value)
            try object.encode(kind, forKey: .kind)
            try object.encode(link, forKey: .link)
            try object.encodeIfPresent(now, forKey: .now)
        }
    }

    /// What a figure is today, beside what was handed in.
    package struct Now: Encodable, Sendable {
        package let value: Decimal?
        package let kind: String

        private enum Name: String, CodingKey {
            case value, kind
        }

        package func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Name.self)
            try object.encode(value, forKey: .value)
            try object.encode(kind, forKey: .kind)
        }
    }

    init(
        _ place: RegionCode,
        _ year: Int,
        _ list: [SummaryFigure],
        now: [SummaryFigure] = []
    ) {
        let today = Dictionary(now.map { ($0.key, $0) }) { first, _ in first }
        figures = Dictionary(
            list.map { figure in
                let other = today[figure.key].flatMap { $0.isSaid(as: figure) ? nil : $0 }
                let cell = Cell(
                    value: figure.decimal,
                    kind: figure.kind.rawValue,
                    link: Link.figure(figure.key, place, year).text,
                    now: other.map { Now(value: $0.decimal, kind: $0.kind.rawValue) }
                )
                return (figure.key.rawValue, cell)
            }
        ) { first, _ in first }
    }
}

extension SummaryFigure {
    fileprivate var decimal: Decimal? {
        value.map { Decimal($0) / (decimals == 2 ? 100 : 1) }
    }

    /// Whether both say the same of what they count, from however many rows.
    func isSaid(as other: SummaryFigure) -> Bool { value == other.value && kind == other.kind }
}
