/// What is tried with five-star households.
enum StarAttempts {
    static func scheme(_ region: String, by account: Int) -> String {
        "star_scheme (region_code, name, made_by) values ('\(region)', '新方案', \(account))"
    }

    static func category(_ scheme: Int) -> String {
        "star_category (star_scheme_id, letter, label, label_en) values (\(scheme), 'B', '乙', 'b')"
    }

    static func item(_ scheme: Int) -> String {
        """
        star_item (star_scheme_id, code, letter, label, label_en, points, proof)
        values (\(scheme), 'A2', 'A', '甲二', 'a2', 500, 'village')
        """
    }

    static func fact(_ scheme: Int) -> String {
        """
        star_veto_rule (star_scheme_id, code, fact, fact_en, document, document_en)
        values (\(scheme), 'V2', '事', 'fact', '书', 'paper')
        """
    }

    static func round(_ region: String, by account: Int) -> String {
        """
        star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to, score_from,
            score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        values ('\(region)', 2027, 1, '2027-01-01', '2027-04-01', '2027-04-30', '2027-05-01',
            '2027-05-20', '2027-05-31', '2027-06-30', '2027-08-31', '2027-10-31', \(account), '2026-04-06')
        """
    }

    static func application(_ household: Int, round: Int = 901, by account: Int) -> String {
        """
        star_application (star_round_id, household_id, applied_on, entered_by, entered_at)
        values (\(round), \(household), '2026-04-06', \(account), '2026-04-06 10:00+08')
        """
    }

    static func selfScore(_ application: Int) -> String {
        "star_self_score (star_application_id, code, points) values (\(application), 'A4', 500)"
    }

    static func outcome(_ cameBy: String, of application: Int = 921) -> String {
        """
        star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars, is_five,
            computed_at)
        values (\(application), '431003190201', 1, '\(cameBy)', '{1,1,1,1,1}', 5, 0, false, now())
        """
    }

    static func help(_ application: Int, by account: Int) -> String {
        """
        star_help (star_application_id, helped_on, method, content, entered_by, entered_at, ledger_file_id,
            ledger_line)
        values (\(application), '2026-03-02', '走访', '看看', \(account), now(), 611, 2)
        """
    }

    static func step(_ application: Int, _ event: String, by account: Int) -> String {
        """
        star_step (star_application_id, event, reason, taken_by, taken_at)
        values (\(application), '\(event)', '试一试', \(account), '2026-04-06 10:00+08')
        """
    }

    static func relation(_ household: Int, of account: Int, by other: Int) -> String {
        """
        relation (account_id, household_id, kind, declared_by, declared_at)
        values (\(account), \(household), 'relative', \(other), now())
        """
    }

    static func ended(by account: Int) -> String {
        "ended_at = now(), ended_by = \(account), end_reason = '弄错了'"
    }

    static func appointed(by account: Int) -> String {
        """
        star_reviewer (star_round_id, chapter_id, account_id, appointed_by, appointed_at)
        values (903, 2, 87, \(account), now())
        """
    }

    static func sheet(_ application: Int, of account: Int) -> String {
        """
        star_score (star_application_id, account_id, unrelated, begun_at)
        values (\(application), \(account), true, '2025-10-06')
        """
    }

    static func line(_ sheet: Int) -> String {
        "star_item_score (star_score_id, code, points, evidence) values (\(sheet), 'A4', 500, 'seen')"
    }

    static func vote(by account: Int) -> String {
        """
        star_vote (star_application_id, held_on, present, in_favour, against, entered_by, entered_at)
        values (922, '2026-04-01', 9, 9, 0, \(account), '2026-04-06 10:00+08')
        """
    }

    static func checked(by account: Int) -> String {
        "found = '看了', checked_on = '2026-04-06', checked_by = \(account), checked_at = now()"
    }

    static func found(_ check: Int) -> String {
        "star_check_item (star_check_id, code, points, note) values (\(check), 'A4', 400, '看了')"
    }

    static func raised(by account: Int) -> String {
        """
        star_veto (star_application_id, code, issuer, number, dated_on, raised_by, raised_at)
        values (923, 'V3', '法院', '二', '2026-01-01', \(account), '2026-04-06')
        """
    }

    static func confirmed(by account: Int) -> String {
        "upheld = false, answer = '不属实', decided_by = \(account), decided_at = '2026-04-06'"
    }

    static func givenBack(_ award: Int, by account: Int) -> String {
        """
        star_award_step (star_award_id, event, reason, taken_by, taken_at)
        values (\(award), 'renounce', '不要了', \(account), '2026-04-06')
        """
    }

    static func review(by account: Int) -> String {
        """
        star_review (star_award_id, finding, report, proposed_by, proposed_at)
        values (991, 'revoke', '查实了不该有的事', \(account), '2026-04-06')
        """
    }

    static func agreed(by account: Int) -> String {
        "agreed = false, answer = '再看看', decided_by = \(account), decided_at = '2026-04-06'"
    }

    static func appeal(by account: Int) -> String {
        """
        star_appeal (star_application_id, received_on, grounds, entered_by, entered_at)
        values (926, '2026-04-05', '请再看一次我家', \(account), '2026-04-06')
        """
    }

    static func answered(by account: Int) -> String {
        "granted = false, answer = '维持', decided_by = \(account), decided_at = '2026-04-06'"
    }
}
