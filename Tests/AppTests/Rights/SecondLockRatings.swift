/// Attempts at a month's rating: schemes, months, scores, points, facts and objections.
extension SecondLock {
    static let ratings: [Attempt] = schemes + months + judging

    private static let ofSchemes = [
        "flag_scheme", "flag_scheme_indicator", "flag_scheme_part", "flag_scheme_flag",
        "flag_scheme_veto",
    ]

    private static let schemes: [Attempt] =
        ofSchemes.map { .sees(reader, 2, of: $0, where: "flag_scheme_id > 800") }
        + [
            .adds("a scheme here", officer, scheme("431003190", by: 21), .rows(1)),
            .adds("a scheme next door", officer, scheme("431003191", by: 21), .denied),
            .adds("a scheme in another's name", officer, scheme("431003190", by: 31), .denied),
            .adds("a scheme", approver, scheme("431003190", by: 31), .denied),
            .changes(officer, 1, of: "flag_scheme", "name = 'x'"),
            .changes(approver, 0, of: "flag_scheme", "name = 'x'"),
            .adds("an indicator here", officer, indicator(801), .rows(1)),
            .adds("an indicator next door", officer, indicator(802), .denied),
            .adds("an indicator", approver, indicator(801), .denied),
            .changes(officer, 1, of: "flag_scheme_indicator", "label = 'x'"),
            .adds("a part here", officer, part(801), .rows(1)),
            .adds("a part next door", officer, part(802), .denied),
            .changes(officer, 1, of: "flag_scheme_part", "max_points = 400"),
            .adds("a flag here", officer, flag(801), .rows(1)),
            .adds("a flag next door", officer, flag(802), .denied),
            .changes(officer, 1, of: "flag_scheme_flag", "label = 'x'"),
            .adds("a veto here", officer, veto(801), .rows(1)),
            .adds("a veto next door", officer, veto(802), .denied),
            .changes(officer, 1, of: "flag_scheme_veto", "lowers_to = 1"),
        ]
        + ofSchemes.reversed().map {
            .attempt(
                "drops what is its own of \($0)",
                officer,
                "delete from \($0) where flag_scheme_id is not null returning 1",
                $0 == "flag_scheme_part" || $0 == "flag_scheme_veto" ? .rows(1) : .failed("23503")
            )
        }
        + ofSchemes.map {
            .attempt(
                "drops of \($0)",
                approver,
                "delete from \($0) returning 1",
                .rows(0)
            )
        }

    private static let months: [Attempt] = [
        .sees(reader, 2, of: "rating_calendar", where: "region_code is not null"),
        .adds("a calendar here", officer, calendar("431003190", by: 21), .rows(1)),
        .adds("a calendar next door", officer, calendar("431003191", by: 21), .denied),
        .adds("a calendar in another's name", officer, calendar("431003190", by: 31), .denied),
        .adds("a calendar", approver, calendar("431003190", by: 31), .denied),
        .sees(reader, 1, of: "holiday", where: "day = '2026-05-01'"),
        .sees(member, 1, of: "calendar_year", where: "year = 2026"),
        .sees(reader, 1, of: "publication"),
        .sees(officer, 3, of: "flag_month"), .sees(secretary, 3, of: "flag_month"),
        .sees(reader, 2, of: "flag_month"), .sees(keeper, 1, of: "flag_month"),
        .sees(member, 0, of: "flag_month"),
        .sees(officer, 1, of: "month_step"), .sees(secretary, 0, of: "month_step"),
        .sees(reader, 0, of: "month_step"),
        .sees(officer, 2, of: "score"), .sees(secretary, 2, of: "score"),
        .sees(reader, 2, of: "score"), .sees(keeper, 1, of: "score"), .sees(member, 0, of: "score"),
        .adds("a review", officer, step(825, "reviewed", by: 21), .rows(1)),
        .adds("a review in another's name", officer, step(825, "reviewed", by: 31), .denied),
        .adds("a review", approver, step(825, "reviewed", by: 31), .denied),
        .adds("a review next door", officer, step(822, "reviewed", by: 21), .denied),
        .adds("an approval out of turn", approver, step(821, "approved", by: 31), .failed("23514")),
        .adds("a computation by hand", officer, step(825, "computed", by: 21), .denied),
    ]

