import HTTPTypes
import Testing

@testable import App

/// What the bank paid out stands among what a case received, and what came back does not.
struct ReceiptTests {
    @Test func `what was paid stands in the return of aid, and what came back does not`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            let officer = try await site.signIn(Cast.officer)
            let sheet = "/cases/place/431003190/2026/aid-return"
            let before = try await officer.get(sheet).expect(.ok).visible
            #expect(!before.contains("960"))
            let batch = try await town.sent()
            try await town.answer(batch, PayingTown.answers(3, returned: 1)).expect(.seeOther)
            let received = try site.database.run(
                "select count(*), sum(cash_fen), min(year), min(received_on) from case_receipt"
            )
            #expect(received == "2|192000|2026|2026-04-06")
            let after = try await officer.get(sheet).expect(.ok).visible
            #expect(after.ranges(of: "960").count > 1)
        }
    }
}
