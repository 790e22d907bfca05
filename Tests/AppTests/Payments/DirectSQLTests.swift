import HTTPTypes
import Testing

@testable import App

/// SQL in the site's own role and somebody's session, as if every page were out of the way.
struct DirectSQLTests {
    private struct Attempt {
        let who: String
        let sql: String
        let outcome: String

        init(_ who: String, _ sql: String, _ outcome: String) {
            self.who = who
            self.sql = sql
            self.outcome = outcome
        }
    }

    private static let keeper = BookKeeping.keeper
    private static let payer = "yunxi.payer"
    private static let anothers = "this step is another duty's"

    @Test func `no statement of the site's own role goes round the pages`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site)
            _ = try await town.prepare()
            let stepped = Self.stepped(try town.money)
            let attempts = Self.written + Self.read + stepped + Self.answered
            for attempt in attempts {
                #expect(
                    try town.tries(attempt.who, attempt.sql) == attempt.outcome,
                    "\(attempt.sql)"
                )
            }
            #expect(try town.states() == "prepared")
        }
    }

    private static let written = [
        Attempt(
            keeper,
            """
            insert into payment (payment_batch_id, case_id, region_code, turn, months, amount_fen)
            values (1, 9001, '431003190201', 9, '[2025-01-01,2026-01-01)', 1) returning 1
            """,
            "permission denied for table payment"
        ),
        Attempt(
            keeper,
            "update payment set amount_fen = 1 returning 1",
            "permission denied for table payment"
        ),
        Attempt(keeper, "delete from payment returning 1", "permission denied for table payment"),
        Attempt(
            keeper,
            "update payment_batch set state = 'sent' returning 1",
            "permission denied for table payment_batch"
        ),
        Attempt(Cast.officer, batch("431003190", by: 21), anothers),
        Attempt(keeper, batch("431003191", by: 41), anothers),
    ]

    private static let read = [
        Attempt(keeper, "select 1 from payee", "permission denied for table payee"),
        Attempt(payer, "select 1 from payee", "permission denied for table payee"),
        Attempt(keeper, "select 1 from payees(1, '看看')", "rows 0"),
        Attempt(payer, "select 1 from payees(1, '看看')", "rows 0"),
        Attempt(payer, "select 1 from payment", "rows 0"),
        Attempt(payer, "select 1 from assistance_case", "rows 0"),
        Attempt(keeper, "select 1 from assistance_case", "rows 0"),
    ]

    private static func stepped(_ money: String) -> [Attempt] {
        [
            Attempt(keeper, step("sent", "digest", "sha256('x')", by: 41), anothers),
            Attempt(
                payer,
                step("sent", "digest", "sha256('x')", by: 51),
                "batch moves step by step"
            ),
            Attempt(payer, step("released", "money_account_id", money, by: 51), anothers),
            Attempt(
                Cast.officer,
                """
                insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id,
                    purpose, party, what, payment_batch_id, entered_by, entered_at)
                values (1, '431003190', 'spending', '2026-04-06', 2026, 1, \(money), 'aid', '某人', '发放', 1, 21,
                    '2026-04-06')
                returning 1
                """,
                "permission denied for table fund_entry"
            ),
        ]
    }

    private static let answered = [
        Attempt(
            payer,
            """
            insert into payment_result_file (payment_batch_id, digest, name, lines, read_by, read_at)
            values (1, sha256('x'), 'x', 1, 51, '2026-04-06 09:00+08') returning 1
            """,
            "batch moves step by step"
        ),
        Attempt(
            keeper,
            """
            insert into payment_result (payment_id, payment_result_file_id, result, result_on, entered_by, entered_at)
            values (1, 1, 'paid', '2026-04-06', 41, '2026-04-06') returning 1
            """,
            anothers
        ),
        Attempt(
            Cast.secretary,
            """
            insert into payment_follow_up (payment_id, what, done_on, done_by, done_at)
            values (1, '问过了', '2026-04-06', 11, '2026-04-06') returning 1
            """,
            "what came back is followed up"
        ),
    ]

    private static func batch(_ place: String, by account: Int) -> String {
        """
        insert into payment_batch (programme_id, region_code, year, term, prepared_by, prepared_at)
        values (1, '\(place)', 2026, 1, \(account), '2026-04-06') returning 1
        """
    }

    private static func step(_ step: String, _ column: String, _ value: String, by account: Int)
        -> String
    {
        """
        insert into payment_step (payment_batch_id, step, \(column), taken_by, taken_at)
        values (1, '\(step)', \(value), \(account), '2026-04-06 09:00+08') returning 1
        """
    }
}
