/// Attempts at venues and at what was done to them.
extension SecondLock {
    /// Places for whoever reaches places; written by whoever looks after the chapter, in her own name.
    static let venues: [Attempt] =
        ["venue", "venue_work"].flatMap { table -> [Attempt] in
            [
                .sees(reader, 2, of: table), .sees(keeper, 1, of: table),
                .sees(supervisor, 1, of: table), .sees(approver, 1, of: table),
                .sees(officer, 1, of: table), .sees(secretary, 1, of: table),
                .sees(payer, 0, of: table), .sees(admin, 0, of: table), .sees(member, 0, of: table),
            ]
        } + [
            .changes(officer, 1, of: "venue", "items = 'x'"),
            .changes(secretary, 1, of: "venue", "items = 'x'"),
            .changes(keeper, 0, of: "venue", "items = 'x'"),
            .changes(reader, 0, of: "venue", "items = 'x'"),
            .attempt(
                "changes a venue",
                approver,
                "update venue set items = 'x' returning 1",
                .denied
            ),
            .moves(officer, "venue", "(chapter_id, region_code) = (5, '431003191201')"),
            .adds("a venue here", secretary, venue(2, "431003190201", by: 11), .rows(1)),
            .adds("a venue of the village", officer, venue(3, "431003190202", by: 21), .rows(1)),
            .adds("a venue next door", officer, venue(5, "431003191201", by: 21), .denied),
            .adds(
                "a venue in the next village",
                secretary,
                venue(3, "431003190202", by: 11),
                .denied
            ),
            .adds("a colleague's venue", officer, venue(2, "431003190201", by: 31), .denied),
            .adds("a venue as a keeper", keeper, venue(2, "431003190201", by: 41), .denied),
            .adds("a venue as an approver", approver, venue(2, "431003190201", by: 31), .denied),
            .changes(officer, 1, of: "venue_work", "removed_at = now(), removed_by = 21"),
            .changes(keeper, 0, of: "venue_work", "removed_at = now(), removed_by = 41"),
            .changes(reader, 0, of: "venue_work", "removed_at = now(), removed_by = 51"),
            .moves(officer, "venue_work", "(removed_at, removed_by) = (now(), 31)"),
            .attempt(
                "takes a work back",
                approver,
                "update venue_work set removed_at = now(), removed_by = 31 returning 1",
                .denied
            ),
            .adds("a work here", secretary, work(1101, by: 11), .rows(1)),
            .adds("a work next door", officer, work(1102, by: 21), .denied),
            .adds("a colleague's work", officer, work(1101, by: 31), .denied),
            .adds("a work as a keeper", keeper, work(1101, by: 41), .denied),
            .adds("a work as an approver", approver, work(1101, by: 31), .denied),
        ]

    private static func venue(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        venue (chapter_id, region_code, kind, entered_by, entered_at)
        values (\(chapter), '\(region)', 'board', \(account), now())
        """
    }

    private static func work(_ venue: Int, by account: Int) -> String {
        """
        venue_work (venue_id, kind, year, what, entered_by, entered_at)
        values (\(venue), 'renovated', 2026, '修缮', \(account), now())
        """
    }
}
