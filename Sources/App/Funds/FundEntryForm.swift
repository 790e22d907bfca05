import Domain
import Foundation
import Postgres

/// An entry as typed: when, how much, where the money lies, from or to whom, and for what.
struct FundEntryForm: Sendable {
    let sent: SentForm
    let kind: FundEntryKind
    let today: Day
    let accounts: [FundAccount]

    struct Checked: Sendable {
        let day: Day
        let amount: Fen
        /// Nil for a cash box that is opened along with the entry.
        let money: Int64?
        let target: Int64?
        let source: FundSource?
        let purpose: FundPurpose?
        let restriction: FundPurpose?
        let party: String?
        let what: String
        let paperNumber: String?
        let activity: Int64?
        let project: Int64?
    }

    /// What the form sends for a cash box that is not there yet.
    static let newCashBox = "cash"

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let day = problems.day("booked_on", sent["booked_on"], upTo: today, orElse: .whichDay)
        let amount = amount(&problems)
        let money = account("money", &problems)
        let target = kind == .transfer ? account("target", &problems) : nil
        if let target, target == money {
            problems.add("target", Sentence("请选另一个地方：钱要换个地方放。"))
        }
        let (source, purpose) = (source(&problems), purpose(&problems))
        let restriction = restriction(source, purpose, &problems)
        let party = party(&problems)
        let what = what(&problems)
        let paper = problems.text("paper_no", sent["paper_no"], most: 30)
        guard let day, let amount, let what, problems.isEmpty else { throw problems }
        return Checked(
            day: day,
            amount: amount,
            money: money == 0 ? nil : money,
            target: target,
            source: source,
            purpose: purpose,
            restriction: restriction,
            party: party,
            what: what,
            paperNumber: paper,
            activity: Int64(sent["activity"]),
            project: purpose == .project ? Int64(sent["project"]) : nil
        )
    }

    private func amount(_ problems: inout Problems) -> Fen? {
        if let fen = Fen(yuan: sent["amount"]), (1...100_000_000_000).contains(fen.count) {
            return fen
        }
        problems.add("amount", Sentence("请填金额，如 500 或 85.50。"))
        return nil
    }

    /// Zero for a cash box that is still to be opened.
    private func account(_ field: String, _ problems: inout Problems) -> Int64? {
        if sent[field] == Self.newCashBox, kind != .transfer { return 0 }
        if let id = Int64(sent[field]), accounts.contains(where: { $0.isMoney && $0.id == id }) {
            return id
        }
        problems.add(field, Sentence("请选钱放在哪里。"))
        return nil
    }

    private func source(_ problems: inout Problems) -> FundSource? {
        guard kind == .income else { return nil }
        let source = FundSource(rawValue: sent["source"])
        if source == nil { problems.add("source", Sentence("请选钱从哪里来。")) }
        return source
    }

    private func purpose(_ problems: inout Problems) -> FundPurpose? {
        guard kind == .spending else { return nil }
        let purpose = FundPurpose(rawValue: sent["purpose"])
        guard let purpose, purpose.isSpentOn else {
            problems.add("purpose", Sentence("请选钱用在什么上。"))
            return nil
        }
        return purpose
    }

    private func restriction(
        _ source: FundSource?,
        _ purpose: FundPurpose?,
        _ problems: inout Problems
    ) -> FundPurpose? {
        guard kind != .transfer, !sent["restriction"].isEmpty else {
            if source == .revolving { problems.add("restriction", .principalRevolves) }
            return nil
        }
        guard let restriction = FundPurpose(rawValue: sent["restriction"]) else {
            problems.add("restriction", Sentence("请选这笔钱能用在什么上。"))
            return nil
        }
        if source == .revolving, restriction != .revolving {
            problems.add("restriction", .principalRevolves)
        }
        if let purpose, !restriction.pays(for: purpose) {
            problems.add("restriction", Sentence("限定了用途的钱只能用在那上面，请换一笔钱。"))
        }
        return restriction
    }

    private func party(_ problems: inout Problems) -> String? {
        guard kind == .income || kind == .spending else { return nil }
        let missing = kind == .income ? Sentence("请写谁付来的。") : Sentence("请写付给了谁。")
        return problems.text("party", sent["party"], most: 60, orElse: missing)
    }

    private func what(_ problems: inout Problems) -> String? {
        let missing = Sentence("请写摘要，至少 2 个字。")
        let what = problems.text("what", sent["what"], most: 120, orElse: missing)
        if let what, what.unicodeScalars.count < 2 { problems.add("what", missing) }
        return what
    }
}

extension Sentence {
    static let principalRevolves = Sentence("收回的周转金仍是周转金：用途请选周转金。")
}

extension Problems {
    /// A rule of the book that stands against an act; what is no rule is thrown on.
    static func ofFunds(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "fund_entry_takes_two_persons":
            Problems("", Sentence("谁记的账谁不能审核：请由另一位资金管理员来办。"))
        case "fund_entry_moves_step_by_step": Problems("", Sentence("这一笔已经办过这一步了，请看现在的状态。"))
        case "fund_month_is_closed": Problems("booked_on", Sentence("这个月已经结账，请记在还没有结账的月份。"))
        case "money_has_moved": Problems("booked_on", Sentence("这一天还没有到。"))
        case "money_moves_in_the_chapters_life":
            Problems("booked_on", Sentence("这一天协会还没有成立，或者已经撤销。"))
        case "money_is_there": Problems("", Sentence("钱不够：放钱的地方没有这么多。请先把收入入账，或换一个地方付。"))
        case "restricted_money_is_there":
            Problems("", Sentence("钱不够：用在这上面的钱没有这么多。请先把收入入账，或动用别的钱。"))
        case "only_what_is_booked_is_reversed":
            Problems("", Sentence("只有入了账的才能冲正，而且只冲一次；冲正的一笔不能再冲正。"))
        case "fund_entry_is_reversed_once": Problems("", Sentence("这一笔已经有人在冲正了。"))
        case "paid_activity_is_of_the_chapter":
            Problems("activity", Sentence("请选本协会的活动。"))
        case "paid_project_is_under_way": Problems("project", Sentence("请选在办的项目。"))
        case "place_of_money_is_one": Problems("name", Sentence("这个名称已经有了。"))
        case "no_more_comes_back_than_owed": Problems("", Sentence("超过了还没有还的数。"))
        case "principal_is_lent_on_once":
            Problems("", Sentence("超过了收回来还没有再借出去的钱。"))
        case "loan_is_lent_once": Problems("", Sentence("这一步已经办过了，或者还轮不到它。"))
        case "booked_entry_keeps_its_papers":
            Problems("", Sentence("入了账的一笔，凭证不能去掉。"))
        case "done_once": Problems("", Sentence("这张凭证已经去掉了。"))
        case "what_the_bank_paid_is_booked":
            Problems("", Sentence("这一笔是银行已经发出去的钱，只能入账，不能退回或撤回。"))
        default: throw error
        }
    }
}
