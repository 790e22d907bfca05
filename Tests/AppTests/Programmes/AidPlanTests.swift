import HTTPTypes
import Testing

@testable import App

/// The lists of projects, loans, cases, payments and policies walk the indexes of their place, for any
/// value, among many townships that have as many.
struct AidPlanTests {
    private static let town = "'431003190', '431003191'"
    private static let year = "'2026-01-01', '2027-01-01'"

    @Test(arguments: [
        ("projects/list", "\(town), \(year)", "yunxi.officer"),
        ("projects/under_way", "2", "yunxi.officer"),
        ("projects/due", "\(town), '2026-11-22'", "yunxi.officer"),
        ("loans/list", "\(town), '2026-11-22'", "yunxi.officer"),
        ("loans/instalments", "\(town)", "yunxi.officer"),
        ("loans/pressed", "\(town)", "yunxi.officer"),
        ("cases/list", "\(town), 2026, null, null", "yunxi.officer"),
        ("cases/to_check", "\(town), 2026", "yunxi.officer"),
        ("payments/batches", "\(town)", "yunxi.keeper"),
        ("payments/returned", "\(town)", "yunxi.payer"),
        ("policies/list", "\(town), \(year), null, null, null", "yunxi.officer"),
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
        for table in Self.large { #expect(!plan.contains("Seq Scan on \(table) "), "\(plan)") }
    }

    @Test func `a list that stops at its limit says so`() async throws {
        try await withSite(on: "2026-11-22") { site in
            let keeper = try await site.signIn("yunxi.keeper")
            let words = "这里只列前 200 条。其余的请进到乡镇、村里或按年份看。"
            let before = try await keeper.get("/payments?place=431003190").expect(.ok)
            #expect(!before.text.contains(words))
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into payment_batch (programme_id, region_code, chapter_id, year, term, payments,
                    total_fen, prepared_by, prepared_at)
                select 1, '431003190', 1, 2000 + n / 12, n % 12 + 1, 3, 9000, 31, '2026-01-01'
                from generate_series(0, 199) n
                """
            )
            try await keeper.get("/payments?place=431003190").expect(.ok, showing: words)
        }
    }

    private static let large = [
        "project", "project_household", "project_step", "project_follow_up", "loan", "loan_step",
        "assistance_case c", "case_step", "case_check", "payment_batch", "payment",
        "insurance_policy", "insurance_claim", "household", "member",
    ]

    /// Eighty townships beside one, each with as much as it.
    private static let crowd = """
        set session_replication_role = replica;
        create temp table place as
        select '431003190' as town, 2 as chapter, 30000 as id
        union all
        select '431' || 101 + t / 20 || 200 + t % 20, 3000 + t, 40000 + t * 100
        from generate_series(0, 79) t;
        insert into region (region_code, name, is_local)
        select town, '镇' || id, true from place where id > 30000
        union all
        select town || '201', '村' || id, true from place where id > 30000;
        insert into chapter (chapter_id, region_code, name, kind)
        select chapter, town || '201', '村协会' || chapter, 'village' from place where id > 30000;
        create temp table one as select p.*, p.id + n as row from place p, generate_series(1, 60) n;
        insert into household (household_id, chapter_id, region_code, head_name, person_key_id)
        select row, chapter, town || '201', '户主', 1 from one;
        insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind,
            operator_name, state, starts_on, entered_by, entered_at, person_key_id) overriding system value
        select row, chapter, town || '201', '项目' || row, 'crop', '柑橘', false, 'company', '公司', 'running',
            '2026-02-01', 11, '2026-02-01', 1
        from one;
        insert into project_household (project_household_id, project_id, region_code, household_id, role,
            joined_on, entered_by, entered_at) overriding system value
        select row, row, town || '201', row, 'new', '2026-03-01', 11, '2026-03-01' from one;
        insert into project_step (project_id, region_code, step, from_state, day, taken_by, taken_at)
        select row, town || '201', 'started', 'funded', '2026-02-01', 11, '2026-02-01' from one;
        insert into project_follow_up (project_id, region_code, kind, due_on)
        select row, town || '201', 'quarterly', '2026-12-01' from one;
        insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no,
            amount_fen, contracted_on, due_on, guarantee, entered_by, entered_at) overriding system value
        select row, row, row, town || '201', chapter, '借' || row, 200000, '2026-04-01', '2026-12-01', 'none',
            11, '2026-04-01'
        from one;
        insert into loan_step (loan_id, region_code, step, day, money_account_id, taken_by, taken_at)
        select row, town || '201', 'lent', '2026-04-02', row, 11, '2026-04-02' from one;
        insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, household_id, name,
            consented_on, state, listed_from, entered_by, entered_at, person_key_id) overriding system value
        select row, 1, 2025, town || '201', chapter, row, '某人', '2025-03-01', 'listed', 2025, 11, '2025-03-01', 1
        from one;
        insert into case_step (case_id, region_code, step, from_state, to_state, year, day, taken_by, taken_at)
        select row, town || '201', 'list', 'county_confirmed', 'listed', 2025, '2025-06-01', 11, '2025-06-01'
        from one;
        insert into payment_batch (payment_batch_id, programme_id, region_code, chapter_id, year, term, state,
            payments, total_fen, money_account_id, prepared_by, prepared_at) overriding system value
        select id, 1, town, chapter, 2026, 1, 'closed', 60, 60000, 1, 31, '2026-05-01' from place;
        insert into payment (payment_id, payment_batch_id, case_id, region_code, turn, months, amount_fen, result) overriding system value
        select row, id, row, town || '201', row - id, '[2026-01-01,2026-07-01)', 1000, 'paid' from one;
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no,
            from_on, to_on, premium_fen, entered_by, entered_at) overriding system value
        select row, row, chapter, town || '201', '保' || row, '2026-01-01', '2026-12-31', 5000, 11, '2026-01-01'
        from one;
        insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at)
        select row, town || '201', '2026-06-01', 90000, 11, '2026-06-01' from one;
        insert into case_check (case_id, region_code, year, result, checked_by, checked_at)
        select row, town || '201', 2026, 'continued', 11, '2026-03-01' from one where row % 2 = 0;
        set session_replication_role = origin;
        analyze
        """
}
