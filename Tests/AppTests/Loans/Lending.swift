import HTTPTypes
import Testing

@testable import App

/// Revolving money of 云溪镇, lent to two households of 竹溪村 and one of 南坪村, which are in projects under way.
enum Lending {
    static let approver = "yunxi.approver"
    static let countyApprover = "suxian.approver"
    static let reader = "suxian.reader"
    static let supervisor = "yunxi.supervisor"

    static let contract = [
        "contract_no": "周-1", "amount": "4000", "contracted_on": "2025-03-01",
        "due_on": "2026-03-01", "parts": "2", "guarantee": "group",
    ]

    /// Projects under way with their households, and revolving money in the township's bank account.
    static func prepare(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into project (project_id, chapter_id, region_code, name, kind, product, is_base,
                operator_kind, operator_name, state, cycle_months, starts_on, entered_by, entered_at, person_key_id)
            overriding system value values
                (71, 2, '431003190201', '竹溪养羊', 'livestock', '山羊', true, 'cooperative', '竹溪合作社',
                    'running', 36, '2025-01-01', 11, '2025-01-01', 0),
                (72, 3, '431003190202', '南坪种烟', 'crop', '烤烟', false, 'household', '孙会员',
                    'running', 36, '2025-01-01', 12, '2025-01-01', 0);
            insert into project_household (project_household_id, project_id, region_code, household_id, role,
                joined_on, entered_by, entered_at)
            overriding system value values
                (81, 71, '431003190201', 201, 'new', '2025-01-01', 11, '2025-01-01'),
                (82, 71, '431003190201', 202, 'led', '2025-01-01', 11, '2025-01-01'),
                (83, 72, '431003190202', 203, 'linked', '2025-01-01', 12, '2025-01-01');
            insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
            overriding system value
            values (91, 1, '431003190', 'money', true, '农商行基本户', '2025-01-01');
            insert into fund_account (fund_account_id, chapter_id, region_code, kind, purpose, opened_at)
            overriding system value values (92, 1, '431003190', 'fund', 'revolving', '2025-01-01');
            insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year,
                amount_fen, money_account_id, source, restricted_to, party, what, entered_by, entered_at)
            overriding system value values (95, 1, '431003190', 'income', 'posted', '2025-01-02', 2025,
                1000000, 91, 'superior', 'revolving', '县协会', '周转金本金', 21, '2025-01-02');
            insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
            values (95, 91, 1, '431003190', '2025-01-02', 1000000),
                (95, 92, 1, '431003190', '2025-01-02', -1000000);
            """
        )
    }

    /// Enters a contract and gives its address.
    static func contract(
        _ household: Int,
        by officer: Person,
        _ changes: [String: String] = [:]
    ) async throws -> String {
        let answer = try await officer.post(
            "/loan-contracts/new/\(household)",
            contract.merging(changes) { $1 }
        )
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    /// Enters a contract and lends it: the fund keeper books what the officer entered.
    static func lend(
        _ household: Int,
        by officer: Person,
        _ keeper: Person,
        _ changes: [String: String] = [:]
    ) async throws -> String {
        let loan = try await contract(household, by: officer, changes)
        try await officer.post(
            "\(loan)/lending",
            ["lent_on": changes["contracted_on"] ?? "2025-03-01", "money": "91"]
        )
        .expect(.seeOther)
        try await keeper.post("\(try entry(of: loan, officer.site))/booking").expect(.seeOther)
        return loan
    }

    /// Enters what came back; the address of its entry in the book.
    static func repay(
        _ loan: String,
        _ yuan: String,
        by person: Person,
        on day: String = "2025-09-01"
    ) async throws -> String {
        try await person.post(
            "\(loan)/repayments",
            ["day": day, "amount": yuan, "money": "91", "paper_no": ""]
        )
        .expect(.seeOther)
        return try entry(of: loan, person.site)
    }

    /// The newest entry of a loan.
    static func entry(of loan: String, _ site: TestSite) throws -> String {
        let id = try site.database.run(
            "select max(fund_entry_id) from fund_entry where loan_id = \(number(of: loan))"
        )
        return "/fund-entries/\(id)"
    }

    static func number(of loan: String) -> Substring { loan.split(separator: "/").last ?? "" }

    /// State, returned and outstanding, in fen.
    static func stands(_ loan: String, _ site: TestSite) throws -> String {
        try site.database.run(
            """
            select state || ' ' || returned_fen || ' ' || outstanding_fen
            from loan_stands('{\(number(of: loan))}', 'infinity')
            """
        )
    }
}
