extension Rights {
    /// Who may do what about the annual summary.
    static let summaries: [Right] = [
        // Totals are open to whoever keeps or watches over a place; the rows behind them only as far as she reaches.
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper, .supervisor, .countyReader,
            ],
            may: [.seeSummaries],
            .withinRegion
        ),
        // The sentences that summaries begin with hold no figure of anybody; the township's are made by its officer, the
        // county's by its approver (SummaryStep.isForTemplates).
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .countyApprover,
                .fundKeeper, .supervisor, .countyReader,
            ],
            may: [.seeSummaryTemplates],
            .everywhere
        ),
        .holders(
            of: [.townshipOfficer, .countyApprover],
            may: [.changeSummaryTemplate],
            .regionItself
        ),
        // Writer, checker and approver are three persons, and who publishes is not the approver; of a village and a
        // township it is the township's, of a county the county's (SummaryStep).
        .holders(
            of: [.villageSecretary, .townshipOfficer, .countyApprover],
            may: [.writeSummary],
            .withinRegion
        ),
        .holders(
            of: [.townshipOfficer, .fundKeeper, .countyApprover],
            may: [.checkSummary],
            .withinRegion
        ),
        .holders(of: [.townshipApprover, .countyApprover], may: [.approveSummary], .withinRegion),
        .holders(
            of: [.townshipOfficer, .townshipApprover, .countyApprover],
            may: [.publishSummary],
            .withinRegion
        ),
        .holders(
            of: [.townshipOfficer, .fundKeeper, .townshipApprover, .countyApprover],
            may: [.returnSummary],
            .withinRegion
        ),
    ]
}
