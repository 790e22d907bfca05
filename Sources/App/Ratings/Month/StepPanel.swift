import Domain
import HTML

/// What may be done with a month now, by whoever looks at it: the main step, and those aside.
struct StepPanel {
    let t: Words
    let rating: RatingMonth
    let person: SignedIn
    let formToken: FormToken
    let problems: Problems
    /// What was typed into a refused form.
    var reason = ""

    var body: HTML {
        let open = MonthStep.allCases.filter(isOpen)
        let plain = open.filter { !$0.needsReason }
        return """
            \(if: !plain.isEmpty, "<div class=\"actions\">\(each: plain, button)</div>")\
            \(each: open.filter(\.needsReason), reasoned)
            """
    }

    private func isOpen(_ step: MonthStep) -> Bool {
        guard person.may(step.act, at: rating.head.town) else { return false }
        // Computing again without a change is no step: points by hand do it by themselves.
        if step == .computed { return rating.state == .closed }
        if case .success = rating.state.after(step.event) { return true }
        return false
    }

    private func button(_ step: MonthStep) -> HTML {
        """
        <form method="post" action="\(to: "\(rating.link)/\(step.noun)")">\
        \(formToken.html)\(FormKey().html)\(Button(text: label(step)).body)</form>
        """
    }

    private func reasoned(_ step: MonthStep) -> HTML {
        """
        <details class="step"\(if: !problems.isEmpty, " open")><summary>\(label(step))</summary>
        <form method="post" action="\(to: "\(rating.link)/\(step.noun)")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("为什么"),
            name: "reason",
            value: reason,
            kind: .textarea(rows: 2),
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body)
        \(Button(text: label(step), weight: .quiet).body)</form></details>
        """
    }

    private func label(_ step: MonthStep) -> String {
        switch step {
        case .computed: t("计算这个月")
        case .reviewed: t("评议完成，提交审定")
        case .approved: t("审定")
        case .returned: t("退回评议")
        case .published: t("公示")
        case .locked: t("锁定")
        case .revised: t("更正重评")
        }
    }
}

/// The steps of a month as they were taken, the latest first.
struct StepHistory {
    let t: Words
    let steps: [StepEntry]

    var body: HTML {
        guard !steps.isEmpty else { return .empty }
        return Sheet(title: t("经过"), content: PlainList(items: merged.map(item)).body).body
    }

    /// After each point by hand a month is computed again; of such a series the last one is shown.
    private var merged: [StepEntry] {
        steps.indices.filter { place in
            place == 0 || steps[place].step != .computed || steps[place - 1].step != .computed
        }.map { steps[$0] }
    }

    private func item(_ entry: StepEntry) -> PlainList.Item {
        let what = t(entry.step.event.label)
        let text = entry.reason.map { t("{step}：{reason}", what, $0) } ?? what
        let trailing =
            entry.revision > 1
            ? t("{name}，{moment}，第 {n} 稿", entry.by, t.moment(entry.at), entry.revision)
            : t("{name}，{moment}", entry.by, t.moment(entry.at))
        return PlainList.Item(text: text, trailing: trailing)
    }
}
