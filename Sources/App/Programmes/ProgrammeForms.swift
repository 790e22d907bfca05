import Domain
import Foundation
import Postgres

/// A new programme as typed, with the days that hold from the first.
struct ProgrammeForm {
    let sent: SentForm

    struct Checked: Sendable {
        let kind: ProgrammeKind
        let name: String
        let isForChildren: Bool
        let days: ProgrammeDaysForm.Checked
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = ProgrammeKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Sentence("请选是哪一类帮扶。")) }
        let missing = Sentence("请写名称，至少 2 个字。")
        let name = problems.text("name", sent["name"], most: 40, orElse: missing)
        if let name, name.unicodeScalars.count < 2 { problems.add("name", missing) }
        let days = ProgrammeDaysForm(sent: sent).days(&problems, on: today)
        guard let kind, let name, let days, problems.isEmpty else { throw problems }
        return Checked(
            kind: kind,
            name: name,
            isForChildren: !sent["for_child"].isEmpty,
            days: days
        )
    }
}

/// How long notices hang and how long one may appeal, as typed.
struct ProgrammeDaysForm {
    let sent: SentForm

    struct Checked: Sendable {
        let from: Day
        let village: Int
        let town: Int
        let county: Int
        let appeal: Int
        let needsCounty: Bool
        let note: String?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let days = days(&problems, on: today)
        guard let days, problems.isEmpty else { throw problems }
        return days
    }

    func days(_ problems: inout Problems, on today: Day) -> Checked? {
        let village = count("village_days", 0...60, &problems)
        let town = count("town_days", 0...60, &problems)
        let county = count("county_days", 0...60, &problems)
        let appeal = count("appeal_days", 5...90, &problems)
        var from: Day? = today
        if !sent["valid_from"].isEmpty {
            from = problems.day("valid_from", sent["valid_from"])
            if let from, from < today {
                problems.add("valid_from", Sentence("过去的日子按原来的办，请填今天或以后。"))
            }
        }
        let note = problems.text("note", sent["note"], most: 200)
        guard let village, let town, let county, let appeal, let from else { return nil }
        return Checked(
            from: from,
            village: village,
            town: town,
            county: county,
            appeal: appeal,
            needsCounty: !sent["needs_county"].isEmpty,
            note: note
        )
    }

    private func count(_ field: String, _ range: ClosedRange<Int>, _ problems: inout Problems)
        -> Int?
    {
        guard let days = Int(Folding.tight(sent[field])), range.contains(days) else {
            problems.add(
                field,
                Sentence("请填 {from} 到 {to} 的天数。", range.lowerBound, range.upperBound)
            )
            return nil
        }
        return days
    }
}

/// A rate as typed: how much, for whom, from when, and by which notice.
struct ProgrammeRateForm {
    let sent: SentForm

    struct Checked: Sendable {
        let rateClass: RateClass?
        let from: Day
        let amount: Fen
        let per: RatePeriod
        let notice: String
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let amount = Fen(yuan: sent["amount"])
        if !(amount.map { (1...100_000_000).contains($0.count) } ?? false) {
            problems.add("amount", Sentence("请填金额，如 1200 或 85.50，不超过一百万元。"))
        }
        let per = RatePeriod(rawValue: sent["per"])
        if per == nil { problems.add("per", Sentence("请选多久发一次。")) }
        let rateClass = RateClass(rawValue: sent["class"])
        if rateClass == nil, !sent["class"].isEmpty {
            problems.add("class", Sentence("请选档次。"))
        }
        let from = problems.day("rate_from", sent["rate_from"])
        let missing = Sentence("请写是哪个文件定的，至少 2 个字。")
        let notice = problems.text("notice_no", sent["notice_no"], most: 60, orElse: missing)
        if let notice, notice.unicodeScalars.count < 2 { problems.add("notice_no", missing) }
        guard let amount, let per, let from, let notice, problems.isEmpty else { throw problems }
        return Checked(
            rateClass: rateClass,
            from: from,
            amount: amount,
            per: per,
            notice: notice
        )
    }
}

extension Problems {
    /// A rule of programmes that stands against an act; what is no rule is thrown on.
    static func ofProgrammes(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "programme_is_of_a_county_or_township":
            Problems("", Sentence("项目由县或乡镇的协会来办。"))
        case "programme_name_is_free": Problems("name", Sentence("这个名称已经有了。"))
        case "rate_begins_once":
            Problems("rate_from", Sentence("这一档从这一天起的标准已经有了，请换一个日子。"))
        case "programme_days_hold_from_now_on":
            Problems("valid_from", Sentence("过去的日子按原来的办，请填今天或以后。"))
        case "one_power_in_a_programme_year":
            Problems("", .onePower)
        case "power_needs_a_known_holder": Problems("", .unknownHolder)
        case "done_once": Problems("", Sentence("这个项目已经停办了。"))
        default: throw error
        }
    }
}

extension Sentence {
    static let onePower = Sentence(
        "资格确认、资金管理、资金发放、社会监督四权分离：您（或您的另一个账号）今年在这个项目里已经用过另一种权，这一步请别人来办。"
    )
    static let unknownHolder = Sentence("您的账号没有登记身份证号，办不了这一步，请联系账号管理员。")
}
