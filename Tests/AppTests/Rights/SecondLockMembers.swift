/// Attempts at people: members, what happened to their memberships, and what they agreed to.
extension SecondLock {
    static let members: [Attempt] = [
        .sees(officer, 42, of: "member"),
        .sees(officer, 0, of: "member", where: "member_id = 104"),
        .sees(approver, 42, of: "member"),
        .sees(secretary, 1, of: "member", where: "member_id = 101"),
        .sees(secretary, 0, of: "member", where: "member_id = 103"),
        .sees(reader, 0, of: "member"),
        .sees(keeper, 0, of: "member"),
        .sees(supervisor, 0, of: "member"),
        .sees(payer, 0, of: "member"),
        .sees(admin, 0, of: "member"),
        .sees(member, 0, of: "member"),
        .changes(officer, 42, of: "member", "remark = 'x'"),
        .changes(secretary, 41, of: "member", "remark = 'x'"),
        .changes(reader, 0, of: "member", "remark = 'x'"),
        .moves(
            officer,
            "member",
            "(chapter_id, region_code, member_group_id) = (5, '431003191201', null)"
        ),
        .adds("a member here", officer, newMember(3, "431003190202"), .rows(1)),
        .adds("a member of her own", secretary, newMember(2, "431003190201"), .rows(1)),
        .adds("a member next door", officer, newMember(5, "431003191201"), .denied),
        .adds("a member in the next village", secretary, newMember(3, "431003190202"), .denied),
        .adds("a member as a keeper", keeper, newMember(2, "431003190201"), .denied),
        .adds("a member as a reader", reader, newMember(2, "431003190201"), .denied),
        .adds("a member as an administrator", admin, newMember(2, "431003190201"), .denied),
        // Chapter and place go together by a foreign key.
        .adds(
            "a member of a neighbour's chapter as one of her place",
            officer,
            newMember(5, "431003190201"),
            .failed("23503")
        ),
        .adds(
            "a member with a key of her choosing",
            officer,
            """
            member (chapter_id, region_code, name, birth_date, person_key_id)
            values (2, '431003190201', '新人', '1970-01-01', 1)
            """,
            .denied
        ),
    ]

    static let histories: [Attempt] = [
        .sees(officer, 1, of: "member_event"),
        .sees(reader, 0, of: "member_event"),
        .sees(keeper, 0, of: "member_event"),
        .adds("an event", officer, event(of: 101, "431003190201", by: 21), .rows(1)),
        .adds("an event next door", officer, event(of: 104, "431003191201", by: 21), .denied),
        .adds("a neighbour's event", officer, event(of: 104, "431003190201", by: 21), .denied),
        .adds("an event elsewhere", secretary, event(of: 101, "431003190202", by: 11), .denied),
        .adds("another's event", officer, event(of: 101, "431003190201", by: 11), .denied),
        .adds(
            "an event of yesterday",
            officer,
            """
            member_event (member_id, region_code, event, happened_on, entered_by, entered_at)
            values (101, '431003190201', 'left', '2026-04-06', 21, '2020-01-01')
            """,
            .denied
        ),
        .sees(officer, 1, of: "consent"),
        .sees(reader, 0, of: "consent"),
        .sees(keeper, 0, of: "consent"),
        .adds("a consent", officer, consent(member: 101, "431003190201", by: 21), .rows(1)),
        .adds("a consent of a household", officer, consent(household: 201), .rows(1)),
        .adds("no neighbour's household's", officer, consent(household: 204), .denied),
        .adds("none next door", officer, consent(member: 104, "431003191201", by: 21), .denied),
        .adds("no neighbour's", officer, consent(member: 104, "431003190201", by: 21), .denied),
        .adds("none elsewhere", secretary, consent(member: 101, "431003190202", by: 11), .denied),
        .adds("none of another's", officer, consent(member: 101, "431003190201", by: 11), .denied),
        .adds(
            "a consent of yesterday",
            officer,
            """
            consent (member_id, region_code, purpose, given, channel, decided_on, entered_by,
                entered_at)
            values (101, '431003190201', 'phone', true, 'paper', '2026-04-06', 21, '2020-01-01')
            """,
            .denied
        ),
    ]

    private static func newMember(_ chapter: Int, _ region: String) -> String {
        """
        member (chapter_id, region_code, name, birth_date)
        values (\(chapter), '\(region)', '新人', '1970-01-01')
        """
    }

    private static func event(of member: Int, _ region: String, by account: Int) -> String {
        """
        member_event (member_id, region_code, event, happened_on, entered_by)
        values (\(member), '\(region)', 'left', '2026-04-06', \(account))
        """
    }

    private static func consent(member: Int, _ region: String, by account: Int) -> String {
        """
        consent (member_id, region_code, purpose, given, channel, decided_on, entered_by)
        values (\(member), '\(region)', 'phone', true, 'paper', '2026-04-06', \(account))
        """
    }

    private static func consent(household: Int) -> String {
        """
        consent (household_id, region_code, purpose, given, channel, decided_on, entered_by)
        values (\(household), '431003190201', 'hardship', true, 'paper', '2026-04-06', 21)
        """
    }
}
