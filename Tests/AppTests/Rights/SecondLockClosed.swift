/// What is closed to everybody, and to everybody who has not entered.
extension SecondLock {
    /// The tables of places, people and ledgers that the site may look into.
    private static let readable = [
        "chapter", "member_group", "term", "region_year_profile", "member", "member_event",
        "household", "household_link", "consent", "officer_post", "ledger_import", "ledger_file",
        "venue", "venue_work", "insurance_policy", "insurance_claim", "governance_rule", "charter",
        "charter_step", "agreement", "agreement_revocation", "democratic_review", "review_issue",
        "suggestion_step",
        "data_request", "data_request_step", "privacy_rule", "return_export",
        "retention_rule", "retention_hold", "retention_proposal", "retention_item",
        "retention_step", "retention_run", "impact_assessment",
    ]

    /// The tables of a month: what chapters did, and how it is judged.
    private static let ofMonths = [
        "activity", "activity_output", "health_tally", "attending_chapter", "participation",
        "activity_file", "contact", "contact_declined", "follow_up", "suggestion", "board_posting",
        "rating_calendar", "holiday", "calendar_year", "flag_month", "month_step", "score",
        "hand_points", "self_points", "veto", "objection", "publication",
    ]

    /// What follows from a year.
    private static let ofYears = [
        "notice_rule", "notice", "notice_file", "notice_objection", "excellent_member",
        "excellent_step", "reward",
    ]

    /// Drafts of a scheme may lose a line again, or be given up.
    private static let ofDrafts = [
        "flag_scheme", "flag_scheme_indicator", "flag_scheme_part", "flag_scheme_flag",
        "flag_scheme_veto", "star_scheme", "star_category", "star_item", "star_veto_rule",
        "star_member", "star_self_score",
    ]

    /// What households are honoured by.
    private static let ofStars = [
        "star_round", "household_account", "star_application", "star_outcome", "star_help",
        "star_step", "relation", "star_reviewer", "star_score", "star_item_score",
        "star_village_score", "star_vote", "star_sample", "star_check", "star_check_item",
        "star_veto", "star_award", "star_award_step", "star_review", "star_appeal", "star_move",
        "star_award_move",
    ]

    private static let ofAccounts = [
        "region", "region_suffix", "region_succession", "account", "duty_grant", "invitation",
        "session", "session_reach",
    ]

    private static let ofAid = [
        "programme", "programme_term", "programme_rate", "assistance_case", "case_document",
        "case_move", "case_step", "case_check", "case_gift",
    ]

    private static let seen = [
        ofAccounts, readable, ofMonths, ofYears, ofStars, ofFunds, ofAid, ofPayments, ofProjects,
        ofSummaries,
    ].flatMap {
        $0
    }

    private static let throughFunctionsOnly = [
        "household_mark", "import_row", "import_verdict", "refused_rows",
    ]

    /// Without having entered nobody sees a row of places or people, and nobody writes one.
    static let closed: [Attempt] =
        (seen + ofDrafts).map {
            nobody("sees \($0)", "select 1 from \($0)", .rows(0))
        }
        + [
            nobody(
                "adds a chapter",
                """
                insert into chapter (region_code, name, kind)
                values ('431003191202', '河口村计生协会', 'village') returning 1
                """,
                .denied
            ),
            nobody("adds a row", "insert into import_row values (611, 1, 2) returning 1", .denied),
            nobody("changes a member", "update member set remark = 'x' returning 1", .rows(0)),
        ]

    private static func nobody(_ what: String, _ sql: String, _ expected: Outcome) -> Attempt {
        Attempt(what: "\(what) without a session", actor: nil, sql: sql, expected: expected)
    }

    /// All but the drafts of templates, which their place gives up (SecondLockTemplates).
    static let undeletable: [Attempt] = (seen + throughFunctionsOnly)
        .filter { $0 != "summary_template" }
        .map {
            .attempt("deletes of \($0)", officer, "delete from \($0) returning 1", .denied)
        }

    static let unreadable: [Attempt] =
        throughFunctionsOnly.flatMap { table in
            [officer, secretary, approver, reader, admin].map {
                .attempt("reads \(table)", $0, "select 1 from \(table)", .denied)
            }
        }
        + [
            .attempt("reads a key", officer, "select person_key_id from member", .denied),
            .attempt("reads a key", secretary, "select person_key_id from household", .denied),
        ]

