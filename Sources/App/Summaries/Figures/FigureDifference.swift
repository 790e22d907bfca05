import Domain
import Postgres

/// How a figure differs from what was sealed, as far as whoever asks may be told.
package struct FigureDifference: Row, Hashable, Sendable {
    package let key: String
    /// Nil for a key of another version of the program.
    package let before: SummaryFigure?
    package let now: SummaryFigure?
    /// Rows that were not there, or not so; a row that changed is among both; nil where that is not told.
    package let come: Int?
    package let gone: Int?
    /// The figures are made otherwise now than when they were sealed, so that only numbers are compared.
    package let isRemade: Bool

    package init(_ row: inout RowReader) throws {
        let name: String = try row.next()
        let known = FigureKey(rawValue: name)
        func figure() throws -> SummaryFigure? {
            let value: Int64? = try row.next()
            let kind: FigureKind = try row.next()
            return known.map { SummaryFigure(key: $0, value: value, kind: kind, rows: 0) }
        }
        key = name
        before = try figure()
        now = try figure()
        come = try row.next()
        gone = try row.next()
        isRemade = try row.next()
    }

    /// How many rows changed, at least: one that changed has gone and come.
    package var rows: Int { max(come ?? 0, gone ?? 0) }
}
