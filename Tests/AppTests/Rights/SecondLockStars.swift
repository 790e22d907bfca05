/// Attempts at five-star households: schemes, rounds, applications, sheets, checks, facts, awards.
extension SecondLock {
    static let stars: [Attempt] =
        starSchemes + applying + steps + starScoring + starDeciding + starAwarding

    static let reviewer = "zhuxi.reviewer"

    private static let ofSchemes = ["star_scheme", "star_category", "star_item", "star_veto_rule"]

    private static let starSchemes: [Attempt] =
        ofSchemes.map { .sees(reader, 2, of: $0, where: "star_scheme_id > 800") }
        + [
            .adds(
                "a star scheme here",
                officer,
                StarAttempts.scheme("431003190", by: 21),
                .rows(1)
            ),
            .adds(
                "a star scheme next door",
                officer,
                StarAttempts.scheme("431003191", by: 21),
                .denied
            ),
            .adds(
                "a star scheme in another's name",
                officer,
                StarAttempts.scheme("431003190", by: 31),
                .denied
            ),
            .adds("a star scheme", approver, StarAttempts.scheme("431003190", by: 31), .denied),
            .changes(officer, 1, of: "star_scheme", "name = 'x'"),
            .changes(approver, 0, of: "star_scheme", "name = 'x'"),
            .adds("a category here", officer, StarAttempts.category(901), .rows(1)),
            .adds("a category next door", officer, StarAttempts.category(902), .denied),
            .changes(officer, 1, of: "star_category", "label = 'x'"),
            .adds("an item here", officer, StarAttempts.item(901), .rows(1)),
            .adds("an item next door", officer, StarAttempts.item(902), .denied),
            .changes(officer, 1, of: "star_item", "label = 'x'"),
            .adds("a fact here", officer, StarAttempts.fact(901), .rows(1)),
            .adds("a fact next door", officer, StarAttempts.fact(902), .denied),
            .changes(officer, 1, of: "star_veto_rule", "fact = 'x'"),
            .sees(reader, 4, of: "star_round"),
            .adds("a round here", officer, StarAttempts.round("431003190", by: 21), .rows(1)),
            .adds("a round next door", officer, StarAttempts.round("431003191", by: 21), .denied),
            .adds(
                "a round in another's name",
                officer,
                StarAttempts.round("431003190", by: 31),
                .denied
            ),
            .adds("a round", approver, StarAttempts.round("431003190", by: 31), .denied),
            .changes(officer, 2, of: "star_round", "note = 'x'"),
            .changes(keeper, 0, of: "star_round", "note = 'x'"),
        ]
        + ofSchemes.reversed().flatMap { table -> [Attempt] in
            let sql = "delete from \(table) where star_scheme_id is not null returning 1"
            let isLeaf = table == "star_item" || table == "star_veto_rule"
            return [
                .attempt(
                    "drops her own of \(table)",
                    officer,
                    sql,
                    isLeaf ? .rows(1) : .failed("23503")
                ),
                .attempt("drops of \(table)", approver, sql, .rows(0)),
            ]
        }

    private static let applying: [Attempt] =
        seenOfStars("star_application", officer: 9, secretary: 9, member: 2, reviewer: 7)
        + seenOfStars("household_account", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seenOfStars("star_member", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seenOfStars("star_self_score", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seenOfStars("star_outcome", officer: 2, secretary: 2, member: 1, reviewer: 2)
        + seenOfStars("star_help", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + [
            .adds(
                "her own application",
                secretary,
                StarAttempts.application(2901, by: 11),
                .rows(1)
            ),
            .adds(
                "an application in another's name",
                secretary,
                StarAttempts.application(2901, by: 21),
                .denied
            ),
            .adds(
                "an application next door",
                officer,
                StarAttempts.application(204, round: 902, by: 21),
                .denied
            ),
            .adds("an application", approver, StarAttempts.application(2901, by: 31), .denied),
            .adds(
                "another household's application",
                member,
                StarAttempts.application(2901, by: 81),
                .denied
            ),
            .attempt(
                "changes her own draft",
                member,
                "update star_application set signed_by = 'x' where state = 'draft' returning 1",
                .rows(1)
            ),
            .changes(approver, 0, of: "star_application", "signed_by = 'x'"),
            .adds("who takes part", member, "star_member values (911, 102)", .rows(1)),
            .adds("who takes part", approver, "star_member values (911, 102)", .denied),
            .adds("points of her own", member, StarAttempts.selfScore(911), .rows(1)),
            .adds("points of another", approver, StarAttempts.selfScore(911), .denied),
            .changes(member, 1, of: "star_self_score", "points = 50"),
            .changes(approver, 0, of: "star_self_score", "points = 50"),
        ]
        + ["star_member", "star_self_score"].flatMap { table -> [Attempt] in
            let sql = "delete from \(table) returning 1"
            return [
                .attempt("drops her own of \(table)", member, sql, .rows(1)),
                .attempt("drops of \(table)", approver, sql, .rows(0)),
            ]
        }
        + [
            .adds("an outcome of a panel", officer, StarAttempts.outcome("panel"), .denied),
            .adds("an outcome of no ledger", officer, StarAttempts.outcome("ledger"), .denied),
            .adds("a ledger's outcome", officer, StarAttempts.outcome("ledger", of: 927), .rows(1)),
            .adds("help", secretary, StarAttempts.help(925, by: 11), .rows(1)),
            .adds("help in another's name", secretary, StarAttempts.help(925, by: 21), .denied),
            .adds("help", approver, StarAttempts.help(925, by: 31), .denied),
        ]

    private static let steps: [Attempt] =
        seenOfStars("star_step", officer: 3, secretary: 3, member: 0, reviewer: 3)
        + [
            .sees(reader, 48, of: "star_move"),
            .adds(
                "her own withdrawal",
                member,
                StarAttempts.step(911, "withdraw", by: 81),
                .rows(1)
            ),
            .adds(
                "a withdrawal in another's name",
                secretary,
                StarAttempts.step(911, "withdraw", by: 21),
                .denied
            ),
            .adds("a withdrawal", approver, StarAttempts.step(911, "withdraw", by: 31), .denied),
            .adds(
                "a panel's step by hand",
                secretary,
                StarAttempts.step(921, "score", by: 11),
                .denied
            ),
            .adds(
                "an approval",
                approver,
                StarAttempts.step(923, "approve", by: 31),
                .failed("23514")
            ),
            .adds("an approval", officer, StarAttempts.step(923, "approve", by: 21), .denied),
            .adds("a rejection", approver, StarAttempts.step(923, "reject", by: 31), .rows(1)),
            .adds("an award", officer, StarAttempts.step(924, "award", by: 21), .rows(1)),
        ]

    /// Rows seen by whoever reaches the village, by its member, by a reviewer; by nobody else.
    static func seenOfStars(
        _ table: String,
        officer township: Int,
        secretary village: Int,
        member own: Int,
        reviewer panel: Int
    ) -> [Attempt] {
        [
            .sees(officer, township, of: table), .sees(secretary, village, of: table),
            .sees(member, own, of: table), .sees(reviewer, panel, of: table),
            .sees(keeper, 0, of: table), .sees(reader, 0, of: table),
        ]
    }
}
