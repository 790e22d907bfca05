/// Attempts at revolving money: whoever keeps aid or money of a place reads it, and each step is one duty's.
extension SecondLock {
    static let loans: [Attempt] = seenLoans + lentLoans + steppedLoans + meanIncomes

    static let ofLoans = ["revolving_rule", "loan", "loan_instalment", "loan_step"]

    /// A row each here and next door; a township's limits are the township's.
    private static let seenLoans: [Attempt] = seenContracts + seenRules + seenMeans

    private static let seenContracts: [Attempt] = ofLoans.dropFirst().flatMap { table in
        let here: [Attempt] = [keeper, secretary, officer, approver, supervisor].map {
            .sees($0, 1, of: table)
        }
        let nowhere: [Attempt] = [payer, reader, member].map { .sees($0, 0, of: table) }
        return here + nowhere + [.sees(countyApprover, 2, of: table)]
    }

    private static let seenRules: [Attempt] = [
        .sees(keeper, 1, of: "revolving_rule"), .sees(officer, 1, of: "revolving_rule"),
        .sees(approver, 1, of: "revolving_rule"), .sees(secretary, 0, of: "revolving_rule"),
        .sees(countyApprover, 2, of: "revolving_rule"), .sees(reader, 0, of: "revolving_rule"),
    ]

    private static let seenMeans: [Attempt] = [
        .sees(keeper, 1, of: "local_mean_income"), .sees(officer, 1, of: "local_mean_income"),
        .sees(secretary, 0, of: "local_mean_income"), .sees(payer, 0, of: "local_mean_income"),
        .sees(member, 0, of: "local_mean_income"),
    ]

    private static let lentLoans: [Attempt] = [
        .adds("a contract here", officer, loan(1401, by: 21), .rows(1)),
        .adds("one in another's name", officer, loan(1401, by: 11), .denied),
        .adds("one next door", officer, loan(1402, by: 21), .denied),
        .adds("a contract", secretary, loan(1401, by: 11), .denied),
        .adds("a contract", approver, loan(1401, by: 31), .denied),
        .adds("a contract", countyApprover, loan(1401, by: 35), .denied),
        .adds("a contract", keeper, loan(1401, by: 41), .denied),
        .adds("a part of a plan here", officer, part(1211), .rows(1)),
        .adds("one next door", officer, part(1212), .denied),
        .adds("a part of a plan", secretary, part(1211), .denied),
        .adds("limits here", officer, rule("431003190", by: 21), .rows(1)),
        .adds("limits in another's name", officer, rule("431003190", by: 11), .denied),
        .adds("limits next door", officer, rule("431003191", by: 21), .denied),
        .adds("limits", approver, rule("431003190", by: 31), .denied),
        .attempt(
            "changes a contract",
            officer,
            "update loan set amount_fen = 1 returning 1",
            .denied
        ),
    ]

    private static let steppedLoans: [Attempt] = [
        .adds("a reminder here", secretary, step(1211, "reminder", by: 11), .rows(1)),
        .adds("one in another's name", secretary, step(1211, "reminder", by: 21), .denied),
        .adds("one next door", secretary, step(1212, "reminder", by: 11), .denied),
        .adds("a reminder", keeper, step(1211, "reminder", by: 41), .denied),
        .adds("a rescheduling", secretary, step(1211, "rescheduled", by: 11), .denied),
        .adds("a waiver", officer, answer(1211, "waived", by: 21), .denied),
        .adds("a waiver", approver, answer(1211, "waived", by: 31), .denied),
        .adds("a waiver here", countyApprover, answer(1211, "waived", by: 35), .rows(1)),
        .adds("one in another's name", countyApprover, answer(1211, "waived", by: 36), .denied),
        .adds("a write-off", countyApprover, answer(1211, "written_off", by: 35), .denied),
        .adds("a write-off", officer, answer(1211, "written_off", by: 21), .denied),
        .adds(
            "a write-off nobody asked for",
            approver,
            answer(1211, "written_off", by: 31),
            .failed("23514")
        ),
        .adds("a second lending", officer, lending(1211, by: 21), .failed("23514")),
    ]

    private static let meanIncomes: [Attempt] = [
        .adds("a mean income here", officer, mean("431003190", by: 21), .rows(1)),
        .adds("one in another's name", officer, mean("431003190", by: 11), .denied),
        .adds("one next door", officer, mean("431003191", by: 21), .denied),
        .adds("a mean income", approver, mean("431003190", by: 31), .denied),
    ]

    private static let countyApprover = "suxian.approver"

    private static func loan(_ household: Int, by account: Int) -> String {
        """
        loan (project_household_id, contract_no, amount_fen, contracted_on, due_on, guarantee, entered_by, entered_at)
        values (\(household), '周-9', 200000, '2026-03-01', '2027-03-01', 'none', \(account), now())
        """
    }

    private static func part(_ loan: Int) -> String {
        "loan_instalment (loan_id, plan, no, due_on, amount_fen) values (\(loan), 1, 9, '2028-01-01', 100)"
    }

    private static func rule(_ region: String, by account: Int) -> String {
        """
        revolving_rule (region_code, valid_from, note, set_by, set_at)
        values ('\(region)', '2026-02-01', '试一试', \(account), now())
        """
    }

    private static func step(_ loan: Int, _ step: String, by account: Int) -> String {
        """
        loan_step (loan_id, step, day, reason, taken_by, taken_at)
        values (\(loan), '\(step)', '2026-04-01', '试一试', \(account), now())
        """
    }

    private static func lending(_ loan: Int, by account: Int) -> String {
        """
        loan_step (loan_id, step, day, taken_by, taken_at)
        values (\(loan), 'lent', '2026-04-01', \(account), now())
        """
    }

    /// The request that waits has the key of its loan.
    private static func answer(_ loan: Int, _ step: String, by account: Int) -> String {
        """
        loan_step (loan_id, step, day, amount_fen, answers, taken_by, taken_at)
        values (\(loan), '\(step)', '2026-04-01', 100, \(loan), \(account), now())
        """
    }

    private static func mean(_ region: String, by account: Int) -> String {
        """
        local_mean_income (region_code, year, yuan, source, entered_by, entered_at)
        values ('\(region)', 2025, 8000, '统计公报', \(account), now())
        """
    }
}
