/// Attempts at five-star households: schemes, rounds, applications, sheets, checks, facts, awards.
extension SecondLock {
    static let stars: [Attempt] = starSchemes + applying + steps + scoring + deciding + awarding

    static let reviewer = "zhuxi.reviewer"

    private static let ofSchemes = ["star_scheme", "star_category", "star_item", "star_veto_rule"]

    private static let starSchemes: [Attempt] =
        ofSchemes.map { .sees(reader, 2, of: $0, where: "star_scheme_id > 800") }
        + [
            .adds("a star scheme here", officer, StarAttempts.scheme("431003190", by: 21), .rows(1)),
            .adds("a star scheme next door", officer, StarAttempts.scheme("431003191", by: 21), .denied),
            .adds("a star scheme in another's name", officer, StarAttempts.scheme("431003190", by: 31), .denied),
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
            .adds("a round in another's name", officer, StarAttempts.round("431003190", by: 31), .denied),
            .adds("a round", approver, StarAttempts.round("431003190", by: 31), .denied),
            .changes(officer, 2, of: "star_round", "note = 'x'"),
            .changes(keeper, 0, of: "star_round", "note = 'x'"),
        ]
        + ofSchemes.reversed().flatMap { table -> [Attempt] in
            let sql = "delete from \(table) where star_scheme_id is not null returning 1"
            let isLeaf = table == "star_item" || table == "star_veto_rule"
            return [
                .attempt("drops her own of \(table)", officer, sql, isLeaf ? .rows(1) : .failed("23503")),
                .attempt("drops of \(table)", approver, sql, .rows(0)),
            ]
        }

