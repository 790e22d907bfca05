import Domain
import HTML

/// What may be done next with a suggestion, each with its form.
struct SuggestionForms {
    let page: SuggestionPage

    private var t: Words { page.t }
    private var state: SuggestionState { page.suggestion.state }

    var html: HTML {
        let first = state == .received || state == .assigned
        let steps = SuggestionStep.allCases.filter { $0.follows.contains(state) }
        return """
            \(if: first && page.suggestion.answer == nil, Sheet(title: t("答复"), content: answer).body)
            \(each: steps, step)
            """
    }

    private var answer: HTML {
        """
        <form method="post" action="\(to: "/suggestions/\(page.suggestion.id)/answer")">
        \(page.formToken.html)\(FormKey().html)
        \(day("answered_on", t("哪一天答复的")))
        \(words("answer", t("怎样答复的"), most: 500, help: t("记下以后不能再改。"), isLong: true))
        \(Button(text: t("记下答复")).body)</form>
        """
    }

    private func step(_ step: SuggestionStep) -> HTML {
        let isTried = page.sent?["step"] == step.rawValue
        return """
            <details\(if: isTried, " open")><summary>\(summary(step))</summary>
            <form class="sheet" method="post" action="\(to: "/suggestions/\(page.suggestion.id)/steps")">
            \(page.formToken.html)\(FormKey().html)
            <input type="hidden" name="step" value="\(step.rawValue)">
            \(day("day", t("哪一天"), of: step))
            \(if: step != .close, says(step))
            \(Button(text: t("记下"), weight: .quiet).body)</form></details>
            """
    }

    private func summary(_ step: SuggestionStep) -> String {
        switch step {
        case .assign: state == .received ? t("交给谁办") : t("改由别人办")
        case .accept: t("采纳这条意见")
        case .forward: t("转给别的部门办")
        case .reopen: t("本人不满意，重新办理")
        case .answerAgain: t("再次答复")
        case .close: t("办结")
        }
    }

    private func says(_ step: SuggestionStep) -> HTML {
        let label =
            switch step {
            case .assign: t("交给谁")
            case .accept: t("打算怎样做")
            case .forward: t("转给哪个部门")
            case .reopen: t("为什么重新办理")
            case .answerAgain, .close: t("怎样答复的")
            }
        return words(
            "words",
            label,
            most: step == .assign ? 40 : 500,
            help: nil,
            isLong: step != .assign,
            of: step
        )
    }

    private func day(_ name: String, _ label: String, of step: SuggestionStep? = nil) -> HTML {
        Field(
            label: label,
            name: name,
            value: typed(name, step) ?? page.today.iso,
            kind: .date,
            error: fault(name, step),
            required: true,
            identifier: step.map { "\(name)-\($0.rawValue)" }
        ).body
    }

    private func words(
        _ name: String,
        _ label: String,
        most: Int,
        help: String?,
        isLong: Bool,
        of step: SuggestionStep? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: typed(name, step) ?? "",
            kind: isLong ? .textarea(rows: 4) : .text,
            help: help,
            error: fault(name, step),
            required: true,
            maxLength: most,
            identifier: step.map { "\(name)-\($0.rawValue)" }
        ).body
    }

    /// A field is filled again only in the form that was sent.
    private func typed(_ name: String, _ step: SuggestionStep?) -> String? {
        guard let sent = page.sent, sent["step"] == step?.rawValue ?? "" else { return nil }
        return sent[name]
    }

    private func fault(_ name: String, _ step: SuggestionStep?) -> String? {
        guard page.sent?["step"] == step?.rawValue ?? "" else { return nil }
        return page.problems.sentence(for: name).map { t($0) }
    }
}
