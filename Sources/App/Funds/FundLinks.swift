import Domain
import HTML

extension Link {
    /// The books of a place's chapters.
    static func funds(_ place: RegionCode, _ period: FundPeriod) -> Link {
        "/funds/\(place.text)/\(period.iso)"
    }

    /// One chapter's book.
    static func book(ofChapter chapter: Int64, _ period: FundPeriod) -> Link {
        "/chapters/\(chapter)/funds/\(period.iso)"
    }

    static func fundEntry(_ id: Int64) -> Link { "/fund-entries/\(id)" }
}
