import Foundation

@testable import App

/// A round of 云溪镇 in 2026 with five households: two of 竹溪村, two of 南坪村 scored, one still waiting.
enum ScoredRound {
    /// The rows as the panel leaves them; how they come about is another test's matter.
    static func enter(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
                apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            values (701, '431003190', 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01',
                '2026-05-20', '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, now());
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
                household_id, head_name, channel, applied_on, state, categories, total, stars, is_five,
                entered_by, entered_at, person_key_id)
            values
                (711, 701, '431003190201', 2, 101, '李建国', 'own_account', '2026-04-02', 'awarded',
                    '{1800,1900,1850,1800,1900}', 9250, 5, true, 11, now(), 1),
                (712, 701, '431003190201', 2, 102, '陈会英', 'paper', '2026-04-02', 'on_notice',
                    '{2000,1900,1500,1800,1900}', 9100, 4, false, 11, now(), 1),
                (713, 701, '431003190202', 3, 103, '吴满仓', 'paper', '2026-04-02', 'vetoed',
                    '{1600,1600,1600,1500,1600}', 7900, 4, false, 12, now(), 1),
                (714, 701, '431003190202', 3, 104, '柳成荫', 'paper', '2026-04-02', 'scored',
                    '{1000,1500,1500,1500,1500}', 7000, 0, false, 12, now(), 1),
                (715, 701, '431003190202', 3, 105, '还没评', 'paper', '2026-04-02', 'submitted',
                    null, null, null, null, 12, now(), 1);
            insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars,
                is_five, computed_at)
            select star_application_id, region_code, 1, 'panel', categories, total, stars, is_five, now()
            from star_application where stars is not null;
            insert into star_village_score (star_application_id, turn, code, self_points, points, reason,
                logged_rows)
            values
                (711, 1, 'A2', 500, 450, null, null), (712, 1, 'A2', 500, 500, null, null),
                (713, 1, 'A2', 400, 350, null, null), (714, 1, 'A2', 300, 100, '家务没有分担', null),
                (711, 1, 'A1', null, 500, null, 2), (712, 1, 'A1', null, 0, null, 0),
                (711, 1, 'A3', 500, null, null, null), (712, 1, 'A3', null, 500, null, null);
            insert into star_veto (star_application_id, region_code, code, issuer, number, dated_on, raised_by,
                raised_at, upheld, answer, decided_by, decided_at)
            values (713, '431003190202', 'V1', '某县人民法院', '（2026）1 号', '2026-05-01', 21, now(), true,
                '判决已经生效', 31, now());
            """
        )
    }
}
