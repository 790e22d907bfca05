import HTTPTypes
import Testing

@testable import App

struct MergeHouseholdsTests {
    @Test func `merging two rows keeps one contact and hands the marks on`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into household (household_id, region_code, chapter_id, head_name)
                values (290, '431003190201', 2, '贺东来');
                insert into household_link (household_id, region_code, member_id, from_on)
                values (290, '431003190201', 107, '2025-01-01')
                """
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/households/duplicates?place=\(Newcomer.township)")
                .expect(.ok, showing: "/households/202/merger?with=290")
            try await officer.post("/households/202/merger", ["with": "290", "keep": "290"])
                .expect(.seeOther)
            let rows = try site.database.run(
                """
                select (select state from household where household_id = 202),
                    (select address from household where household_id = 290),
                    (select household_id from household_mark where household_mark_id = 501)
                """
            )
            #expect(rows == "merged|竹溪村2组3号|290")
        }
    }

    /// Two rows about one household, the second of them with the link, and a visit in the first.
    private static let twice = """
        insert into household (household_id, region_code, chapter_id, head_name)
        values (290, '431003190201', 2, '贺东来');
        insert into household_link (household_id, region_code, member_id, from_on)
        values (290, '431003190201', 107, '2025-01-01');
        insert into contact (contact_id, household_id, chapter_id, region_code, contacted_on, channel,
            topics, entered_by, entered_at)
        overriding system value
        values (800, 202, 2, '431003190201', '2026-04-02', 'visit', '{needs}', 11, '2026-04-02');
        insert into follow_up (follow_up_id, chapter_id, region_code, contact_id, household_id, need,
            due_on, entered_by, entered_at)
        overriding system value
        values (801, 2, '431003190201', 800, 202, '送药', '2026-04-20', 11, '2026-04-02')
        """

    @Test func `visits and needs of a merged row are those of the household that stays`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(Self.twice)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/households/202/merger", ["with": "290", "keep": "290"])
                .expect(.seeOther)
            try await officer.get("/households/290").expect(.ok, showing: "/contacts/800")
            for page in ["/contacts/800", "/follow-ups/801"] {
                try await officer.get(page).expect(.ok, showing: "/households/290")
            }
            let village = "place=\(Newcomer.village)"
            try await officer.get("/contacts?\(village)&show=contacted")
                .expect(.ok, showing: "贺东来")
            let waiting = try await officer.get("/contacts?\(village)&show=waiting")
            #expect(!waiting.text.contains("贺东来"))
        }
    }

    @Test func `whoever declined in the row that went declines in the one that stays`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(
                """
                \(Self.twice);
                insert into contact_declined (household_id, region_code, from_on, entered_by,
                    entered_at)
                values (202, '431003190201', '2026-03-01', 11, '2026-03-01')
                """
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/households/202/merger", ["with": "290", "keep": "290"])
                .expect(.seeOther)
            let list = try await officer.get("/contacts?place=\(Newcomer.village)")
            #expect(!list.text.contains("贺东来"))
            let kept = try site.database.run(
                "select from_on, to_on from contact_declined where household_id = 290"
            )
            #expect(kept == "2026-03-01|")
        }
    }
}
