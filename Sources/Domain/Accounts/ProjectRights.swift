extension Rights {
    /// Who may do what about Three-Combination projects.
    static let projects: [Right] = [
        // Who enters a project does not approve it; the township carries it on, the county approves a large one,
        // and two sign. The keeper sees what the book pays for, and no household.
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper, .supervisor,
            ],
            may: [.seeProjects],
            .withinRegion
        ),
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .supervisor,
            ],
            may: [.seeAssisted],
            .withinRegion
        ),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeIncome],
            .withinRegion
        ),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.enterProject], .withinRegion),
        .holders(of: [.townshipOfficer], may: [.carryProject], .withinRegion),
        .holders(
            of: [.townshipApprover],
            may: [.approveProject, .confirmLifting],
            .withinRegion
        ),
        .holders(of: [.countyApprover], may: [.approveLargeProject], .withinRegion),
        .holders(
            of: [.townshipOfficer, .townshipApprover, .countyApprover],
            may: [.returnProject],
            .withinRegion
        ),
        .holders(
            of: [.townshipOfficer, .townshipApprover],
            may: [.signAcceptance],
            .withinRegion
        ),
    ]
}
