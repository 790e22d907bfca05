import Domain
import HTML
import Postgres

/// A policy of a household.
struct Policy: Row, Sendable {
    let id: Int64
    let household: Int64
    let head: String
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let number: String
    let insurer: String?
    let from: Day
    let to: Day
    let premium: Int64
    let payer: PremiumPayer?
    let sumInsured: Int64?
    let claims: Int
    let paid: Int64
    let isRemoved: Bool
    let ledgerFile: String?
    let ledgerLine: Int?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        household = try row.next()
        head = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next()
        number = try row.next()
        insurer = try row.next()
        from = try row.next()
        to = try row.next()
        premium = try row.next()
        payer = try row.next()
        sumInsured = try row.next()
        claims = try row.next()
        paid = try row.next()
        isRemoved = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
    }

    func state(on today: Day) -> PolicyState { PolicyState(from: from, to: to, on: today) }
}

/// A payment of the insurer.
struct PolicyClaim: Row, Sendable {
    let id: Int64
    let paidOn: Day
    let amount: Int64

    init(_ row: inout RowReader) throws {
        id = try row.next()
        paidOn = try row.next()
        amount = try row.next()
    }
}

/// A line of the return R10: a chapter's policies that began in a year.
struct PolicyReturnRow: Row, Sendable {
    let region: RegionCode
    let chapter: String
    let policies: Int
    let households: Int
    /// Premiums in fen by who paid; nil is nobody known.
    let premiums: [PremiumPayer?: Int64]
    let claims: Int
    let paid: Int64

    init(_ row: inout RowReader) throws {
        region = try row.next()
        chapter = try row.next()
        policies = try row.next()
        households = try row.next()
        premiums = [
            .household: try row.next(), .county: try row.next(), .association: try row.next(),
            .donor: try row.next(), nil: try row.next(),
        ]
        claims = try row.next()
        paid = try row.next()
    }
}

extension PremiumPayer: Column {}

extension Link {
    /// A year's policies of a place, the return R10.
    static func insurance(_ place: RegionCode, _ year: Int) -> Link {
        "/insurance/\(place.text)/\(year)"
    }

    static func policy(_ policy: Int64) -> Link { "/policies/\(policy)" }
}

package enum PolicyQuery: String, QueryFile {
    case add, claims, find, list, remove
    case addClaim = "add_claim"
    case ofHousehold = "of_household"
    case removeClaim = "remove_claim"
    case takenOut = "taken_out"
    case yearReturn = "return"

    package static let folder = "policies"
}
