@testable import Domain

/// A row of each kind whose term counts from DAY, what must be left of it, and what keeps it.
enum RetentionRows {
    private static let place = "'431003190201'"
    private static let key =
        "with k as (insert into person_key default values returning person_key_id)"

    static let rows: [RetentionRule: String] = [
        .suggestion:
            """
        insert into suggestion (chapter_id, region_code, received_on, channel, topic, theme, content, raised_by,
            reach_at, due_on, sender_hash, entered_at, answered_on, answer, answered_by, answered_at, state)
        values (2, \(place), 'DAY', 'web', 'service', '路灯', '路灯坏了', '陈某', '在家', 'DAY', sha256('x'), 'DAY',
            'DAY', '修好了', 11, 'DAY', 'answered')
        """,
        .objection:
            """
        insert into notice_objection (notice_id, region_code, received_on, raised_by, grounds, channel, reach_at,
            sender_hash, entered_at, upheld, answer, decided_by, decided_at)
        values (1, \(place), 'DAY', '陈某', '写得不清楚', 'web', '在家', sha256('x'), 'DAY', false, '写清楚了', 31,
            'DAY 12:00+08')
        """,
        .mark:
            """
        insert into household_mark (household_id, mark, from_on, to_on)
        values (201, 'special', '2010-01-01', 'DAY')
        """,
        .household:
            """
        \(key) insert into household (household_id, region_code, chapter_id, group_name, head_name, head_initials,
            head_id_sealed, head_id_hash, address, size, state, ended_on, person_key_id)
        select 991, \(place), 2, '1组', '老户', 'lh', 's', sha256('991'), '旧址', 3, 'ended', 'DAY', person_key_id
        from k
        """,
        .assistance: assistance,
        .contactNote:
            """
        insert into contact (household_id, chapter_id, region_code, contacted_on, channel, topics, note,
            entered_by, entered_at)
        values (201, 2, \(place), 'DAY', 'visit', '{help}', '早年的话', 11, 'DAY')
        """,
        .followUp:
            """
        insert into follow_up (chapter_id, region_code, household_id, need, due_on, entered_by, entered_at, done_on,
            result, done_by, done_at)
        values (2, \(place), 201, '修水管', 'DAY', 11, 'DAY', 'DAY', '请人修了', 11, 'DAY')
        """,
        .starForm: starForm, .project: project,
        .request:
            """
        insert into data_request (data_request_id, member_id, region_code, kind, channel, content, received_on,
            due_on, state, entered_by, entered_at)
        overriding system value
        values (994, 101, \(place), 'access', 'paper', '想看看', 'DAY', 'DAY', 'answered', 11, 'DAY');
        insert into data_request_step (data_request_id, region_code, event, note, taken_on, taken_by, taken_at)
        values (994, \(place), 'answer', '看过了', 'DAY', 21, 'DAY')
        """,
        .member:
            """
        \(key) insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on, left_on,
            erase_on, person_key_id)
        select 2, \(place), '走了的', 1, '1970-01-01', 'left', '2000-01-01', 'DAY',
            (date 'DAY' + interval '12 months')::date, person_key_id from k
        """,
        .session:
            """
        insert into session (token_hash, account_id, with_totp, client, agent, started_at, expires_at)
        values (sha256('old'), 21, false, '127.0.0.1', 'x', 'DAY 12:00+08', 'DAY 20:00+08')
        """,
        .invitation:
            """
        insert into invitation (account_id, code_hash, made_at, expires_at, used_at)
        values (21, sha256('old'), 'DAY 10:00+08', 'DAY 20:00+08', 'DAY 12:00+08')
        """,
    ]

    private static let assistance = """
        \(key) insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, household_id, name,
            id_sealed, id_hash, consented_on, contact, guardian, sponsor, bank_name, bank_sealed, bank_hash, bank_tail, state,
            entered_by, entered_at, person_key_id)
        select 992, 1, 2014, \(place), 2, 203, '陈试', 's', sha256('992'), '2014-01-05', '在家', '陈母', '县商会', '农商行', 's',
            sha256('b'), '1234', 'exited', 11, '2014-01-05', person_key_id from k;
        insert into case_step (case_id, region_code, step, from_state, to_state, year, day, grounds, taken_by, taken_at)
        values (992, \(place), 'exit', 'listed', 'exited', 2015, 'DAY', 'moved', 11, 'DAY')
        """

    private static let project = """
        \(key) insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind,
            operator_name, operator_id_sealed, operator_id_hash, state, entered_by, entered_at, person_key_id)
        overriding system value
        select 995, 2, \(place), '烟叶基地', 'crop', '烟叶', true, 'household', '老贺', 's', sha256('995'), 'closed', 11,
            '2012-01-01', person_key_id from k;
        insert into project_step (project_id, region_code, step, from_state, day, taken_by, taken_at)
        values (995, \(place), 'closed', 'repaying', 'DAY', 21, 'DAY')
        """