    private static let applying: [Attempt] =
        seen("star_application", officer: 7, secretary: 7, member: 2, reviewer: 6)
        + seen("household_account", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seen("star_member", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seen("star_self_score", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seen("star_outcome", officer: 2, secretary: 2, member: 1, reviewer: 2)
        + seen("star_help", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + [
            .adds("her own application", secretary, StarAttempts.application(2901, by: 11), .rows(1)),
            .adds("an application in another's name", secretary, StarAttempts.application(2901, by: 21), .denied),
            .adds("an application next door", officer, StarAttempts.application(204, round: 902, by: 21), .denied),
            .adds("an application", approver, StarAttempts.application(2901, by: 31), .denied),
            .adds("another household's application", member, StarAttempts.application(2901, by: 81), .denied),
            .changes(member, 1, of: "star_application", "signed_by = 'x'"),
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
            .adds("help", secretary, StarAttempts.help(925, by: 11), .rows(1)),
            .adds("help in another's name", secretary, StarAttempts.help(925, by: 21), .denied),
            .adds("help", approver, StarAttempts.help(925, by: 31), .denied),
        ]

    private static let steps: [Attempt] =
        seen("star_step", officer: 3, secretary: 3, member: 0, reviewer: 3)
        + [
            .sees(reader, 29, of: "star_move"),
            .adds("her own withdrawal", member, StarAttempts.step(911, "withdraw", by: 81), .rows(1)),
            .adds("a withdrawal in another's name", secretary, StarAttempts.step(911, "withdraw", by: 21), .denied),
            .adds("a withdrawal", approver, StarAttempts.step(911, "withdraw", by: 31), .denied),
            .adds("a panel's step by hand", secretary, StarAttempts.step(921, "score", by: 11), .denied),
            .adds("an approval", approver, StarAttempts.step(923, "approve", by: 31), .failed("23514")),
            .adds("an approval", officer, StarAttempts.step(923, "approve", by: 21), .denied),
            .adds("a rejection", approver, StarAttempts.step(923, "reject", by: 31), .rows(1)),
            .adds("an award", officer, StarAttempts.step(924, "award", by: 21), .rows(1)),
        ]

    private static let scoring: [Attempt] =
        seen("relation", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seen("star_reviewer", officer: 2, secretary: 2, member: 0, reviewer: 1)
        + seen("star_score", officer: 1, secretary: 1, member: 0, reviewer: 2)
        + seen("star_village_score", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + seen("star_vote", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + [
            .sees(reviewer, 18, of: "star_item_score"), .sees(officer, 0, of: "star_item_score"),
            .adds("a relation of hers", reviewer, StarAttempts.relation(2901, of: 85, by: 85), .rows(1)),
            .adds("a relation in another's name", secretary, StarAttempts.relation(2901, of: 85, by: 21), .denied),
            .adds("another's relation", reviewer, StarAttempts.relation(2901, of: 86, by: 85), .denied),
            .changes(secretary, 1, of: "relation", StarAttempts.ended(by: 11)),
            .changes(keeper, 0, of: "relation", StarAttempts.ended(by: 41)),
            .adds("a reviewer", secretary, StarAttempts.appointed(by: 11), .rows(1)),
            .adds("a reviewer in another's name", secretary, StarAttempts.appointed(by: 21), .denied),
            .adds("a reviewer", approver, StarAttempts.appointed(by: 31), .denied),
            .changes(keeper, 0, of: "star_reviewer", StarAttempts.ended(by: 41)),
            .changes(officer, 2, of: "star_reviewer", StarAttempts.ended(by: 21)),
            .adds("a sheet of hers", reviewer, StarAttempts.sheet(921, of: 86), .denied),
            .adds("a sheet of what is scored", reviewer, StarAttempts.sheet(922, of: 85), .failed("23514")),
            .adds("a sheet", secretary, StarAttempts.sheet(921, of: 11), .denied),
            .changes(reviewer, 1, of: "star_score", "handed_in_at = '2025-10-06'"),
            .adds("a line of another's sheet", reviewer, StarAttempts.line(952), .denied),
            .adds("a line beside a whole sheet", reviewer, StarAttempts.line(951), .failed("23505")),
            .changes(reviewer, 18, of: "star_item_score", "note = 'x'"),
            .adds("a vote", secretary, StarAttempts.vote(by: 11), .rows(1)),
            .adds("a vote in another's name", secretary, StarAttempts.vote(by: 21), .denied),
            .adds("a vote", officer, StarAttempts.vote(by: 21), .denied),
        ]

    private static let deciding: [Attempt] =
        seen("star_sample", officer: 1, secretary: 0, member: 0, reviewer: 0)
        + seen("star_check", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seen("star_check_item", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seen("star_veto", officer: 1, secretary: 0, member: 0, reviewer: 0)
        + [
            .changes(officer, 1, of: "star_check", StarAttempts.checked(by: 21)),
            .attempt(
                "checks in another's name",
                officer,
                "update star_check set \(StarAttempts.checked(by: 31)) returning 1",
                .denied
            ),
            .changes(keeper, 0, of: "star_check", StarAttempts.checked(by: 41)),
            .attempt(
                "checks",
                secretary,
                "update star_check set \(StarAttempts.checked(by: 11)) returning 1",
                .denied
            ),
            .adds("what was found", officer, StarAttempts.found(971), .rows(1)),
            .adds("what was found", secretary, StarAttempts.found(971), .denied),
            .adds("a fact raised", officer, StarAttempts.raised(by: 21), .rows(1)),
            .adds("a fact in another's name", officer, StarAttempts.raised(by: 31), .denied),
            .adds("a fact raised", secretary, StarAttempts.raised(by: 11), .denied),
            .changes(officer, 1, of: "star_veto", StarAttempts.confirmed(by: 21)),
            .attempt(
                "confirms in another's name",
                officer,
                "update star_veto set \(StarAttempts.confirmed(by: 11)) returning 1",
                .denied
            ),
            .changes(keeper, 0, of: "star_veto", StarAttempts.confirmed(by: 41)),
        ]

    private static let awarding: [Attempt] =
        seen("star_award", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seen("star_award_step", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seen("star_review", officer: 2, secretary: 2, member: 1, reviewer: 0)
        + seen("star_appeal", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + [
            .sees(reader, 10, of: "star_award_move"),
            .adds("what she gives back", member, StarAttempts.givenBack(991, by: 81), .rows(1)),
            .adds("one in another's name", member, StarAttempts.givenBack(991, by: 11), .denied),
            .adds("what another gives back", approver, StarAttempts.givenBack(991, by: 31), .denied),
            .adds("a review", approver, StarAttempts.review(by: 31), .denied),
            .adds("a review in another's name", secretary, StarAttempts.review(by: 21), .denied),
            .adds("a second review", secretary, StarAttempts.review(by: 11), .failed("23505")),
            .changes(approver, 1, of: "star_review", "\(StarAttempts.agreed(by: 31))"),
            .attempt(
                "agrees in another's name",
                approver,
                "update star_review set \(StarAttempts.agreed(by: 21)) where agreed is null returning 1",
                .denied
            ),
            .changes(keeper, 0, of: "star_review", StarAttempts.agreed(by: 41)),
            .adds("an appeal", secretary, StarAttempts.appeal(by: 11), .rows(1)),
            .adds("an appeal in another's name", secretary, StarAttempts.appeal(by: 21), .denied),
            .adds("an appeal", approver, StarAttempts.appeal(by: 31), .denied),
            .changes(keeper, 0, of: "star_appeal", StarAttempts.answered(by: 41)),
            .attempt(
                "answers",
                officer,
                "update star_appeal set \(StarAttempts.answered(by: 21)) returning 1",
                .denied
            ),
        ]

    /// Rows seen by whoever reaches the village, by its member, by a reviewer; by nobody else.
    private static func seen(
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
