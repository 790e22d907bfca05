/// Attempts at payments and at supervision: sums for who reaches the money or the aid of a place, names for nobody.
extension SecondLock {
    static let payments: [Attempt] = seenPayments + paid + supervised

    static let ofPayments = [
        "payment_batch", "payment_step", "payment_result_file", "payment", "payment_result",
        "payment_follow_up", "supervision_sample", "supervision_pick", "supervision_check",
    ]

    /// How many rows of each table lie here; next door there are others.
    private static let batches = [
        ("payment_batch", 2), ("payment_step", 1), ("payment_result_file", 1),
    ]
    private static let rows = [
        ("payment", 3), ("payment_result", 2), ("payment_follow_up", 1),
    ]

    private static let seenPayments: [Attempt] = seenBatches + seenRows + seenSamples + layouts

    private static let seenBatches: [Attempt] = batches.flatMap { table, here -> [Attempt] in
        let seeing: [Attempt] = [keeper, officer, approver, supervisor, payer].map {
            .sees($0, here, of: table)
        }
        return seeing + [secretary, reader, member].map { Attempt.sees($0, 0, of: table) }
    }

    private static let seenRows: [Attempt] = rows.flatMap { table, here -> [Attempt] in
        let seeing: [Attempt] = [keeper, officer, approver, supervisor, secretary].map {
            .sees($0, here, of: table)
        }
        return seeing + [payer, reader, member].map { Attempt.sees($0, 0, of: table) }
    }

    private static let seenSamples: [Attempt] = [
        "supervision_sample", "supervision_pick", "supervision_check",
    ].flatMap { table -> [Attempt] in
        let seeing: [Attempt] = [supervisor, officer, approver].map { .sees($0, 1, of: table) }
        return seeing + [keeper, payer, reader, member].map { Attempt.sees($0, 0, of: table) }
    }

    private static let layouts: [Attempt] = [
        .sees(payer, 1, of: "bank_layout"), .sees(member, 1, of: "bank_layout"),
        Attempt(
            what: "sees bank_layout without a session",
            actor: nil,
            sql: "select 1 from bank_layout",
            expected: .rows(0)
        ),
        .attempt("reads payees", payer, "select 1 from payee", .denied),
        .attempt("reads payees", keeper, "select 1 from payee", .denied),
        .attempt("looks at payees", payer, "select 1 from payees(1201, '看看')", .rows(3)),
        .attempt("looks at payees", keeper, "select 1 from payees(1201, '看看')", .rows(0)),
        .attempt("looks next door", payer, "select 1 from payees(1202, '看看')", .rows(0)),
    ]

    private static let paid: [Attempt] = [
        .adds("a layout here", keeper, layout(by: 41), .rows(1)),
        .adds("one in another's name", keeper, layout(by: 43), .denied),
        .adds("a layout", officer, layout(by: 21), .denied),
        // There is nobody to pay: it is right in everything else.
        .adds("a batch here", keeper, batch("431003190", by: 41), .failed("23514")),
        .adds("one in another's name", keeper, batch("431003190", by: 43), .denied),
        .adds("one next door", keeper, batch("431003191", by: 41), .denied),
        .adds("a batch", officer, batch("431003190", by: 21), .denied),
        .adds("a withdrawal here", keeper, withdrawal(of: 1203, by: 41), .rows(1)),
        .adds("one in another's name", keeper, withdrawal(of: 1203, by: 43), .denied),
        .adds("one next door", keeper, withdrawal(of: 1202, by: 41), .denied),
        .adds("a withdrawal", payer, withdrawal(of: 1203, by: 51), .denied),
        .adds("one of what is sent", keeper, withdrawal(of: 1201, by: 41), .failed("23514")),
        .adds("a file here", payer, file(1201, by: 51), .rows(1)),
        .adds("one in another's name", payer, file(1201, by: 53), .denied),
        .adds("one next door", payer, file(1202, by: 51), .denied),
        .adds("a file", keeper, file(1201, by: 41), .denied),
        .adds("an answer here", payer, answer(1201, by: 51), .rows(1)),
        .adds("one in another's name", "suxian.payer", answer(1201, by: 51), .denied),
        .adds("an answer once more", payer, answer(1205, by: 51), .failed("23514")),
        .adds("an answer", keeper, answer(1201, by: 41), .denied),
        .adds("a follow-up here", secretary, followUp(1203, by: 11), .rows(1)),
        .adds("one in another's name", secretary, followUp(1203, by: 21), .denied),
        .adds("one next door", secretary, followUp(1204, by: 11), .denied),
        .adds("a follow-up", approver, followUp(1203, by: 31), .denied),
        .attempt(
            "changes a payment",
            keeper,
            "update payment set amount_fen = 1 returning 1",
            .denied
        ),
        .attempt(
            "changes a batch",
            keeper,
            "update payment_batch set state = 'closed' returning 1",
            .denied
        ),
    ]

