import Domain
import Foundation
import Testing

@testable import App

/// `serve --days-ahead`: a demonstration as it will stand in so many days.
struct DaysAheadTests {
    @Test func `a demonstration is shown as it will stand in so many days`() async throws {
        try await withSite(on: "2026-12-25") { site in
            try DemonstratedTown.mark(site)
            let later = try await site.site.inDays(10)
            #expect(later.clock.today.iso == "2027-01-04")
            let hours = later.clock.now().timeIntervalSince(site.site.clock.now()) / 3600
            #expect(hours == 240)
            #expect(site.site.clock.today.iso == "2026-12-25", "the site itself goes on as it was")
            let before = try await site.site.inDays(-1)
            #expect(before.clock.today.iso == "2026-12-24")
        }
    }

    @Test func `no other house is shown otherwise than today`() async throws {
        try await withSite(on: "2026-12-25") { site in
            await #expect(throws: DemonstrateTown.Refusal.notADemonstration) {
                _ = try await site.site.inDays(10)
            }
            let today = try await site.site.inDays(0)
            #expect(today.clock.today.iso == "2026-12-25")
        }
    }
}
