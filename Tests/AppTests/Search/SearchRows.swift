import Foundation

/// Rows of every kind that the word 寻觅 finds, in two villages of 云溪镇 and one of the next township.
enum SearchRows {
    /// The kinds that whoever looks after people finds, by the beginning of their addresses.
    static let all = [
        "members", "households", "activities", "projects", "cases", "suggestions", "notices",
        "summaries", "charters", "democratic-reviews", "venues", "policies", "loan-contracts",
        "fund-entries",
    ]

    /// Where the row of a kind in a place is found; 2 is 竹溪村, 3 the village next door, 5 the next township.
    static func link(_ kind: String, _ place: String) -> String {
        switch kind {
        case "venues": "/chapters/\(place)/venues/77\(place)"
        case "summaries": "/summaries/\(codes[place] ?? "")/2025"
        default: "/\(kind)/77\(place)"
        }
    }

    private static let codes = ["2": "431003190201", "3": "431003190202", "5": "431003191201"]

    /// The rows that a page of what was found leads to.
    static func links(in page: String) -> Set<String> {
        let all = page.matches(of: /href="(\/[a-z\/0-9-]+)"/).map { String($0.output.1) }
        return Set(all.filter { $0.contains(/\/7[78][0-9]$/) || $0.hasSuffix("/2025") })
    }

    /// A page of its own needs more rows than these for a loan and a household's policy.
    static func areWhole(_ link: String) -> Bool {
        !["/households", "/loan-contracts", "/policies"].contains { link.hasPrefix($0) }
    }

