import Domain
import Postgres

/// What was found at an award, as somebody who looked at it fills it in.
struct ReviewForm {
    let sent: SentForm

    init(_ sent: SentForm) { self.sent = sent }

    struct Checked: Sendable {
        let finding: AwardEvent
        let lost: [String]
        let report: String
    }

    func checked(for award: StarAward) throws(Problems) -> Checked {
        var problems = Problems()
        let finding = AwardEvent(rawValue: sent["finding"])
        if finding.map({ $0.proposers.isEmpty }) ?? true {
            problems.add("finding", Sentence("请选复评的结果。"))
        }
        let lost = sent.fields.values(of: "lost").filter { "ABCDE".contains($0) && $0.count == 1 }
        if finding == .reduce, lost.isEmpty || Set(lost).isSuperset(of: award.letters) {
            problems.add("lost", Sentence("请选摘掉哪几颗星，至少留一颗。"))
        }
        let report = problems.longText("report", sent["report"])
        guard let finding, let report, problems.isEmpty else { throw problems }
        return Checked(
            finding: finding,
            lost: finding == .reduce ? Array(Set(lost)).sorted() : [],
            report: report
        )
    }
}

/// Yes or no, and why.
struct VerdictForm {
    let sent: SentForm

    init(_ sent: SentForm) { self.sent = sent }

    struct Checked: Sendable {
        let isYes: Bool
        let answer: String?
    }

    /// - Parameter needsAnswer: an appeal is answered in words either way, a review only if refused.
    func checked(needsAnswer: Bool) throws(Problems) -> Checked {
        var problems = Problems()
        let isYes: Bool? = ["yes": true, "no": false][sent["verdict"]]
        if isYes == nil { problems.add("verdict", Sentence("请选同意或不同意。")) }
        let typed = Folding.trimmed(sent["answer"])
        let answer: String? =
            typed.isEmpty && !needsAnswer && isYes == true
            ? nil : problems.longText("answer", sent["answer"])
        guard let isYes, problems.isEmpty else { throw problems }
        return Checked(isYes: isYes, answer: answer)
    }
}

/// Why a household does not agree, and when it said so.
struct AppealForm {
    let sent: SentForm

    init(_ sent: SentForm) { self.sent = sent }

    struct Checked: Sendable {
        let receivedOn: Day
        let grounds: String
    }

    func checked(today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let typed = sent["received_on"]
        var day: Day? = today
        if !typed.isEmpty {
            do { day = try Day(written: typed) } catch { day = nil }
        }
        if day.map({ $0 > today }) ?? true {
            problems.add("received_on", Sentence("请填收到申诉的日期，不能晚于今天。"))
        }
        let grounds = problems.longText("grounds", sent["grounds"])
        guard let day, let grounds, problems.isEmpty else { throw problems }
        return Checked(receivedOn: day, grounds: grounds)
    }
}

extension Problems {
    /// A text of 5 to 500 characters that says nothing forbidden.
    fileprivate mutating func longText(_ field: String, _ typed: String) -> String? {
        let tooShort = Sentence("请写清楚，5 到 500 个字。")
        guard let text = text(field, typed, most: 500, orElse: tooShort) else { return nil }
        guard text.unicodeScalars.count >= 5 else {
            add(field, tooShort)
            return nil
        }
        return text
    }

    /// A rule of the tables that stands against a step of an award; what is no rule is thrown on.
    static func ofAwards(_ error: PostgresError) throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "step_belongs_to_its_duty": Sentence("这一步由别的职责来办。")
            case "award_steps_in_order", "one_review_waits", "review_is_appealed_once",
                "step_is_appealed_once", "done_once":
                Sentence("别人刚刚办过这一步，请看看现在走到哪里了。")
            case "award_is_over": Sentence("这块牌子已经过期，不再复评。下一轮可以重新申报。")
            case "award_is_renewed_in_its_time": Sentence("还没有到复评的时候，或者今年已经复评过了。")
            case "reduced_award_keeps_a_star": Sentence("请选摘掉哪几颗星，至少留一颗。")
            case "award_is_mended_in_time": Sentence("整改的期限已经过了。")
            case "review_takes_two_persons": Sentence("您提出的，要由另一个人审定。")
            case "decider_is_unrelated": Sentence("自己家和亲属家的申报，要由别人审定。")
            case "appeal_is_against_the_last_decision": Sentence("现在没有可以申诉的决定。")
            case "appeal_comes_in_time": Sentence("申诉要在决定以后的期限以内提出。")
            case "appeal_is_answered_by_another":
                Sentence("作出决定的人和录入申诉的人不能答复，要由另一个人来办。")
            default: throw error
            }
        return Problems("", sentence)
    }
}
