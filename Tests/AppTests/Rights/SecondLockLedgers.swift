/// Attempts at ledgers taken in: one's own imports, and everybody else's.
extension SecondLock {
    static let ledgers: [Attempt] = [
        .sees(officer, 3, of: "ledger_import"),
        .sees(approver, 3, of: "ledger_import"),
        .sees(secretary, 0, of: "ledger_import"),
        .sees(reader, 0, of: "ledger_import"),
        .sees(keeper, 0, of: "ledger_import"),
        .sees(admin, 0, of: "ledger_import"),
        .changes(officer, 2, of: "ledger_import", "ended_at = '2026-04-06', state = 'discarded'"),
        .changes(keeper, 0, of: "ledger_import", "ended_at = '2026-04-06', state = 'discarded'"),
        .moves(officer, "ledger_import", "account_id = 22"),
        .moves(officer, "ledger_import", "region_code = '431003191'"),
        .adds("an import here", officer, newImport("431003190", by: 21), .rows(1)),
        .adds("an import next door", officer, newImport("431003191", by: 21), .denied),
        .adds("another's import", officer, newImport("431003190", by: 31), .denied),
        .adds("an import as a keeper", keeper, newImport("431003190", by: 41), .denied),
        .sees(officer, 3, of: "ledger_file"),
        .sees(secretary, 0, of: "ledger_file"),
        .sees(reader, 0, of: "ledger_file"),
        .sees(keeper, 0, of: "ledger_file"),
        .changes(officer, 2, of: "ledger_file", "added = 1"),
        .changes(approver, 1, of: "ledger_file", "added = 1"),
        .changes(secretary, 0, of: "ledger_file", "added = 1"),
        .moves(officer, "ledger_file", "region_code = '431003191'"),
        .moves(officer, "ledger_file", "(ledger_import_id, turn) = (604, 9)"),
        .adds("a file to her import", officer, file(601, "431003190"), .rows(1)),
        .adds("a file to a colleague's import", officer, file(604, "431003190"), .denied),
        .adds("a file to a neighbour's import", officer, file(602, "431003190"), .denied),
        .adds("a file next door", officer, file(601, "431003191"), .denied),
        .adds("rows to her import", officer, row(611), .rows(1)),
        .adds("rows to a neighbour's import", officer, row(612), .denied),
        .adds("rows to an import put aside", officer, row(613), .denied),
        .adds("rows to a colleague's import", officer, row(614), .denied),
        .adds("rows to two imports at once", officer, "\(row(611)), (612, 1, 2)", .denied),
        .adds("rows to no import", officer, row(999), .denied),
        .sees(officer, 1, of: "import_refused(611)"),
        .sees(officer, 0, of: "import_refused(612)"),
        .sees(officer, 0, of: "import_refused(614)"),
        .sees(approver, 1, of: "import_refused(614)"),
        .attempt("keeps refused rows", officer, keepsRefused(611), .rows(1)),
        .attempt("keeps refused rows next door", officer, keepsRefused(612), .denied),
        .attempt("keeps refused rows of an ended import", officer, keepsRefused(613), .denied),
        .attempt("keeps a colleague's refused rows", officer, keepsRefused(614), .denied),
    ]

    private static func keepsRefused(_ file: Int) -> String {
        "select import_keep_refused(\(file), 'x')"
    }

    private static func newImport(_ region: String, by account: Int) -> String {
        "ledger_import (region_code, account_id) values ('\(region)', \(account))"
    }

    private static func file(_ ledger: Int, _ region: String) -> String {
        """
        ledger_file (ledger_import_id, region_code, turn, file_name, kind, digest, rows)
        values (\(ledger), '\(region)', 2, '户.csv', '05', 'a', 1)
        """
    }

    private static func row(_ file: Int) -> String {
        "import_row (ledger_file_id, n, line) values (\(file), 1, 2)"
    }
}
