import Domain
import Foundation
import Postgres

/// What `xiehui retention` does: says what is past its term in a place, or carries out what was decided.
package struct RetentionCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// A rule, and what is past its term under it; nil where the figure is not this account's to know.
    package struct Line: Codable, Sendable {
        package let rule: String
        package let label: String
        package let months: Int
        package let automatic: Bool
        package let past: Int?
        package let held: Int?
    }

    /// Counts, by the rights of the account, and writes nothing.
    package func trial(of place: String, as operatorName: String) async throws -> [Line] {
        let place = try RegionCode(place)
        let today = site.clock.today
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let counts = try await acting.act(.seeRetention) { person, transaction in
            try person.require(.seeRetention, at: place)
            return try await transaction.run(
                RetentionQuery.counts.list(RetentionCount.self, place, today)
            )
        }
        try await acting.end()
        return counts.map {
            Line(
                rule: $0.rule.rawValue,
                label: $0.rule.label.chinese,
                months: $0.months,
                automatic: $0.isAutomatic,
                past: $0.past,
                held: $0.held
            )
        }
    }
}
