import Domain
import HTML

/// How far a suggestion has come: when it was answered, or by when it is to be.
struct AnswerMark {
    let t: Words
    let state: SuggestionState
    let due: Day?
    let waitsUntil: Day?
    let answered: Day?
    let today: Day

    init(_ entry: SuggestionEntry, t: Words, today: Day) {
        self.t = t
        state = entry.state
        due = entry.due
        waitsUntil = entry.waitsUntil
        answered = entry.answered
        self.today = today
    }

    init(_ suggestion: Suggestion, t: Words, today: Day) {
        self.t = t
        state = suggestion.state
        due = suggestion.due
        waitsUntil = suggestion.waitsUntil
        answered = suggestion.answered
        self.today = today
    }

    var html: HTML {
        if let waitsUntil {
            return DueMark(t: t, due: waitsUntil, done: nil, today: today).html
        }
        guard let answered else { return "\(t(state.label))" }
        let others = state == .answered ? "" : " · \(t(state.label))"
        guard let due, answered > due else { return "\(t("{day}答复", answered.iso))\(others)" }
        return "\(t("{day}答复，晚了 {n} 天", answered.iso, due.days(until: answered)))\(others)"
    }
}
