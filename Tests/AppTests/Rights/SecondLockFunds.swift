/// Attempts at the books of chapters: whoever reaches the money reads them, and each step is one duty's.
extension SecondLock {
    static let funds: [Attempt] = seenFunds + entered + stepped + closedMonths + reconciled

    static let ofFunds = [
        "fund_account", "fund_entry", "fund_step", "fund_posting", "fund_voucher", "fund_month",
        "fund_month_balance", "bank_line", "bank_match",
    ]

    /// A row each here and next door.
    private static let seenFunds: [Attempt] = ofFunds.flatMap { table in
        [keeper, secretary, officer, approver, supervisor].map { .sees($0, 1, of: table) }
            + [payer, reader, member].map { .sees($0, 0, of: table) }
    }

    private static let entered: [Attempt] = [
        .adds("a bank account here", secretary, account(2, "431003190201", by: 11), .rows(1)),
        .adds("one in another's name", secretary, account(2, "431003190201", by: 21), .denied),
        .adds("one next door", secretary, account(5, "431003191201", by: 11), .denied),
        .adds("a bank account", approver, account(2, "431003190201", by: 31), .denied),
        .adds(
            "a fund as if it were money",
            secretary,
            """
            fund_account (chapter_id, region_code, kind, opened_by, opened_at)
            values (2, '431003190201', 'fund', 11, now())
            """,
            .denied
        ),
        .adds("an entry here", secretary, entry(2, "431003190201", 1001, by: 11), .rows(1)),
        .adds(
            "one in another's name",
            secretary,
            entry(2, "431003190201", 1001, by: 21),
            .denied
        ),
        .adds("one next door", secretary, entry(5, "431003191201", 1002, by: 11), .denied),
        .adds("an entry", approver, entry(2, "431003190201", 1001, by: 31), .denied),
        .adds("an entry", supervisor, entry(2, "431003190201", 1001, by: 61), .denied),
        .adds("an entry", payer, entry(2, "431003190201", 1001, by: 51), .denied),
        .adds("a paper here", secretary, paper(1011, "431003190201", by: 11), .rows(1)),
        .adds("one in another's name", secretary, paper(1011, "431003190201", by: 21), .denied),
        .adds("one next door", secretary, paper(1012, "431003191201", by: 11), .denied),
        .adds("one as if here", secretary, paper(1012, "431003190201", by: 11), .denied),
        .adds("a paper", approver, paper(1011, "431003190201", by: 31), .denied),
        .changes(secretary, 1, of: "fund_voucher", "removed_at = now(), removed_by = 11"),
        .changes(payer, 0, of: "fund_voucher", "removed_at = now(), removed_by = 51"),
        .adds(
            "a side of an entry",
            keeper,
            """
            fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
            values (1011, 1001, 2, '431003190201', '2026-04-01', 100)
            """,
            .denied
        ),
        .attempt(
            "changes what is entered",
            keeper,
            "update fund_entry set amount_fen = 1 returning 1",
            .denied
        ),
    ]

    private static let stepped: [Attempt] = [
        .adds("an approval here", keeper, step(of: 1011, "approved", by: 41), .rows(1)),
        .adds("one in another's name", keeper, step(of: 1011, "approved", by: 43), .denied),
        .adds("one next door", keeper, step(of: 1012, "approved", by: 41), .denied),
        .adds("an approval", officer, step(of: 1011, "approved", by: 21), .denied),
        .adds("an approval", approver, step(of: 1011, "approved", by: 31), .denied),
        .adds("a reversal", keeper, step(of: 1011, "reversed", by: 41), .failed("23514")),
        .adds("another's withdrawal", keeper, step(of: 1011, "withdrawn", by: 41), .denied),
        .adds("a withdrawal of her own", secretary, step(of: 1011, "withdrawn", by: 11), .rows(1)),
        .adds("a step out of turn", keeper, step(of: 1011, "posted", by: 41), .failed("23514")),
    ]

    private static let closedMonths: [Attempt] = [
        .adds("a closed month here", keeper, month(3, "2026-01-01", by: 41), .rows(1)),
        .adds("one in another's name", keeper, month(3, "2026-01-01", by: 43), .denied),
        .adds("one next door", keeper, month(5, "2026-01-01", by: 41), .denied),
        .adds("a closed month", officer, month(3, "2026-01-01", by: 21), .denied),
        .adds("a month out of turn", keeper, month(2, "2025-01-01", by: 41), .failed("23514")),
    ]

    private static let reconciled: [Attempt] = [
        .adds("a bank's line here", secretary, line(1001, by: 11), .rows(1)),
        .adds("one in another's name", secretary, line(1001, by: 21), .denied),
        .adds("one next door", secretary, line(1002, by: 11), .denied),
        .adds("a bank's line", approver, line(1001, by: 31), .denied),
        .adds("a match here", secretary, match(1023, 1033, by: 11), .rows(1)),
        .adds("one in another's name", secretary, match(1023, 1033, by: 21), .denied),
        .adds("one next door", secretary, match(1024, 1034, by: 11), .denied),
        .adds("a match", approver, match(1023, 1033, by: 31), .denied),
        .changes(secretary, 1, of: "bank_match", "removed_at = now(), removed_by = 11"),
        .changes(payer, 0, of: "bank_match", "removed_at = now(), removed_by = 51"),
        .attempt(
            "undoes a match in another's name",
            secretary,
            "update bank_match set removed_at = now(), removed_by = 21 returning 1",
            .denied
        ),
    ]

    private static func line(_ account: Int, by person: Int) -> String {
        """
        bank_line (fund_account_id, booked_on, amount_fen, what, turn, entered_by, entered_at)
        values (\(account), '2026-04-02', 100, '自筹', 1, \(person), now())
        """
    }

    private static func match(_ line: Int, _ side: Int, by person: Int) -> String {
        """
        bank_match (bank_line_id, fund_posting_id, matched_by, matched_at)
        values (\(line), \(side), \(person), now())
        """
    }

    private static func account(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        fund_account (chapter_id, region_code, kind, is_bank, name, opened_by, opened_at)
        values (\(chapter), '\(region)', 'money', true, '农商行', \(account), now())
        """
    }

    private static func entry(_ chapter: Int, _ region: String, _ money: Int, by account: Int)
        -> String
    {
        """
        fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id, source,
            party, what, entered_by, entered_at)
        values (\(chapter), '\(region)', 'income', '2026-04-01', 2026, 100, \(money), 'raised', '村民',
            '自筹', \(account), '2026-04-06')
        """
    }

    private static func paper(_ entry: Int, _ region: String, by account: Int) -> String {
        """
        fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
        values (\(entry), '\(region)', sha256('new'), 'image/png', 'x', 1, \(account), now())
        """
    }

    private static func step(of entry: Int, _ step: String, by account: Int) -> String {
        """
        fund_step (fund_entry_id, step, reason, taken_by, taken_at)
        values (\(entry), '\(step)', '试一试', \(account), '2026-04-06')
        """
    }

    private static func month(_ chapter: Int, _ month: String, by account: Int) -> String {
        """
        fund_month (chapter_id, month, closed_by, closed_at)
        values (\(chapter), '\(month)', \(account), '2026-04-06')
        """
    }
}