    static let sql = """
        set session_replication_role = replica;
        create temporary table v as
        select 770 + c as n, r as region, c as chapter, 11 as person
        from (values (2, '431003190201'), (3, '431003190202'), (5, '431003191201')) v (c, r);
        create temporary table k as select min(person_key_id) as person_key_id from person_key;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            place, headcount, headcount_kind, result, entered_by, entered_at, entered_on)
        overriding system value
        select n, n, chapter, region, 'recorded', 95, '到处寻觅', '2026-03-10', '村部', 12, 'exact', '好', 11,
            '2026-03-11', '2026-03-11' from v;
        insert into member (member_id, chapter_id, region_code, name, initials, sex, birth_date, state, joined_on,
            person_key_id)
        overriding system value
        select n, chapter, region, '寻觅', 'xm', 1, '1970-01-01', 'active', '2000-01-01', person_key_id from v, k;
        insert into household (household_id, region_code, chapter_id, head_name, head_initials, person_key_id)
        overriding system value
        select n, region, chapter, '寻觅', 'xm', person_key_id from v, k;
        insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content,
            due_on, entered_by, entered_at)
        overriding system value
        select n, chapter, region, '2026-03-01', 'box', '水', '寻觅水源', '2026-03-20', 11, '2026-03-01' from v;
        insert into notice (notice_id, region_code, kind, year, title, body, objections_at, from_on, to_on,
            posted_by, posted_at)
        overriding system value
        select n, region, 'plain', null, '寻觅启事', '通知', '村部', '2026-03-01', '2026-03-10', 21, '2026-03-01' from v;
        insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
        overriding system value
        values (770, '431003', 'visit', '节日慰问', 1, '2026-01-01');
        insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed,
            id_hash, consented_on, state, listed_from, entered_by, entered_at, person_key_id)
        select n, 770, 2026, region, chapter, '寻觅', 'x', sha256(region::bytea), '2026-01-01', 'listed', 2026, 11, '2026-01-05',
            person_key_id from v, k;
        insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_name,
            state, entered_by, entered_at, person_key_id, ledger_file_id, ledger_line, row_hash)
        overriding system value
        select n, chapter, region, '寻觅养猪', 'livestock', '生猪', true, '某某', 'running', 11, '2026-03-01',
            person_key_id, 1, n, region::bytea from v, k;
        insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, begun_by, begun_at)
        overriding system value select n, region, 2025, 1, 11, '2026-01-05' from v;
        insert into summary_sentence (annual_summary_id, region_code, section, sort, wording, is_edited, entered_by, entered_at)
        select n, region, 'next', 10, '明年继续寻觅水源。', true, 11, '2026-01-05' from v;
        insert into charter (charter_id, chapter_id, region_code, version, title, clauses, written_by, written_at)
        overriding system value select n, chapter, region, 1, '村民自治章程', '第一条 寻觅邻里和睦之道，大家互相帮助，共同维护本村的环境卫生。', 11, '2026-01-05' from v;
        insert into agreement (agreement_id, chapter_id, region_code, signed_on, count, entered_by, entered_at)
        overriding system value select n, chapter, region, '2026-02-01', 12, 11, '2026-02-02' from v;
        insert into democratic_review (democratic_review_id, chapter_id, region_code, held_on, participants, entered_by, entered_at)
        overriding system value select n, chapter, region, '2026-02-01', 30, 11, '2026-02-02' from v;
        insert into review_issue (democratic_review_id, region_code, issue, owner, due_on, entered_by, entered_at)
        select n, region, '寻觅新的活动场地', '周建国', '2026-03-01', 11, '2026-02-02' from v;
        insert into venue (venue_id, chapter_id, region_code, kind, place, entered_by, entered_at)
        overriding system value select n, chapter, region, 'board', '寻觅巷口', 11, '2026-01-05' from v;
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on, to_on,
            premium_fen, entered_by, entered_at)
        overriding system value select n, n, chapter, region, '寻觅' || n, '2026-01-01', '2026-12-31', 5000, 11, '2026-01-05' from v;
        insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
            contracted_on, due_on, guarantee, entered_by, entered_at)
        overriding system value select n, n, n, region, chapter, '寻觅' || n, 300000, '2026-01-05', '2028-01-05', 'group', 11, '2026-01-05' from v;
        insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name, channel,
            promised_on, consented_on, applied_on, state, entered_by, entered_at, person_key_id)
        overriding system value select n, 770, region, chapter, n, '寻觅', 'paper', '2025-04-01', '2025-04-01', '2025-04-01', 'awarded', 11, '2025-04-01', person_key_id from v, k;
        insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code, year, number, serial,
            letters, is_five, awarded_on, valid_to, state, awarded_by)
        overriding system value select n, n, 770, n, region, 2025, n, star_serial(left(region, 9), 2025, n), '{A}', false, '2025-10-01', '2026-12-31', 'valid', 11 from v;
        insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
        overriding system value select n, chapter, region, 'money', false, '现金', '2025-01-01' from v;
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id,
            source, party, what, paper_no, entered_by, entered_at)
        overriding system value select n, chapter, region, 'income', 'posted', '2026-01-05', 2026, 1000, n, 'donation', '某人', '捐款', '寻觅' || n, 11, '2026-01-05' from v;
        -- files
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place, headcount,
            headcount_kind, result, entered_by, entered_at, entered_on)
        overriding system value select n + 10, n + 10, chapter, region, 'recorded', 95, '别的', '2026-03-10', '村部', 12, 'exact', '好', 11,
            '2026-03-11', '2026-03-11' from v;
        insert into activity_file (record_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n + 10, region, sha256(region::bytea), 'image/jpeg', '寻觅.jpg', 10, 11, '2026-03-11' from v;
        insert into notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, region, sha256(region::bytea), 'image/jpeg', '寻觅张贴.jpg', 10, 11, '2026-03-11' from v;
        insert into project_photo (project_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, region, sha256(region::bytea), 'image/jpeg', '猪圈寻觅.jpg', 10, 11, '2026-03-11' from v;
        insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        select n, region, sha256(region::bytea), 'image/jpeg', '寻觅发票.jpg', 10, 11, '2026-03-11' from v;

        """
}
