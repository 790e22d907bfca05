import Domain
import Postgres

/// A chapter's month as it was computed, or as it stands now.
struct Score: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    /// By source, in their order; nil where a source is not applicable or points are not given yet.
    let counted: [Int?]
    let outOf: [Int?]
    /// In hundredths.
    let points: [Int?]
    let entered: Int
    let late: Int
    /// In tenths.
    let total: Int
    let isProvisional: Bool
    let rank: Int?
    let flag: Int?
    let loweredBy: [Veto]
    let rankBefore: Int?
    let totalBefore: Int?
    let openVetoes: Int
    /// Whether an objection of its own was upheld: a revision counts what it entered until then.
    let isHeard: Bool

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        counted = try row.next()
        outOf = try row.next()
        points = try row.next()
        entered = try row.next()
        late = try row.next()
        total = try row.next()
        isProvisional = try row.next()
        rank = try row.next()
        flag = try row.next()
        loweredBy = try row.next()
        rankBefore = try row.next()
        totalBefore = try row.next()
        openVetoes = try row.next()
        isHeard = try row.next()
    }

    /// What was counted of a source, as the rules have it.
    func count(of source: Source) -> Count {
        let (number, whole) = (counted[source.place], outOf[source.place])
        switch source.kind {
        case .byHand: return number.map(Count.given) ?? .notYetGiven
        case .number: return number.map { .counted($0) } ?? .notApplicable(.notKept)
        case .share:
            guard let number, let whole else { return .notApplicable(.nothingToCount) }
            return .counted(number, of: whole)
        }
    }

    /// The month by the rules of the scheme; the same figures as were kept.
    func tally(by scheme: FlagScheme) -> Tally {
        Tally(
            Dictionary(uniqueKeysWithValues: Source.allCases.map { ($0, count(of: $0)) }),
            by: scheme
        )
    }
}
