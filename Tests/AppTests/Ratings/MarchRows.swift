import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// March 2026 of 云溪镇 as rows: 竹溪村 with the worked example of the scheme, 南坪村 with nothing.
enum MarchRows {
    static let month = "/ratings/431003190/2026-03"
    static let zhuxi = "/ratings/431003190/2026-03/2"
    static let nanping = "/ratings/431003190/2026-03/3"

    /// 2 complete activities, 4 of 5 groups, 40 of 165 households, 9 of 10 rows in time, the town's
    /// meeting but no study, 2 of 3 suggestions, 1 of 1 follow-up, one aid row, the statement posted.
    static func enter(_ site: TestSite) throws {
        _ = try site.database.run(register + activities + rest)
    }

    private static let register = """
        delete from household_link where region_code = '431003190201';
        delete from member_group where chapter_id = 2 and member_group_id not in
            (select member_group_id from member where member_group_id is not null);
        insert into member_group (chapter_id, region_code, name)
        select 2, '431003190201', '新' || g from generate_series(1, 3) g;
        insert into household (household_id, region_code, chapter_id, head_name)
        select 3000 + g, '431003190201', 2, '户' || g from generate_series(1, 165) g;
        insert into household_link (household_id, region_code, member_id, from_on)
        select 3000 + g, '431003190201', 101, '2024-01-01' from generate_series(1, 165) g;
        """

    private static let activities = """
        insert into activity (chapter_id, region_code, state, type, topic, held_on, place, headcount,
            headcount_kind, result, entered_by, entered_at, entered_on)
        values (1, '431003190', 'recorded', 70, '月例会', '2026-03-05', '镇政府', 15, 'exact', '好', 21,
            '2026-03-06 09:00+08', '2026-03-06');
        insert into attending_chapter (record_id, chapter_id, region_code, entered_by, entered_at)
        select record_id, 2, '431003190201', 21, '2026-03-06 09:00+08' from activity;
        insert into activity (chapter_id, region_code, member_group_id, state, type, topic, held_on,
            place, headcount, headcount_kind, result, entered_by, entered_at, entered_on)
        select 2, 'x', (select member_group_id from (select member_group_id, row_number() over
                (order by member_group_id) n from member_group where chapter_id = 2) m where n = g and g <= 4),
            'recorded', case g when 1 then 41 when 2 then 70 else 10 end, '活动' || g, '2026-03-10',
            case when g <= 2 then '村部' end, 10, 'exact', case when g <= 2 then '成' end, 11,
            '2026-03-12 09:00+08', case when g = 10 then '2026-03-20'::date else '2026-03-12' end
        from generate_series(1, 10) g;
        """

    private static let rest = """
        insert into contact (household_id, chapter_id, region_code, contacted_on, channel, topics,
            entered_by, entered_at)
        select 3000 + g, 2, '431003190201', '2026-03-15', 'visit', '{needs}', 11, '2026-03-15 10:00+08'
        from generate_series(1, 40) g;
        insert into suggestion (chapter_id, region_code, received_on, channel, theme, content, due_on,
            entered_by, entered_at, answered_on, answer, answered_by, answered_at)
        select 2, '431003190201', '2026-03-01', 'box', '水', '水', '2026-03-20', 11,
            '2026-03-01 10:00+08', case when g < 3 then '2026-03-10'::date else '2026-03-22' end, '答', 11,
            '2026-03-22 10:00+08'
        from generate_series(1, 3) g;
        insert into follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at, done_on,
            result, done_by, done_at)
        values (2, '431003190201', '药', '2026-03-30', 11, '2026-03-02 10:00+08', '2026-03-20', '送到', 11,
            '2026-03-21 10:00+08');
        insert into board_posting (chapter_id, region_code, kind, month, posted_on, entered_by, entered_at)
        values (2, '431003190201', 'fund_statement', '2026-02-01', '2026-03-09', 11,
            '2026-03-09 10:00+08');
        """

    /// Computes the month and gives every village its points by hand, as the township's officer.
    static func rate(_ site: TestSite) async throws -> Person {
        let officer = try await site.signIn("yunxi.officer")
        try await officer.post("\(month)/computation").expect(.seeOther)
        try await officer.post("\(zhuxi)/points", points(800, 900)).expect(.seeOther)
        try await officer.post("\(nanping)/points", points(400, 400)).expect(.seeOther)
        return officer
    }

    static func points(_ venue: Int, _ quality: Int) -> [String: String] {
        [
            "points_11": "\(venue)", "reason_11": "台账齐全", "points_12": "\(quality)",
            "reason_12": "会员反映好",
        ]
    }
}
