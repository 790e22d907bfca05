/// Attempts at Three-Combination projects: whoever keeps aid or money reads them, income only who keeps people.
extension SecondLock {
    static let projects: [Attempt] = seenProjects + entries + projectSteps + ended

    private static let countyApprover = "suxian.approver"

    static let ofProjects =
        ofPlaces + ["project_household", "project_lifting", "project_income", "project_move"]

    private static let ofPlaces = [
        "project", "project_step", "project_funding", "project_follow_up", "project_activity",
        "project_acceptance", "project_signature", "project_photo",
    ]

    /// A row each here and next door; the county's approver looks after both places.
    private static let seenProjects: [Attempt] =
        ofPlaces.flatMap(seesPlace) + ["project_household", "project_lifting"].flatMap(seesAid)
        + seesIncome + [.sees(member, 1, of: "project_move", where: "step = 'applied'")]

    private static func seesPlace(_ table: String) -> [Attempt] {
        let near = [keeper, secretary, officer, approver, supervisor]
        return sees(table, near, [payer, reader, member]) + [.sees(countyApprover, 2, of: table)]
    }

    private static func seesAid(_ table: String) -> [Attempt] {
        let near = [secretary, officer, approver, supervisor]
        let others = [keeper, payer, reader, member]
        return sees(table, near, others) + [.sees(countyApprover, 2, of: table)]
    }

    private static let seesIncome: [Attempt] = sees(
        "project_income",
        [secretary, officer, approver],
        [keeper, supervisor, countyApprover, payer, reader, member]
    )

    private static func sees(_ table: String, _ near: [String], _ others: [String]) -> [Attempt] {
        near.map { Attempt.sees($0, 1, of: table) } + others.map { Attempt.sees($0, 0, of: table) }
    }

    private static let entries: [Attempt] = [
        .adds("a project here", secretary, project(2, by: 11), .rows(1)),
        .adds("one in another's name", secretary, project(2, by: 21), .denied),
        .adds("one next door", secretary, project(5, by: 11), .denied),
        .adds("a project", approver, project(2, by: 31), .denied),
        .changes(secretary, 1, of: "project", "name = '养鸡'"),
        .changes(keeper, 0, of: "project", "name = '养鸡'"),
        .attempt(
            "changes what the village enters",
            approver,
            "update project set name = '养鸡' returning 1",
            .denied
        ),
        .adds("a household here", secretary, household(202, 1401, by: 11), .rows(1)),
        .adds("one in another's name", secretary, household(202, 1401, by: 21), .denied),
        .changes(secretary, 1, of: "project_household", "skill = '养猪'"),
        .changes(supervisor, 0, of: "project_household", "skill = '养猪'"),
        .adds("income here", secretary, income(1401, by: 11), .rows(1)),
        .adds("income in another's name", secretary, income(1401, by: 21), .denied),
        .adds("income", supervisor, income(1401, by: 61), .denied),
        .adds("funding here", secretary, funding(by: 11), .rows(1)),
        .adds("funding in another's name", secretary, funding(by: 21), .denied),
        .adds("a training here", secretary, tie(704, by: 11), .rows(1)),
        .adds("one in another's name", secretary, tie(704, by: 21), .denied),
        .adds("a follow-up here", secretary, followUp(1401), .rows(1)),
        .adds("one next door", secretary, followUp(1402), .denied),
        .adds("a yearly one", officer, followUp(1401, "yearly"), .denied),
        .adds("a photo here", secretary, photo(by: 11), .rows(1)),
        .adds("one in another's name", secretary, photo(by: 21), .denied),
    ]

    private static let projectSteps: [Attempt] = [
        .adds("the end of a project here", officer, step("terminated", 1401, by: 21), .rows(1)),
        .adds("one in another's name", officer, step("terminated", 1401, by: 31), .denied),
        .adds("one next door", officer, step("terminated", 1402, by: 21), .denied),
        .adds("the end of a project", secretary, step("terminated", 1401, by: 11), .denied),
        .adds("acceptance alone", officer, step("accepted", 1401, by: 21), .denied),
        .adds("a check here", officer, check(by: 21), .rows(1)),
        .adds("a check in another's name", officer, check(by: 22), .denied),
        .adds("a check", secretary, check(by: 11), .denied),
        .adds("a signature here", officer, signature("township_officer", by: 21), .rows(1)),
        .adds("one in another's name", officer, signature("township_officer", by: 22), .denied),
        .adds("one of another duty", secretary, signature("township_officer", by: 11), .denied),
        .adds("a lifting that is reversed", approver, reversal(by: 31), .rows(1)),
        .adds("one in another's name", approver, reversal(by: 32), .denied),
        .adds("a lifting", officer, reversal(by: 21), .denied),
    ]

