import Domain
import HTTPTypes
import Postgres
import Testing

@testable import App

/// The table of holidays is what both the pages and the database's own limits reckon by.
struct HolidayTests {
    @Test(arguments: [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)])
    func `the table has as many days of a year as its notice`(
        year: Int,
        free: Int,
        worked: Int
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let days = try database.run(
            """
            select count(*) filter (where not works), count(*) filter (where works),
                count(distinct source), bool_and(not works or extract(isodow from day) > 5)
            from holiday where extract(year from day) = \(year)
            """
        )
        #expect(days == "\(free)|\(worked)|1|t")
    }

    @Test func `the pages end an appeal on the same day as the database`() async throws {
        try await withSite { site in
            let owner = try site.owner()
            defer { owner.close() }
            let rows = try await owner.run(WorkingCalendar.rows(from: try Day(iso: "2024-01-01")))
            let calendar = WorkingCalendar(rows)
            let limits = try site.database.run(
                """
                select d::date, appeal_through(d::date, 5)
                from generate_series('2024-01-01'::date, '2026-12-31', interval '1 day') d
                """
            )
            for line in limits.split(separator: "\n") {
                let (from, to) = (line.prefix(10), line.suffix(10))
                let reached = calendar.adding(workingDays: 5, to: try Day(iso: String(from)))
                #expect(reached.day.iso == to, "\(from)")
            }
        }
    }

    @Test func `a holiday that is entered in the table moves the lock and the objections alike`()
        async throws
    {
        try await withSite(on: "2026-04-14") { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            _ = try site.database.run(
                """
                update flag_month set published_at = '2026-04-07 09:00+08';
                insert into holiday values ('2026-04-09', false, '镇庆', '试验'),
                    ('2026-04-10', false, '镇庆', '试验')
                """
            )
            // 8, 13, 14, 15 and 16 April are worked.
            try await officer.get(MarchRows.month).expect(.ok, showing: "异议期到 2026 年 4 月 16 日")
            try await officer.post("\(MarchRows.month)/lock")
                .expect(.unprocessableContent, showing: "2026 年 4 月 17 日")
            let last = try site.database.run("select appeal_through('2026-04-07', 5)")
            #expect(last == "2026-04-16")
        }
    }
}
