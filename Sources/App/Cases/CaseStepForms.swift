import Domain
import HTML

/// The steps that the reader may take with a case now; the one that leads on stands open.
struct CaseStepForms {
    let page: CasePage

    private var t: Words { page.t }
    private var one: AssistanceCase { page.one }

    var html: HTML {
        let open = CaseStep.allCases.filter { step in
            step.from.contains(one.state) && page.may(step.act) && !isSkipped(step)
        }
        let forms = open.map { form($0, isMain: $0 == open.first) }
        guard !open.isEmpty || mayCheck else { return waiting }
        return """
            <section><h2>\(t("下一步"))</h2><div class="sheet stack">
            \(with: hangs, { "<p class=\"soft\">\($0)</p>" })
            \(if: mayCheck, check)\(each: forms)</div></section>
            """
    }

    /// Where the county decides, the township does not put anybody on the list right away.
    private func isSkipped(_ step: CaseStep) -> Bool {
        let needsCounty = one.days?.needsCounty ?? false
        return switch step {
        case .list: one.state == .townNotice && needsCounty
        case .confirm, .refuseCounty: !needsCounty
        case .appeal: page.steps.contains { $0.step == .appeal || $0.step == .exit }
        default: false
        }
    }

    private var hangs: String? {
        guard one.state == .villageNotice || one.state == .townNotice,
            let ends = page.steps.last?.endsOn, ends >= page.today
        else { return nil }
        return t("公示到 {day}，过了才能核实、确认。", ends.iso)
    }

    private var waiting: HTML {
        let said: String? =
            switch one.state {
            case .surveyed, .applied, .villageDeliberated: t("等村里办。")
            case .villageNotice: t("公示期满以后，等乡镇审批人核实。")
            case .townChecked: t("等乡镇专干公示。")
            case .townNotice: t("公示期满以后，等县级审批人确认，或由乡镇专干列入名册。")
            case .countyConfirmed: t("等乡镇专干列入名册。")
            case .appealed: t("等乡镇或县级审批人答复申诉。")
            case .carriedOver: t("从旧台账导入，只作统计，不再办理，也不发放。")
            case .listed, .suspended, .exited, .rejected: nil
            }
        return "\(with: said, { "<p class=\"soft\">\($0)</p>" })"
    }

    private var mayCheck: Bool {
        one.state == .listed && page.may(.checkCase) && (one.listedFrom ?? 0) < page.today.year
            && !page.checks.contains { $0.year == page.today.year }
    }

    private var check: HTML {
        let choices = CaseCheckResult.allCases.map {
            Field.Choice(value: $0.rawValue, label: t($0.label))
        }
        return """
            <form method="post" action="\(to: "\(page.base)/checks")">\(page.formToken.html)\(FormKey().html)
            <h3>\(t("{y} 年年审", page.today.year))</h3>
            \(Field(
                label: t("结果"),
                name: "result",
                value: page.sent?["result"] ?? "continued",
                kind: .radios(choices),
                error: sentence("result", nil)
            ).body)
            \(text("reason", t("原因"), nil, most: 200, note: t("暂停或退出的要写")))
            \(Button(text: t("记下年审")).body)</form>
            """
    }

    private func form(_ step: CaseStep, isMain: Bool) -> HTML {
        let weight: ButtonWeight =
            step.to == .rejected || step.to == .exited ? .grave : isMain ? .main : .quiet
        let content: HTML = """
            <form method="post" action="\(to: "\(page.base)/\(step.noun)")">\(page.formToken.html)\(FormKey().html)
            \(fields(step))\(Button(text: t(step.label), weight: weight).body)</form>
            """
        guard !isMain || weight == .grave else { return content }
        return """
            <details\(if: page.refused == step, " open")><summary>\(t(step.label))</summary>
            \(content)</details>
            """
    }

    private func fields(_ step: CaseStep) -> HTML {
        """
        \(if: step.isVote, vote(step))
        \(if: step.isPosting, text("ends_on", t("公示到哪一天"), step, kind: .date, now: ends(step)))
        \(if: step == .confirm, text("decision_no", t("决定的文号"), step, most: 60))
        \(if: step == .exit, grounds(step))
        \(if: !step.isPosting, text("day", t("哪一天"), step, kind: .date, now: page.today.iso))
        \(if: step.needsReason, text("reason", t("原因"), step, most: 200))
        """
    }

    private func ends(_ step: CaseStep) -> String {
        let days = step == .postVillage ? one.days?.village : one.days?.town
        return page.today.adding(days: days ?? 7).iso
    }

    private func vote(_ step: CaseStep) -> HTML {
        """
        \(text("present", t("到会人数"), step, kind: .number, most: 4))
        \(text("in_favour", t("同意"), step, kind: .number, most: 4))
        \(text("against", t("反对"), step, kind: .number, most: 4))
        """
    }

    private func grounds(_ step: CaseStep) -> HTML {
        Field(
            label: t("为什么退出"),
            name: "grounds",
            value: page.refused == step ? page.sent?["grounds"] ?? "" : "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + ExitGrounds.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("grounds", step),
            required: true,
            identifier: "grounds-\(step.noun)"
        ).body
    }

    private func sentence(_ field: String, _ step: CaseStep?) -> String? {
        guard page.refused == step else { return nil }
        return page.problems.sentence(for: field).map { t($0) }
    }

    private func text(
        _ name: String,
        _ label: String,
        _ step: CaseStep?,
        kind: Field.Kind = .text,
        now: String = "",
        most: Int? = nil,
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.refused == step ? page.sent?[name] ?? now : now,
            kind: kind,
            error: sentence(name, step),
            autocomplete: "off",
            required: note == nil,
            note: note,
            maxLength: most,
            identifier: "\(name)-\(step?.noun ?? "check")"
        ).body
    }
}
