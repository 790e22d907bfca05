import Domain
import Foundation
import Postgres

/// A contract as typed: how much, until when, in how many parts, with what guarantee.
struct LoanForm: Sendable {
    let sent: SentForm
    let today: Day

    struct Checked: Sendable {
        let number: String
        let amount: Fen
        let contractedOn: Day
        let plan: InstalmentPlan
        let guarantee: LoanGuarantee
        let rolledFrom: Int64?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let number = problems.text(
            "contract_no",
            sent["contract_no"],
            most: 30,
            orElse: Sentence("请写合同编号。")
        )
        let amount = problems.principal("amount", sent["amount"])
        let day = problems.day(
            "contracted_on",
            sent["contracted_on"],
            upTo: today,
            orElse: .whichDay
        )
        let plan = problems.plan(sent, of: amount, from: day)
        let guarantee = LoanGuarantee(rawValue: sent["guarantee"])
        if guarantee == nil { problems.add("guarantee", Sentence("请选担保方式。")) }
        guard let number, let amount, let day, let plan, let guarantee, problems.isEmpty else {
            throw problems
        }
        return Checked(
            number: number,
            amount: amount,
            contractedOn: day,
            plan: plan,
            guarantee: guarantee,
            rolledFrom: Int64(sent["from"])
        )
    }
}

extension Problems {
    mutating func principal(_ field: String, _ typed: String) -> Fen? {
        if let fen = Fen(yuan: typed), fen.count > 0 { return fen }
        add(field, Sentence("请填金额，如 3000。"))
        return nil
    }

    /// The parts of a plan as typed: the last day, and in how many parts until then.
    mutating func plan(_ sent: SentForm, of amount: Fen?, from start: Day?) -> InstalmentPlan? {
        let last = day("due_on", sent["due_on"], upTo: .farthest, orElse: .whichDay)
        guard let parts = Int(Folding.tight(sent["parts"])), (1...60).contains(parts) else {
            add("parts", Sentence("请填分几次还，1 到 60。"))
            return nil
        }
        guard let last, let amount, let start else { return nil }
        guard start < last else {
            add("due_on", Sentence("到期日要在签订之后。"))
            return nil
        }
        let plan = InstalmentPlan(of: amount, from: start, to: last, parts: parts)
        if plan == nil { add("parts", Sentence("分得太细了，请少分几次。")) }
        return plan
    }

    /// A rule of lending that stands against an act; what is no rule is thrown on.
    static func ofLoans(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "borrower_is_of_a_project_under_contract":
            Problems("", Sentence("签了合同的项目里的户才能借。"))
        case "lending_town_has_a_chapter": Problems("", Sentence("这个乡镇还没有协会，借不了。"))
        case "contract_is_made", "loan_step_has_happened":
            Problems("", Sentence("日期要在签合同以后、今天以前。"))
        case "loan_is_within_its_limits": Problems("amount", Sentence("这个金额不在每户能借的范围里。"))
        case "household_has_one_loan": Problems("", Sentence("这户还有没还清的周转金，还清了再借。"))
        case "principal_rolls_to_another": Problems("", Sentence("收回的钱要借给本乡镇的另一户。"))
        case "principal_is_lent_on_once":
            Problems("amount", Sentence("超过了收回来还没有再借出去的钱。"))
        case "loan_number_is_once": Problems("contract_no", Sentence("这个合同编号已经有了。"))
        case "loan_falls_due_after_its_contract":
            Problems("due_on", Sentence("到期日要在签订之后，最长 10 年。"))
        case "plan_returns_what_is_owed": Problems("", Sentence("分期的数合起来不等于要还的数。"))
        case "loan_moves_step_by_step": Problems("", Sentence("这一步已经办过了，或者还轮不到它。"))
        case "loan_decision_takes_two_persons":
            Problems("", Sentence("谁申请的谁不能决定：请由另一个人来定。"))
        case "no_more_is_given_up_than_owed": Problems("amount", Sentence("超过了还没有还的数。"))
        case "no_more_comes_back_than_owed": Problems("amount", Sentence("超过了还没有还的数。"))
        case "rule_is_set_once_a_day": Problems("valid_from", Sentence("这一天已经定过了。"))
        default: try ofFunds(error)
        }
    }
}

extension Day {
    /// No plan goes beyond it.
    fileprivate static let farthest = Day(ordinal: 84_000)
}
