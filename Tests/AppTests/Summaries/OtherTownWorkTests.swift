import HTML
import Testing

@testable import App
@testable import Domain

/// What a town of other names and another year did: money, flags, self-governance, stars, projects, help and insurance,
/// each worked out by hand from rows that also hold what must not count.
@Suite struct OtherTownWorkTests {
    private static let rows = """
        insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content, due_on,
            entered_by, entered_at, state, answered_on, answer, answered_by, answered_at)
        overriding system value
        select 8100 + n, 5, '431003191201', day, 'box', '路灯', '修路灯', day + 21, 22, day,
            case when answered then 'answered' else 'received' end, case when answered then day end,
            case when answered then '修好了' end, case when answered then 22 end, case when answered then day end
        from (values (1, date '2017-01-01', true), (2, date '2017-06-01', false), (3, date '2017-12-31', true),
            (4, date '2018-01-01', true), (5, date '2016-12-31', false)) s (n, day, answered);
        insert into agreement (chapter_id, region_code, signed_on, count, entered_by, entered_at)
        values (5, '431003191201', '2017-02-01', 12, 22, '2017-02-02'),
            (801, '431003191202', '2017-12-31', 30, 22, '2018-01-02'),
            (5, '431003191201', '2018-01-01', 7, 22, '2018-01-02');
        insert into democratic_review (chapter_id, region_code, held_on, participants, entered_by, entered_at)
        values (5, '431003191201', '2017-05-01', 30, 22, '2017-05-02'),
            (801, '431003191202', '2017-11-01', 41, 22, '2017-11-02'),
            (5, '431003191201', '2016-11-01', 41, 22, '2016-11-02');
        insert into venue (chapter_id, region_code, kind, place, built_year, closed_on, entered_by, entered_at)
        values (5, '431003191201', 'board', '村口', 2010, null, 22, '2017-01-05'),
            (5, '431003191201', 'home', '村部', 2017, null, 22, '2017-01-05'),
            (801, '431003191202', 'board', '桥边', 2018, null, 22, '2018-01-05'),
            (801, '431003191202', 'office', '旧屋', 2001, '2017-06-30', 22, '2017-01-05');
        insert into insurance_policy (household_id, chapter_id, region_code, policy_no, from_on, to_on, premium_fen,
            entered_by, entered_at)
        select 8000 + n, 5, '431003191201', '保单' || n, day, day + 364, 5050, 22, day
        from (values (1, date '2017-01-01'), (2, date '2017-12-31'), (3, date '2018-01-01')) s (n, day);
        insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
        overriding system value values (8191, 5, '431003191201', 'money', true, '合作社', '2016-01-01');
        insert into fund_entry (chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id, source,
            party, what, entered_by, entered_at)
        select 5, '431003191201', 'income', state, day, extract(year from day), fen, 8191, 'donation', '某厂', '捐款', 22, day
        from (values ('posted', date '2017-01-01', 100000), ('posted', date '2017-12-31', 250050),
            ('posted', date '2018-01-01', 77700)) s (state, day, fen);
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
            score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        overriding system value
        values (8193, '431003191', 2017, 1, '2016-11-01', '2017-04-01', '2017-04-30', '2017-05-01', '2017-05-20',
            '2017-05-31', '2017-06-30', '2017-08-31', '2017-10-31', 22, '2017-03-01');
        insert into star_application (star_round_id, region_code, chapter_id, household_id, head_name, channel,
            promised_on, consented_on, applied_on, state, categories, total, stars, is_five, entered_by, entered_at,
            person_key_id)
        select 8193, '431003191201', 5, 8000 + n, '户主' || n, 'paper', '2017-04-05', '2017-04-05', '2017-04-05', state,
            '{1800,1800,1800,1800,1800}', 9000, stars, stars = 5, 22, '2017-04-05', (select min(person_key_id) from person_key)
        from (values (1, 'rejected', 5), (2, 'rejected', 3), (3, 'rejected', 3), (4, 'withdrawn', 5)) s (n, state, stars);
        """

    private static let expected = [
        "suggestions": "3", "suggestions_answered": "2", "agreements": "42",
        "democratic_reviews": "2",
        "venues": "2", "insurance_policies": "2", "insurance_premium_yuan": "101",
        "income_yuan": "3500.50",
        "star_applications": "3", "star_counts.5": "1", "star_counts.3": "2", "star_counts.4": "0",
        "five_star_households_before_notice": "1",
    ]

    @Test func `what another town did in another year is counted as it was`() async throws {
        try await withSite { site in
            _ = try site.database.run(OtherTownTests.rows + Self.rows)
            let officer = try await site.signIn("shiqiao.officer")
            let town = try RegionCode(OtherTownTests.town)
            let (_, list) = try await officer.read(
                FigureStore.figures(town, OtherTownTests.year),
                site
            )
            for (key, number) in Self.expected {
                let figure = try #require(list.first { $0.key.rawValue == key })
                #expect(figure.number == number, "\(key)")
                let link = Link.figure(figure.key, town, OtherTownTests.year).text
                #expect(try await officer.countRows(at: link) == figure.rows, "\(key)")
            }
        }
    }
}
