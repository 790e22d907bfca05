import Domain
import HTML

/// One suggestion: what was said, by when it is answered, the answer, and what is done next.
struct SuggestionPage: Page {
    let t: Words
    let suggestion: Suggestion
    let steps: [SuggestionStepEntry]
    let rule: GovernanceRule
    let working: WorkingCalendar
    let mayAnswer: Bool
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { suggestion.theme }
    var place: MenuItem.Place? { .suggestions }
    var address: Link? { "/suggestions/\(suggestion.id)" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/suggestions?place=\(suggestion.region.text)")">\(t("意见建议"))</a>　\
        \(suggestion.chapter)</p>
        <h1>\(suggestion.theme)</h1>
        <p><span class="mark">\(t(suggestion.state.label))</span> \(mark)</p>
        \(problems.summary(t))
        <div class="sheet"><p>\(suggestion.content)</p><dl class="facts">
        <dt>\(t("怎样来的"))</dt><dd>\(suggestion.channel.map { t($0.label) } ?? t("不详"))</dd>
        \(with: suggestion.topic, { "<dt>\(t("哪一类"))</dt><dd>\(t($0.label))</dd>" })
        <dt>\(t("谁提的"))</dt><dd>\(suggestion.raisedBy ?? t("不记名"))</dd>
        \(with: suggestion.reachAt, { "<dt>\(t("怎样答复"))</dt><dd>\($0)</dd>" })
        <dt>\(t("收到"))</dt><dd>\(t.day(suggestion.received))</dd>
        <dt>\(t("交办"))</dt><dd>\(assigned)</dd>
        <dt>\(t("答复期限"))</dt><dd>\(deadline)</dd>
        \(with: suggestion.enteredBy, { "<dt>\(t("登记人"))</dt><dd>\($0)</dd>" })
        \(with: suggestion.ledgerFile, source)
        </dl>\(if: !isCertain, guessed)</div>
        \(with: suggestion.answer, answered)
        \(if: !steps.isEmpty, history)
        \(if: mayAnswer, SuggestionForms(page: self).html)
        </div>
        """
    }

    private var mark: HTML { AnswerMark(suggestion, t: t, today: today).html }

    private func source(_ file: String) -> HTML {
        "<dt>\(t("台账"))</dt><dd>\(t("{file} 第 {n} 行", file, suggestion.ledgerLine ?? 0))</dd>"
    }

    private var assigned: HTML {
        if let day = suggestion.assigned, let whom = suggestion.assignedTo {
            let late = suggestion.assignBy.map { $0 < day } ?? false
            return "\(t("{day}交给{name}", t.day(day), whom))\(late ? t("（晚了）") : "")"
        }
        guard suggestion.state == .received, let by = suggestion.assignBy else { return "—" }
        return DueMark(t: t, due: by, done: nil, today: today).html
    }

    private var deadline: String {
        guard let due = suggestion.againDue ?? suggestion.due else { return t("没有") }
        return t("{day}（{n} 个工作日）", t.day(due), rule.answerDays)
    }

    private var isCertain: Bool {
        suggestion.due == nil
            || AnswerTime.due(from: suggestion.received, by: working, in: rule.answerDays).isCertain
    }

    private var guessed: HTML {
        "<p class=\"soft\">\(t("那一年的放假通知还没有录入，期限只按周末推算。"))</p>"
    }

    private func answered(_ answer: String) -> HTML {
        let who = [suggestion.answered.map { t.day($0) }, suggestion.answeredBy]
            .compactMap { $0 }.joined(separator: " · ")
        return Sheet(
            title: t("答复"),
            content: "<p>\(answer)</p><p class=\"soft\">\(who)</p>"
        ).body
    }

    private var history: HTML {
        Sheet(
            title: t("办理经过"),
            content: "<ul class=\"plain\">\(each: steps, line)</ul>"
        ).body
    }

    private func line(_ entry: SuggestionStepEntry) -> HTML {
        let who = [t.day(entry.day), entry.by].compactMap { $0 }.joined(separator: " · ")
        return """
            <li><span>\(t(entry.step.label))\(with: entry.words, { "：\($0)" })<br>\
            <span class="soft note">\(who)</span></span></li>

            """
    }
}