    private static let ended: [Attempt] =
        ["project_funding", "project_activity", "project_photo"].flatMap(ends) + followed

    private static func ends(_ table: String) -> [Attempt] {
        [
            .changes(secretary, 1, of: table, "removed_at = now(), removed_by = 11"),
            .changes(supervisor, 0, of: table, "removed_at = now(), removed_by = 61"),
            .attempt(
                "ends \(table) in another's name",
                secretary,
                "update \(table) set removed_at = now(), removed_by = 21 returning 1",
                .denied
            ),
        ]
    }

    private static let followed: [Attempt] = [
        .changes(secretary, 1, of: "project_follow_up", done(by: 11)),
        .changes(supervisor, 0, of: "project_follow_up", done(by: 61)),
        .attempt(
            "follows up in another's name",
            secretary,
            "update project_follow_up set \(done(by: 21)) returning 1",
            .denied
        ),
        .attempt("reads the yuan", officer, "select yuan from project_income", .denied),
    ]

    private static func done(by account: Int) -> String {
        "done_on = '2026-04-02', done_by = \(account), done_at = '2026-04-06', what = '都好'"
    }

    private static func project(_ chapter: Int, by account: Int) -> String {
        """
        project (chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name,
            entered_by, entered_at)
        values (\(chapter), '431003190201', '养羊', 'livestock', '山羊', false, 'household', '某某', \(account),
            '2026-04-06')
        """
    }

    private static func household(_ household: Int, _ project: Int, by account: Int) -> String {
        """
        project_household (project_id, household_id, role, joined_on, entered_by, entered_at)
        values (\(project), \(household), 'led', '2026-04-01', \(account), '2026-04-06')
        """
    }

    private static func income(_ row: Int, by account: Int) -> String {
        """
        project_income (project_household_id, is_baseline, year, band, declared_on, entered_by, entered_at)
        values (\(row), false, 2025, 2, '2026-04-01', \(account), '2026-04-06')
        """
    }

    private static func funding(by account: Int) -> String {
        """
        project_funding (project_id, kind, amount_fen, year, entered_by, entered_at)
        values (1401, 'grant', 100, 2026, \(account), '2026-04-06')
        """
    }

    private static func tie(_ activity: Int, by account: Int) -> String {
        """
        project_activity (project_id, record_id, linked_by, linked_at)
        values (1401, \(activity), \(account), '2026-04-06')
        """
    }

    private static func followUp(_ project: Int, _ kind: String = "quarterly") -> String {
        "project_follow_up (project_id, kind, due_on) values (\(project), '\(kind)', '2026-07-01')"
    }

    private static func photo(by account: Int) -> String {
        """
        project_photo (project_id, digest, media_type, name, bytes, added_by, added_at)
        values (1401, sha256('new'), 'image/png', 'x', 1, \(account), '2026-04-06')
        """
    }

    private static func step(_ step: String, _ project: Int, by account: Int) -> String {
        """
        project_step (project_id, step, reason, day, taken_by, taken_at)
        values (\(project), '\(step)', '试一试', '2026-04-06', \(account), '2026-04-06')
        """
    }

    private static func check(by account: Int) -> String {
        """
        project_acceptance (project_id, checked_on, money_as_planned, assets_seen, households_present,
            training_given, benefit_paid, account_closed, entered_by, entered_at)
        values (1401, '2026-04-05', true, true, true, true, true, true, \(account), '2026-04-06')
        """
    }

    private static func signature(_ duty: String, by account: Int) -> String {
        """
        project_signature (project_acceptance_id, duty, signed_by, signed_at)
        values (1401, '\(duty)', \(account), '2026-04-06')
        """
    }

    private static func reversal(by account: Int) -> String {
        """
        project_lifting (project_household_id, lifted_on, reason, reverses, confirmed_by, confirmed_at)
        select 1401, '2026-03-02', '弄错了', project_lifting_id, \(account), '2026-04-06'
        from project_lifting where project_household_id = 1401
        """
    }
}
