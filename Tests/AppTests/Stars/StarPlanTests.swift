import Testing

/// The lists of five-star households walk the indexes of their round, place or panel, for any value.
struct StarPlanTests {
    private static let town = "'431003190', '431003191'"
    private static let village = "'431003190201', '431003190202'"

    @Test(arguments: [
        ("stars_rounds/ranking", "901, \(town), null, null, false, null, null", "yunxi.officer"),
        (
            "stars_rounds/ranking", "901, \(village), null, null, false, null, null",
            "zhuxi.secretary"
        ),
        ("stars_rounds/villages", "901, \(town)", "yunxi.officer"),
        ("stars_rounds/postable", "901, '431003190201'", "zhuxi.secretary"),
        ("stars_decisions/pending", "901, \(town)", "yunxi.officer"),
        ("stars_decisions/approved", "901, \(town)", "yunxi.officer"),
        ("stars_decisions/one", "30001", "yunxi.officer"),
        ("stars_decisions/checks", "901", "yunxi.officer"),
        ("stars_decisions/samples", "901", "yunxi.officer"),
        ("stars_decisions/undrawn", "901", "yunxi.officer"),
        ("stars_statistics/states", "901, \(town)", "yunxi.officer"),
        ("stars_statistics/villages", "901, \(town)", "yunxi.officer"),
        ("stars_statistics/categories", "901, \(town)", "yunxi.officer"),
        ("stars_statistics/category", "901, \(town), 1, null, null", "yunxi.officer"),
        ("stars_statistics/items", "901, \(town)", "yunxi.officer"),
        ("stars_statistics/item", "901, \(town), 'A2', null, null", "yunxi.officer"),
        ("stars_statistics/return", "901, \(town)", "yunxi.officer"),
        ("stars_awards/list", "\(town), 2026, '2026-11-22'", "yunxi.officer"),
        ("stars_awards/villages", "\(town), 2026, '2026-11-22'", "yunxi.officer"),
        ("stars_awards/due", "\(town), '2026-11-22'", "yunxi.officer"),
        ("stars_awards/waiting", "\(town), '2026-11-22'", "yunxi.officer"),
        ("stars_awards/plaques", "\(town), 2026, '2026-11-22'", "yunxi.officer"),
        ("stars_scoring/own", "", "zhuxi.reviewer"),
        ("stars_scoring/own_counts", "'2026-05-10'", "zhuxi.reviewer"),
        ("stars_scoring/progress", "901, '431003190201'", "zhuxi.secretary"),
        ("stars_scoring/panel", "901, '431003190201'", "zhuxi.secretary"),
        ("stars_scoring/to_vote", "901, '431003190201'", "zhuxi.secretary"),
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
        #expect(plan.contains("star_"), "\(plan)")
        for table in Self.large { #expect(!plan.contains("Seq Scan on \(table) "), "\(plan)") }
    }

    /// The database counts how often it read a whole table; here none of the records of the country.
    @Test func `an item is computed from its household's records alone`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(Self.crowd)
        let answer = try database.run(
            """
            begin;
            select count(*) from star_rows(30001, null);
            select seq_scan from pg_stat_xact_user_tables where relname in ('participation', 'star_member');
            rollback
            """
        )
        #expect(answer.split(separator: "\n").map(String.init) == ["1", "0", "0"])
    }

    private static let large = [
        "star_application", "star_award", "star_score", "star_step", "star_check", "star_outcome",
        "star_village_score", "star_item_score", "star_vote", "notice", "household",
    ]

    /// Townships enough that a walk pays: 40 more, each with its round and last year's awards.
    private static let crowd = """
        set session_replication_role = replica;
        create temp table place as
        select '431003190' as town, 901 as round, 2 as chapter, 85 as reviewer, 30000 as id
        union all
        select '4310031' || t, 2000 + t, 2000 + t, 9000 + t, 40000 + t * 100 from generate_series(10, 49) t;
        insert into region (region_code, name, is_local)
        select town, '镇' || round, true from place where round > 901
        union all
        select town || '201', '村' || round, true from place where round > 901;
        insert into chapter (chapter_id, region_code, name, kind)
        select chapter, town || '201', '村协会' || chapter, 'village' from place where round > 901;
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
            apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        select round, town, 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01', '2026-05-20',
            '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, '2026-03-01'
        from place;
        create temp table one as select p.*, p.id + n as application from place p, generate_series(1, 60) n;
        insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
            household_id, head_name, channel, applied_on, state, categories, total, stars, is_five,
            entered_by, entered_at, person_key_id)
        select application, round, town || '201', chapter, application, '户主', 'paper', '2026-04-05',
            (array['submitted', 'scored', 'passed', 'on_notice', 'approved', 'awarded'])[application % 6 + 1],
            '{1800,1800,1800,1800,1800}', 9000, 5, true, 11, '2026-04-05', 1
        from one;
        insert into star_member (star_application_id, member_id) select application, application from one;
        insert into household (household_id, chapter_id, region_code, head_name, person_key_id)
        select application, chapter, town || '201', '户主', 1 from one;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            headcount, headcount_kind, entered_by, entered_at, entered_on)
        overriding system value
        select 50000 + round, 50000 + round, chapter, town || '201', 'recorded', 70, '会', '2026-03-01', 9, 'exact',
            11, '2026-03-01', '2026-03-01'
        from place;
        insert into participation (record_id, region_code, household_id, member_id, entered_by, entered_at)
        select 50000 + o.round, o.town || '201', p.household, p.member, 11, '2026-03-01'
        from one o, lateral (values (o.application, null), (null, o.application)) p (household, member);
        insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at)
        select round, chapter, town || '201', reviewer, 11, '2026-04-20' from place;
        insert into star_score (star_application_id, region_code, turn, account_id, unrelated, begun_at)
        select application, town || '201', 1, reviewer, true, '2026-05-10' from one;
        insert into star_item_score (star_score_id, code, points, evidence)
        select star_score_id, code, 100, 'seen' from star_score, unnest('{A2,B1,C1}'::text[]) code;
        insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars,
            is_five, computed_at)
        select star_application_id, region_code, 1, 'panel', categories, total, stars, is_five, '2026-05-20'
        from star_application;
        insert into star_village_score (star_application_id, turn, code, self_points, points)
        select application, 1, code, 100, 100 from one, unnest('{A2,B1,C1}'::text[]) code;
        insert into star_vote (star_application_id, region_code, turn, held_on, present, in_favour, against,
            entered_by, entered_at)
        select application, town || '201', 1, '2026-05-25', 9, 9, 0, 11, '2026-05-25' from one;
        insert into notice (notice_id, region_code, kind, year, title, objections_at, from_on, to_on, posted_by,
            posted_at)
        overriding system value
        select 60000 + application, town || '201', 'stars', 2026, '公示', '村部', '2026-06-01', '2026-06-10', 11,
            '2026-06-01'
        from one;
        insert into star_step (star_application_id, region_code, event, from_state, to_state, turn, notice_id,
            taken_by, taken_at)
        select application, town || '201', 'post', 'passed', 'on_notice', 1, 60000 + application, 11, '2026-06-01'
        from one;
        insert into star_sample (star_sample_id, star_round_id, region_code, seed, percent, drawn_by, drawn_at)
        overriding system value
        select round, round, town, md5('x'), 20, 21, '2026-06-15' from place;
        insert into star_check (star_sample_id, star_application_id, region_code, turn, is_drawn)
        select round, application, town || '201', application - id, application % 5 = 0 from one;
        insert into star_award (star_application_id, star_round_id, household_id, region_code, year, number,
            serial, letters, is_five, awarded_on, valid_to, awarded_by)
        select application, round, application, town || '201', 2026, application - id,
            star_serial(town, 2026, application - id), '{A}', false, '2026-09-01', '2026-12-31', 21
        from one;
        set session_replication_role = origin;
        analyze
        """
}
