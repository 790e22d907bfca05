import Testing

/// The lists of activities walk their index behind the policies, whatever the size of the country.
struct ActivityPlanTests {
    @Test(arguments: [
        (
            "list",
            """
            '431003190', '431003190', '431003191', '2026-03-01', '2026-03-31', null,
            '{recorded}', false, '2026-04-01', 0, 51
            """,
            "activity_in_order"
        ),
        (
            "list_of_chapter",
            """
            2012, '2026-03-01', '2026-03-31', null, '{recorded}', false, '2026-04-01', 0, 51
            """,
            "activity_by_chapter"
        ),
        (
            "counts", "'431003190', '431003190', '431003191', '2026-03-01', '2026-03-31'",
            "activity_in_order"
        ),
        ("counts_of_chapter", "2012, '2026-03-01', '2026-03-31'", "activity_by_chapter"),
        (
            "copies",
            "'431003190', 2, null, '2025-03-01', '2027-05-31', '开了一次大会', '{}'",
            "activity_in_order"
        ),
        ("form", "2012, '2026-04-06'", "activity_by_chapter"),
    ])
    func `a page is a walk along its index`(
        query: String,
        values: String,
        index: String
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let plan = try database.plan(of: "activities/\(query)", values)
        #expect(plan.contains("using \(index) "), "\(plan)")
        #expect(!plan.contains("Seq Scan on activity "), "\(plan)")
        // The latest first comes out of the index as it stands: nothing is sorted.
        if query.hasPrefix("list") { #expect(!plan.contains("Sort"), "\(plan)") }
    }

    /// Townships enough that a walk pays: 40 more, each with three years of activities.
    private static let crowd = """
        insert into region (region_code, name, is_local)
        select '4310031' || t, '镇' || t, true from generate_series(10, 49) t;
        insert into chapter (chapter_id, region_code, name, kind)
        select 2000 + t, '4310031' || t, '镇协会' || t, 'town' from generate_series(10, 49) t;
        insert into activity (chapter_id, state, type, topic, held_on, place, headcount,
            headcount_kind, result, entered_by, entered_at, entered_on)
        select 2000 + t, 'recorded', 70, '例会', '2024-01-01'::date + n, '镇上', 9, 'exact',
            '开会' || n, 12, '2026-04-01 09:00+08', '2026-04-01'
        from generate_series(10, 49) t, generate_series(0, 999, 5) n;
        analyze
        """
}
