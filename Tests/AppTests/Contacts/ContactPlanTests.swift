import Testing

/// The lists of a place walk the indexes of their chapters and households, for any value.
struct ContactPlanTests {
    private static let range = "'431003190', '431003191'"

    @Test(arguments: [
        (
            "contacts/to_visit",
            "\(range), null, null, '2026-04-06', '2026-04-01', 'all', '0001-01-01', 0, 51",
            ["contact_by_household", "link_by_region"]
        ),
        (
            "contacts/log", "\(range), '2026-04-01', '2026-05-01', '2026-05-01', 0, 51",
            ["contact_by_chapter"]
        ),
        ("contacts/of_household", "201", ["contact_by_household"]),
        (
            "follow_ups/list", "\(range), 'open', '2026-04-06', '0001-01-01', 0, 51, '2026-04-13'",
            ["follow_up_by_chapter"]
        ),
        (
            "suggestions/list", "\(range), 'open', '2026-04-06', '0001-01-01', 0, 51, '2026-04-13'",
            ["suggestion_by_chapter"]
        ),
        ("postings/list", "2, '9999-12-01', 0, 51", ["posting_by_chapter"]),
        ("postings/places", "\(range), '2026-03-01', true, '', 101", ["posting_by_chapter"]),
    ])
    func `a list is a walk along its indexes`(
        query: String,
        values: String,
        indexes: [String]
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let plan = try database.plan(of: query, values)
        for index in indexes { #expect(plan.contains("\(index) "), "\(plan)") }
        for table in ["contact k", "contact v", "follow_up v", "suggestion v", "board_posting"] {
            #expect(!plan.contains("Seq Scan on \(table)"), "\(plan)")
        }
    }

    /// Townships enough that a walk pays: 40 more, each with its households and three years' rows.
    private static let crowd = """
        insert into region (region_code, name, is_local)
        select '4310031' || t, '镇' || t, true from generate_series(10, 49) t;
        insert into chapter (chapter_id, region_code, name, kind)
        select 2000 + t, '4310031' || t, '镇协会' || t, 'town' from generate_series(10, 49) t;
        insert into member (member_id, chapter_id, region_code, name, sex, birth_date, state)
        select 5000 + t, 2000 + t, '4310031' || t, '会员', 1, '1960-01-01', 'active'
        from generate_series(10, 49) t;
        insert into household (household_id, chapter_id, region_code, head_name)
        select 10000 + t * 100 + n, 2000 + t, '4310031' || t, '户主'
        from generate_series(10, 49) t, generate_series(1, 60) n;
        insert into household_link (household_id, region_code, member_id, from_on)
        select household_id, region_code, 3000 + chapter_id, '2020-01-01' from household
        where household_id > 10000;
        insert into contact (household_id, chapter_id, region_code, contacted_on, channel, topics,
            entered_by, entered_at)
        select household_id, chapter_id, region_code, '2024-01-01'::date + n * 30, 'visit', '{needs}',
            11, now()
        from household, generate_series(1, 20) n where household_id > 10000;
        insert into follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at)
        select chapter_id, region_code, '事', contacted_on, 11, now() from contact;
        insert into suggestion (chapter_id, region_code, received_on, channel, theme, content, due_on,
            entered_by, entered_at)
        select chapter_id, region_code, contacted_on, 'box', '题', '文', contacted_on + 20, 11, now()
        from contact;
        insert into board_posting (chapter_id, region_code, kind, month, posted_on, entered_by,
            entered_at)
        select chapter_id, region_code, 'notice', date_trunc('month', contacted_on::timestamp)::date,
            contacted_on, 11, now()
        from contact;
        analyze
        """
}
