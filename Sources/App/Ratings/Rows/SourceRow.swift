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

    /// The rows of a source by the rule of the month: what was known before it closed counts.
    static func query(_ source: Source, _ sheet: SheetOfMonth) -> Query<[SourceRow]> {
        let (chapter, first) = (sheet.score.chapter, sheet.rating.month.first)
        let (asOf, days) = (sheet.rating.asOf, sheet.rating.head.days)
        return switch source {
        case .activities, .timeliness, .study, .help:
            RatingQuery.rowsActivities.list(
                SourceRow.self,
                chapter,
                first,
                asOf,
                Int16(source.number),
                days.entry
            )
        case .groups: RatingQuery.rowsGroups.list(SourceRow.self, chapter, first, asOf)
        case .contacts: RatingQuery.rowsContacts.list(SourceRow.self, chapter, first, asOf)
        case .townMeeting: RatingQuery.rowsMeetings.list(SourceRow.self, chapter, first, asOf)
        case .suggestions: RatingQuery.rowsSuggestions.list(SourceRow.self, chapter, first, asOf)
        case .followUps: RatingQuery.rowsFollowUps.list(SourceRow.self, chapter, first, asOf)
        case .statement:
            RatingQuery.rowsPostings.list(SourceRow.self, chapter, first, asOf, days.statement)
        // Points by hand have no rows but themselves, which stand on the sheet.
        case .venue, .quality: RatingQuery.rowsHelping.list(SourceRow.self, 0, first, asOf)
        }
    }
}