    private static let judging: [Attempt] =
        ["hand_points", "self_points", "veto", "objection"].flatMap {
            [
                .sees(officer, 1, of: $0), .sees(secretary, 1, of: $0), .sees(keeper, 0, of: $0),
                .sees(reader, 0, of: $0),
            ]
        }
        + [
            .adds("points", officer, points("hand", 12, 800, by: 21), .rows(1)),
            .adds("points in another's name", officer, points("hand", 12, 800, by: 31), .denied),
            .adds("points", secretary, points("hand", 12, 800, by: 11), .denied),
            .adds("too many points", officer, points("hand", 12, 1100, by: 21), .failed("23514")),
            .adds("points of a village", secretary, points("self", 12, 800, by: 11), .rows(1)),
            .adds("points of another", secretary, points("self", 12, 800, by: 12), .denied),
            .adds("a village's points", officer, points("self", 12, 800, by: 21), .denied),
            .adds("a fact", officer, fact(2, by: 21), .rows(1)),
            .adds("a fact in another's name", officer, fact(2, by: 31), .denied),
            .adds("a fact", secretary, fact(2, by: 11), .denied),
            .adds("a fact next door", officer, fact(5, by: 21), .denied),
            .changes(approver, 1, of: "veto", decided(by: 31)),
            .attempt(
                "decides in another's name",
                approver,
                "update veto set \(decided(by: 21)) returning 1",
                .failed("23514")
            ),
            .attempt(
                "decides in the keeper's name",
                approver,
                "update veto set \(decided(by: 41)) returning 1",
                .denied
            ),
            .attempt(
                "decides her own",
                officer,
                "update veto set \(decided(by: 21)) returning 1",
                .failed("23514")
            ),
            .changes(keeper, 0, of: "veto", decided(by: 41)),
            .adds("an objection", secretary, objection(by: 11), .rows(1)),
            .adds("an objection of another", secretary, objection(by: 12), .denied),
            .adds("an objection", officer, objection(by: 21), .denied),
            .changes(officer, 1, of: "objection", answered(by: 21)),
            .attempt(
                "answers in another's name",
                officer,
                "update objection set \(answered(by: 31)) returning 1",
                .denied
            ),
            .changes(keeper, 0, of: "objection", answered(by: 41)),
        ]

    private static func scheme(_ region: String, by account: Int) -> String {
        "flag_scheme (region_code, name, made_by) values ('\(region)', '新方案', \(account))"
    }

    private static func indicator(_ scheme: Int) -> String {
        """
        flag_scheme_indicator (flag_scheme_id, code, sort, label)
        values (\(scheme), 'I12', 12, '新项')
        """
    }

    private static func part(_ scheme: Int) -> String {
        """
        flag_scheme_part (flag_scheme_id, source, code, formula, max_points, hand_step)
        values (\(scheme), 11, 'I1', 'by_hand', 500, 50)
        """
    }

    private static func flag(_ scheme: Int) -> String {
        """
        flag_scheme_flag (flag_scheme_id, rank, colour, label, grade)
        values (\(scheme), 2, 'green', '绿旗', '良')
        """
    }

    private static func veto(_ scheme: Int) -> String {
        "flag_scheme_veto (flag_scheme_id, kind, lowers_to) values (\(scheme), 'leaked_data', 1)"
    }

    private static func calendar(_ region: String, by account: Int) -> String {
        """
        rating_calendar (region_code, from_month, entered_by, entered_at)
        values ('\(region)', '2027-02-01', \(account), now())
        """
    }

    private static func step(_ month: Int, _ step: String, by account: Int) -> String {
        """
        month_step (flag_month_id, step, taken_by, taken_at)
        values (\(month), '\(step)', \(account), now())
        """
    }

    private static func points(
        _ whose: String,
        _ source: Int,
        _ points: Int,
        by account: Int
    ) -> String {
        """
        \(whose)_points (chapter_id, month, source, points, \(whose == "hand" ? "reason" : "note"),
            entered_by, entered_at)
        values (2, '2026-03-01', \(source), \(points), '看过', \(account), now())
        """
    }

    private static func fact(_ chapter: Int, by account: Int) -> String {
        """
        veto (chapter_id, month, kind, fact, raised_by, raised_at)
        values (\(chapter), '2026-03-01', 'leaked_data', '名单贴在墙上', \(account), now())
        """
    }

    private static func decided(by account: Int) -> String {
        "confirmed = true, decided_by = \(account), decided_at = now(), decision_reason = '属实'"
    }

    private static func objection(by account: Int) -> String {
        """
        objection (chapter_id, month, revision, code, grounds, raised_by, raised_at)
        values (2, '2026-02-01', 1, 'I1', '活动办过三次', \(account), '2026-03-11')
        """
    }

    private static func answered(by account: Int) -> String {
        "upheld = false, answer = '已核对', decided_by = \(account), decided_at = now()"
    }
}
