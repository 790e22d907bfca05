/// Why a person may not do something.
package enum RightsRefusal: Error, Hashable, Sendable {
    /// None of her duties opens this door anywhere: forbidden, and the page may say so.
    case noDuty(Act)
    /// Her duty opens it, but not for that place: to her, what lies there does not exist.
    case outsideRegion(Act, RegionCode)
}

/// Who may do what: duty, act and place, in sentences.
///
/// What is not written here is forbidden. A duty counts only at its own levels (`Duty.levels`),
/// and granting has rules of its own on top (`Granting`). Importing the list of divisions is in
/// nobody's table: it is a command of whoever runs the machine.
package enum Rights {
    /// Task-local only so that a test can take one sentence away and see that it is missed.
    @TaskLocal package static var table: [Right] =
        common + projects + loans
        + aboutAssistance + aboutPayments + governance + summaries + aboutPrivacy
        + aboutReturns

    /// What concerns the register, the month, the stars, money and the house itself.
    private static let common: [Right] = [
        .everyone(may: aboutHerself),
        // Names of places are public knowledge.
        .everyone(may: [.searchRegions]),
        .holders(of: [.administrator], may: aboutAccounts, .withinRegion),
        // Totals and names of chapters are open to whoever keeps or watches over a place; a search finds her what
        // she sees on the pages themselves.
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper, .supervisor, .countyReader,
            ],
            may: [.seeChapters, .search],
            .withinRegion
        ),
        // The approver looks and does not write: whoever entered it does not approve it.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeMembers, .seeHouseholds, .seeHistory],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer],
            may: keepingTheRegister,
            .withinRegion
        ),
        // What concerns more than one chapter is the township's.
        .holders(of: [.townshipOfficer], may: acrossChapters, .withinRegion),
        // A venue is a place: whoever looks after the chapter keeps it, the approver looks.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeVenues],
            .withinRegion
        ),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.keepVenues], .withinRegion),
        // A policy names a household, and is kept and looked at like it.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seePolicies],
            .withinRegion
        ),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.keepPolicies], .withinRegion),
        // What a month's figures are made of, and the figures until they are published.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeActivities, .seeContacts, .seeSuggestions, .seePostings, .seeRatings],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer],
            may: [.logActivity, .logContact, .keepSuggestions, .keepPostings],
            .withinRegion
        ),
        // A village speaks for itself, the township's officer judges, and another approves.
        .holders(of: [.villageSecretary], may: [.scoreOneself, .objectToScore], .withinRegion),
        .holders(
            of: [.townshipOfficer],
            may: [.verifyActivity, .givePoints, .reviewMonth, .changeScheme],
            .withinRegion
        ),
        .holders(of: [.townshipApprover], may: [.approveMonth], .withinRegion),
        .holders(
            of: [.townshipOfficer, .townshipApprover],
            may: [.publishMonth, .raiseVeto, .decideVeto, .answerObjection],
            .withinRegion
        ),
        // What hangs on a board is public; whom it names and what is said against them is not.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeNotice],
            .everywhere
        ),
        // Who nominates does not confirm, and who takes an objection down does not decide it.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeHonours],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer],
            may: [.nominate, .recordObjection],
            .withinRegion
        ),
        .holders(of: [.townshipOfficer], may: [.postNotice, .handOverReward], .withinRegion),
        .holders(of: [.townshipApprover], may: [.confirmHonour], .withinRegion),
        .holders(
            of: [.townshipOfficer, .townshipApprover],
            may: [.answerAtDesk],
            .withinRegion
        ),
        // What a household is measured by is for everybody; what it applied with is not. Of the villages'
        // rows a reviewer sees those of her panels and a member her own household's: the tables see to it.
        .holders(of: starDuties, may: [.seeStarScheme], .everywhere),
        .holders(of: starDuties, may: [.seeStars], .withinRegion),
        // A figure is of all households of a place; a reviewer and a member do not see all.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeStarFigures],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .member],
            may: [.applyForStars],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer],
            may: [.keepStars, .photographNotice],
            .withinRegion
        ),
        .holders(of: [.starReviewer], may: [.scoreStars], .withinRegion),
        .holders(of: [.villageSecretary], may: [.voteStars], .withinRegion),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seePanel],
            .withinRegion
        ),
        // A plaque is the household's and its place's; who scored it has no more to do with it.
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover, .member],
            may: [.seeAward],
            .withinRegion
        ),
        // The township checks, another approves, and the plaque is handed over by a third act.
        .holders(
            of: [.townshipOfficer, .townshipApprover],
            may: [.checkStars, .vetoStars],
            .withinRegion
        ),
        .holders(of: [.townshipApprover], may: [.decideStars], .withinRegion),
        .holders(of: [.townshipOfficer], may: [.awardStars, .changeStarScheme], .withinRegion),
        // A book is read by who keeps it and who watches over it; who enters does not approve, and who pays
        // out or confirms who is helped does neither.
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .fundKeeper, .supervisor,
            ],
            may: [.seeFunds],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .fundKeeper],
            may: [.enterFund],
            .withinRegion
        ),
        .holders(of: [.fundKeeper], may: [.approveFund, .closeFundMonth], .withinRegion),
        // Computing opens no row of anyone.
        .holders(of: [.townshipOfficer, .ratingClerk], may: [.computeMonth], .withinRegion),
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .fundKeeper, .supervisor,
                .countyReader,
            ],
            may: [.seePublished],
            .withinRegion
        ),
        // Says whether the chain holds, and nothing of what is in it.
        .holders(of: [.administrator, .supervisor], may: [.verifyAudit], .everywhere),
    ]

    private static let aboutHerself: [Act] = [
        .seeOwnStart, .changeOwnPassword, .changeOwnLanguage, .seeOwnSessions, .endOwnSession,
    ]

    private static let starDuties: [Duty] = [
        .villageSecretary, .townshipOfficer, .townshipApprover, .starReviewer, .member,
    ]

    private static let aboutAccounts: [Act] = [
        .seeAccounts, .addAccount, .grantDuty, .revokeDuty, .inviteAgain, .suspendAccount,
        .reinstateAccount,
    ]

    private static let keepingTheRegister: [Act] = [
        .changeGroups, .changeOfficers, .addMember, .changeMember, .revealNumber, .recordConsent,
        .changeHouseholds, .changeLinks, .seeMarks, .issueSlip,
    ]

    private static let acrossChapters: [Act] = [
        .addChapter, .changeChapter, .changeProfile, .transferMember, .mergeMembers,
        .mergeHouseholds, .importLedgers,
    ]

    /// Whether someone with these grants may do this there.
    package static func may(_ act: Act, holding grants: [Grant], at region: RegionCode) -> Bool {
        refusal(of: act, holding: grants, at: region) == nil
    }

    /// Stops someone who may not do this there, saying why.
    package static func require(
        _ act: Act,
        holding grants: [Grant],
        at region: RegionCode
    ) throws(RightsRefusal) {
        if let refusal = refusal(of: act, holding: grants, at: region) { throw refusal }
    }

    /// Whether the door is open to her at all, for some place: what the menu shows.
    package static func opens(_ act: Act, holding grants: [Grant]) -> Bool {
        table.contains { $0.acts.contains(act) && $0.speaks(of: grants) }
    }

    /// The places for which she may do this, each with all below it; the country when for all.
    ///
    /// What is of the place itself has nothing below.
    package static func regions(for act: Act, holding grants: [Grant]) -> [RegionCode] {
        let places = table.filter { $0.acts.contains(act) }.flatMap { $0.places(with: grants) }
        // In order, a place stands right before those in it, which it makes needless.
        return places.sorted().reduce(into: []) { kept, place in
            if kept.last?.contains(place) != true { kept.append(place) }
        }
    }

    private static func refusal(
        of act: Act,
        holding grants: [Grant],
        at region: RegionCode
    ) -> RightsRefusal? {
        var hasDuty = false
        for right in table where right.acts.contains(act) {
            if right.reaches(region, with: grants) { return nil }
            hasDuty = hasDuty || right.speaks(of: grants)
        }
        return hasDuty ? .outsideRegion(act, region) : .noDuty(act)
    }
}
