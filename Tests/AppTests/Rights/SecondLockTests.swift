import Testing

@testable import App

struct SecondLockTests {
    @Test func `the database alone keeps everyone to what is hers`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let lock = SecondLock(database: database)
        let mismatches = try lock.mismatches(lock.prepare())
        #expect(mismatches == [])
    }

    /// A policy that no test misses is not guarded: each is opened once, and taken away once.
    @Test func `opening or dropping any one policy is noticed`() async throws {
        try await Self.expectNoticed(
            """
            select format('drop policy %I on %I', policyname, tablename) from policy_here
            union all
            select format('alter policy %I on %I %s %s', policyname, tablename,
                case when qual is not null then 'using (true)' end,
                case when with_check is not null or cmd = 'INSERT' then 'with check (true)' end)
            from policy_here
            """
        )
    }

    /// Where a row's place or author can be changed at all.
    @Test func `letting rows be changed out of reach is noticed`() async throws {
        try await Self.expectNoticed(
            """
            select format('alter policy %I on %I with check (true)', p.policyname, p.tablename)
            from policy_here p
            where p.cmd = 'UPDATE' and exists (
                select from information_schema.column_privileges c
                where c.grantee = 'xiehui_app' and c.privilege_type = 'UPDATE'
                    and c.table_name = p.tablename and c.column_name in ('region_code', 'entered_by'))
            """
        )
    }

    /// Each right to a table of the register, taken away where the site has it, given where not.
    @Test func `giving or taking any one right to the register is noticed`() async throws {
        try await Self.expectNoticed(
            """
            select case when has_any_column_privilege('xiehui_app', c.oid, a.act)
                then format('revoke %s on %I from xiehui_app', a.act, c.relname)
                else format('grant %s on %I to xiehui_app; %s', a.act, c.relname, c.opened) end
            from register_here c cross join (values ('select'), ('insert'), ('update')) a (act)
            union all
            select format('grant delete on %I to xiehui_app', c.relname) from register_here c
            union all
            select format('grant %s on %I to xiehui_app', a.act, c.relname)
            from register_here c cross join (values ('select'), ('insert'), ('update')) a (act)
            where has_any_column_privilege('xiehui_app', c.oid, a.act)
                and not has_table_privilege('xiehui_app', c.oid, a.act)
            """
        )
    }

    @Test func `dropping a trigger that guards rights is noticed`() async throws {
        try await Self.expectNoticed(
            """
            select format('drop trigger %I on %I', t.tgname, t.tgrelid::regclass)
            from pg_trigger t
            where t.tgname in ('import_rows_are_ones_own', 'names_a_member_in_sight',
                'activity_follows_its_record', 'verified_by_another', 'health_has_no_list_of_names',
                'month_step_moves_the_month', 'hand_points_by_right', 'self_points_by_right',
                'veto_by_right', 'objection_by_right', 'notice_by_right', 'excellent_by_right',
                'excellent_step_moves', 'notice_objection_by_right', 'reward_by_right',
                'application_by_right', 'moves_in_order', 'star_step_decides', 'star_help_by_right',
                'star_round_by_right', 'relation_by_right', 'star_reviewer_by_right',
                'star_score_by_right', 'star_vote_moves', 'star_check_by_right', 'star_veto_by_right',
                'star_award_moves', 'star_review_by_right', 'star_appeal_by_right',
                'fund_account_by_right', 'fund_entry_by_right', 'fund_step_moves', 'fund_paper_by_right',
                'revolving_rule_by_right', 'mean_income_by_right', 'loan_by_right', 'loan_instalment_by_right',
                'loan_step_by_right',
                'fund_month_by_right', 'bank_line_by_right', 'bank_match_by_right', 'bank_layout_by_right',
                'payment_batch_by_right', 'payment_step_moves', 'result_file_by_right', 'payment_result_by_right',
                'payment_follow_up_by_right', 'supervision_check_by_right', 'venue_by_right',
                'venue_work_by_right', 'insurance_policy_by_right', 'insurance_claim_by_right',
                'governance_rule_by_right', 'charter_by_right', 'charter_step_moves', 'charter_paper_by_right', 'governance_by_right',
                'suggestion_by_right', 'suggestion_step_moves',
                'project_by_right', 'project_step_moves', 'project_acceptance_by_right',
                'project_signature_by_right', 'zz_project_follow_up_by_right',
                'annual_summary_by_right', 'summary_sentence_by_right', 'summary_step_moves',
                'retention_hold_by_right', 'retention_proposal_by_right', 'retention_step_moves',
                'summary_template_by_right', 'summary_template_sentence_by_right')
            """
        )
    }
}

extension SecondLockTests {
    /// Makes each change that the query lists, alone, and looks whether an attempt misses it.
    ///
    /// First those that name the changed table; all of them only if none of these notices.
    private static func expectNoticed(_ listing: String) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let lock = SecondLock(database: database)
        let tokens = try lock.prepare()
        let changes = try database.run("\(views) \(listing)").split(separator: "\n").map(
            String.init
        )
        #expect(!changes.isEmpty)
        // Nothing changed, nothing noticed: what is seen below comes of the change.
        let none = "set local jit = off"
        #expect(try lock.unnoticed([(none, SecondLock.attempts)], tokens) == [none])
        var left = changes.map { ($0, lock.attempts(naming: $0)) }
        left = try lock.unnoticed(left, tokens).map { ($0, SecondLock.attempts) }
        let unnoticed = try lock.unnoticed(left, tokens)
        #expect(unnoticed == [])
    }

    /// The policies that are worth opening (the installation's name and the list of duties are for
    /// everyone), and the tables of the register: one without any policy is closed by that alone, and
    /// has to be opened for a right to it to mean anything.
    private static let views = """
        create temporary view policy_here as
        select * from pg_policies
        where schemaname = 'public' and tablename not in ('installation', 'duty');
        create temporary view register_here as
        select c.oid, c.relname, case
            when not exists (select from pg_policies p where p.tablename = c.relname)
            then format('alter table %I disable row level security', c.relname) end as opened
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and c.relname in ('chapter', 'member_group', 'term', 'region_year_profile', 'member',
                'member_event', 'household', 'household_link', 'household_mark', 'consent',
                'officer_post', 'ledger_import', 'ledger_file', 'import_row', 'import_verdict',
                'refused_rows');
        """
}
