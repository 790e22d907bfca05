import Domain
import Foundation
import Postgres
import Testing

@testable import App

/// The cast's township with the months up to a day.
struct DemonstratedTown: Sendable {
    let site: TestSite

    static let seed = TestDatabase.share.appending(path: "SQL/Seed/Months")

    /// Marks the database first: the cast has accounts, so only its superuser still can.
    static func mark(_ site: TestSite) throws {
        _ = try site.database.run(
            "set session_replication_role = replica; update installation set demonstration = true"
        )
    }

    static func make(_ site: TestSite, months: Int) async throws -> (Self, DemonstrateTown.Report) {
        try mark(site)
        let report = try await carryOut(site, months: months)
        return (Self(site: site), report)
    }

    static func carryOut(
        _ site: TestSite,
        months: Int
    ) async throws -> DemonstrateTown.Report {
        let owner = try site.owner()
        defer { owner.close() }
        let command = DemonstrateTown(site: site.site, owner: owner, seed: seed)
        let wish = try DemonstrateTown.Wish(region: Cast.township, months: months)
        return try await command.carryOut(wish) { _, _ in }
    }

    func lines(_ sql: String) throws -> [String] {
        try site.database.run(sql).split(separator: "\n").map(String.init)
    }

    /// The months with their state and edition, oldest first.
    func months() throws -> [String] {
        try lines(
            """
            select to_char(month, 'YYYY-MM') || ' ' || state || ' ' || revision
            from flag_month where region_code = '431003190' order by month
            """
        )
    }

    /// Where the households of the year's round stand, and how many sheets their panel handed in.
    func stars() throws -> [String] {
        try lines(
            """
            select state || ' ' || count(*) from star_application where ledger_file_id is null group by state
            union all select 'sheets ' || count(*) from star_score where handed_in_at is not null
            """
        )
    }

    /// Objections that wait for an answer and were raised within the days of appeal, which still run.
    func openObjections(on day: String) throws -> [String] {
        try lines(
            """
            select to_char(o.month, 'YYYY-MM') || ' ' || o.revision
            from objection o join flag_month f on f.region_code = left(o.region_code, 9)
                and f.month = o.month and f.published_revision = o.revision and f.state = 'published'
            where o.upheld is null and date '\(day)' <= appeal_through(
                (f.published_at at time zone interval '8 hours')::date, 5)
            """
        )
    }
}
