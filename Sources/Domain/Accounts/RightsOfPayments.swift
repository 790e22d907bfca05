/// Who may do what about payments of assistance, and who watches over it (domain 8).
extension Rights {
    /// Managing the money, paying it out and supervising are three persons' work.
    ///
    /// Sums of a batch are for who keeps or watches over the place; whom it pays is the payer's to see, and what came
    /// back is looked into where the person lives.
    static let aboutPayments: [Right] = [
        .holders(
            of: [.townshipOfficer, .townshipApprover, .fundKeeper, .paymentOfficer, .supervisor],
            may: [.seePayments],
            .withinRegion
        ),
        .holders(of: [.fundKeeper], may: [.preparePayments], .withinRegion),
        .holders(of: [.paymentOfficer], may: [.sendPayments], .withinRegion),
        .holders(of: [.villageSecretary, .townshipOfficer], may: [.followReturned], .withinRegion),
        .holders(
            of: [.townshipOfficer, .townshipApprover, .countyApprover, .supervisor],
            may: [.seeSupervision],
            .withinRegion
        ),
        .holders(of: [.supervisor], may: [.superviseCases], .withinRegion),
    ]
}
