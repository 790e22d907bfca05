import Domain
import Foundation
import Postgres

/// A scheme in the list of a township: from when, and who made and published it.
struct SchemeEntry: Row, Sendable {
    let head: SchemeHead
    /// Nil for a scheme for all.
    let region: RegionCode?
    /// Nil while it is a draft.
    let from: Month?
    let ratesEnterprises: Bool
    let isDraft: Bool
    let copiedFrom: Int64?
    let maker: String?
    let madeAt: Date
    let publisher: String?
    let publishedAt: Date?
    let version: Int
    /// Why it is as it is, as a whole.
    let note: String?

    init(_ row: inout RowReader) throws {
        head = try SchemeHead(&row)
        region = try row.next()
        from = try row.next(Day?.self).map { Month(of: $0) }
        ratesEnterprises = try row.next()
        isDraft = try row.next(String.self) == "draft"
        copiedFrom = try row.next()
        maker = try row.next()
        madeAt = try row.next()
        publisher = try row.next()
        publishedAt = try row.next()
        version = try row.next()
        note = try row.next()
    }

    /// The scheme by which a month is rated: the township's own before the one for all.
    static func inForce(_ entries: [SchemeEntry], in month: Month) -> SchemeEntry? {
        entries.filter { !$0.isDraft && ($0.from ?? month) <= month }.max { one, other in
            guard (one.region == nil) == (other.region == nil) else { return one.region == nil }
            return one.head.from < other.head.from
        }
    }
}

/// A scheme whole, as a page shows it.
struct WholeScheme: Sendable {
    let entry: SchemeEntry
    let scheme: RatingScheme
    /// Its indicators as they are called; the same words in both languages.
    var rules: FlagScheme { scheme.rules }
    var head: SchemeHead { entry.head }
}

/// The days of a township from a month on.
struct CalendarEntry: Row, Sendable {
    let region: RegionCode?
    let from: Month
    let days: RatingDays
    let author: String?
    let at: Date

    init(_ row: inout RowReader) throws {
        region = try row.next()
        from = Month(of: try row.next(Day.self))
        var days = RatingDays()
        days.closes = try row.next()
        days.computed = try row.next()
        days.byHand = try row.next()
        days.approved = try row.next()
        days.published = try row.next()
        days.appealWorkingDays = try row.next()
        self.days = days
        author = try row.next()
        at = try row.next()
    }
}

extension Visitor {
    /// The township whose schemes the address asks for, seen from it or from a village of it.
    func schemePlace() throws -> (place: RegionCode, town: RegionCode) {
        let place = try ratedPlace()
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        return (place, town)
    }

    /// The township itself: a village has no scheme of its own.
    func schemeTown() throws -> RegionCode {
        let (place, town) = try schemePlace()
        guard place == town else { throw Stop.notFound }
        return town
    }

    /// The scheme that the address names, with all it is made of.
    func wholeScheme() async throws -> (SignedIn, WholeScheme) {
        let (place, town) = try schemePlace()
        let key = try id("scheme")
        let (person, (entry, parts, flags, vetoes)) = try await read(
            SchemeQuery.find.one(SchemeEntry.self, key, town),
            RatingQuery.schemeParts.list(SchemePart.self, key),
            RatingQuery.schemeFlags.list(SchemeFlag.self, key),
            RatingQuery.schemeVetoes.list(SchemeVeto.self, key)
        )
        try person.require(act, at: place)
        return (
            person,
            WholeScheme(entry: entry, scheme: RatingScheme(entry.head, parts, flags, vetoes))
        )
    }
}
