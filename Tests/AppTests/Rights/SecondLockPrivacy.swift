/// Attempts at requests about personal data.
extension SecondLock {
    /// Of people for whoever reaches people, and one's own; only ever added to, each step by its duty.
    static let privacy: [Attempt] =
        ["data_request", "data_request_step"].flatMap { table -> [Attempt] in
            [
                .sees(officer, 2, of: table), .sees(secretary, 2, of: table),
                .sees(approver, 2, of: table), .sees(member, 1, of: table),
                .sees(reader, 0, of: table), .sees(keeper, 0, of: table),
                .sees(supervisor, 0, of: table), .sees(payer, 0, of: table),
                .sees(admin, 0, of: table),
            ]
        } + [
            .sees(member, 1, of: "privacy_rule"),
            .adds("a request here", secretary, request(102, by: 11), .rows(1)),
            .adds("a colleague's request", officer, request(102, by: 11), .denied),
            .adds("a request as an approver", approver, request(102, by: 31), .denied),
            .adds("a request next door", officer, request(104, by: 21), .denied),
            .adds("her own request", member, request(101, by: 81, "own_account"), .rows(1)),
            .adds("a neighbour's request", member, request(102, by: 81, "own_account"), .denied),
            .adds("her own on paper", member, request(101, by: 81), .denied),
            .adds("an answer", officer, step(1301, "work", by: 21), .rows(1)),
            .adds("an answer in another's name", officer, step(1301, "work", by: 31), .denied),
            .adds("an answer from the village", secretary, step(1301, "work", by: 11), .denied),
            .adds("an answer as an approver", approver, step(1301, "work", by: 31), .denied),
            .adds("an answer next door", officer, step(1302, "work", by: 21), .denied),
            .adds("a confirmation", approver, step(1303, "confirm", by: 31), .rows(1)),
            .adds("a confirmation of her own", officer, step(1303, "confirm", by: 21), .denied),
            .adds("a stop", approver, step(1303, "stop", by: 31, "'还要用'"), .rows(1)),
            .adds(
                "a stop from the village",
                secretary,
                step(1303, "stop", by: 11, "'还要用'"),
                .denied
            ),
        ]

    private static func request(
        _ member: Int,
        by account: Int,
        _ channel: String = "paper"
    ) -> String {
        """
        data_request (member_id, kind, channel, received_on, due_on, entered_by, entered_at)
        values (\(member), 'access', '\(channel)', '2026-03-01', '2026-03-22', \(account), now())
        """
    }

    private static func step(
        _ request: Int,
        _ event: String,
        by account: Int,
        _ note: String = "null"
    ) -> String {
        """
        data_request_step (data_request_id, event, note, taken_on, taken_by, taken_at)
        values (\(request), '\(event)', \(note), '2026-03-02', \(account), now())
        """
    }
}
