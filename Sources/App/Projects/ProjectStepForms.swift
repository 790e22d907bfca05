import Domain
import HTML

/// What the reader of a project can do with it as a whole now.
struct ProjectStepForms {
    let page: ProjectPage

    private var t: Words { page.t }
    private var project: Project { page.project }

    /// The steps that follow on the state and are hers; going back and ending stand last.
    private var mine: [(noun: String, step: ProjectStep, act: Act)] {
        ProjectStepRoutes.steps.filter { _, step, act in
            step.froms.contains(project.state) && page.person.may(act, at: project.region)
                && holds(step.duties(in: project.state)) && isDue(step)
        }
    }

    private func holds(_ duties: [Duty]) -> Bool {
        page.person.grants.contains {
            duties.contains($0.duty) && $0.region.contains(project.region)
        }
    }

    /// Whether nothing else than her form stands against it.
    private func isDue(_ step: ProjectStep) -> Bool {
        switch step {
        case .townApproved:
            page.person.account != project.enterer && (noticeEnd.map { $0 < page.today } ?? false)
        case .countyApproved: project.isLarge
        case .contracted: project.state == .countyApproved || !project.isLarge
        default: true
        }
    }

    private var noticeEnd: Day? { page.steps.last { $0.step == .onNotice }?.endsOn }

    var html: HTML {
        let forward = mine.filter { !$0.step.needsReason }
        let back = mine.filter(\.step.needsReason)
        return """
            \(forward.isEmpty ? waits : next(forward))
            \(each: back, { form($0.noun, $0.step, isFolded: true) })
            """
    }

    private func next(_ steps: [(noun: String, step: ProjectStep, act: Act)]) -> HTML {
        """
        <section><h2>\(t("下一步"))</h2>\(each: steps, { form($0.noun, $0.step, isFolded: false) })</section>
        """
    }

    /// Whom a project waits for that she cannot carry on herself.
    private var waits: HTML {
        let said: String? =
            switch project.state {
            case .idea: t("等村里申报。")
            case .applied: t("等村里评议。")
            case .villageReviewed: t("等村里公示。")
            case .onNotice:
                noticeEnd.map {
                    $0 < page.today ? t("公示期满，等乡镇审批。") : t("公示到 {day}，期满以后由乡镇审批。", t.day($0))
                }
            case .townApproved where project.isLarge: t("等县里审批。")
            case .townApproved, .countyApproved: t("等乡镇签协议。")
            case .contracted: t("等资金到位。")
            case .funded: t("等乡镇开始实施。")
            case .running: t("正在实施，办完了由乡镇验收。")
            case .accepted, .repaying, .closed, .terminated: nil
            }
        guard let said else { return .empty }
        return "<p class=\"soft\">\(said)</p>"
    }

    private func form(_ noun: String, _ step: ProjectStep, isFolded: Bool) -> HTML {
        let content: HTML = """
            <form class="sheet" method="post" action="\(to: "\(page.base)/\(noun)")">
            \(page.formToken.html)\(FormKey().html)
            \(if: help(step) != nil, "<p class=\"soft\">\(help(step) ?? "")</p>")
            \(day(step))\(fields(step))
            \(Button(text: button(step), weight: isFolded ? .grave : .main).body)</form>
            """
        guard isFolded else { return content }
        let wasRefused = page.problems.sentence(for: "reason") != nil
        return """
            <details\(if: wasRefused, " open")><summary>\(t(step.label))</summary>\(content)</details>
            """
    }

    private func button(_ step: ProjectStep) -> String { t("记下：{step}", t(step.label)) }

    private func help(_ step: ProjectStep) -> String? {
        switch step {
        case .applied: t("申报以后项目就不再改；要改，请乡镇退回。")
        case .villageReviewed: t("村民（代表）会议评议，写到会和表决的人数。")
        case .onNotice: t("贴在公开栏至少 7 天；网上公开栏同时公示，不写姓名。")
        case .townApproved: t("公示期满没有异议的，批准。")
        case .countyApproved: t("预算 5 万元以上，乡镇已经批准。")
        case .funded: t("账上有入了账的项目支出，或者登记了自筹、实物。")
        case .running: t("从这一天起，每季度回访一次，每年由乡镇回访一次。")
        case .closed: t("周转金都收回了，才能办结。")
        case .returned: t("退回以后村里可以修改，再申报、评议、公示一遍。")
        case .terminated: t("终止以后不再变动，写明原因。")
        case .contracted, .repaying, .accepted: nil
        }
    }

    private func day(_ step: ProjectStep) -> HTML {
        Field(
            label: t("哪一天"),
            name: "day",
            value: page.sent?["day"] ?? page.today.iso,
            kind: .date,
            error: sentence("day"),
            required: true,
            identifier: "day-\(step.rawValue)"
        ).body
    }

    private func fields(_ step: ProjectStep) -> HTML {
        switch step {
        case .villageReviewed:
            """
            \(number("present", t("到会人数")))\(number("votes_for", t("赞成")))\(number("votes_against", t("反对")))
            """
        case .onNotice:
            Field(
                label: t("公示到哪一天"),
                name: "ends_on",
                value: page.sent?["ends_on"] ?? page.today.adding(days: 7).iso,
                kind: .date,
                error: sentence("ends_on"),
                required: true
            ).body
        case .returned, .terminated:
            Field(
                label: t("原因"),
                name: "reason",
                value: page.sent?["reason"] ?? "",
                kind: .textarea(rows: 2),
                error: sentence("reason"),
                required: true,
                maxLength: 200,
                identifier: "reason-\(step.rawValue)"
            ).body
        default: .empty
        }
    }

    private func number(_ name: String, _ label: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? "",
            kind: .number,
            error: sentence(name),
            required: true,
            maxLength: 4
        ).body
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }
}
