import Foundation

@testable import App

/// A knock at a door of revolving money or of outcomes: each finds a loan right before the act behind its door.
struct LoanKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains("/loans") || door.contains("/loan-contracts") || door.contains("/outcomes")
            || door.contains("/projects/place/{place}/{year}/return")
    }

    /// The key of each row that is knocked at, far from those that the site gives.
    private static let key = 9101

    /// A place that is asked for, and the village of the loan there or in it.
    private typealias Place = (region: String, village: String)

    private static let village: [String: Place] = [
        "own": ("431003190201", "431003190201"), "parent": ("431003190", "431003190202"),
        "sibling": ("431003190202", "431003190202"), "child": ("431003190201", "431003190201"),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", "431003190201"), "parent": ("431003", "431002101201"),
        "sibling": ("431003191", "431003191201"), "child": ("431003190201", "431003190201"),
    ]
    private static let county: [String: Place] = [
        "own": ("431003", "431003190201"), "parent": ("4310", "431002101201"),
        "sibling": ("431002", "431002101201"), "child": ("431003190", "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_reader", "county_approver": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{year}", with: "2026")
        for name in ["loan", "household"] {
            path = path.replacing("{\(name)}", with: "\(Self.key)")
        }
        if door == "GET /loans" || door == "GET /outcomes" { path += "?place=\(place.region)" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "contract_no": "周-7", "amount": "1000", "contracted_on": "2026-01-01",
                "due_on": "2027-06-01", "parts": "2", "guarantee": "none", "reason": "试一试",
                "lent_on": "2026-03-02", "day": "2026-03-03", "money": "\(Self.key)",
                "paper_no": "", "valid_from": "2026-01-01", "least": "1000", "cap": "5000",
                "yuan": "8000", "source": "统计公报",
            ]
        )
    }

    /// Which of the two requests the door answers.
    private static func request(_ door: String) -> String? {
        if door.hasSuffix("/waiver") || door.hasSuffix("/waiver-refusal") { return "waiver_asked" }
        if door.hasSuffix("/write-off") || door.hasSuffix("/write-off-refusal") {
            return "write_off_asked"
        }
        return nil
    }

    private static func make(_ door: String, _ place: Place) -> String {
        let isNew = door.hasSuffix("/new/{household}")
        let isLent = !isNew && !door.hasSuffix("/lending") && !door.hasSuffix("/cancellation")
        return """
            set session_replication_role = replica;
            delete from fund_posting; delete from fund_step; delete from fund_entry;
            delete from fund_account; delete from revolving_rule; delete from local_mean_income;
            delete from loan_step; delete from loan_instalment; delete from loan;
            delete from project_household where project_household_id = \(key);
            delete from project where project_id = \(key);
            insert into project (project_id, chapter_id, region_code, name, kind, product, is_base,
                operator_kind, operator_name, state, entered_by, entered_at, person_key_id)
            overriding system value
            select \(key), h.chapter_id, h.region_code, '养羊', 'livestock', '山羊', false, 'company', '公司',
                'running', 1, '2026-01-01', 0
            from (\(household(place))) h;
            insert into project_household (project_household_id, project_id, region_code, household_id, role,
                entered_by, entered_at)
            overriding system value
            select \(key), \(key), h.region_code, h.household_id, 'new', 1, '2026-01-01'
            from (\(household(place))) h;
            insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
            overriding system value
            select \(key), c.chapter_id, c.region_code, 'money', false, '现金', '2026-01-01'
            from (\(lender(place))) c;
            \(isNew ? "" : loan(place))
            \(isLent ? lending : "")
            \(self.request(door).map(asked) ?? "")
            """
    }

    /// The household there, or the first of all where the cast has none.
    private static func household(_ place: Place) -> String {
        """
        select h.household_id, '\(place.village)' as region_code, (select min(c.chapter_id) from chapter c
            where c.region_code = '\(place.village)') as chapter_id
        from household h order by h.region_code <> '\(place.village)', h.household_id limit 1
        """
    }

    private static func lender(_ place: Place) -> String {
        """
        select c.chapter_id, c.region_code from chapter c
        where c.region_code in (left('\(place.village)', 9), '\(place.village)')
        order by length(c.region_code) limit 1
        """
    }

    private static func loan(_ place: Place) -> String {
        """
        insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no,
            amount_fen, contracted_on, due_on, guarantee, entered_by, entered_at)
        overriding system value
        select \(key), \(key), \(key), '\(place.village)', c.chapter_id, '周-1', 200000, '2026-03-01',
            '2027-03-01', 'group', 1, '2026-03-01'
        from (\(lender(place))) c;
        insert into loan_instalment (loan_id, plan, no, region_code, due_on, amount_fen)
        values (\(key), 1, 1, '\(place.village)', '2027-03-01', 200000);
        """
    }

    private static let lending = """
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
            money_account_id, purpose, restricted_to, party, what, loan_id, entered_by, entered_at)
        overriding system value
        select \(key), a.chapter_id, a.region_code, 'spending', 'posted', '2026-03-01', 2026, 200000, \(key),
            'project', 'revolving', '某户', '借出', l.loan_id, 1, '2026-03-01'
        from fund_account a join loan l on l.loan_id = \(key)
        where a.fund_account_id = \(key);
        """

    private static func asked(_ step: String) -> String {
        """
        insert into loan_step (loan_step_id, loan_id, region_code, step, day, reason, amount_fen, taken_by, taken_at)
        overriding system value
        select \(key), l.loan_id, l.region_code, '\(step)', '2026-03-02', '受灾', 100000, 1, '2026-03-02'
        from loan l where l.loan_id = \(key);
        """
    }
}
