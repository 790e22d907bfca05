/// Rows enough that a walk along an index pays: 40 more townships of ten villages, with 150 people, households and
/// activities in each township, and ten papers of every kind in each village.
enum SearchCrowd {
    static let sql = """
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
        insert into region (region_code, name, is_local)
        select '4310031' || t || 200 + v, '村' || v, true from generate_series(10, 49) t, generate_series(1, 10) v;
        insert into chapter (chapter_id, region_code, name, kind)
        select t * 100 + v + 10000, '4310031' || t || 200 + v, '村协会' || v, 'village'
        from generate_series(10, 49) t, generate_series(1, 10) v;
        create temporary table one as
        select row_number() over () + 100000 as n, c.chapter_id as chapter, c.region_code as code, k, '单子' || k as name,
            date '2025-01-01' + k * 7 as day
        from chapter c, generate_series(1, 10) k
        where c.chapter_id > 10000;
        insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content, due_on,
            entered_by, entered_at)
        overriding system value select n, chapter, code, day, 'box', '路灯' || k, '路灯不亮', day + 15, 11, day from one;
        insert into notice (notice_id, region_code, kind, title, body, objections_at, from_on, to_on, posted_by, posted_at)
        overriding system value select n, code, 'plain', '启事' || k, '通知', '村部', day, day + 7, 21, day from one;
        insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, begun_by, begun_at)
        overriding system value select n, code, 2010 + k, 1, 11, day from one;
        insert into summary_sentence (annual_summary_id, region_code, section, sort, wording, is_edited, entered_by, entered_at)
        select n, code, 'next', 10, '明年继续修路。', k = 1, 11, day from one;
        insert into charter (charter_id, chapter_id, region_code, version, title, clauses, written_by, written_at)
        overriding system value
        select n, chapter, code, k, '自治章程', '第一条 邻里和睦，互相帮助，共同维护本村的环境卫生。', 11, day from one;
        insert into democratic_review (democratic_review_id, chapter_id, region_code, held_on, participants, entered_by,
            entered_at)
        overriding system value select n, chapter, code, day, 30, 11, day from one;
        insert into venue (venue_id, chapter_id, region_code, kind, place, entered_by, entered_at)
        overriding system value select n, chapter, code, 'board', '村口', 11, day from one;
        insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_name, state,
            entered_by, entered_at, person_key_id, ledger_file_id, ledger_line, row_hash)
        overriding system value
        select n, chapter, code, '养猪' || k, 'livestock', '生猪', true, '某某', 'running', 11, day,
            (select min(person_key_id) from person_key), 1, n, sha256(n::text::bytea) from one;
        insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed, id_hash,
            consented_on, state, listed_from, entered_by, entered_at, person_key_id)
        overriding system value
        select n, 1, 2026, code, chapter, name, 'x', sha256(n::text::bytea), day, 'listed', 2026, 11, day,
            (select min(person_key_id) from person_key)
        from one;
        insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
            contracted_on, due_on, guarantee, entered_by, entered_at)
        overriding system value select n, n, n, code, chapter, '借' || n, 300000, day, day + 720, 'group', 11, day from one;
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on, to_on,
            premium_fen, entered_by, entered_at)
        overriding system value select n, n, chapter, code, '保' || n, day, day + 365, 5000, 11, day from one;
        insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code, year, number,
            serial, letters, is_five, awarded_on, valid_to, state, awarded_by)
        overriding system value
        select n, n, left(code, 9)::bigint, n, code, 2025, n - 100000, star_serial(left(code, 9), 2025, (n - 100000)::int),
            '{A}', false, day, '2026-12-31', 'valid', 11 from one;
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
            money_account_id, source, party, what, paper_no, entered_by, entered_at)
        overriding system value
        select n, chapter, code, 'income', 'posted', day, 2025, 1000, 1, 'donation', name, '捐款', '收' || n, 11, day from one;
        insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, code, sha256(n::text::bytea), 'image/jpeg', '发票' || n, 10, 11, day from one;
        insert into activity_file (record_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, code, sha256(n::text::bytea), 'image/jpeg', '照片' || n, 10, 11, day from one;
        insert into notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, code, sha256(n::text::bytea), 'image/jpeg', '照片' || n, 10, 11, day from one;
        insert into project_photo (project_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, code, sha256(n::text::bytea), 'image/jpeg', '照片' || n, 10, 11, day from one;
        analyze
        """
}
