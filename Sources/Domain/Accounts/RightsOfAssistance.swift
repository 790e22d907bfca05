/// Who may do what about programmes of assistance and their cases (domain 8).
extension Rights {
    /// What help there is, is for everybody; a case is for who keeps it, decides about it or watches over it.
    ///
    /// Whoever holds the money or pays it out sees no case.
    static let aboutAssistance: [Right] = [
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper, .supervisor, .countyReader,
            ],
            may: [.seeProgrammes],
            .everywhere
        ),
        .holders(
            of: [.townshipOfficer, .fundKeeper],
            may: [.changeProgrammes],
            .withinRegion
        ),
        .holders(of: [.fundKeeper], may: [.changeRates], .withinRegion),
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .supervisor,
            ],
            may: [.seeCases],
            .withinRegion
        ),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.enterCase], .withinRegion),
        .holders(of: [.villageSecretary], may: [.deliberateCase], .withinRegion),
        .holders(of: [.townshipApprover], may: [.checkCase], .withinRegion),
        .holders(of: [.townshipOfficer], may: [.listCase], .withinRegion),
        .holders(of: [.countyApprover], may: [.confirmCase], .withinRegion),
        .holders(
            of: [.townshipApprover, .countyApprover],
            may: [.answerCaseAppeal],
            .withinRegion
        ),
    ]
}
