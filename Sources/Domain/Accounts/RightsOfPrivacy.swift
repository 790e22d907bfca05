/// Who may do what about personal data (domain 1.5).
extension Rights {
    static let aboutPrivacy: [Right] = [
        // What is kept about oneself, and one's own requests: of others' the tables show nothing.
        .everyone(may: [.seeOwnKept]),
        .holders(of: [.member], may: [.askOwnData], .everywhere),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeKept, .seeDataRequests],
            .withinRegion
        ),
        // Anybody may ask at the village's desk; the township answers, and another confirms what is for good.
        .holders(
            of: [.villageSecretary, .townshipOfficer],
            may: [.enterDataRequest],
            .withinRegion
        ),
        .holders(of: [.townshipOfficer], may: [.answerDataRequest], .withinRegion),
        .holders(of: [.townshipApprover], may: [.confirmDeletion], .withinRegion),
        .holders(of: [.townshipOfficer, .townshipApprover], may: [.stopDeletion], .withinRegion),
        // What is kept too long the officer proposes to clear and the approver confirms; a county sees figures only.
        .holders(
            of: [.townshipOfficer, .townshipApprover, .countyReader],
            may: [.seeRetention, .seeAssessments],
            .withinRegion
        ),
        .holders(
            of: [.townshipOfficer, .townshipApprover],
            may: [.seeRetentionRows, .holdRetention, .stopRetention],
            .withinRegion
        ),
        .holders(
            of: [.townshipOfficer],
            may: [.proposeRetention, .keepAssessments],
            .withinRegion
        ),
        .holders(of: [.townshipApprover], may: [.confirmRetention], .withinRegion),
        .holders(
            of: [.villageSecretary, .townshipOfficer, .townshipApprover],
            may: [.seeConsents],
            .withinRegion
        ),
    ]
}
