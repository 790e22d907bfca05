import Domain
import Foundation
import HTML
import Postgres

/// The query files of the sentences that summaries begin with.
package enum SummaryTemplateQuery: String, QueryFile {
    case list, find, sentences, begin, change, add, publish, drop

    package static let folder = "summary_templates"
}

/// A version of the sentences that summaries begin with.
struct SummaryTemplate: Row, Sendable {
    let id: Int64
    /// Nil for the one for all.
    let region: RegionCode?
    let place: String?
    let name: String
    /// Nil while it is a draft.
    let fromYear: Int?
    let isDraft: Bool
    let maker: String?
    let madeAt: Date
    let publisher: String?
    let publishedAt: Date?
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        name = try row.next()
        fromYear = try row.next()
        isDraft = try row.next()
        maker = try row.next()
        madeAt = try row.next()
        publisher = try row.next()
        publishedAt = try row.next()
        version = try row.next()
    }

    /// The version that a place's summary of a year begins with, of those listed for it: the first of the smallest
    /// region that has one.
    static func inForce(_ entries: [SummaryTemplate], in year: Int) -> SummaryTemplate? {
        entries.first { !$0.isDraft && ($0.fromYear ?? year) <= year }
    }
}

extension Link {
    static func summaryTemplates(_ place: RegionCode) -> Link {
        "/summary-templates?place=\(place.text)"
    }

    static func summaryTemplate(_ id: Int64) -> Link { "/summary-templates/\(id)" }

    /// A template with the figures of a place in it.
    static func summaryTemplate(_ id: Int64, with place: RegionCode) -> Link {
        "/summary-templates/\(id)?with=\(place.text)"
    }
}
