import Domain
import HTML
import Postgres

/// A chapter that takes suggestions from the web.
struct SuggestionBox: Row, Sendable {
    let region: RegionCode
    let place: String
    let chapter: String

    init(_ row: inout RowReader) throws {
        region = try row.next()
        place = try row.next()
        chapter = try row.next()
    }

    var link: Link { .suggestionForm(region) }
}

extension Link {
    /// The open form for suggestions of a place.
    static func suggestionForm(_ place: RegionCode) -> Link {
        "/board/\(place.text)/suggestions/new"
    }
}
