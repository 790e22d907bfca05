import Domain
import Foundation
import Postgres

/// The query files of the figures of the annual summary.
package enum FigureQuery: String, QueryFile {
    case figures, parts, rows

    package static let folder = "figures"
}

/// A figure of the summary; `Figure` is how a page draws one.
package typealias SummaryFigure = Domain.Figure

/// The figures of places, as far as whoever asks may be told.
package enum FigureStore {
    /// All figures of a place and a year, in the order of the summary; also those nobody kept rows for.
    package static func figures(_ place: RegionCode, _ year: Int) -> Query<[SummaryFigure]> {
        FigureQuery.figures.list(FigureTotal.self, place, year, String?.none).map(ordered)
    }

    /// One figure; none for a key that is no figure.
    static func figure(_ key: FigureKey, _ place: RegionCode, _ year: Int) -> Query<SummaryFigure> {
        guard key != .healthAttendanceRate else {
            return figures(place, year).map { $0.first { $0.key == key } ?? .unknown(key) }
        }
        return FigureQuery.figures.list(FigureTotal.self, place, year, key.rawValue)
            .map { $0.compactMap(\.figure).first { $0.key == key } ?? .unknown(key) }
    }

    /// A figure township by township, or village by village.
    static func parts(_ key: FigureKey, _ place: RegionCode, _ year: Int) -> Query<[FigurePart]> {
        FigureQuery.parts.list(FigurePart.self, place, year, key.ofRows.rawValue)
    }

    @Sendable private static func ordered(_ totals: [FigureTotal]) -> [SummaryFigure] {
        let found = totals.compactMap(\.figure)
        let byKey = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
        let ofChapters = found.filter(\.key.isOfOneChapter)
            .sorted { $0.key.rawValue < $1.key.rawValue }
        return FigureKey.all.flatMap { key in
            let figure =
                key == .healthAttendanceRate ? attendanceRate(byKey) : byKey[key] ?? .unknown(key)
            return key.rawValue == "members" ? [figure] + ofChapters : [figure]
        }
    }

    /// Of a hundred married women of child-bearing age, how many came: only as one figure of a whole place
    /// (domain 1.2, 11).
    private static func attendanceRate(_ figures: [FigureKey: SummaryFigure]) -> SummaryFigure {
        let key = FigureKey.healthAttendanceRate
        guard let came = FigureKey(rawValue: "health_attended").flatMap({ figures[$0] }),
            let of = FigureKey(rawValue: "married_women").flatMap({ figures[$0] })?.value,
            let attended = came.value, of > 0
        else { return .unknown(key) }
        return SummaryFigure(
            key: key,
            value: (attended * 200 + of) / (of * 2),
            kind: came.kind,
            rows: came.rows
        )
    }
}

/// A figure as the database gives it; nil for a key of another version of the program.
struct FigureTotal: Row, Sendable {
    let figure: SummaryFigure?

    init(_ row: inout RowReader) throws {
        let key: String = try row.next()
        let value: Int64? = try row.next()
        let kind: FigureKind = try row.next()
        let rows: Int = try row.next()
        figure = FigureKey(rawValue: key).map {
            SummaryFigure(key: $0, value: value, kind: kind, rows: rows)
        }
    }
}

extension FigureKind: Column {}

extension FigureKey {
    static let healthAttendanceRate =
        all.first { $0.rawValue == "health_attendance_rate" } ?? all[0]

    /// The figure whose rows stand behind it: a rate's are those of what it is a part of.
    var ofRows: FigureKey {
        guard self == .healthAttendanceRate else { return self }
        return FigureKey(rawValue: "health_attended") ?? self
    }
}

/// What one township of a county, or one village of a township, adds to a figure.
struct FigurePart: Row, Sendable {
    let region: RegionCode
    let name: String
    let value: Int64?
    /// Nil where it is not told so that another part's cannot be worked out.
    let kind: FigureKind?
    let rows: Int

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        value = try row.next()
        let kind: String = try row.next()
        self.kind = FigureKind(rawValue: kind)
        rows = try row.next()
    }
}
