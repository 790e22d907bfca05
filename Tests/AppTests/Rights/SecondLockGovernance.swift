/// Attempts at charters, agreements, reviews and what is done with suggestions.
extension SecondLock {
    static let governance: [Attempt] =
        [
            "charter", "charter_step", "agreement", "agreement_revocation", "democratic_review",
            "review_issue",
        ]
        .flatMap { table -> [Attempt] in
            let own = table == "charter" || table == "charter_step" ? 2 : 1
            return [
                .sees(reader, own + 1, of: table), .sees(keeper, own, of: table),
                .sees(supervisor, own, of: table), .sees(approver, own, of: table),
                .sees(officer, own, of: table), .sees(secretary, 1, of: table),
                .sees(payer, 0, of: table), .sees(admin, 0, of: table), .sees(member, 0, of: table),
            ]
        } + [
            .sees(reader, 2, of: "governance_rule"), .sees(officer, 1, of: "governance_rule"),
            .sees(secretary, 0, of: "governance_rule"), .sees(payer, 0, of: "governance_rule"),
            .sees(officer, 1, of: "suggestion_step"), .sees(secretary, 1, of: "suggestion_step"),
            .sees(keeper, 0, of: "suggestion_step"), .sees(reader, 0, of: "suggestion_step"),
        ] + charters + papers + counts + reviews

    private static let charters: [Attempt] = [
        .adds("a charter of the village", officer, charter(1, "431003190", by: 21), .rows(1)),
        .adds("a charter next door", officer, charter(5, "431003191201", by: 21), .denied),
        .adds("a colleague's charter", officer, charter(1, "431003190", by: 31), .denied),
        .adds("a charter as an approver", approver, charter(1, "431003190", by: 31), .denied),
        .adds("a charter as a keeper", keeper, charter(1, "431003190", by: 41), .denied),
        .attempt(
            "changes a draft",
            secretary,
            "update charter set title = '新章程' returning 1",
            .rows(1)
        ),
        .changes(keeper, 0, of: "charter", "title = '新章程'"),
        .changes(reader, 0, of: "charter", "title = '新章程'"),
        .attempt(
            "changes a charter",
            approver,
            "update charter set title = '新章程' where charter_id = 1301 returning 1",
            .denied
        ),
        .adds("an adoption", secretary, step(1301, "adopt", by: 11), .rows(1)),
        .adds("an adoption of a colleague", secretary, step(1301, "adopt", by: 21), .denied),
        .adds("an adoption as an approver", approver, step(1301, "adopt", by: 31), .denied),
        .adds("an adoption next door", officer, step(1302, "adopt", by: 21), .denied),
        .adds("a check", officer, step(1303, "check", by: 21), .rows(1)),
        .adds("a check of her own", secretary, step(1303, "check", by: 11), .denied),
        .adds("a rule", officer, rule("431003190", by: 21), .rows(1)),
        .adds("a rule next door", officer, rule("431003191", by: 21), .denied),
        .adds("a colleague's rule", officer, rule("431003190", by: 31), .denied),
        .adds("a rule as an approver", approver, rule("431003190", by: 31), .denied),
    ]

    private static let papers: [Attempt] = [
        .attempt(
            "files a charter by hand",
            officer,
            "update charter set filed_on = '2026-03-20' where charter_id = 1303 returning 1",
            .denied
        ),
        .sees(officer, 1, of: "charter_paper"), .sees(secretary, 1, of: "charter_paper"),
        .sees(approver, 1, of: "charter_paper"), .sees(keeper, 0, of: "charter_paper"),
        .sees(reader, 0, of: "charter_paper"), .sees(admin, 0, of: "charter_paper"),
        .adds("a paper here", secretary, paper(1301, by: 11), .rows(1)),
        .adds("a paper next door", officer, paper(1302, by: 21), .denied),
        .adds("a colleague's paper", secretary, paper(1301, by: 21), .denied),
        .adds("a paper as an approver", approver, paper(1301, by: 31), .denied),
        .changes(secretary, 1, of: "charter_paper", "removed_at = now(), removed_by = 11"),
        .changes(keeper, 0, of: "charter_paper", "removed_at = now(), removed_by = 41"),
        .attempt(
            "takes a paper off in another's name",
            secretary,
            "update charter_paper set removed_at = now(), removed_by = 21 returning 1",
            .denied
        ),
        .attempt(
            "takes a paper off",
            approver,
            "update charter_paper set removed_at = now(), removed_by = 31 returning 1",
            .denied
        ),
    ]

