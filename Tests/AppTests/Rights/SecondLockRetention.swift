/// Attempts at what is kept for a term only.
extension SecondLock {
    /// Of people for whoever reaches people; proposed by one duty, confirmed by another, never written otherwise.
    static let retention: [Attempt] = seeing + holding + proposing

    private static let seeing: [Attempt] =
        ["retention_hold", "retention_item", "retention_step"].flatMap { table -> [Attempt] in
            [
                .sees(officer, 1, of: table), .sees(approver, 1, of: table),
                .sees(reader, 0, of: table), .sees(keeper, 0, of: table),
                .sees(supervisor, 0, of: table), .sees(admin, 0, of: table),
            ]
        } + [
            .sees(member, 13, of: "retention_rule"),
            .sees(officer, 2, of: "retention_proposal"),
            .sees(reader, 0, of: "retention_proposal"),
            .sees(officer, 2, of: "retention_run"), .sees(reader, 1, of: "retention_run"),
            .sees(officer, 1, of: "impact_assessment"),
            .sees(reader, 2, of: "impact_assessment"),
            .sees(member, 0, of: "impact_assessment"),
            .attempt("counts here", officer, counts("431003190"), .rows(13)),
            .attempt("counts next door", officer, counts("431003191"), .rows(0)),
            .attempt("counts of the county", reader, counts("431003"), .rows(13)),
            .attempt("rows here", officer, rows("431003190"), .rows(1)),
            .attempt("rows of the county", reader, rows("431003"), .rows(0)),
            .attempt("rows next door", officer, rows("431003191"), .rows(0)),
            .attempt(
                "clearing at will",
                officer,
                "select retention_clear('mark', '{1}', '2026-01-01')",
                .denied
            ),
            .attempt(
                "what is past at will",
                officer,
                "select 1 from retention_past('43', 'mark', '2026-01-01')",
                .denied
            ),
        ]

    private static func counts(_ place: String) -> String {
        "select 1 from retention_counts('\(place)', '2026-04-06')"
    }

    private static func rows(_ place: String) -> String {
        "select 1 from retention_rows('\(place)', 'contact_note', '2026-04-06', '0001-01-01', 0, 9)"
    }

    private static let holding: [Attempt] = [
        .adds("a hold here", officer, hold("431003190201", by: 21), .rows(1)),
        .adds("a colleague's hold", officer, hold("431003190201", by: 31), .denied),
        .adds("a hold next door", officer, hold("431003191201", by: 21), .denied),
        .adds("a hold from the village", secretary, hold("431003190201", by: 11), .denied),
        .changes(officer, 1, of: "retention_hold", "\(lifted(21))"),
        .changes(approver, 1, of: "retention_hold", "\(lifted(31))"),
        .moves(officer, "retention_hold", "\(lifted(31))"),
        .moves(secretary, "retention_hold", "\(lifted(11))"),
        .adds("a report here", officer, report("431003190", by: 21), .rows(1)),
        .adds("a colleague's report", officer, report("431003190", by: 31), .denied),
        .adds("a report next door", officer, report("431003191", by: 21), .denied),
        .adds("a report as an approver", approver, report("431003190", by: 31), .denied),
    ]

    private static let proposing: [Attempt] = [
        .adds("a proposal here", officer, proposal("431003190", by: 21), .rows(1)),
        .adds("a colleague's proposal", officer, proposal("431003190", by: 31), .denied),
        .adds("a proposal next door", officer, proposal("431003191", by: 21), .denied),
        .adds("a proposal as an approver", approver, proposal("431003190", by: 31), .denied),
        .adds("a confirmation", approver, step(1341, "confirm", by: 31), .rows(1)),
        .adds("a confirmation of her own", approver, step(1343, "confirm", by: 31), .denied),
        .adds("a confirmation as an officer", officer, step(1341, "confirm", by: 21), .denied),
        .adds("a confirmation next door", approver, step(1342, "confirm", by: 31), .denied),
        .adds("a confirmation in another's name", approver, step(1341, "confirm", by: 32), .denied),
        .adds("a stop", officer, step(1341, "stop", by: 21, "'看错了'"), .rows(1)),
        .adds("a stop from the village", secretary, step(1341, "stop", by: 11, "'看错了'"), .denied),
        .adds(
            "a run of her own",
            officer,
            "retention_run (rule, run_on, cleared) values ('mark', '2026-03-01', 1)",
            .denied
        ),
        .adds("a row of her own", officer, "retention_item values (1341, 2, null)", .denied),
    ]

    private static func lifted(_ account: Int) -> String {
        "lifted_by = \(account), lifted_at = now(), lift_reason = '不用了'"
    }

    private static func hold(_ place: String, by account: Int) -> String {
        """
        retention_hold (region_code, rule, reason, laid_by, laid_at)
        values ('\(place)', 'mark', '检查要用', \(account), now())
        """
    }

    private static func report(_ place: String, by account: Int) -> String {
        """
        impact_assessment (region_code, purpose, done_on, assessor, necessity, risk, measures, review_on,
            entered_by, entered_at)
        values ('\(place)', 'child', '2026-03-01', '评估人', '助学', 'low', '保管好', '2027-03-01',
            \(account), now())
        """
    }

    private static func proposal(_ place: String, by account: Int) -> String {
        """
        retention_proposal (rule, region_code, proposed_on, proposed_by, proposed_at)
        values ('contact_note', '\(place)', '2026-03-01', \(account), now())
        """
    }

    private static func step(
        _ proposal: Int,
        _ event: String,
        by account: Int,
        _ note: String = "null"
    ) -> String {
        """
        retention_step (retention_proposal_id, event, note, taken_on, taken_by, taken_at)
        values (\(proposal), '\(event)', \(note), '2026-03-02', \(account), now())
        """
    }
}
