/// Attempts at what chapters do: activities, contacts, needs, suggestions, postings.
extension SecondLock {
    static let activities: [Attempt] =
        [
            "activity", "activity_output", "health_tally", "attending_chapter", "participation",
            "activity_file", "contact", "contact_declined", "follow_up", "suggestion",
            "board_posting",
        ].flatMap { table in
            [
                .sees(officer, table == "activity" ? 4 : 1, of: table),
                .sees(secretary, table == "activity" ? 4 : 1, of: table),
                .sees(keeper, 0, of: table), .sees(reader, 0, of: table),
            ]
        } + activityRows + contactRows + endings

    private static let activityRows: [Attempt] = [
        .adds("an activity here", officer, activity(2, by: 21), .rows(1)),
        .adds("an activity next door", officer, activity(5, by: 21), .denied),
        .adds("an activity of the next village", secretary, activity(3, by: 11), .denied),
        .adds("an activity in another's name", officer, activity(2, by: 11), .denied),
        .adds("a version here", officer, version(701, by: 21), .rows(1)),
        .adds("a version next door", officer, version(702, by: 21), .denied),
        .adds("a verification", officer, step(701, "verified", by: 21), .rows(1)),
        .adds(
            "a verification of a village's own",
            secretary,
            step(701, "verified", by: 11),
            .denied
        ),
        .adds("a verification of her own", officer, step(704, "verified", by: 21), .denied),
        .adds(
            "a verification of other words",
            officer,
            version(701, "verified", by: 21),
            .denied
        ),
        .adds("what is verified from the start", officer, verified(by: 21), .denied),
        .adds("an opening again", officer, step(705, "recorded", by: 21), .rows(1)),
        .adds("an opening again in the village", secretary, step(705, "recorded", by: 11), .denied),
        .adds("other words to what is verified", officer, version(705, by: 21), .denied),
        .adds("what was given out here", officer, output(703, "431003190201"), .rows(1)),
        .adds("what was given out next door", officer, output(702, "431003191201"), .denied),
        .adds("what was given out, to no row", officer, output(702, "431003190201"), .denied),
        .adds("sums here", officer, tally(701, "431003190201"), .rows(1)),
        .adds("sums next door", officer, tally(702, "431003191201"), .denied),
        .adds("sums of a row out of reach", officer, tally(702, "431003190201"), .denied),
        .adds("a chapter that came", officer, attending(703, "431003190201", by: 21), .rows(1)),
        .adds(
            "a chapter in another's name",
            officer,
            attending(703, "431003190201", by: 11),
            .denied
        ),
        .adds("a chapter next door", officer, attending(702, "431003191201", by: 21), .denied),
        .adds("someone who came", officer, participant(701, 102, by: 21), .rows(1)),
        .adds("someone in another's name", officer, participant(701, 102, by: 11), .denied),
        .adds("a neighbour who came", officer, participant(701, 104, by: 21), .denied),
        .adds("someone at a row out of reach", officer, participant(702, 102, by: 21), .denied),
        .adds(
            "a name at a health activity",
            officer,
            participant(703, 102, by: 21),
            .failed("23514")
        ),
        .adds("a photo here", officer, photo(703, "431003190201", by: 21), .rows(1)),
        .adds("a photo in another's name", officer, photo(703, "431003190201", by: 11), .denied),
        .adds("a photo next door", officer, photo(702, "431003191201", by: 21), .denied),
    ]

    private static let contactRows: [Attempt] = [
        .adds("a visit here", officer, contact(201, 2, "431003190201", by: 21), .rows(1)),
        .adds(
            "a visit in another's name",
            officer,
            contact(201, 2, "431003190201", by: 11),
            .denied
        ),
        .adds("a visit next door", officer, contact(204, 5, "431003191201", by: 21), .denied),
        .adds("that one declines", officer, declined(201, "431003190201", by: 21), .rows(1)),
        .adds(
            "declining in another's name",
            officer,
            declined(201, "431003190201", by: 11),
            .denied
        ),
        .adds("declining next door", officer, declined(204, "431003191201", by: 21), .denied),
        .adds("a need here", officer, need(2, "431003190201", by: 21), .rows(1)),
        .adds("a need in another's name", officer, need(2, "431003190201", by: 11), .denied),
        .adds("a need next door", officer, need(5, "431003191201", by: 21), .denied),
        .adds("a suggestion here", officer, suggestion(2, "431003190201", by: 21), .rows(1)),
        .adds("a suggestion of another", officer, suggestion(2, "431003190201", by: 11), .denied),
        .adds("a suggestion next door", officer, suggestion(5, "431003191201", by: 21), .denied),
        .adds("a posting here", officer, posting(2, "431003190201", by: 21), .rows(1)),
        .adds("a posting of another", officer, posting(2, "431003190201", by: 11), .denied),
        .adds("a posting next door", officer, posting(5, "431003191201", by: 21), .denied),
    ]

