/// Attempts at the insurance of households.
extension SecondLock {
    /// People for whoever reaches people; written by whoever looks after the chapter, in her own name.
    static let policies: [Attempt] =
        ["insurance_policy", "insurance_claim"].flatMap { table -> [Attempt] in
            [
                .sees(officer, 1, of: table), .sees(secretary, 1, of: table),
                .sees(approver, 1, of: table), .sees(reader, 0, of: table),
                .sees(keeper, 0, of: table), .sees(supervisor, 0, of: table),
                .sees(payer, 0, of: table), .sees(admin, 0, of: table), .sees(member, 0, of: table),
                .changes(officer, 1, of: table, "removed_at = now(), removed_by = 21"),
                .changes(keeper, 0, of: table, "removed_at = now(), removed_by = 41"),
                .moves(officer, table, "(removed_at, removed_by) = (now(), 31)"),
                .attempt(
                    "takes back of \(table)",
                    approver,
                    "update \(table) set removed_at = now(), removed_by = 31 returning 1",
                    .denied
                ),
            ]
        } + [
            .adds("a policy here", secretary, policy(201, 2, "431003190201", by: 11), .rows(1)),
            .adds("a colleague's policy", officer, policy(201, 2, "431003190201", by: 31), .denied),
            .adds(
                "a policy as an approver",
                approver,
                policy(201, 2, "431003190201", by: 31),
                .denied
            ),
            .adds("a policy as a keeper", keeper, policy(201, 2, "431003190201", by: 41), .denied),
            .adds("a policy next door", officer, policy(204, 5, "431003191201", by: 21), .denied),
            .adds("a payment here", secretary, claim(1201, by: 11), .rows(1)),
            .adds("a payment next door", officer, claim(1202, by: 21), .denied),
            .adds("a colleague's payment", officer, claim(1201, by: 31), .denied),
            .adds("a payment as an approver", approver, claim(1201, by: 31), .denied),
        ]

    private static func policy(
        _ household: Int,
        _ chapter: Int,
        _ region: String,
        by account: Int
    ) -> String {
        """
        insurance_policy (household_id, chapter_id, region_code, policy_no, from_on, to_on, premium_fen,
            entered_by, entered_at)
        values (\(household), \(chapter), '\(region)', '又一张', '2026-01-01', '2026-12-31', 5000, \(account), now())
        """
    }

    private static func claim(_ policy: Int, by account: Int) -> String {
        """
        insurance_claim (insurance_policy_id, paid_on, amount_fen, entered_by, entered_at)
        values (\(policy), '2026-02-01', 30000, \(account), now())
        """
    }
}
