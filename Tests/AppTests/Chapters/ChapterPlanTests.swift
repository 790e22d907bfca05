import Testing

/// How the database finds its way to a page of the list, whatever the size of the country.
struct ChapterPlanTests {
    @Test func `the list walks the index of places from its cursor`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(
            """
            insert into region (region_code, name)
            select '431003' || k || lpad(n::text, 3, '0'), '村' || n
            from (values ('190'), ('191')) t (k), generate_series(300, 499) n;
            insert into region (region_code, name)
            select '431002101' || lpad(n::text, 3, '0'), '村' || n from generate_series(300, 899) n;
            insert into chapter (region_code, name, kind)
            select region_code, name || '协会', 'village' from region r
            where length(region_code) = 12 and substr(region_code, 10) >= '300' and not is_pseudo;
            analyze
            """
        )
        let plan = try database.plan(
            of: "chapters/list",
            "'431003190', null, null, null, null, false, '2026-04-06', 51"
        )
        #expect(plan.contains("Index Scan using chapter_by_region"))
        #expect(!plan.contains("Seq Scan on chapter"))
    }
}