    private static let starForm = """
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
            score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at, state, closed_by,
            closed_at)
        overriding system value
        values (993, '431003190', 2014, 1, '2013-01-01', '2014-04-01', '2014-04-30', '2014-05-01', '2014-05-20',
            '2014-05-31', '2014-06-30', '2014-08-31', '2014-10-31', 21, '2014-03-01', 'closed', 31, 'DAY 12:00+08');
        \(key) insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id,
            head_name, address, channel, taking_part, deeds, promised_on, consented_on, signed_by, applied_on, state,
            categories, total, stars, is_five, entered_by, entered_at, person_key_id)
        select 993, 993, \(place), 2, 201, '赵会员', '竹溪村', 'paper', '{赵会员,赵小}', '照顾邻居', '2014-04-05',
            '2014-04-05', '赵会员', '2014-04-05', 'rejected', '{1800,1800,1800,1800,1800}', 9000, 5, true, 11,
            '2014-04-05', person_key_id from k
        """

    /// True where what identifies is gone and what is counted is there.
    static func left(of rule: RetentionRule) -> String {
        switch rule {
        case .suggestion:
            "select num_nonnulls(raised_by, reach_at) = 0 and content = '路灯坏了' and answer = '修好了' from suggestion"
        case .objection:
            "select num_nonnulls(raised_by, reach_at) = 0 and answer = '写清楚了' from notice_objection"
        case .mark: "select count(*) = 1 from household_mark"
        case .household:
            """
            select head_name = '已清除' and head_id_hash is not null and (select secret is null from person_key
                join household using (person_key_id) where household_id = 991)
                and num_nonnulls(head_id_sealed, address, group_name, size) = 0
            from household where household_id = 991
            """
        case .assistance:
            """
            select name = '陈试' and num_nonnulls(id_sealed, id_hash, bank_name, bank_sealed, bank_tail, contact, guardian,
                sponsor) = 0 from assistance_case where case_id = 992
            """
        case .contactNote: "select note is null and contacted_on = '2015-01-01' from contact"
        case .followUp:
            "select need = '已清除' and result = '已清除' and done_on = '2015-01-01' from follow_up"
        case .project:
            """
            select num_nonnulls(operator_id_sealed, operator_id_hash) = 0 and operator_name = '老贺' and secret is null
            from project join person_key using (person_key_id) where project_id = 995
            """
        case .starForm:
            """
            select num_nonnulls(deeds, signed_by, address) = 0 and taking_part = '{}' and total = 9000
            from star_application where star_application_id = 993
            """
        case .request:
            """
            select content is null and not exists (select from data_request_step where note is not null)
            from data_request where data_request_id = 994
            """
        default: "select true"
        }
    }

    /// What keeps a row of a kind, and what the page says about it.
    static let opens: [(RetentionRule, String, RetentionOutcome)] = [
        (
            .suggestion, "update suggestion set state = 'reopened', again_due_on = '2026-05-01'",
            .open
        ),
        (
            .objection,
            "update notice_objection set upheld = null, answer = null, decided_by = null, decided_at = null",
            .open
        ),
        (.mark, openCase(of: 201), .assistance), (.household, openCase(of: 991), .assistance),
        (
            .assistance,
            """
            insert into payment (payment_batch_id, case_id, region_code, turn, months, amount_fen)
            values (1, 992, \(place), 1, '[2014-01-01,2015-01-01)', 100)
            """,
            .payment
        ),
        (
            .contactNote,
            """
            insert into follow_up (chapter_id, region_code, contact_id, need, due_on, entered_by, entered_at)
            select 2, \(place), contact_id, '修水管', '2026-05-01', 11, '2026-04-01' from contact
            """,
            .need
        ),
        (
            .contactNote,
            """
            insert into data_request (household_id, region_code, kind, channel, received_on, due_on, state, entered_by,
                entered_at)
            values (201, \(place), 'access', 'paper', '2026-04-01', '2026-04-22', 'received', 11, '2026-04-01')
            """,
            .request
        ),
        (
            .starForm,
            """
            insert into star_appeal (star_application_id, region_code, star_step_id, received_on, grounds, entered_by,
                entered_at)
            values (993, \(place), 1, '2026-04-01', '分数不对，请重算', 11, '2026-04-01')
            """,
            .appeal
        ),
        (.request, "update data_request set kind = 'deletion', state = 'proposed'", .open),
    ]

    static func openCase(of household: Int) -> String {
        """
        \(key) insert into assistance_case (programme_id, year, region_code, chapter_id, household_id, name,
            consented_on, state, entered_by, entered_at, person_key_id)
        select 1, 2026, \(place), 2, \(household), '陈新', '2026-01-05', 'listed', 11, '2026-01-05', person_key_id from k
        """
    }
}
