import Domain
import Foundation
import Postgres

/// A row that a source counts, does not count, or that came or changed after the month closed.
struct SourceRow: Row, Sendable {
    let key: Int64?
    let day: Day?
    let title: String
    let detail: String
    let counts: Bool
    let isLate: Bool
    let before: String?
    let now: String?

    init(_ row: inout RowReader) throws {
        key = try row.next()
        day = try row.next()
        title = try row.next()
        detail = try row.next()
        counts = try row.next()
        isLate = try row.next()
        before = try row.next()
        now = try row.next()
    }

    /// The rows of a source by the rule of the month: what was entered before it closed counts.
    static func query(_ source: Source, _ sheet: SheetOfMonth) -> Query<[SourceRow]> {
        let (rating, days) = (sheet.rating, sheet.rating.head.days)
        let (chapter, first) = (sheet.score.chapter, rating.month.first)
        let (closed, asOf, taken) = (rating.closed(for: sheet.score), rating.asOf, rating.taken)
        func rows(_ query: RatingQuery, _ more: any Bindable...) -> Query<[SourceRow]> {
            query.list(SourceRow.self, [chapter, first, closed, asOf] + more)
        }
        return switch source {
        case .activities, .timeliness, .study, .help:
            rows(.rowsActivities, taken, Int16(source.number), days.entry)
        case .groups: rows(.rowsGroups, taken)
        case .contacts: rows(.rowsContacts)
        case .townMeeting: rows(.rowsMeetings, taken)
        case .suggestions: rows(.rowsSuggestions)
        case .followUps: rows(.rowsFollowUps)
        case .statement: rows(.rowsPostings, days.statement)
        // Points by hand have no rows but themselves, which stand on the sheet.
        case .venue, .quality: helping(of: 0, sheet)
        }
    }

    /// The contacts of a chapter in which somebody was helped.
    static func helping(of chapter: Int64, _ sheet: SheetOfMonth) -> Query<[SourceRow]> {
        let rating = sheet.rating
        return RatingQuery.rowsHelping.list(
            SourceRow.self,
            chapter,
            rating.month.first,
            rating.closed(for: sheet.score),
            rating.asOf
        )
    }
}
