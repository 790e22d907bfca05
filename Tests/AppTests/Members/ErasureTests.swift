import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// What is kept of people who left or died: all of it for a year, then what figures need.
struct ErasureTests {
    /// 曾立 holds no post; all that can be known about him is known.
    private static let whole = """
        update member set state = 'left', left_on = '2025-04-06', left_reason = '外出务工',
            id_sealed = 'id', id_hash = sha256('id'), phone_sealed = 'phone',
            phone_hash = sha256('phone'), phone_tail = 'tail', ethnicity = '01', education = '70',
            card_no = '0107', remark = '住在村口', tags = '{volunteer}'
        where member_id = 107;
        insert into member_event (member_id, region_code, event, happened_on, reason, entered_by)
        values (107, '431003190201', 'left', '2025-04-06', '外出务工', 11);
        """

    private static let kept = """
        select name, initials, sex, birth_date, tags, state, joined_on, left_on, member_group_id,
            num_nonnulls(id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity,
                education, card_no, remark, left_reason, row_hash), erased_on
        from member where member_id = 107
        """

    @Test(arguments: [("2026-04-05", 0), ("2026-04-06", 1), ("2026-04-07", 1)])
    func `whoever left is erased when twelve months are over, and not a day before`(
        today: String,
        people: Int
    ) async throws {
        try await withSite(on: today) { site in
            _ = try site.database.run(Self.whole)
            #expect(try await site.site.membersToErase() == people)
            #expect(try await site.site.eraseMembers() == people)
            #expect(try await site.site.membersToErase() == 0)
            let kept = try site.database.run(Self.kept)
            if people == 0 {
                #expect(
                    kept == "曾立|zl|1|1975-06-06|{volunteer}|left|2001-05-29|2025-04-06|2|10|"
                )
            } else {
                #expect(
                    kept
                        == "已清除||1|1975-01-01|{volunteer}|left|2001-05-29|2025-04-06||0|\(today)"
                )
            }
        }
    }

    @Test func `once erased, nothing changes any more`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.whole)
            #expect(try await site.site.eraseMembers() == 1)
            let row = "select md5(m::text) from member m where member_id = 107"
            let before = try site.database.run(row)
            #expect(try await site.site.eraseMembers() == 0)
            #expect(try site.database.run(row) == before)
            let secretary = try await site.signIn(Cast.secretary)
            for (act, fields) in [
                ("return", ["day": "2026-04-06"]),
                ("departure", ["how": "died", "day": "2026-04-06"]),
                (
                    "consents",
                    [
                        "purpose": "phone", "decision": "given", "channel": "paper",
                        "decided_on": "2026-04-06",
                    ]
                ),
            ] {
                try await secretary.post("/members/107/\(act)", fields)
                    .expect(.unprocessableContent, showing: "个人信息已按规定清除，不能再改")
            }
            #expect(try site.database.run(row) == before)
            // The database says no as well.
            #expect(throws: TestServer.Refused.self) {
                try site.database.run("update member set remark = 'x' where member_id = 107")
            }
        }
    }

    @Test func `the trail says that the system did it, and no longer what there was`() async throws
    {
        try await withSite { site in
            _ = try site.database.run(Self.whole)
            _ = try await site.site.eraseMembers()
            let trail = try site.database.run(
                """
                select count(*) filter (where table_name = 'member' and row_key = '107'
                        and sealed is not null) > 0,
                    count(*) filter (where table_name = 'member' and row_key = '107'
                        and audit_open(audit_entry_id) is not null),
                    count(*) filter (where table_name = 'member' and row_key = '107'
                        and account_id is null and after ->> 'erased_on' = '2026-04-06'),
                    count(*) filter (where act = 'erase' and account_id is null),
                    count(*) filter (where concat(before, after, purpose) ~ '曾立|外出务工|住在村口')
                from audit_entry
                """
            )
            #expect(trail == "t|0|1|1|0")
            #expect(
                try site.database.run("select count(*) from member_event where reason <> ''") == "0"
            )
            _ = try site.database.run("select seal_audit()")
            #expect(try site.database.run("select fault is null from audit_verify()") == "t")
            let secretary = try await site.signIn(Cast.secretary)
            let history = try await secretary.get("/history/members/107")
            history.expect(.ok, showing: "系统", "个人内容已经删除", "个人信息已清除")
            #expect(!history.text.contains("曾立"))
        }
    }

    @Test func `the figures of past months and years stay as they were`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            _ = try site.database.run(Self.whole)
            // She keeps in contact with all the households of March.
            _ = try site.database.run(
                "update member set state = 'left', left_on = '2025-04-01' where member_id = 101"
            )
            let figures = """
                select (select md5(string_agg(c::text, ' ' order by c.chapter_id)) from month_counts(
                        '431003190', '431003191', '2026-03-01', '2026-04-07', '2026-04-07', '2026-04-07', null) c),
                    (select string_agg(f::text, ' ') from (
                        select sex, tags, elder_kind, extract(year from birth_date), count(*)
                        from member
                        where joined_on <= '2024-12-31'
                            and coalesce(left_on, '2026-01-01') > '2024-12-31'
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4) f)
                """
            let before = try site.database.run(figures)
            #expect(try await site.site.eraseMembers() == 2)
            #expect(try site.database.run(figures) == before)
        }
    }

    @Test func `whoever held a post keeps her name, and only that`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                update member set state = 'deceased', left_on = '2025-01-01', remark = '老会计'
                where member_id = 101
                """
            )
            _ = try await site.site.eraseMembers()
            let row = "select name, initials, birth_date, remark from member where member_id = 101"
            #expect(try site.database.run(row) == "刘桂英|lgy|1958-01-01|")
        }
    }

    @Test func `duplicates that were merged into somebody go with her`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.whole)
            _ = try site.database.run(
                """
                insert into member (member_id, chapter_id, region_code, name, sex, birth_date, state,
                    merged_into, joined_on)
                values (190, 2, '431003190201', '曾力', 1, '1975-06-06', 'merged', 107, '2001-05-29'),
                    (191, 2, '431003190201', '曾利', 1, '1975-06-06', 'merged', 190, '2001-05-29')
                """
            )
            #expect(try await site.site.eraseMembers() == 1)
            let names = "select string_agg(distinct name, ' ') from member where member_id > 106"
            #expect(try site.database.run(names) == "已清除")
        }
    }

    /// Whoever got hold of a connection of the site cannot hasten what the calendar has not brought.
    @Test func `nobody is erased before the server's own day, whatever day is said`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                update member set state = 'left', left_on = current_date - 360 where member_id = 107
                """
            )
            #expect(try site.database.run("select members_to_erase('2999-01-01')") == "0")
            #expect(try site.database.run("select members_erase('2999-01-01', 10)") == "0")
        }
    }
}
