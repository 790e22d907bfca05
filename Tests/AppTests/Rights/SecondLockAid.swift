/// Attempts at programmes of assistance and at cases.
extension SecondLock {
    /// Programmes for everybody who has entered; cases for whoever reaches aid there.
    static let aid: [Attempt] = seenAid + writtenAid + writtenRows + writtenProgrammes

    private static let seenAid: [Attempt] =
        ["assistance_case", "case_document", "case_step", "case_check", "case_gift"]
        .flatMap { table -> [Attempt] in
            [
                .sees(secretary, 1, of: table), .sees(officer, 1, of: table),
                .sees(approver, 1, of: table), .sees(supervisor, 1, of: table),
                .sees(reader, 0, of: table), .sees(keeper, 0, of: table),
                .sees(payer, 0, of: table), .sees(member, 0, of: table),
                .sees(admin, 0, of: table),
            ]
        } + [
            .sees(payer, 4, of: "programme"), .sees(member, 2, of: "programme_term"),
            .sees(secretary, 10, of: "programme_rate"),
            .sees(member, 31, of: "case_move"),
            .attempt("reads who used a power", officer, "select 1 from power_use", .denied),
            .attempt("reads a hash", officer, "select id_hash from assistance_case", .denied),
        ]

    private static let writtenAid: [Attempt] = [
        .changes(secretary, 1, of: "assistance_case", "bank_name = '农商行'"),
        .changes(officer, 1, of: "assistance_case", "bank_name = '农商行'"),
        .changes(keeper, 0, of: "assistance_case", "bank_name = '农商行'"),
        .attempt(
            "changes where the money goes",
            approver,
            "update assistance_case set bank_name = '农商行' returning 1",
            .denied
        ),
        .attempt(
            "puts somebody on the list",
            officer,
            "update assistance_case set state = 'listed' returning 1",
            .denied
        ),
        .adds("a case here", secretary, newCase(2, by: 11), .rows(1)),
        .adds("a case next door", officer, newCase(5, by: 21), .denied),
        .adds("a colleague's case", officer, newCase(2, by: 11), .denied),
        .adds("a case as an approver", approver, newCase(2, by: 31), .denied),
        .adds("a case as a keeper", keeper, newCase(2, by: 41), .denied),
        .adds("a suspension as an officer", officer, suspension(1201, by: 21), .denied),
        .adds("a suspension", approver, suspension(1201, by: 31), .rows(1)),
        .adds("a suspension next door", approver, suspension(1202, by: 31), .denied),
        .adds("a suspension in another's name", approver, suspension(1201, by: 32), .denied),
        .adds("a check as a secretary", secretary, check(by: 11), .denied),
        .adds("a check", approver, check(by: 31), .rows(1)),
    ]

    private static let writtenRows: [Attempt] = [
        .adds("a paper", secretary, document(1201, by: 11), .rows(1)),
        .adds("a paper as an approver", approver, document(1201, by: 31), .denied),
        .adds("a paper in another's name", secretary, document(1201, by: 21), .denied),
        .adds("a paper next door", officer, document(1202, by: 21), .denied),
        .adds("a gift", officer, gift(1201, by: 21), .rows(1)),
        .adds("a gift as an approver", approver, gift(1201, by: 31), .denied),
        .adds("a gift in another's name", officer, gift(1201, by: 11), .denied),
        .adds("a gift next door", officer, gift(1202, by: 21), .denied),
        .adds("a check in another's name", approver, check(by: 32), .denied),
    ]

    private static let writtenProgrammes: [Attempt] = [
        .adds("a rate as an officer", officer, rate("431003190", by: 21), .denied),
        .adds("a rate", keeper, rate("431003190", by: 41), .rows(1)),
        .adds("a rate next door", keeper, rate("431003191", by: 41), .denied),
        .adds("a rate in another's name", keeper, rate("431003190", by: 43), .denied),
        .adds("days", officer, term("431003190", by: 21), .rows(1)),
        .adds("days as a secretary", secretary, term("431003190201", by: 11), .denied),
        .adds("days in another's name", officer, term("431003190", by: 41), .denied),
        .adds("a programme", officer, programme("431003190", by: 21), .rows(1)),
        .adds("a programme next door", officer, programme("431003191", by: 21), .denied),
        .adds("a programme in another's name", officer, programme("431003190", by: 41), .denied),
        .adds("a programme as a secretary", secretary, programme("431003190", by: 11), .denied),
        .changes(officer, 1, of: "programme", "closed_on = '2026-12-31'"),
        .changes(secretary, 0, of: "programme", "closed_on = '2026-12-31'"),
        .changes(reader, 0, of: "programme", "closed_on = '2026-12-31'"),
    ]

    private static func newCase(_ chapter: Int, by account: Int) -> String {
        """
        assistance_case (programme_id, year, chapter_id, name, id_sealed, id_hash, consented_on, entered_by,
            entered_at)
        values (2, extract(year from now()), \(chapter), '陈试', 'x', sha256('x'), '2026-01-05', \(account), now())
        """
    }

    private static func suspension(_ one: Int, by account: Int) -> String {
        """
        case_step (case_id, step, reason, taken_by, taken_at)
        values (\(one), 'suspend', '核对', \(account), now())
        """
    }

    private static func check(by account: Int) -> String {
        """
        case_check (case_id, year, result, checked_by, checked_at)
        values (1201, extract(year from now() at time zone interval '8 hours'), 'continued', \(account), now())
        """
    }

    private static func document(_ one: Int, by account: Int) -> String {
        """
        case_document (case_id, kind, seen_by, seen_at) values (\(one), 'register', \(account), now())
        """
    }

    private static func gift(_ one: Int, by account: Int) -> String {
        """
        case_gift (case_id, given_on, goods, goods_fen, source, entered_by, entered_at)
        values (\(one), '2026-01-05', '大米', 8000, '镇协会', \(account), now())
        """
    }

    private static func term(_ place: String, by account: Int) -> String {
        """
        programme_term (programme_id, region_code, valid_from, village_notice_days, town_notice_days,
            county_notice_days, appeal_days, needs_county, entered_by, entered_at)
        values (1, '\(place)', '2099-01-01', 7, 7, 0, 15, true, \(account), now())
        """
    }

    private static func rate(_ place: String, by account: Int) -> String {
        """
        programme_rate (programme_id, region_code, valid_from, amount_fen, per, notice_no, entered_by, entered_at)
        values (1, '\(place)', '2026-01-01', 96000, 'year', '1 号', \(account), now())
        """
    }

    private static func programme(_ place: String, by account: Int) -> String {
        """
        programme (region_code, kind, name, entered_by, entered_at)
        values ('\(place)', 'visit', '走访', \(account), now())
        """
    }
}
