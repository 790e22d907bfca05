import HTTPTypes
import Postgres
import Testing

@testable import App

/// The page that everybody sees first, and most often, costs two trips to the database however many
/// duties somebody holds.
@Suite struct StartTripTests {
    @Test(arguments: [
        "zhuxi.secretary", "yunxi.officer", "yunxi.admin", "yunxi.keeper", "yunxi.approver",
        "suxian.reader", "suxian.approver", "yunxi.payer",
    ])
    func `a start page asks the database twice`(_ name: String) async throws {
        try await withSite { site in
            let person = try await site.signIn(name)
            _ = try await person.get("/start")
            let before = site.site.database.counts.batches
            let page = try await person.get("/start")
            #expect(page.status == .ok)
            #expect(site.site.database.counts.batches - before <= 2)
        }
    }
}
