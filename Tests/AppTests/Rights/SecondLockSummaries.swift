/// Attempts at annual summaries: whoever keeps or watches over a place reads them, few people are not told to who does not
/// reach them, and only the next in turn takes a step.
extension SecondLock {
    static let summaries: [Attempt] =
        seenSummaries + writtenSummaries + summarySteps
        + summaryTemplates

    static let ofSummaries = [
        "annual_summary", "summary_sentence", "summary_step", "summary_writer", "summary_figure",
        "summary_template", "summary_template_sentence",
    ]

    private static let countyReader = "suxian.reader"

    private static let seenSummaries: [Attempt] =
        [
            ("annual_summary", 3, 2), ("summary_sentence", 4, 2), ("summary_step", 2, 1),
            ("summary_writer", 2, 1),
        ]
        .flatMap { table, all, near -> [Attempt] in
            [
                .sees(countyReader, all, of: table), .sees(keeper, near, of: table),
                .sees(supervisor, near, of: table), .sees(approver, near, of: table),
                .sees(officer, near, of: table), .sees(secretary, 0, of: table),
                .sees(payer, 0, of: table), .sees(admin, 0, of: table), .sees(member, 0, of: table),
            ]
        } + [
            .sees(officer, 1, of: "summary_figure"), .sees(approver, 1, of: "summary_figure"),
            .sees(keeper, 0, of: "summary_figure"), .sees(supervisor, 1, of: "summary_figure"),
            .sees(countyReader, 0, of: "summary_figure"), .sees(member, 0, of: "summary_figure"),
            .sees(member, 1, of: "summary_template", where: "summary_template_id = 1"),
            .sees(
                member,
                1,
                of: "summary_template_sentence",
                where: "summary_template_id = 1 and code = 'members'"
            ),
        ]

    private static let writtenSummaries: [Attempt] = [
        .adds("a summary here", officer, summary("431003190", by: 21), .rows(1)),
        .adds("a village's summary", secretary, summary("431003190201", by: 11), .rows(1)),
        .adds("one in another's name", officer, summary("431003190", by: 31), .denied),
        .adds("one next door", officer, summary("431003191", by: 21), .denied),
        .adds("the township's", secretary, summary("431003190", by: 11), .denied),
        .adds("a summary", approver, summary("431003190", by: 31), .denied),
        .adds("a sentence here", officer, sentence(1501, by: 21), .rows(1)),
        .adds("one in another's name", officer, sentence(1501, by: 31), .denied),
        .adds("one next door", officer, sentence(1502, by: 21), .denied),
        .adds("a sentence", keeper, sentence(1501, by: 41), .denied),
        .attempt(
            "changes a sentence",
            officer,
            "update summary_sentence set wording = 'x', entered_by = 21 where annual_summary_id = 1501 and section = 'next' returning 1",
            .rows(1)
        ),
        .attempt(
            "changes a sentence in another's name",
            officer,
            "update summary_sentence set wording = 'x', entered_by = 31 where annual_summary_id = 1501 returning 1",
            .denied
        ),
        .attempt(
            "changes a sentence",
            keeper,
            "update summary_sentence set wording = 'x', entered_by = 41 where annual_summary_id = 1501 returning 1",
            .denied
        ),
        .attempt(
            "changes a sentence next door",
            officer,
            "update summary_sentence set wording = 'x', entered_by = 21 where annual_summary_id = 1502 returning 1",
            .rows(0)
        ),
    ]

    private static let summarySteps: [Attempt] = [
        .adds("the handing in", officer, step("handed_in", 1501, by: 21), .rows(1)),
        .adds("one in another's name", officer, step("handed_in", 1501, by: 22), .denied),
        .adds("one next door", officer, step("handed_in", 1502, by: 21), .denied),
        .adds("a handing in", keeper, step("handed_in", 1501, by: 41), .denied),
        .adds("a check", keeper, step("checked", 1503, by: 41), .rows(1)),
        .adds("a check", approver, step("checked", 1503, by: 31), .denied),
        .adds("an approval", officer, step("approved", 1503, by: 21), .denied),
    ]

    private static func summary(_ place: String, by account: Int) -> String {
        """
        annual_summary (region_code, year, begun_by, begun_at)
        values ('\(place)', 2023, \(account), '2026-01-05')
        """
    }

    private static func sentence(_ summary: Int, by account: Int) -> String {
        """
        summary_sentence (annual_summary_id, section, sort, wording, is_edited, entered_by, entered_at)
        values (\(summary), 'next', 20, '再努力', true, \(account), '2026-01-05')
        """
    }

    private static func step(_ step: String, _ summary: Int, by account: Int) -> String {
        """
        summary_step (annual_summary_id, step, taken_by, taken_at)
        values (\(summary), '\(step)', \(account), '2026-01-06')
        """
    }
}
