/// Attempts at the sentences that summaries begin with: what is published is everybody's to read and nobody's to change, a
/// draft is its place's.
extension SecondLock {
    static let summaryTemplates: [Attempt] = seenTemplates + writtenTemplates + changedTemplates

    private static let seenTemplates: [Attempt] = [
        .sees("suxian.reader", 4, of: "summary_template"),
        .sees(officer, 3, of: "summary_template"), .sees(keeper, 3, of: "summary_template"),
        .sees(secretary, 2, of: "summary_template"), .sees(member, 2, of: "summary_template"),
        .sees(member, 1, of: "summary_template_sentence", where: "summary_template_id = 1503"),
    ]

    private static let writtenTemplates: [Attempt] = [
        .adds("a draft in another's name", officer, template("431003190", by: 31), .denied),
        .adds("a draft next door", officer, template("431003191", by: 21), .denied),
        .adds("the county's draft", officer, template("431003", by: 21), .denied),
        .adds("the county's draft", "suxian.approver", template("431003", by: 35), .rows(1)),
        .adds("a draft", approver, template("431003190", by: 31), .denied),
        .adds("a village's draft", secretary, template("431003190201", by: 11), .denied),
        .adds("a sentence to her draft", officer, sentence(of: 1501, by: 21), .rows(1)),
        .adds("a sentence in another's name", officer, sentence(of: 1501, by: 31), .denied),
        .adds("a sentence next door", officer, sentence(of: 1502, by: 21), .denied),
        .adds("a sentence", keeper, sentence(of: 1501, by: 41), .denied),
    ]

    private static let changedTemplates: [Attempt] = [
        .attempt("publishes her draft", officer, publication(1501, by: 21), .rows(1)),
        .attempt("publishes it in another's name", officer, publication(1501, by: 31), .denied),
        .attempt("publishes a draft next door", officer, publication(1502, by: 21), .rows(0)),
        .attempt("publishes a draft", keeper, publication(1501, by: 41), .denied),
        .attempt("changes a sentence of her draft", officer, change(1501, by: 21), .rows(1)),
        .attempt("changes one in another's name", officer, change(1501, by: 31), .denied),
        .attempt("changes one next door", officer, change(1502, by: 21), .rows(0)),
        .attempt("changes one", keeper, change(1501, by: 41), .denied),
        .attempt("gives her draft up", officer, removal(1501), .rows(1)),
        .attempt("gives one up next door", officer, removal(1502), .rows(0)),
        .attempt("gives the standard one up", officer, removal(1), .rows(0)),
        .attempt("gives one up", keeper, removal(1501), .denied),
    ]

    private static func template(_ place: String, by account: Int) -> String {
        """
        summary_template (region_code, name, copied_from, made_by, made_at)
        values ('\(place)', '新模板', 1, \(account), '2026-01-05')
        """
    }

    private static func sentence(of template: Int, by account: Int) -> String {
        """
        summary_template_sentence (summary_template_id, code, section, sort, wording, entered_by)
        values (\(template), 'own_1', 'next', 20, '再努力。', \(account))
        """
    }

    private static func publication(_ template: Int, by account: Int) -> String {
        """
        update summary_template set state = 'published', from_year = 2026, published_by = \(account),
            published_at = '2026-01-05'
        where summary_template_id = \(template) returning 1
        """
    }

    private static func change(_ template: Int, by account: Int) -> String {
        """
        update summary_template_sentence set wording = '更努力。', entered_by = \(account)
        where summary_template_id = \(template) returning 1
        """
    }

    private static func removal(_ template: Int) -> String {
        "delete from summary_template where summary_template_id = \(template) returning 1"
    }
}
