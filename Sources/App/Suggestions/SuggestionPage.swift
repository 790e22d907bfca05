import Domain
import HTML

/// One suggestion: what was said, by when it is answered, and the answer.
struct SuggestionPage: Page {
    let t: Words
    let suggestion: Suggestion
    let working: WorkingCalendar
    let mayAnswer: Bool
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { suggestion.theme }
    var place: MenuItem.Place? { .suggestions }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/suggestions?place=\(suggestion.region.text)")">\(t("意见建议"))</a>　\
        \(suggestion.chapter)</p>
        <h1>\(suggestion.theme)</h1>
        <p>\(mark)</p>
        \(problems.summary(t))
        <div class="sheet"><p>\(suggestion.content)</p><dl class="facts">
        <dt>\(t("怎样来的"))</dt><dd>\(t(suggestion.channel.label))</dd>
        <dt>\(t("谁提的"))</dt><dd>\(suggestion.raisedBy ?? t("不记名"))</dd>
        <dt>\(t("收到"))</dt><dd>\(t.day(suggestion.received))</dd>
        <dt>\(t("答复期限"))</dt><dd>\(deadline)</dd>
        \(with: suggestion.enteredBy, { "<dt>\(t("登记人"))</dt><dd>\($0)</dd>" })
        </dl>\(if: !isCertain, guessed)</div>
        \(with: suggestion.answer, answered)
        \(if: suggestion.answer == nil && mayAnswer, Sheet(title: t("答复"), content: form).body)
        </div>
        """
    }

    private var mark: HTML {
        AnswerMark(t: t, due: suggestion.due, answered: suggestion.answered, today: today).html
    }

    private var deadline: String {
        t("{day}（{n} 个工作日）", t.day(suggestion.due), AnswerTime.workingDays)
    }

    private var isCertain: Bool {
        AnswerTime.due(from: suggestion.received, by: working).isCertain
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

    private var form: HTML {
        """
        <form method="post" action="\(to: "/suggestions/\(suggestion.id)/answer")">
        \(formToken.html)\(FormKey().html)
        \(day)\(words)
        \(Button(text: t("记下答复")).body)</form>
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天答复的"),
            name: "answered_on",
            value: sent?["answered_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "answered_on").map { t($0) },
            required: true
        ).body
    }

    private var words: HTML {
        Field(
            label: t("怎样答复的"),
            name: "answer",
            value: sent?["answer"] ?? "",
            kind: .textarea(rows: 4),
            help: t("记下以后不能再改。"),
            error: problems.sentence(for: "answer").map { t($0) },
            required: true,
            maxLength: 500
        ).body
    }
}
