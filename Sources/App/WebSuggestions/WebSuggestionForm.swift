import Domain
import Foundation
import Postgres

/// A suggestion as somebody without an account typed it (domain 4.8).
struct WebSuggestionForm: Sendable {
    let sent: SentForm
    let box: SuggestionBox
    let keys: KeyRing
    let now: Date

    struct Checked: Sendable {
        let channel: SuggestionChannel
        let topic: SuggestionTopic
        let theme: String
        let content: String
        let raisedBy: String?
        let reachAt: String?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let topic = SuggestionTopic(rawValue: sent["topic"])
        if topic == nil { problems.add("topic", Sentence("请选是哪一类的意见。")) }
        let tooShort = Sentence("请写下意见，至少 5 个字。")
        let content = problems.text("content", sent["content"], most: 500, orElse: tooShort)
        if let content, content.unicodeScalars.count < 5 { problems.add("content", tooShort) }
        let raisedBy = problems.text("raised_by", sent["raised_by"], most: 40)
        let reachAt = problems.text("reach_at", sent["reach_at"], most: 60)
        checkPerson(&problems)
        guard let topic, let content, problems.isEmpty else { throw problems }
        return Checked(
            channel: sent["by"] == SuggestionChannel.qr.rawValue ? .qr : .web,
            topic: topic,
            theme: Self.theme(of: content),
            content: content,
            raisedBy: raisedBy,
            reachAt: reachAt
        )
    }

    /// What a list calls it: its beginning.
    private static func theme(of content: String) -> String {
        let line = content.split(whereSeparator: \.isNewline).first.map(String.init) ?? content
        let signs = Array(line.unicodeScalars.prefix(20))
        let start = String(String.UnicodeScalarView(signs))
        return signs.count < line.unicodeScalars.count ? "\(start)…" : start
    }

    /// A robot that stepped into the trap learns no more than that the sum was wrong.
    private func checkPerson(_ problems: inout Problems) {
        let question = keys.question(in: sent[RobotQuestion.field])
        guard let question, question.isAbout(box.region), question.isInTime(now) else {
            problems.add("answer", Sentence("请再算一次，算好了再交。"))
            return
        }
        if !question.isRight(sent["answer"]) || !sent[RobotQuestion.trap].isEmpty {
            problems.add("answer", Sentence("算得不对，请再算一次。"))
        }
    }
}

extension RobotQuestion {
    /// The question of a place's form for suggestions: below nought, where no notice has its number.
    init(board: RegionCode, at moment: Date) {
        self.init(notice: Self.number(of: board), at: moment)
    }

    func isAbout(_ board: RegionCode) -> Bool { notice == Self.number(of: board) }

    private static func number(of board: RegionCode) -> Int64 { -(Int64(board.text) ?? 0) }
}

extension Problems {
    /// A rule of the table that stands against a suggestion from the web; what is no rule is thrown on.
    static func ofWebSuggestions(_ error: PostgresError) throws -> Problems {
        guard error.constraint == "web_suggestions_are_few" else { throw error }
        return Problems("", Sentence("今天收到的意见太多了。请投意见箱或者当面说，也可以明天再来。"))
    }
}
