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
        )
    ]
}
