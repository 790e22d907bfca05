@testable import App

/// What the database alone allows with members, households, links and consents.
///
/// 竹溪村's secretary has 101 and 201; 桥头村 in the other township has 104 and 204.
extension SecondLock {
    static let people: [Attempt] = tables.flatMap(reading) + adding + changing

    /// What the cast does not have: a consent and an event in either township.
    static let peopleOfBoth = """
        insert into consent (member_id, region_code, purpose, given, channel, decided_on, entered_by)
        select member_id, region_code, 'register', true, 'paper', '2026-01-01', 21
        from member where member_id in (101, 104);
        insert into member_event (member_id, region_code, event, happened_on, entered_by)
        select member_id, region_code, 'enrolled', joined_on, 21
        from member where member_id in (101, 104);
        """

    private static let tables = [
        "member", "household", "household_link", "officer_post", "consent", "member_event",
    ]

    private static let secretary = "zhuxi.secretary"

    /// Whoever reaches places alone sees nobody's name, and nobody sees the other township's.
    private static func reading(_ table: String) -> [Attempt] {
        let here = "select 1 from \(table) where region_code = '431003190201' limit 1"
        let there = "select 1 from \(table) where region_code ^@ '431003191'"
        return [
            attempt("sees her \(table)", secretary, here, .rows(1)),
            attempt("sees no \(table) next door", secretary, there, .rows(0)),
            attempt("sees no \(table) at all", "suxian.reader", here, .rows(0)),
            Attempt(
                what: "\(table) without a session",
                actor: nil,
                sql: "select 1 from \(table)",
                expected: .rows(0)
            ),
        ]
    }

    private static let adding =
        [("431003190201", 2, 101, 201, Outcome.rows(1)), ("431003191201", 5, 104, 204, .denied)]
        .flatMap { region, chapter, member, household, outcome in
            [
                """
                insert into member (chapter_id, region_code, name, sex, birth_date)
                values (\(chapter), '\(region)', '新人', 1, '1970-01-01') returning 1
                """,
                """
                insert into household (chapter_id, region_code, head_name)
                values (\(chapter), '\(region)', '新户') returning 1
                """,
                """
                insert into household_link (household_id, region_code, member_id, from_on, to_on)
                values (\(household), '\(region)', \(member), '2020-01-01', '2020-02-01') returning 1
                """,
                """
                insert into consent (member_id, region_code, purpose, given, channel, decided_on,
                    entered_by)
                values (\(member), '\(region)', 'phone', true, 'paper', '2026-01-01',
                    (select account_id from session_reach)) returning 1
                """,
                """
                insert into member_event (member_id, region_code, event, happened_on, entered_by)
                values (\(member), '\(region)', 'approved', '2026-01-01',
                    (select account_id from session_reach)) returning 1
                """,
            ].map { attempt("adds in \(region): \($0.prefix(30))", secretary, $0, outcome) }
        }

    private static let changing =
        [("'431003190201'", Outcome.rows(1)), ("'431003191201'", .rows(0))]
        .flatMap { region, outcome in
            [
                "update member set remark = 'x' where member_id in (101, 104) and region_code = ",
                "update household set size = 3 where household_id in (201, 204) and region_code = ",
                """
                update household_link set to_on = '2026-01-01'
                where household_link_id in (301, 304) and region_code = \u{20}
                """,
            ].map { sql in
                attempt("changes in \(region)", secretary, sql + region + " returning 1", outcome)
            }
        } + [
            attempt(
                "reads no mark past the functions",
                secretary,
                "select 1 from household_mark",
                .denied
            ),
            attempt(
                "deletes nobody",
                secretary,
                "delete from member where member_id = 101 returning 1",
                .denied
            ),
            attempt(
                "signs consent for nobody else",
                secretary,
                """
                insert into consent (member_id, region_code, purpose, given, channel, decided_on,
                    entered_by)
                values (101, '431003190201', 'phone', true, 'paper', '2026-01-01', 21) returning 1
                """,
                .denied
            ),
        ]
}
