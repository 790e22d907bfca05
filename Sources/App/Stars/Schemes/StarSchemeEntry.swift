import Domain
import Foundation
import Postgres

/// A five-star scheme in the list of a township: its numbers and days, and who made it.
struct StarSchemeEntry: Row, Sendable {
    let id: Int64
    /// Nil for a scheme for all.
    let region: RegionCode?
    let name: String
    let legacyLabel: String?
    let sheet: StarSheet
    /// Nil while it is a draft.
    let fromYear: Int?
    let rules: StarRules
    let calendar: StarCalendar
    let note: String?
    let isDraft: Bool
    let maker: String?
    let madeAt: Date
    let publisher: String?
    let publishedAt: Date?
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        legacyLabel = try row.next()
        sheet = try row.next(String.self) == "categories" ? .categories : .items
        fromYear = try row.next()
        rules = try StarRules(&row)
        calendar = StarCalendar(try StarDeadline.allCases.map { _ in try row.next(Int.self) })
        note = try row.next()
        isDraft = try row.next(String.self) == "draft"
        maker = try row.next()
        madeAt = try row.next()
        publisher = try row.next()
        publishedAt = try row.next()
        version = try row.next()
    }

    /// What it was called in its years.
    var label: String { legacyLabel ?? name }

    /// The scheme a round of that year is held under: the township's own before the one for all.
    static func inForce(_ entries: [StarSchemeEntry], in year: Int) -> StarSchemeEntry? {
        entries.filter { !$0.isDraft && $0.sheet == .items && ($0.fromYear ?? year) <= year }
            .max { one, other in
                guard (one.region == nil) == (other.region == nil) else { return one.region == nil }
                return (one.fromYear ?? 0, one.id) < (other.fromYear ?? 0, other.id)
            }
    }
}

extension StarRules {
    fileprivate init(_ row: inout RowReader) throws {
        self.init()
        starAt = try row.next()
        fiveStarTotal = try row.next()
        fewestReviewers = try row.next()
        samplePercent = try row.next()
        villageNoticeDays = try row.next()
        townshipNoticeDays = try row.next()
        noticeAfterRecheck = try row.next()
        recheckDays = try row.next()
        appealDays = try row.next()
        mendMonths = try row.next()
        barYears = try row.next()
        householdsPerAward = try row.next()
        reviewFrom = MonthDay(number: try row.next())
    }
}

/// A category as the register keeps it, still without its items.
struct StarCategoryRow: Row, Sendable {
    let letter: String
    let label: Label
    let legacyLabel: String?

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        label = Label(try row.next(), try row.next())
        legacyLabel = try row.next()
    }
}

struct StarItemRow: Row, Sendable {
    let item: StarItem

    init(_ row: inout RowReader) throws {
        let code: String = try row.next()
        let label = Label(try row.next(), try row.next())
        let help: String? = try row.next()
        let english: String? = try row.next()
        let most: Int = try row.next()
        let kind = StarProof.Kind(rawValue: try row.next()) ?? .village
        let source: String? = try row.next()
        let needs: Int? = try row.next()
        item = StarItem(
            code,
            label,
            help: help.map { Label($0, english ?? $0) },
            most: most,
            StarProof(kind, source.flatMap(StarSource.init(rawValue:)), needs: needs ?? 1),
            mayNotApply: try row.next()
        )
    }
}

struct StarVetoRow: Row, Sendable {
    let rule: StarVetoRule

    init(_ row: inout RowReader) throws {
        rule = StarVetoRule(
            try row.next(),
            Label(try row.next(), try row.next()),
            document: Label(try row.next(), try row.next())
        )
    }
}

extension StarProof {
    /// What counts rows needs a source; without one it is the village's check.
    init(_ kind: Kind, _ source: StarSource?, needs: Int) {
        let rows = source.map { StarRows($0, needs: needs) }
        switch (kind, rows) {
        case (.logged, let rows?): self = .logged(rows)
        case (.either, let rows?): self = .either(rows)
        case (.document, _): self = .document
        default: self = .village
        }
    }
}
