import Domain
import HTML

/// Where an application went so far, and the steps the household may take with it.
struct ApplicationSteps {
    let page: ApplicationPage

    private var t: Words { page.t }
    private var state: StarState { page.application.state }

    var html: HTML {
        """
        \(if: !page.found.steps.isEmpty, Sheet(title: t("走过的步骤"), content: history).body)
        \(own)
        """
    }

    private var history: HTML {
        "<ul class=\"plain\">\(each: page.found.steps, line)</ul>"
    }

    private func line(_ step: ApplicationStep) -> HTML {
        // The panel scored; that one of them came last says nothing.
        let who = step.event == .score ? t("评审组") : step.by
        return """
            <li><span>\(t(step.event.label))\(with: who, { "　<span class=\"soft\">\($0)</span>" })\
            \(with: step.reason, { "<br>\($0)" })</span>
            <span class="trailing">\(t.day(step.taken.day))</span></li>
            """
    }

    /// What the household, or its village for it, may take back.
    private var own: HTML? {
        guard page.mayApply, !state.hasEnded else { return nil }
        return """
            <section><h2>\(t("要办的事"))</h2><div class="sheet stack">
            \(if: mayReopen, reopening)\(withdrawal)</div></section>
            """
    }

    private var mayReopen: Bool {
        state == .submitted && page.application.refusal(on: page.today) == nil
    }

    private var reopening: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/reopening")">
        \(page.formToken.html)\(FormKey().html)
        <p>\(t("还没有人评分以前，可以取回来改，改好再提交。"))</p>
        \(Button(text: t("取回修改"), weight: .quiet).body)</form>
        """
    }

    private var withdrawal: HTML {
        """
        <details><summary>\(t("撤回申报"))</summary>
        <form method="post" action="\(to: "\(page.base)/withdrawal")">
        \(page.formToken.html)\(FormKey().html)
        <p>\(t("随时可以撤回，不用说明原因，不影响任何待遇。"))</p>
        \(Button(text: t("撤回"), weight: .grave).body)</form></details>
        """
    }
}