    private static let endings: [Attempt] =
        ended.map { .changes(officer, 1, of: $0, $1) }
        + ended.map { .changes(keeper, 0, of: $0, $1) }

    /// How a row of each kind ends.
    private static let ended = [
        ("attending_chapter", "withdrawn_at = now()"), ("participation", "withdrawn_at = now()"),
        ("activity_file", "removed_at = now(), removed_by = 21"),
        ("contact", "withdrawn_at = now(), withdrawn_by = 21, withdraw_reason = 'x'"),
        ("contact_declined", "to_on = '2026-04-06'"),
        ("follow_up", "done_on = '2026-03-20', result = 'x', done_by = 21, done_at = now()"),
        (
            "suggestion",
            "answered_on = '2026-03-20', answer = 'x', answered_by = 21, answered_at = now()"
        ),
        ("board_posting", "withdrawn_at = now(), withdrawn_by = 21"),
    ]
}

extension SecondLock {
    private static func activity(_ chapter: Int, by account: Int) -> String {
        """
        activity (chapter_id, state, type, topic, held_on, headcount, headcount_kind, entered_by,
            entered_at, entered_on)
        values (\(chapter), 'recorded', 95, '打扫', '2026-03-11', 5, 'exact', \(account), now(),
            '2026-04-02')
        """
    }

    private static func verified(by account: Int) -> String {
        activity(2, by: account).replacing("'recorded'", with: "'verified'")
    }

    /// A version that says the same as the one before.
    private static func step(_ record: Int, _ state: String, by account: Int) -> String {
        """
        activity (follows, chapter_id, state, type, topic, held_on, place, headcount,
            headcount_kind, result, change_reason, entered_by, entered_at, entered_on)
        select activity_id, chapter_id, '\(state)', type, topic, held_on, place, headcount,
            headcount_kind, result, '看过', \(account), now(), '2026-04-02'
        from activity where activity_id = \(record)
        """
    }

    private static func version(
        _ record: Int,
        _ state: String = "recorded",
        by account: Int
    ) -> String {
        """
        activity (follows, chapter_id, state, type, topic, held_on, headcount, headcount_kind,
            change_reason, entered_by, entered_at, entered_on)
        values (\(record), 2, '\(state)', 95, '打扫', '2026-03-11', 5, 'exact', '人数', \(account),
            now(), '2026-04-02')
        """
    }

    private static func output(_ activity: Int, _ region: String) -> String {
        """
        activity_output (activity_id, turn, region_code, kind, quantity)
        values (\(activity), 2, '\(region)', 'banner', 1)
        """
    }

    private static func tally(_ activity: Int, _ region: String) -> String {
        "health_tally (activity_id, region_code, attended) values (\(activity), '\(region)', 5)"
    }

    private static func attending(_ record: Int, _ region: String, by account: Int) -> String {
        """
        attending_chapter (record_id, chapter_id, region_code, entered_by, entered_at)
        values (\(record), 3, '\(region)', \(account), now())
        """
    }

    private static func participant(_ record: Int, _ member: Int, by account: Int) -> String {
        """
        participation (record_id, region_code, member_id, entered_by, entered_at)
        values (\(record), '431003190201', \(member), \(account), now())
        """
    }

    private static func photo(_ record: Int, _ region: String, by account: Int) -> String {
        """
        activity_file (record_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        values (\(record), '\(region)', sha256('c'), 'image/png', 'c.png', 9, \(account), now())
        """
    }

    private static func contact(
        _ household: Int,
        _ chapter: Int,
        _ region: String,
        by account: Int
    ) -> String {
        """
        contact (household_id, chapter_id, region_code, contacted_on, channel, topics, entered_by,
            entered_at)
        values (\(household), \(chapter), '\(region)', '2026-04-01', 'phone', '{help}', \(account),
            now())
        """
    }

    private static func declined(_ household: Int, _ region: String, by account: Int) -> String {
        """
        contact_declined (household_id, region_code, from_on, entered_by, entered_at)
        values (\(household), '\(region)', '2026-04-01', \(account), now())
        """
    }

    private static func need(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at)
        values (\(chapter), '\(region)', '送药', '2026-04-20', \(account), now())
        """
    }

    private static func suggestion(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        suggestion (chapter_id, region_code, received_on, channel, theme, content, due_on,
            entered_by, entered_at)
        values (\(chapter), '\(region)', '2026-04-01', 'box', '路', '路', '2026-04-20', \(account),
            now())
        """
    }

    private static func posting(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        board_posting (chapter_id, region_code, kind, month, posted_on, entered_by, entered_at)
        values (\(chapter), '\(region)', 'notice', '2026-04-01', '2026-04-05', \(account), now())
        """
    }
}
