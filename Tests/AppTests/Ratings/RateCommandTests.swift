import Domain
import Foundation
import Postgres
import Testing

@testable import App

struct RateCommandTests {
    @Test func `a clerk computes a county once, and a second run leaves it alone`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let owner = try site.owner()
            defer { owner.close() }
            let command = RatingCommands(site: site.site, owner: owner)
            let wish = try RatingCommands.Wish(place: "431003", month: "2026-03", again: false)
            let first = try await command.rate(wish, as: "suxian.clerk") { _, _ in }
            #expect(first.townships >= 2 && first.chapters == 3 && first.waiting == 0)
            let second = try await command.rate(wish, as: "suxian.clerk") { _, _ in }
            #expect(second.townships == 0)
            let again = try RatingCommands.Wish(place: "country", month: "2026-03", again: true)
            let third = try await command.rate(again, as: "suxian.clerk") { _, _ in }
            #expect(third.townships == first.townships)
        }
    }

    @Test func `a month that has not closed waits, and another county is not hers`() async throws {
        try await withSite(on: "2026-04-05") { site in
            let owner = try site.owner()
            defer { owner.close() }
            let command = RatingCommands(site: site.site, owner: owner)
            let open = try RatingCommands.Wish(place: "431003", month: "2026-03", again: false)
            let report = try await command.rate(open, as: "suxian.clerk") { _, _ in }
            #expect(report.waiting >= 2 && report.townships == 0)
            let other = try RatingCommands.Wish(place: "431002", month: "2026-03", again: false)
            await #expect(throws: Operator.MayNot.self) {
                try await command.rate(other, as: "suxian.clerk") { _, _ in }
            }
            #expect(throws: RatingCommands.BadMonth.self) {
                try RatingCommands.Wish(place: "431003", month: "3", again: false)
            }
        }
    }
}