    /// What is only ever added to, what only functions touch, and columns that are the server's.
    static let unchangeable: [Attempt] =
        [
            ("member_event", "reason = 'x'"), ("consent", "guardian = 'x'"),
            ("household_mark", "to_on = '2026-04-06'"), ("import_row", "name = 'x'"),
            ("import_verdict", "verdict = 'added'"), ("refused_rows", "sealed = 'x'"),
            ("member", "made_at = '2000-01-01'"),
            ("household", "row_hash = 'x'"), ("chapter", "version = 9"),
            ("member_group", "version = 9"), ("term", "version = 9"),
            ("region_year_profile", "year = year, entered_by = 21"),
            ("household_link", "version = 9"), ("officer_post", "version = 9"),
            ("ledger_import", "made_at = '2000-01-01'"), ("ledger_file", "digest = 'b'"),
            ("venue", "version = 9"), ("venue_work", "year = 2020"),
            ("insurance_policy", "premium_fen = 1"), ("insurance_claim", "amount_fen = 1"),
            ("governance_rule", "note = 'x'"), ("charter", "state = 'posted'"),
            ("charter_step", "reason = 'x'"), ("agreement", "count = 9"),
            ("agreement_revocation", "count = 9"), ("democratic_review", "held_on = '2026-01-01'"),
            ("review_issue", "issue = 'x'"), ("suggestion_step", "words = 'x'"),
            ("activity", "headcount = 9"), ("activity_output", "quantity = 9"),
            ("health_tally", "attended = 9"), ("attending_chapter", "chapter_id = 3"),
            ("participation", "role = 'help'"), ("activity_file", "digest = sha256('x')"),
            ("contact", "contacted_on = '2026-03-16'"),
            ("contact_declined", "from_on = '2026-03-16'"),
            ("follow_up", "due_on = '2026-12-16'"), ("suggestion", "due_on = '2026-12-16'"),
            ("board_posting", "posted_on = '2026-03-01'"), ("flag_scheme", "made_by = 21"),
            ("flag_scheme_indicator", "code = 'I9'"), ("flag_scheme_part", "source = 2"),
            ("flag_scheme_flag", "rank = 2"), ("flag_scheme_veto", "kind = 'leaked_data'"),
            ("rating_calendar", "closes_day = 6"), ("holiday", "works = true"),
            ("calendar_year", "year = 1900"),
            ("flag_month", "state = 'locked'"), ("month_step", "reason = 'x'"),
            ("score", "total = 1000"), ("hand_points", "points = 1000"),
            ("self_points", "points = 1000"), ("veto", "fact = '没有这回事'"),
            ("objection", "grounds = '没有这回事'"), ("publication", "revision = 9"),
        ].map { table, change in
            .attempt(
                "rewrites \(table)",
                officer,
                "update \(table) set \(change) returning 1",
                .denied
            )
        }

    /// Rows that only functions add, and columns of new rows that are the server's.
    static let unsettable: [Attempt] = [
        "household_mark (household_id, mark) values (201, 'hardship')",
        "import_verdict values (611, 1, 'added')", "refused_rows values (613, 'x')",
        """
        chapter (region_code, name, kind, version)
        values ('431003190203', '新村计生协会', 'village', 9)
        """,
        "member_group (chapter_id, region_code, name, version) values (2, '431003190201', '9组', 9)",
        """
        term (chapter_id, region_code, starts_on, ends_on, version)
        values (3, '431003190202', '2030-01-01', '2034-12-31', 9)
        """,
        """
        region_year_profile (region_code, year, source, entered_by, entered_at)
        values ('431003190', 2024, '年报', 21, '2000-01-01')
        """,
        """
        household_link (household_id, region_code, member_id, to_on, version)
        values (202, '431003190201', 101, '2024-01-01', 9)
        """,
        """
        officer_post (term_id, chapter_id, region_code, member_id, post, from_on, to_on, came_by,
            version)
        values (1, 2, '431003190201', 107, 'councillor', '2024-06-01', '2024-06-01', 'elected', 9)
        """,
        "ledger_import (region_code, account_id, made_at) values ('431003190', 21, '2000-01-01')",
        """
        ledger_file (ledger_file_id, ledger_import_id, region_code, turn, file_name, kind, digest,
            rows)
        overriding system value values (699, 601, '431003190', 2, '户.csv', '05', 'a', 1)
        """,
    ].map { .adds("\($0.prefix(14))…", officer, $0, .denied) }

    static let secretary = "zhuxi.secretary"
    static let officer = "yunxi.officer"
    static let approver = "yunxi.approver"
    static let keeper = "yunxi.keeper"
    static let payer = "yunxi.payer"
    static let supervisor = "yunxi.supervisor"
    static let reader = "suxian.reader"
    static let member = "zhuxi.member"
}