    private static let supervised: [Attempt] = [
        // Nobody is on the list: it is right in everything else.
        .attempt("draws here", supervisor, draw("431003190"), .failed("23514")),
        .attempt("draws next door", supervisor, draw("431003191"), .denied),
        .attempt("draws", keeper, draw("431003190"), .denied),
        .attempt("draws", approver, draw("431003190"), .denied),
        .adds("a check here", supervisor, check(1221, 1213, by: 61), .rows(1)),
        .adds("one in another's name", supervisor, check(1221, 1213, by: 63), .denied),
        .adds("one next door", supervisor, check(1222, 1214, by: 61), .denied),
        .adds("one of what was not drawn", supervisor, check(1221, 1299, by: 61), .denied),
        .adds("a check", officer, check(1221, 1213, by: 21), .denied),
        .attempt(
            "chooses what is drawn",
            supervisor,
            "insert into supervision_pick values (1221, 1299, '431003190201', 2) returning 1",
            .denied
        ),
    ]

    private static func layout(by account: Int) -> String {
        """
        bank_layout (region_code, columns, separator, encoding, has_header, result_columns, paid_words,
            returned_words, entered_by, entered_at)
        values ('431003190', '{name,account,yuan}', ',', 'utf8', true, '{turn,yuan,result}', '{a}', '{b}',
            \(account), '2026-04-06')
        """
    }

    private static func batch(_ region: String, by account: Int) -> String {
        """
        payment_batch (programme_id, region_code, year, term, prepared_by, prepared_at)
        values (2, '\(region)', 2026, 0, \(account), '2026-04-06')
        """
    }

    private static func withdrawal(of batch: Int, by account: Int) -> String {
        """
        payment_step (payment_batch_id, step, reason, taken_by, taken_at)
        values (\(batch), 'withdrawn', '试一试', \(account), '2026-04-06')
        """
    }

    private static func file(_ batch: Int, by account: Int) -> String {
        """
        payment_result_file (payment_batch_id, digest, name, lines, read_by, read_at)
        values (\(batch), sha256('new'), 'x', 1, \(account), '2026-04-06')
        """
    }

    private static func answer(_ payment: Int, by account: Int) -> String {
        """
        payment_result (payment_id, payment_result_file_id, result, result_on, reason, entered_by, entered_at)
        values (\(payment), 1201, 'returned', '2026-04-05', '账号不存在', \(account), '2026-04-06')
        """
    }

    private static func followUp(_ payment: Int, by account: Int) -> String {
        """
        payment_follow_up (payment_id, what, done_on, done_by, done_at)
        values (\(payment), '问过了', '2026-04-05', \(account), '2026-04-06')
        """
    }

    private static func draw(_ place: String) -> String {
        "select draw_supervision(2, 2026, '\(place)', 5, '2026-04-06')"
    }

    private static func check(_ sample: Int, _ helped: Int, by account: Int) -> String {
        """
        supervision_check (supervision_sample_id, case_id, result, checked_on, checked_by, checked_at)
        values (\(sample), \(helped), 'in_order', '2026-04-05', \(account), '2026-04-06')
        """
    }
}
