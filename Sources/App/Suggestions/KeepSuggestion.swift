import Domain
import HTML
import Hummingbird
import Postgres

/// Enters a suggestion, answers it, or takes it further, in one transaction.
struct KeepSuggestion: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    func add(to chapter: Int64) async throws -> Response {
        let form = try SuggestionForm(sent: sent).checked(on: clock.today)
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(MemberStore.chapter(chapter))
            try person.require(.keepSuggestions, at: found.region)
            guard !found.isDissolved else { throw Problems("state", .dissolved) }
            let (holidays, rule) = try await transaction.run(
                WorkingCalendar.rows(from: form.received),
                GovernanceRule.of(found.region, on: form.received)
            )
            let due = AnswerTime.due(
                from: form.received,
                by: WorkingCalendar(holidays),
                in: rule.answerDays
            ).day
            let suggestion = try await transaction.run(
                SuggestionQuery.add.one(
                    Int64.self,
                    chapter,
                    form.received,
                    form.channel.rawValue,
                    form.theme,
                    form.content,
                    form.raisedBy,
                    due,
                    clock.now(),
                    form.topic?.rawValue,
                    form.reachAt
                )
            )
            return "/suggestions/\(suggestion)"
        }
    }

    func answer(_ suggestion: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day(
            "answered_on",
            sent["answered_on"],
            upTo: clock.today,
            orElse: .whichDay
        )
        let answer = problems.text(
            "answer",
            sent["answer"],
            most: 500,
            orElse: Sentence("请写明怎样答复的。")
        )
        guard let day, let answer, problems.isEmpty else { throw problems }
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                SuggestionQuery.find.one(Suggestion.self, suggestion)
            )
            try person.require(.keepSuggestions, at: found.region)
            guard day >= found.received else {
                throw Problems("answered_on", Sentence("不能早于收到意见的那一天。"))
            }
            guard found.answered == nil else { throw Problems("state", .changedMeanwhile) }
            let changed = try await transaction.run(
                SuggestionQuery.answer.execute(suggestion, day, answer, clock.now())
            )
            guard changed == 1 else { throw Problems("state", .changedMeanwhile) }
            return "/suggestions/\(suggestion)"
        }
    }

    func step(_ suggestion: Int64) async throws -> Response {
        guard let step = SuggestionStep(rawValue: sent["step"]) else { throw Stop.notFound }
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: clock.today, orElse: .whichDay)
        let words = problems.text(
            "words",
            step == .close ? "" : sent["words"],
            most: step == .assign ? 40 : 500,
            orElse: step == .close ? nil : Sentence("请写几个字。")
        )
        if words?.unicodeScalars.count == 1 { problems.add("words", Sentence("请写几个字。")) }
        guard let day, problems.isEmpty else { throw problems }
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                SuggestionQuery.find.one(Suggestion.self, suggestion)
            )
            try person.require(.keepSuggestions, at: found.region)
            guard step.follows.contains(found.state) else {
                throw Problems("state", .changedMeanwhile)
            }
            guard day >= found.answered ?? found.received else {
                throw Problems("day", Sentence("不能早于前一步的那一天。"))
            }
            _ = try await transaction.run(
                SuggestionQuery.step.execute(suggestion, step.rawValue, day, words, clock.now())
            )
            return "/suggestions/\(suggestion)"
        }
    }
}
