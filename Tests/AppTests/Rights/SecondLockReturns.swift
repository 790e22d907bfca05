/// Attempts at the log of returns that were taken out.
extension SecondLock {
    /// A place's for whoever reaches places; entered in one's own name alone, and never changed.
    static let returns: [Attempt] = [
        .sees(reader, 2, of: "return_export"), .sees(keeper, 1, of: "return_export"),
        .sees(supervisor, 1, of: "return_export"), .sees(approver, 1, of: "return_export"),
        .sees(officer, 1, of: "return_export"), .sees(secretary, 1, of: "return_export"),
        .sees(payer, 0, of: "return_export"), .sees(admin, 0, of: "return_export"),
        .sees(member, 0, of: "return_export"),
        .adds("a return here", secretary, taken("431003190201", by: 11), .rows(1)),
        .adds("a return of a keeper", keeper, taken("431003190", by: 41), .rows(1)),
        .adds("a return next door", officer, taken("431003191201", by: 21), .denied),
        .adds("a return of the next village", secretary, taken("431003190202", by: 11), .denied),
        .adds("a colleague's return", officer, taken("431003190201", by: 31), .denied),
        .adds("a return as a member", member, taken("431003190201", by: 11), .denied),
        .attempt(
            "changes who took a return out",
            officer,
            "update return_export set exported_by = 31 returning 1",
            .denied
        ),
        .attempt(
            "takes a return out of the log",
            officer,
            "delete from return_export returning 1",
            .denied
        ),
    ]

    private static func taken(_ region: String, by account: Int) -> String {
        """
        return_export (code, region_code, period, form, exported_by, exported_at)
        values ('R4', '\(region)', '2026-03', 'xlsx', \(account), now())
        """
    }
}
