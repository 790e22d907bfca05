import Testing

/// The lists and searches of the register walk their index, behind the policies and for any value.
struct RegisterPlanTests {
    private static let town = "'431003190'"
    private static let range = "'431003190', '431003191'"

    @Test(arguments: [
        (
            "members/list",
            "\(range), null, null, '{active}', null, '431003190', '', '', 0, 51", "member_in_order"
        ),
        (
            "members/search_name", "\(town), \(range), '周', '周\u{10FFFF}', '', 0, 51",
            "member_by_name"
        ),
        (
            "members/search_initials", "\(town), \(range), 'z', 'z\u{10FFFF}', '', '', 0, 51",
            "member_by_initials"
        ),
        ("members/search_phone", "\(town), \(range), '\\x00', 0, 51, null", "member_by_phone"),
        ("members/search_id", "\(town), \(range), '\\x00'", "person_is_a_member_once"),
        ("members/search_id", "\(town), \(range), '\\x00'", "former_member_by_id"),
        (
            "households/list", "\(range), null, null, '{active}', '431003190', '', '', 0, 51",
            "household_in_order"
        ),
        (
            "households/search_name", "\(town), \(range), '周', '周\u{10FFFF}', '', 0, 51",
            "household_by_name"
        ),
        (
            "households/search_initials", "\(town), \(range), 'z', 'z\u{10FFFF}', '', '', 0, 51",
            "household_by_initials"
        ),
        ("households/search_id", "\(town), \(range), '\\x00'", "head_heads_one_household"),
        ("households/search_id", "\(town), \(range), '\\x00'", "former_household_by_head"),
    ])
    func `a page is a walk along its index`(
        query: String,
        values: String,
        index: String
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let plan = try database.plan(of: query, values)
        #expect(plan.contains("using \(index) "), "\(plan)")
        #expect(!plan.contains("Seq Scan on member "), "\(plan)")
        #expect(!plan.contains("Seq Scan on household "), "\(plan)")
    }

    /// Townships enough that a walk pays: 40 more, with 150 people and households each.
    private static let crowd = """
        insert into region (region_code, name, is_local)
        select '4310031' || t, '镇' || t, true from generate_series(10, 49) t;
        insert into chapter (chapter_id, region_code, name, kind)
        select 2000 + t, '4310031' || t, '镇协会' || t, 'town' from generate_series(10, 49) t;
        insert into member (chapter_id, region_code, name, initials, sex, birth_date, id_sealed,
            id_hash, phone_sealed, phone_hash, phone_tail, state)
        select 2000 + t, '4310031' || t, chr(20000 + n) || '生', chr(97 + n % 26), 1, '1960-01-01',
            '\\x01', sha256((t || ' ' || n)::bytea), '\\x01', sha256((t || '-' || n)::bytea),
            substr(sha256(n::text::bytea), 1, 8), 'active'
        from generate_series(10, 49) t, generate_series(1, 150) n;
        insert into household (chapter_id, region_code, head_name, head_initials, head_id_sealed,
            head_id_hash)
        select 2000 + t, '4310031' || t, chr(20000 + n) || '生', chr(97 + n % 26), '\\x01',
            sha256((t || ' ' || n)::bytea)
        from generate_series(10, 49) t, generate_series(1, 150) n;
        analyze
        """
}
