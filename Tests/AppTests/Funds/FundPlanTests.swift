import Testing

/// The lists of books, bank lists, venues and insurance walk the indexes of their place or chapter, for any value.
struct FundPlanTests {
    private static let town = "'431003190', '431003191'"
    private static let village = "'431003190201', '431003190202'"
    private static let month = "'2026-03-01', '2026-04-01'"

    @Test(arguments: [
        ("funds/waiting", town, "yunxi.keeper"), ("funds/count_waiting", town, "yunxi.keeper"),
        ("funds/accounts", "2, '2026-04-06'", "zhuxi.secretary"),
        ("funds/sides", "20001", "yunxi.keeper"), ("funds/steps", "20001", "yunxi.keeper"),
        ("funds/papers", "20001", "yunxi.keeper"),
        (
            "statements/entries",
            "2, \(month), true, null, null, null, null, null, null, 51", "zhuxi.secretary"
        ),
        (
            "statements/entries",
            "2, \(month), true, 'income', 'raised', null, 1001, '2026-03-20', 20005, 51",
            "yunxi.keeper"
        ),
        ("statements/accounts", "2, \(month), false", "zhuxi.secretary"),
        ("statements/books", "\(town), null, \(month)", "yunxi.keeper"),
        ("statements/flows", "\(town), null, \(month), false", "yunxi.keeper"),
        ("policies/list", "\(town), \(month), null, '2026-04-01', 0", "yunxi.officer"),
        ("policies/of_household", "201", "zhuxi.secretary"),
        ("policies/return", "\(village), \(month)", "zhuxi.secretary"),
    ])
    func `a list is a walk along its indexes`(
        query: String,
        values: String,
        name: String
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let plan = try database.plan(of: query, values, for: name)
        #expect(plan.contains("fund_") || plan.contains("insurance_"), "\(plan)")
        for table in Self.large { #expect(!plan.contains("Seq Scan on \(table) "), "\(plan)") }
    }

    private static let large = [
        "fund_account", "fund_entry", "fund_posting", "fund_step", "fund_voucher",
        "fund_month_balance", "insurance_policy", "insurance_claim",
    ]

    /// Chapters enough that a walk pays: 400 more, each with a book, closed months and policies.
    private static let crowd = """
        set session_replication_role = replica;
        create temp table place as
        select 2 as chapter, '431003190201' as code
        union all
        select 2000 + t, '43100' || 4100 + t / 10 || 201 + t % 10 from generate_series(0, 399) t;
        insert into region (region_code, name, is_local)
        select distinct left(code, 9), '镇' || left(code, 9), true from place where chapter > 2
        union all
        select code, '村' || chapter, true from place where chapter > 2;
        insert into chapter (chapter_id, region_code, name, kind)
        select chapter, code, '村协会' || chapter, 'village' from place where chapter > 2;
        insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
        overriding system value
        select 1000 + chapter, chapter, code, 'money', false, '现金', '2026-01-01' from place;
        create temp table one as
        select p.*, 20000 + (p.chapter - 2) * 30 + n as entry, date '2026-01-01' + n * 3 as day
        from place p, generate_series(1, 30) n;
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
            money_account_id, source, party, what, entered_by, entered_at)
        overriding system value
        select entry, chapter, code, 'income', case when entry % 30 = 0 then 'draft' else 'posted' end, day, 2026,
            100, 1000 + chapter, 'raised', '村民', '自筹', 11, '2026-03-01'
        from one;
        insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
        select entry, 1000 + chapter, chapter, code, day, 100 from one;
        insert into fund_step (fund_entry_id, region_code, step, taken_by, taken_at)
        select entry, code, 'posted', 41, '2026-03-01' from one;
        insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select entry, code, sha256(entry::text::bytea), 'image/png', '票', 9, 11, '2026-03-01' from one;
        insert into fund_month (chapter_id, month, region_code, closed_by, closed_at)
        select chapter, '2026-01-01', code, 41, '2026-02-03' from place;
        insert into fund_month_balance (fund_account_id, month, chapter_id, region_code, balance_fen)
        select 1000 + chapter, '2026-01-01', chapter, code, 1000 from place;
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on,
            to_on, premium_fen, entered_by, entered_at)
        overriding system value
        select entry, case when chapter = 2 then 201 else entry end, chapter, code, '保单' || entry, day, day + 364,
            5000, 11, '2026-03-01'
        from one;
        insert into household (household_id, chapter_id, region_code, head_name, person_key_id)
        select entry, chapter, code, '户主', 1 from one where chapter > 2;
        insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at)
        select entry, code, day + 1, 100, 11, '2026-04-01' from one;
        set session_replication_role = origin;
        analyze
        """
}
