import Foundation

@testable import App

/// 云溪镇 once the round of 2026 has been decided: 贺东来 of 竹溪村 has five stars, 赵会员 next door four, and
/// 孙会员 of 南坪村 was rejected on 15 September; the plaques were given on 18 September.
struct AwardedTown {
    let site: TestSite
    /// The award of 贺东来, and that of 赵会员.
    let five: Int64
    let four: Int64

    static let firstSerial = "431003190-2026-0001-X"

    init(_ site: TestSite) async throws {
        self.site = site
        _ = try site.database.run(Self.round + Self.applications + Self.notice)
        let officer = try await site.signIn(Cast.officer)
        _ = try site.database.run(
            """
            select set_config('xiehui.token', '\(officer.token?.hex ?? "")', false);
            insert into star_step (star_application_id, event, taken_by, taken_at) values
                (501, 'award', 21, '2026-09-18 10:00+08'), (502, 'award', 21, '2026-09-18 10:00+08')
            """
        )
        five = try Self.award(of: 501, site)
        four = try Self.award(of: 502, site)
    }

    private static func award(of application: Int, _ site: TestSite) throws -> Int64 {
        let key = try site.database.run(
            "select star_award_id from star_award where star_application_id = \(application)"
        )
        return Int64(key) ?? 0
    }

    /// A second approver of the township, who decided nothing yet.
    func secondApprover() async throws -> Person {
        _ = try site.database.run(
            """
            insert into account (account_id, user_name, display_name, region_code, holder_hash, made_by)
            overriding system value
            values (34, 'yunxi.approver2', '邱审批', '431003190', sha256('cast 34'), 4);
            insert into duty_grant (account_id, duty, region_code, reason, granted_by)
            values (34, 'township_approver', '431003190', '任命', 4)
            """
        )
        return try await site.signIn("yunxi.approver2")
    }

    /// 贺东来's household has an account: the cast's member of the village.
    func giveHouseholdAccount() async throws -> Person {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
            values (81, 202, '431003190201', 11, '2026-03-01')
            """
        )
        return try await site.signIn("zhuxi.member")
    }

    func state(of award: Int64) throws -> String {
        try site.database.run(
            """
            select concat_ws(' ', state, array_to_string(letters, ''), is_five, valid_to, mend_by,
                bar_until)
            from star_award where star_award_id = \(award)
            """
        )
    }

    private static let round = """
        set session_replication_role = replica;
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
            apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        values (900, '431003190', 2026, 1, '2025-11-01', '2026-04-01', '2026-04-30', '2026-05-01',
            '2026-05-20', '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, '2026-03-01');

        """

    private static let applications = """
        insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
            household_id, head_name, group_name, address, channel, promised_on, consented_on, applied_on,
            state, categories, total, stars, is_five, entered_by, entered_at, person_key_id)
        select a.id, 900, h.region_code, h.chapter_id, h.household_id, h.head_name, h.group_name, h.address,
            'paper', '2026-04-10', '2026-04-10', '2026-04-10', a.state, a.categories, a.total, a.stars,
            a.stars = 5, 11, '2026-04-10', h.person_key_id
        from (values (501, 202, 'on_town_notice', '{1800,1900,1700,1750,1800}'::smallint[], 8950, 5),
            (502, 201, 'on_town_notice', '{1800,1900,1550,1700,1800}', 8750, 4),
            (503, 203, 'rejected', '{1500,1400,1300,1200,1000}', 6400, 0))
            a (id, household, state, categories, total, stars)
        join household h on h.household_id = a.household;

        """

    private static let notice = """
        insert into notice (notice_id, region_code, kind, year, title, objections_at, from_on, to_on, posted_by,
            posted_at) overriding system value
        values (901, '431003190', 'star_decisions', 2026, '五星农家审定结果公示', '镇政府', '2026-09-08',
            '2026-09-15', 21, '2026-09-08');
        insert into star_step (star_application_id, region_code, event, from_state, to_state, turn, notice_id,
            reason, taken_by, taken_at) values
            (501, '431003190201', 'approve', 'on_notice', 'approved', 1, null, null, 31, '2026-09-07'),
            (501, '431003190201', 'post_decision', 'approved', 'on_town_notice', 1, 901, null, 21, '2026-09-08'),
            (502, '431003190201', 'approve', 'on_notice', 'approved', 1, null, null, 31, '2026-09-07'),
            (502, '431003190201', 'post_decision', 'approved', 'on_town_notice', 1, 901, null, 21, '2026-09-08'),
            (503, '431003190202', 'reject', 'on_notice', 'rejected', 1, null, '没有一类够 16 分', 31,
                '2026-09-15');

        """
}
