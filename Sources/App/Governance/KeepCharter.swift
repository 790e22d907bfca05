import Domain
import HTML
import Hummingbird
import Postgres

/// One act on a charter, in one transaction.
struct KeepCharter: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    func add(_ form: CharterForm) async throws -> Response {
        let typed = try form.checked()
        let chapter = try visitor.chapter()
        return try await act { person, transaction in
            let held = try await ChapterStore(database: transaction).hold(chapter)
            try person.require(.keepGovernance, at: held.region)
            guard held.state != .dissolved else { throw Stop.notFound }
            let charter = try await transaction.run(
                GovernanceQuery.addCharter.one(
                    Int64.self,
                    chapter,
                    typed.title,
                    typed.clauses,
                    clock.now()
                )
            )
            return .charter(charter)
        }
    }

    func change(_ form: CharterForm) async throws -> Response {
        let typed = try form.checked()
        let charter = try visitor.id("charter")
        return try await act { person, transaction in
            let found = try await transaction.run(
                GovernanceQuery.charter.one(Charter.self, charter)
            )
            try person.require(.keepGovernance, at: found.region)
            let changed = try await transaction.run(
                GovernanceQuery.changeCharter.execute(
                    charter,
                    form.version,
                    typed.title,
                    typed.clauses
                )
            )
            guard changed == 1 else { throw Problems("", .changedMeanwhile) }
            return .charter(charter)
        }
    }

    func take(_ step: CharterStep) async throws -> Response {
        let charter = try visitor.id("charter")
        let typed = try CharterStepForm(sent: sent, step: step).checked(on: clock.today)
        return try await act { person, transaction in
            let found = try await transaction.run(
                GovernanceQuery.charter.one(Charter.self, charter)
            )
            try person.require(
                step.isTheTowns ? .fileCharter : .keepGovernance,
                at: found.region
            )
            guard step.follows.contains(found.state) else {
                throw Problems("", .changedMeanwhile)
            }
            _ = try await transaction.run(
                GovernanceQuery.charterStep.execute(
                    charter,
                    step.rawValue,
                    typed.day,
                    typed.meeting?.rawValue,
                    typed.present,
                    typed.inFavour,
                    typed.against,
                    typed.checks,
                    typed.reason,
                    clock.now()
                )
            )
            return .charter(charter)
        }
    }

    private func act(
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Link
    ) async throws -> Response {
        do {
            return try await visitor.act(sent, body)
        } catch let error as PostgresError {
            throw try Problems.ofGovernance(error)
        }
    }
}

/// A step of a charter as typed.
struct CharterStepForm: Sendable {
    let sent: SentForm
    let step: CharterStep

    struct Checked: Sendable {
        let day: Day
        var meeting: CharterMeeting?
        var present: Int?
        var inFavour: Int?
        var against: Int?
        var checks: [String]?
        var reason: String?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: today, orElse: .whichDay)
        var typed = Checked(day: day ?? today)
        switch step {
        case .adopt: readMeeting(&typed, &problems)
        case .check:
            for item in CharterCheckItem.allCases where sent[item.rawValue].isEmpty {
                problems.add(item.rawValue, Sentence("这一条还没有核对。不合的请退回修改。"))
            }
            typed.checks = CharterCheckItem.allCases.map(\.rawValue)
        case .sendBack, .drop:
            let reason = problems.reason(sent["reason"])
            if reason.unicodeScalars.count == 1 {
                problems.add("reason", Sentence("请写明原因，至少 2 个字。"))
            }
            typed.reason = reason
        case .file, .post: break
        }
        guard day != nil, problems.isEmpty else { throw problems }
        return typed
    }

    private func readMeeting(_ typed: inout Checked, _ problems: inout Problems) {
        typed.meeting = CharterMeeting(rawValue: sent["meeting"])
        if typed.meeting == nil { problems.add("meeting", Sentence("请选是哪个会通过的。")) }
        typed.present = problems.whole("present", sent["present"], 1...9999)
        typed.inFavour = problems.whole("in_favour", sent["in_favour"], 0...9999)
        typed.against = problems.whole("against", sent["against"], 0...9999)
        guard let present = typed.present, let yes = typed.inFavour, let no = typed.against
        else { return }
        if yes + no > present {
            problems.add("in_favour", Sentence("赞成和反对加起来不能多于到会的人数。"))
        } else if yes * 2 <= present {
            problems.add("in_favour", Sentence("要到会的过半数赞成才能通过。"))
        }
    }
}

extension Problems {
    /// A whole number that has to be there.
    mutating func whole(_ field: String, _ typed: String, _ range: ClosedRange<Int>) -> Int? {
        if let number = SchemeFields.whole(typed), range.contains(number) { return number }
        add(field, Sentence("请填 {n} 到 {m} 的整数。", range.lowerBound, range.upperBound))
        return nil
    }

    /// A rule of the tables that stands against it; what is no rule is thrown on.
    static func ofGovernance(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "charter_takes_two_persons":
            Problems("", Sentence("这份章程是您起草的，请另一位专干核对和备案。"))
        case "one_charter_is_on_its_way":
            Problems("", Sentence("上一份章程还没有办完，请先办完或者不再办理。"))
        case "charter_step_follows", "adopted_charter_stays", "posted_review_stays", "done_once":
            Problems("", .changedMeanwhile)
        case "filed_charter_keeps_its_papers":
            Problems("", Sentence("备了案的章程，签好的原件不能去掉。"))
        case "dropped_charter_is_over":
            Problems("", Sentence("不再办理的章程，不用再传原件。"))
        case "charter_step_has_its_day":
            Problems("day", Sentence("不能早于前一步的那一天。"))
        case "charter_needs_a_majority":
            Problems("in_favour", Sentence("要到会的过半数赞成才能通过。"))
        case "revoked_was_signed":
            Problems("count", Sentence("退出的不能多于还有效的，也不能早于签的那一天。"))
        case "issue_is_of_a_review":
            Problems("day", Sentence("不能早于评议的那一天。"))
        case "governance_rule_is_set_once_a_day":
            Problems("valid_from", Sentence("从这一天起已经定过了，请换一天。"))
        default: throw error
        }
    }
}
