/// Attempts at panels and sheets, the township's checks and facts, plaques and their reviews.
extension SecondLock {
    static let starScoring: [Attempt] =
        seenOfStars("relation", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seenOfStars("star_reviewer", officer: 2, secretary: 2, member: 0, reviewer: 1)
        + seenOfStars("star_score", officer: 1, secretary: 1, member: 0, reviewer: 2)
        + seenOfStars("star_village_score", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + seenOfStars("star_vote", officer: 1, secretary: 1, member: 1, reviewer: 1)
        + [
            .sees(reviewer, 19, of: "star_item_score"), .sees(officer, 0, of: "star_item_score"),
            .adds(
                "a relation of hers",
                reviewer,
                StarAttempts.relation(2901, of: 85, by: 85),
                .rows(1)
            ),
            .adds(
                "a relation in another's name",
                secretary,
                StarAttempts.relation(2901, of: 85, by: 21),
                .denied
            ),
            .adds(
                "another's relation",
                reviewer,
                StarAttempts.relation(2901, of: 86, by: 85),
                .denied
            ),
            .changes(secretary, 1, of: "relation", StarAttempts.ended(by: 11)),
            .changes(keeper, 0, of: "relation", StarAttempts.ended(by: 41)),
            .adds("a reviewer", secretary, StarAttempts.appointed(by: 11), .rows(1)),
            .adds(
                "a reviewer in another's name",
                secretary,
                StarAttempts.appointed(by: 21),
                .denied
            ),
            .adds("a reviewer", approver, StarAttempts.appointed(by: 31), .denied),
            .changes(keeper, 0, of: "star_reviewer", StarAttempts.ended(by: 41)),
            .changes(officer, 2, of: "star_reviewer", StarAttempts.ended(by: 21)),
            .adds("a sheet of hers", reviewer, StarAttempts.sheet(928, of: 85), .rows(1)),
            .adds("a sheet of another", reviewer, StarAttempts.sheet(921, of: 86), .denied),
            .adds(
                "a sheet of what is scored",
                reviewer,
                StarAttempts.sheet(922, of: 85),
                .failed("23514")
            ),
            .adds("a sheet", secretary, StarAttempts.sheet(921, of: 11), .denied),
            .changes(reviewer, 1, of: "star_score", "handed_in_at = '2025-10-06'"),
            .adds("a line of another's sheet", reviewer, StarAttempts.line(952), .denied),
            .adds(
                "a line beside a whole sheet",
                reviewer,
                StarAttempts.line(951),
                .failed("23505")
            ),
            .changes(reviewer, 19, of: "star_item_score", "note = 'x'"),
            .adds("a vote", secretary, StarAttempts.vote(by: 11), .rows(1)),
            .adds("a vote in another's name", secretary, StarAttempts.vote(by: 21), .denied),
            .adds("a vote", officer, StarAttempts.vote(by: 21), .denied),
        ]

    static let starDeciding: [Attempt] =
        seenOfStars("star_sample", officer: 1, secretary: 0, member: 0, reviewer: 0)
        + seenOfStars("star_check", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seenOfStars("star_check_item", officer: 1, secretary: 1, member: 0, reviewer: 0)
        + seenOfStars("star_veto", officer: 1, secretary: 0, member: 0, reviewer: 0)
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

    static let starAwarding: [Attempt] =
        seenOfStars("star_award", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seenOfStars("star_award_step", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + seenOfStars("star_review", officer: 2, secretary: 2, member: 1, reviewer: 0)
        + seenOfStars("star_appeal", officer: 1, secretary: 1, member: 1, reviewer: 0)
        + [
            .sees(reader, 11, of: "star_award_move"),
            .adds("what she gives back", member, StarAttempts.givenBack(991, by: 81), .rows(1)),
            .adds("one in another's name", member, StarAttempts.givenBack(991, by: 11), .denied),
            .adds(
                "what another gives back",
                approver,
                StarAttempts.givenBack(991, by: 31),
                .denied
            ),
            .adds("a review", approver, StarAttempts.review(by: 31), .denied),
            .adds("a review in another's name", secretary, StarAttempts.review(by: 21), .denied),
            .adds("a second review", secretary, StarAttempts.review(by: 11), .failed("23505")),
            .attempt(
                "agrees to what is proposed here",
                approver,
                "update star_review set \(StarAttempts.agreed(by: 31)) where agreed is null returning 1",
                .rows(1)
            ),
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
}