    private static let counts: [Attempt] = [
        .adds("agreements here", secretary, signed(2, "431003190201", by: 11), .rows(1)),
        .adds("agreements next door", officer, signed(5, "431003191201", by: 21), .denied),
        .adds("a colleague's agreements", officer, signed(2, "431003190201", by: 31), .denied),
        .adds("agreements as an approver", approver, signed(2, "431003190201", by: 31), .denied),
        .changes(officer, 1, of: "agreement", "removed_at = now(), removed_by = 21"),
        .changes(keeper, 0, of: "agreement", "removed_at = now(), removed_by = 41"),
        .moves(officer, "agreement", "(removed_at, removed_by) = (now(), 31)"),
        .attempt(
            "takes agreements back",
            approver,
            "update agreement set removed_at = now(), removed_by = 31 returning 1",
            .denied
        ),
        .adds("a revocation here", secretary, revoked(1311, by: 11), .rows(1)),
        .adds("a revocation next door", officer, revoked(1312, by: 21), .denied),
        .adds("a colleague's revocation", officer, revoked(1311, by: 31), .denied),
        .adds("a revocation as an approver", approver, revoked(1311, by: 31), .denied),
        .adds("a step with a suggestion", secretary, taken(2, by: 11), .rows(1)),
        .adds("a colleague's step", secretary, taken(2, by: 21), .denied),
        .adds("a step as an approver", approver, taken(2, by: 31), .denied),
        .adds(
            "a suggestion of a colleague's import",
            officer,
            """
            suggestion (chapter_id, region_code, received_on, theme, content, entered_by, entered_at,
                ledger_state, ledger_file_id, ledger_line, row_hash)
            values (2, '431003190201', '2026-03-01', '路', '路', 21, now(), 'received', 614, 1,
                sha256('x'))
            """,
            .denied
        ),
    ]

    private static let reviews: [Attempt] = [
        .adds("a review here", secretary, review(2, "431003190201", by: 11), .rows(1)),
        .adds("a review next door", officer, review(5, "431003191201", by: 21), .denied),
        .adds("a colleague's review", officer, review(2, "431003190201", by: 31), .denied),
        .adds("a review as an approver", approver, review(2, "431003190201", by: 31), .denied),
        .changes(officer, 1, of: "democratic_review", "participants = 61"),
        .changes(keeper, 0, of: "democratic_review", "participants = 61"),
        .moves(officer, "democratic_review", "(removed_at, removed_by) = (now(), 31)"),
        .attempt(
            "changes a review",
            approver,
            "update democratic_review set participants = 61 returning 1",
            .denied
        ),
        .adds("an issue here", secretary, issue(1321, by: 11), .rows(1)),
        .adds("an issue next door", officer, issue(1322, by: 21), .denied),
        .adds("a colleague's issue", officer, issue(1321, by: 31), .denied),
        .adds("an issue as an approver", approver, issue(1321, by: 31), .denied),
        .changes(officer, 1, of: "review_issue", done(by: 21)),
        .changes(keeper, 0, of: "review_issue", done(by: 41)),
        .attempt(
            "puts right in another's name",
            officer,
            "update review_issue set \(done(by: 31)) returning 1",
            .denied
        ),
        .attempt(
            "puts an issue right",
            approver,
            "update review_issue set \(done(by: 31)) returning 1",
            .denied
        ),
    ]
}

extension SecondLock {
    private static func charter(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        charter (chapter_id, region_code, title, clauses, written_by, written_at)
        values (\(chapter), '\(region)', '章程', repeat('邻里互助', 8), \(account), now())
        """
    }

    private static func paper(_ charter: Int, by account: Int) -> String {
        """
        charter_paper (charter_id, digest, media_type, name, bytes, added_by, added_at)
        values (\(charter), sha256('new'), 'application/pdf', 'x', 1, \(account), '2026-04-06')
        """
    }

    private static func step(_ charter: Int, _ step: String, by account: Int) -> String {
        let isAdoption = step == "adopt"
        let checks = "'{no_birth_number,no_penalty,no_lost_right,voluntary}'"
        return """
            charter_step (charter_id, step, day, meeting, present_households, votes_for, votes_against,
                checks, taken_by, taken_at)
            values (\(charter), '\(step)', '2026-04-01', \(isAdoption ? "'villagers', 60, 50, 3" : "null, null, null, null"),
                \(isAdoption ? "null" : checks), \(account), now())
            """
    }

    private static func rule(_ region: String, by account: Int) -> String {
        """
        governance_rule (region_code, valid_from, note, set_by, set_at)
        values ('\(region)', '2026-06-01', '试一试', \(account), now())
        """
    }

    private static func signed(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        agreement (chapter_id, region_code, signed_on, count, entered_by, entered_at)
        values (\(chapter), '\(region)', '2026-03-01', 5, \(account), now())
        """
    }

    private static func revoked(_ agreement: Int, by account: Int) -> String {
        """
        agreement_revocation (agreement_id, revoked_on, count, entered_by, entered_at)
        values (\(agreement), '2026-03-20', 1, \(account), now())
        """
    }

    private static func taken(_ chapter: Int, by account: Int) -> String {
        """
        suggestion_step (suggestion_id, step, day, words, taken_by, taken_at)
        select suggestion_id, 'assign', '2026-04-01', '李秘书', \(account), now()
        from suggestion where chapter_id = \(chapter)
        """
    }

    private static func review(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        democratic_review (chapter_id, region_code, held_on, participants, entered_by, entered_at)
        values (\(chapter), '\(region)', '2026-03-20', 60, \(account), now())
        """
    }

    private static func issue(_ review: Int, by account: Int) -> String {
        """
        review_issue (democratic_review_id, issue, owner, due_on, entered_by, entered_at)
        values (\(review), '路灯', '李秘书', '2026-04-10', \(account), now())
        """
    }

    private static func done(by account: Int) -> String {
        "rectified_on = '2026-04-01', result = '换好了', done_by = \(account), done_at = now()"
    }
}
