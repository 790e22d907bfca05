extension Rights {
    /// Who may do what about self-governance: the village keeps its own, the township's officer checks and files,
    /// and the approver looks.
    static let governance: [Right] = [
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeGovernance],
            .withinRegion
        ),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.keepGovernance], .withinRegion),
        .holders(of: [.townshipOfficer], may: [.fileCharter], .withinRegion),
    ]
}
