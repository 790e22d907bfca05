extension Rights {
    /// Who may do what about revolving money, and who reads what projects came to.
    static let loans: [Right] = [
        // Revolving money: the township's officer lends and asks, another decides; a waiver is the county's.
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper,
                .supervisor,
            ],
            may: [.seeLoans],
            .withinRegion
        ),
        .holders(of: [.townshipOfficer], may: [.enterLoan, .enterMeanIncome], .withinRegion),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.pressLoan], .withinRegion),
        .holders(of: [.townshipOfficer, .fundKeeper], may: [.repayLoan], .withinRegion),
        .holders(of: [.countyApprover], may: [.approveWaiver], .withinRegion),
        .holders(of: [.townshipApprover], may: [.writeOffLoan], .withinRegion),
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper,
                .supervisor, .countyReader,
            ],
            may: [.seeOutcomes],
            .withinRegion
        ),
    ]
}
