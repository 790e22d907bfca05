import Domain
import Postgres

/// A township's year in figures: typed in or taken from its ledger, never counted from persons.
struct Profile: Row, Sendable {
    let region: RegionCode
    let name: String
    let year: Int
    let villages: Int?
    let communities: Int?
    /// Hundredths of a square kilometre.
    let area: Int?
    let population: Int?
    let households: Int?
    let marriedWomen: Int?
    /// To the county's town, in kilometres.
    let cityDistance: Int?
    let source: String
    let asOf: Day?
    let enteredBy: String?
    let ledgerFile: String?
    let ledgerLine: Int?
    /// Changes whenever the row is entered anew.
    let version: String

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        year = try row.next()
        villages = try row.next()
        communities = try row.next()
        area = try row.next()
        population = try row.next()
        households = try row.next()
        marriedWomen = try row.next()
        cityDistance = try row.next()
        source = try row.next()
        asOf = try row.next()
        enteredBy = try row.next()
        ledgerFile = try row.next()
        ledgerLine = try row.next()
        version = try row.next()
    }
}

package enum ProfileQuery: String, QueryFile {
    case enter, find, list

    package static let folder = "profiles"
}

/// An area in hundredths of a square kilometre, as people write it: 83.5.
enum Area {
    static func text(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        guard rest > 0 else { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Nil for what is no number with two decimals at most.
    static func hundredths(_ typed: String) -> Int? {
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = number(parts[0]), whole < 10_000_000
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].count), let rest = number(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    private static func number(_ digits: Substring) -> Int? {
        let isPlain = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
        return isPlain ? Int(digits) : nil
    }
}
