import Domain
import Foundation
import Postgres

/// An objection as somebody without an account typed it.
struct WebObjectionForm: Sendable {
    let sent: SentForm
    let notice: OpenNotice
    let households: [NamedHousehold]
    let keys: KeyRing
    let now: Date

    struct Checked: Sendable {
        let application: Int64
        let grounds: String
        let raiser: String?
        let reachAt: String?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let wanted = Int64(sent["application"])
        let named = households.first { $0.application == wanted }
        if named == nil { problems.add("application", Sentence("请选对哪一户有意见。")) }
        let tooShort = Sentence("请写明理由，至少 5 个字。")
        let grounds = problems.text("grounds", sent["grounds"], most: 500, orElse: tooShort)
        if let grounds, grounds.unicodeScalars.count < 5 { problems.add("grounds", tooShort) }
        let raiser = problems.text("raised_by", sent["raised_by"], most: 40)
        let reachAt = problems.text("reach_at", sent["reach_at"], most: 60)
        checkPerson(&problems)
        guard let named, let grounds, problems.isEmpty else { throw problems }
        return Checked(
            application: named.application,
            grounds: grounds,
            raiser: raiser,
            reachAt: reachAt
        )
    }

    /// A robot that stepped into the trap learns no more than that the sum was wrong.
    private func checkPerson(_ problems: inout Problems) {
        let question = keys.question(in: sent[RobotQuestion.field])
        guard let question, question.notice == notice.id, question.isInTime(now) else {
            problems.add("answer", Sentence("请再算一次，算好了再交。"))
            return
        }
        if !question.isRight(sent["answer"]) || !sent[RobotQuestion.trap].isEmpty {
            problems.add("answer", Sentence("算得不对，请再算一次。"))
        }
    }
}

extension Problems {
    /// A rule of the tables that stands against an objection from the web; what is no rule is thrown on.
    static func ofWebObjections(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "web_objections_are_few":
            Problems("", Sentence("今天收到的意见太多了。请到公示上写的地方当面提，或者明天再来。"))
        case "objection_is_to_one_named":
            Problems("application", Sentence("这一户已经不在公示里了。"))
        default: try Problems.ofNotices(error)
        }
    }
}
