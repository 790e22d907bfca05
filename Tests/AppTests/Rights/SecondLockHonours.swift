/// Attempts at what follows from a year: notices, nominations, objections at the desk, rewards.
extension SecondLock {
    static let honours: [Attempt] = notices + nominations + objections + handedOver

    /// What is read by whoever reaches these people, a row each here.
    private static let ofPeople = [
        "excellent_member", "excellent_step", "notice_file", "reward",
    ]

    private static let notices: [Attempt] = [
        .sees(reader, 3, of: "notice_rule"),
        .adds("a length here", officer, length("431003190", by: 21), .rows(1)),
        .adds("a length next door", officer, length("431003191", by: 21), .denied),
        .adds("a length in another's name", officer, length("431003190", by: 31), .denied),
        .adds("a length", approver, length("431003190", by: 31), .denied),
        .sees(reader, 6, of: "notice"),
        .adds("a notice here", officer, notice("431003190201", by: 21), .rows(1)),
        .adds("a notice next door", officer, notice("431003191201", by: 21), .denied),
        .adds("a notice in another's name", officer, notice("431003190201", by: 31), .denied),
        .adds("a notice", secretary, notice("431003190201", by: 11), .denied),
        .attempt("withdraws what is plain and here", officer, withdrawn(by: 21), .rows(1)),
        .attempt("withdraws in another's name", officer, withdrawn(by: 31), .denied),
        .attempt("withdraws", keeper, withdrawn(by: 41), .rows(0)),
        .adds("a photo here", officer, photo(861, "431003190201", by: 21), .rows(1)),
        .adds("a photo next door", officer, photo(862, "431003191201", by: 21), .denied),
        .adds("a photo as if here", officer, photo(862, "431003190201", by: 21), .denied),
        .adds("a photo in another's name", officer, photo(861, "431003190201", by: 31), .denied),
        .changes(officer, 1, of: "notice_file", "removed_at = now(), removed_by = 21"),
        .changes(keeper, 0, of: "notice_file", "removed_at = now(), removed_by = 41"),
    ]

    private static let nominations: [Attempt] =
        ofPeople.flatMap {
            [
                .sees(officer, 1, of: $0), .sees(secretary, 1, of: $0), .sees(keeper, 0, of: $0),
                .sees(reader, 0, of: $0), .sees(member, 0, of: $0),
            ]
        }
        + [
            .adds("a nomination", secretary, nomination(of: 101, by: 11), .rows(1)),
            .adds(
                "a nomination in another's name",
                secretary,
                nomination(of: 101, by: 21),
                .denied
            ),
            .adds("a nomination next door", secretary, nomination(of: 104, by: 11), .denied),
            .adds("a nomination", approver, nomination(of: 101, by: 31), .denied),
            .adds(
                "a nomination without service",
                secretary,
                nomination(of: 102, by: 11),
                .failed("23514")
            ),
            .adds("a confirmation", approver, step(871, "confirmed", by: 31), .rows(1)),
            .adds("one in another's name", approver, step(871, "confirmed", by: 21), .denied),
            .adds("a confirmation next door", approver, step(872, "confirmed", by: 31), .denied),
            .adds("a confirmation", officer, step(871, "confirmed", by: 21), .denied),
            .adds(
                "a revocation out of turn",
                approver,
                step(871, "revoked", by: 31),
                .failed("23514")
            ),
        ]

    /// What came from the web is read by those of the township only who answer it.
    private static let objections: [Attempt] = [
        .sees(officer, 2, of: "notice_objection"), .sees(approver, 2, of: "notice_objection"),
        .sees(secretary, 1, of: "notice_objection"), .sees(keeper, 0, of: "notice_objection"),
        .sees(reader, 0, of: "notice_objection"), .sees(member, 0, of: "notice_objection"),
        .adds("an objection at the desk", secretary, objection(861, by: 11), .rows(1)),
        .adds("one in another's name", secretary, objection(861, by: 21), .denied),
        .adds("one next door", officer, objection(862, by: 21), .denied),
        .adds("an objection at the desk", approver, objection(861, by: 31), .denied),
        .changes(officer, 2, of: "notice_objection", decided(by: 21)),
        .attempt(
            "decides at the desk in another's name",
            officer,
            "update notice_objection set \(decided(by: 31)) returning 1",
            .denied
        ),
        .attempt(
            "decides what she took down",
            secretary,
            "update notice_objection set \(decided(by: 11)) returning 1",
            .denied
        ),
        .changes(keeper, 0, of: "notice_objection", decided(by: 41)),
    ]

    private static let handedOver: [Attempt] = [
        .adds("a reward", officer, reward(2, by: 21), .rows(1)),
        .adds("a reward in another's name", officer, reward(2, by: 31), .denied),
        .adds("a reward next door", officer, reward(5, by: 21), .denied),
        .adds("a reward", secretary, reward(2, by: 11), .denied),
        .attempt(
            "reads the sums of her place",
            reader,
            "select 1 from reward_totals('431003', 2026)",
            .rows(2)
        ),
        .attempt(
            "reads the sums next door",
            officer,
            "select 1 from reward_totals('431003191', 2026)",
            .rows(0)
        ),
    ]

    private static func length(_ region: String, by account: Int) -> String {
        """
        notice_rule (region_code, from_on, days, entered_by, entered_at)
        values ('\(region)', '2026-04-06', 10, \(account), now())
        """
    }

    private static func notice(_ region: String, by account: Int) -> String {
        """
        notice (region_code, kind, title, body, objections_at, from_on, to_on, posted_by, posted_at)
        values ('\(region)', 'plain', '通知', '通知', '村部', '2026-04-06', '2026-04-20', \(account),
            '2026-04-06')
        """
    }

    private static func withdrawn(by account: Int) -> String {
        """
        update notice set withdrawn_at = now(), withdrawn_by = \(account), withdraw_reason = '写错了'
        where kind = 'plain' returning 1
        """
    }

    private static func photo(_ notice: Int, _ region: String, by account: Int) -> String {
        """
        notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        values (\(notice), '\(region)', sha256('new'), 'image/png', 'x', 1, \(account), now())
        """
    }

    private static func nomination(of member: Int, by account: Int) -> String {
        """
        excellent_member (member_id, year, service, entered_by, entered_at)
        values (\(member), 2026, '带头打扫卫生', \(account), '2026-04-06')
        """
    }

    private static func step(_ nomination: Int, _ step: String, by account: Int) -> String {
        """
        excellent_step (excellent_member_id, step, reason, taken_by, taken_at)
        values (\(nomination), '\(step)', '试一试', \(account), '2026-04-06')
        """
    }

    private static func objection(_ notice: Int, by account: Int) -> String {
        """
        notice_objection (notice_id, received_on, grounds, entered_by, entered_at)
        values (\(notice), '2026-03-05', '写得不清楚', \(account), '2026-04-06')
        """
    }

    private static func decided(by account: Int) -> String {
        "upheld = true, answer = '属实', decided_by = \(account), decided_at = now()"
    }

    private static func reward(_ chapter: Int, by account: Int) -> String {
        """
        reward (chapter_id, year, thing, quantity, handed_on, handed_by, received_by, entered_by,
            entered_at)
        values (\(chapter), 2026, '奖状', 1, '2026-04-05', '王', '李', \(account), '2026-04-06')
        """
    }
}
