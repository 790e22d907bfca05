import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// 竹溪村 in its round of 2026: three households that the representatives passed, whose sheets and votes are in.
enum StarTown {
    static let village = "/stars/431003190201/2026"
    static let town = "/stars/431003190/2026"

    /// Applications 1 to 3 of the village's households; the third came to four stars.
    static func enter(_ site: TestSite, state: String = "passed") throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
                apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            values (1, '431003190', 2026, 1, '2026-01-01', '2026-03-01', '2026-03-20', '2026-03-21',
                '2026-03-28', '2026-03-31', '2026-04-30', '2026-08-31', '2026-10-31', 21, '2026-02-20');
            insert into household (household_id, region_code, chapter_id, group_name, head_name, person_key_id)
            select 211, '431003190201', 2, '3组', '欧阳国庆', min(person_key_id) from person_key;
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
                household_id, head_name, channel, promised_on, consented_on, applied_on, state, categories,
                total, stars, is_five, entered_by, entered_at, person_key_id)
            select v.id, 1, '431003190201', 2, v.household, v.head, 'paper', '2026-03-10', '2026-03-10',
                '2026-03-10', '\(state)', v.categories, v.total, v.stars, v.stars = 5, 11, '2026-03-10',
                (select min(person_key_id) from person_key)
            from (values (1, 201, '赵会员', '{1800,1900,1750,1800,1850}'::smallint[], 9100, 5),
                (2, 202, '贺东来', '{1700,1700,1700,1700,1750}', 8550, 5),
                (3, 211, '欧阳国庆', '{1800,1900,1550,1700,1800}', 8750, 4))
                v (id, household, head, categories, total, stars);
            insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars,
                is_five, computed_at)
            select star_application_id, region_code, 1, 'panel', categories, total, stars, is_five, '2026-03-25'
            from star_application;
            insert into star_village_score (star_application_id, turn, code, self_points, points, reason)
            select a.star_application_id, 1, i.code, case when i.proof <> 'logged' then i.points end, i.points - 50, null
            from star_application a, star_item i where i.star_scheme_id = 1;
            insert into star_score (star_application_id, region_code, turn, account_id, unrelated, begun_at,
                handed_in_at)
            select a.star_application_id, a.region_code, 1, r, true, '2026-03-22', '2026-03-22'
            from star_application a, unnest('{85,86,87}'::bigint[]) r;
            insert into star_vote (star_application_id, region_code, turn, held_on, present, in_favour, against,
                entered_by, entered_at)
            select star_application_id, region_code, 1, '2026-03-30', 30, 28, 1, 11, '2026-03-30'
            from star_application;
            """
        )
    }

    /// A household in each state, all with five stars; a draft has none yet.
    static func enterOneOfEachState(_ site: TestSite) throws {
        let states = StarState.allCases.map { "'\($0.rawValue)'" }.joined(separator: ",")
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
                household_id, head_name, channel, applied_on, state, categories, total, stars, is_five,
                entered_by, entered_at, person_key_id)
            select 700 + n, 1, '431003190201', 2, 7000 + n, '户' || n, 'paper', '2026-03-10', state,
                '{1800,1800,1800,1800,1800}', 9000, 5, true, 11, '2026-03-10',
                (select min(person_key_id) from person_key)
            from unnest(array[\(states)]) with ordinality u (state, n)
            """
        )
    }

    static func step(_ event: String, _ id: Int, by account: Int) -> String {
        """
        insert into star_step (star_application_id, event, taken_by, taken_at)
        values (\(id), '\(event)', \(account), '2026-04-15 10:00+08')
        """
    }

    /// Puts all three on the village's notice, through the door.
    static func post(_ site: TestSite) async throws -> String {
        try enter(site)
        let secretary = try await site.signIn(Cast.secretary)
        let answer = try await secretary.post("\(village)/notice", ["objections_at": "村部"])
        return try #require(answer.expect(.seeOther).location)
    }

    /// Posted, the notice over, the sample drawn and what was drawn checked.
    static func check(_ site: TestSite) async throws {
        _ = try await post(site)
        let officer = try await site.signIn(Cast.officer)
        try await officer.post("\(town)/sample").expect(.seeOther)
        for id in try drawn(site) {
            try await officer.post(
                "/stars/applications/\(id)/check",
                ["found": "进家看了，和村里评的一样", "checked_on": "2026-04-06"]
            ).expect(.seeOther)
        }
        try ServingTown.age(site, by: 8)
    }

    static func drawn(_ site: TestSite) throws -> [String] {
        try site.database.run(
            "select star_application_id from star_check where is_drawn and checked_at is null order by 1"
        ).split(separator: "\n").map(String.init)
    }

    static func drawOrder(_ site: TestSite) throws -> String {
        try site.database.run(
            "select string_agg(star_application_id::text, ',' order by turn) from star_check"
        )
    }

    /// The draw once more, from its kept seed.
    static func drawnAgain(_ site: TestSite) throws -> String {
        try site.database.run(
            """
            select string_agg(a::text, ',' order by md5(s.seed || ':' || a))
            from star_sample s, generate_series(1, 3) a
            """
        )
    }

    /// How many facts still name their document once the round is closed.
    static func documentsAfterClosing(_ site: TestSite) throws -> String {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update star_application set state = 'withdrawn' where star_application_id > 1
            """
        )
        try site.act(
            Cast.officer,
            "update star_round set state = 'closed', closed_by = 21, closed_at = '2026-11-01'"
        )
        return try site.database.run(
            "select count(*) from star_veto where num_nonnulls(issuer, number, dated_on) > 0"
        )
    }

    static func state(_ site: TestSite, _ id: Int = 1) throws -> String {
        try site.database.run(
            "select state from star_application where star_application_id = \(id)"
        )
    }

    /// The open form's fields, with the sum done as a person would.
    static func objection(
        _ site: TestSite,
        to notice: String,
        about application: Int = 1,
        seconds: Double = -60,
        but other: [String: String] = [:]
    ) throws -> [String: String] {
        let id = try #require(notice.split(separator: "/").last.flatMap { Int64($0) })
        let now = site.site.clock.now()
        let question = RobotQuestion(notice: id, at: now.addingTimeInterval(seconds))
        return [
            "application": "\(application)", "grounds": "这家去年乱倒垃圾，没有改", "raised_by": "",
            "reach_at": "", "answer": "\(question.one + question.other)",
            RobotQuestion.field: try site.site.keys.sealed(question), RobotQuestion.trap: "",
        ].merging(other) { $1 }
    }
}
