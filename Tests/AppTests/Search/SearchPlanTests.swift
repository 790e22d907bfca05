import Testing

/// The search walks indexes, behind the policies and for any value; only a word within a text is looked for
/// row by row, and then in a township's rows.
struct SearchPlanTests {
    private static let reach = "'{431003190}', '{431003190}'"

    @Test(arguments: [
        ("members_named", "\(reach), '周', '周\u{10FFFF}', 6", "member_by_name"),
        ("members_sounding", "\(reach), 'z', 'z\u{10FFFF}', 6", "member_by_initials"),
        ("members_phoned", "\(reach), '\\x00', 6", "member_by_phone"),
        ("members_numbered", "\(reach), '\\x00', 6", "person_is_a_member_once"),
        ("households_named", "\(reach), '周', '周\u{10FFFF}', 6", "household_by_name"),
        ("households_sounding", "\(reach), 'z', 'z\u{10FFFF}', 6", "household_by_initials"),
        ("households_numbered", "\(reach), '\\x00', 6", "head_heads_one_household"),
        ("activities", "\(reach), '水', null, 1000, 6", "activity_in_order"),
        ("chapters", "'{431003190}'", "chapter_by_region"),
    ])
    func `what is looked for is found along an index`(
        query: String,
        values: String,
        index: String
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let plan = try database.plan(of: "search/\(query)", values)
        #expect(plan.contains("\(index)"), "\(plan)")
        for table in ["member", "household", "activity"] {
            #expect(!plan.contains("Seq Scan on \(table) "), "\(plan)")
        }
    }

    /// Townships enough that a walk pays: 40 more, with 150 people, households and activities each.
    private static let crowd = """
        set session_replication_role = replica;
        insert into region (region_code, name, is_local)
        select '4310031' || t, '镇' || t, true from generate_series(10, 49) t;
        insert into chapter (chapter_id, region_code, name, kind)
        select 2000 + t, '4310031' || t, '镇协会' || t, 'town' from generate_series(10, 49) t;
        insert into member (chapter_id, region_code, name, initials, sex, birth_date, id_sealed,
            id_hash, phone_sealed, phone_hash, phone_tail, state, person_key_id)
        select 2000 + t, '4310031' || t, chr(20000 + n) || '生', chr(97 + n % 26), 1, '1960-01-01',
            '\\x01', sha256((t || ' ' || n)::bytea), '\\x01', sha256((t || '-' || n)::bytea),
            substr(sha256(n::text::bytea), 1, 8), 'active', (select min(person_key_id) from person_key)
        from generate_series(10, 49) t, generate_series(1, 150) n;
        insert into household (chapter_id, region_code, head_name, head_initials, head_id_sealed,
            head_id_hash, person_key_id)
        select 2000 + t, '4310031' || t, chr(20000 + n) || '生', chr(97 + n % 26), '\\x01',
            sha256((t || ' ' || n)::bytea), (select min(person_key_id) from person_key)
        from generate_series(10, 49) t, generate_series(1, 150) n;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place,
            headcount, headcount_kind, result, entered_by, entered_at, entered_on)
        overriding system value
        select t * 1000 + n, t * 1000 + n, 2000 + t, '4310031' || t, 'recorded', 95, '打扫' || n,
            date '2026-01-01' + n, '村部', 12, 'exact', '好', 11, '2026-03-11', '2026-03-11'
        from generate_series(10, 49) t, generate_series(1, 150) n;
        analyze
        """
}
