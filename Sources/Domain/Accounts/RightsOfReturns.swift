/// Who may do what about the standard returns (domain 9).
extension Rights {
    /// Which returns there are and when they are due, for whoever makes or reads one of them in a township or a
    /// village; the rows of each are guarded by the act of its own subject.
    static let aboutReturns: [Right] = [
        .holders(
            of: [
                .villageSecretary, .townshipOfficer, .townshipApprover, .fundKeeper, .supervisor,
            ],
            may: [.seeReturns],
            .withinRegion
        )
    ]
}
