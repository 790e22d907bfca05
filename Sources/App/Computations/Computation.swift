import Domain
import Foundation
import Postgres

/// A township whose month is computed, or waits for it.
struct Computation: Row, Sendable {
    let region: RegionCode
    let name: String
    let closesAt: Date
    let computedAt: Date?

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        closesAt = try row.next()
        computedAt = try row.next()
    }

    /// Whether it is time to compute it.
    func isDue(_ now: Date) -> Bool { computedAt == nil && closesAt <= now }
}

package enum ComputationQuery: String, QueryFile {
    case list

    package static let folder = "computations"
}
