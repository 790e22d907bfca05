import Domain
import Foundation
import Postgres

/// The query files of annual summaries.
package enum SummaryQuery: String, QueryFile {
    case list, find, begin, sentences, steps, sealed, copies, change, changes, add, step, template,
        below, waiting
    case takenOut = "taken_out"

    package static let folder = "annual_summaries"
}

extension SummaryState: Column, Bindable {}
extension SummaryStep: Column, Bindable {}
extension FigureKey.Theme: Column, Bindable {}

/// The summary of a place and a year.
struct AnnualSummary: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let place: String
    let year: Int
    let state: SummaryState
    let begunBy: String
    let begun: Date
    /// When its figures were frozen; nil for a draft.
    let sealed: Date?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        year = try row.next()
        state = try row.next()
        begunBy = try row.next()
        begun = try row.next()
        sealed = try row.next()
    }
}

/// A place with how far its summary has come.
struct SummaryOfPlace: Row, Sendable {
    let region: RegionCode
    let name: String
    let state: SummaryState?
    let handedIn: Date?

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        state = try row.next()
        handedIn = try row.next()
    }
}

/// A sentence of a summary as it is kept.
struct SummarySentence: Row, Sendable {
    let id: Int64
    let section: FigureKey.Theme
    let sort: Int
    /// Nil for a sentence of the writer's own.
    let code: String?
    let wording: String
    let ifZero: String?
    let ifUnknown: String?
    let isEdited: Bool
    let isLeftOut: Bool
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        section = try row.next()
        sort = try row.next()
        code = try row.next()
        wording = try row.next()
        ifZero = try row.next()
        ifUnknown = try row.next()
        isEdited = try row.next()
        isLeftOut = try row.next()
        version = try row.next()
    }
}

/// A step that was taken with a summary.
struct SummaryStepRow: Row, Sendable {
    let step: SummaryStep
    let reason: String?
    let by: String
    let at: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        reason = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// A figure as it was handed in, with the year before, as far as whoever asks may be told.
struct SealedFigure: Row, Sendable {
    /// Nil for a key of another version of the program.
    let figure: SummaryFigure?
    let before: SummaryFigure?
    /// With what the figures were made.
    let version: String

    init(_ row: inout RowReader) throws {
        let key = FigureKey(rawValue: try row.next())
        let value: Int64? = try row.next()
        let kind: FigureKind = try row.next()
        let rows: Int = try row.next()
        figure = key.map { SummaryFigure(key: $0, value: value, kind: kind, rows: rows) }
        let earlier: Int64? = try row.next()
        let earlierKind: FigureKind? = try row.next()
        before = key.map {
            SummaryFigure(key: $0, value: earlier, kind: earlierKind ?? .unknown, rows: 0)
        }
        version = try row.next()
    }
}

/// A sentence that stands in another place's summary too.
struct CopiedSentence: Row, Sendable {
    let sentence: Int64
    let place: String
    let year: Int

    init(_ row: inout RowReader) throws {
        sentence = try row.next()
        place = try row.next()
        year = try row.next()
    }
}

/// A township of a county, and whether its summary had been handed in.
struct SummaryBelow: Row, Sendable {
    let region: RegionCode
    let name: String
    let isHandedIn: Bool

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        isHandedIn = try row.next()
    }
}
