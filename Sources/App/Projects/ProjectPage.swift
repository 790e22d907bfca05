import Domain
import HTML

/// One project: what it is, how far it came and who did what, and what comes next.
struct ProjectPage: Page {
    let t: Words
    let person: SignedIn
    let project: Project
    let steps: [ProjectStepRow]
    let parts: ProjectParts
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { project.name }
    var place: MenuItem.Place? { .projects }
    var address: Link? { base }
    var base: Link { .project(project.id) }
    var mayEnter: Bool { person.may(.enterProject, at: project.region) }
    /// Whether what stands with it may still be added to.
    var mayKeep: Bool { mayEnter && !project.state.isOver }
    var tokens: HTML { "\(formToken.html)\(FormKey().html)" }

    func field(
        _ name: String,
        _ label: String,
        _ now: String,
        kind: Field.Kind = .text,
        help: String? = nil,
        isRequired: Bool = true,
        most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isRequired,
            note: isRequired ? nil : t("可不填"),
            maxLength: most
        ).body
    }

    func wasRefused(_ fields: String...) -> Bool {
        fields.contains { problems.sentence(for: $0) != nil }
    }

    /// A small form that takes something off again.
    func removal(_ link: Link, of what: String) -> HTML {
        """
        <form method="post" action="\(to: link)">\(tokens)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(what)</span></button></form>
        """
    }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .projects(project.region, today.year))">\(project.chapterName) · \(t("三结合项目"))</a></p>
        <h1>\(project.name)</h1>
        <p><span class="badge">\(t(project.state.label))</span>\
        \(if: project.isBase, " <span class=\"badge\">\(t("示范基地"))</span>")\
        \(if: project.isLarge, " <span class=\"badge\">\(t("5 万元以上，县里批准"))</span>")</p>
        \(problems.summary(t, identifier: { _ in nil }))
        \(facts)
        \(ProjectStepForms(page: self).html)
        \(if: person.may(.seeAssisted, at: project.region), ProjectHouseholdsPart(page: self).html)
        \(ProjectMoneyPart(page: self).html)
        \(ProjectLoansPart(page: self).html)
        \(ProjectFollowUpsPart(page: self).html)
        \(ProjectActivitiesPart(page: self).html)
        \(AcceptancePart(page: self).html)
        \(ProjectPhotosPart(page: self).html)
        \(history)
        </div>
        """
    }

    private var facts: HTML {
        let scale = t.scale(project.scale, project.scaleUnit)
        let who = project.operatorKind.map {
            t("{name}（{kind}）", project.operatorName, t($0.label))
        }
        return """
            <div class="sheet"><dl class="facts">
            <dt>\(t("产业"))</dt><dd>\(project.product) · \(t(project.kind.label))</dd>
            <dt>\(t("经营人或单位"))</dt><dd>\(who ?? project.operatorName)</dd>
            \(fact(t("地点"), project.site))\(fact(t("规模"), scale))\(fact(t("怎么做"), project.plan))
            \(fact(t("预计年收入（元）"), project.planIncome?.yuan))\(fact(t("预算（元）"), project.budget?.yuan))
            \(fact(t("打算哪天开始"), project.startsOn?.iso))\(fact(t("建成"), project.builtOn?.iso))
            \(fact(t("周期"), project.cycleMonths.map { t("{n} 个月", $0) }))
            \(fact(t("协作部门"), project.partners))\(fact(t("风险和办法"), project.risks))
            <dt>\(t("登记"))</dt><dd>\(entered)</dd></dl>
            \(if: mayEnter && project.isOpen, changing)</div>
            """
    }

    private func fact(_ label: String, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return "<dt>\(label)</dt><dd>\(value)</dd>"
    }

    private var entered: String {
        let moment = t("{day}，{who}记", t.moment(project.enteredAt), project.entererName)
        return project.ledgerLine.map { t("{what}；台账第 {n} 行", moment, $0) } ?? moment
    }

    private var changing: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("修改项目"), link: "\(base)/change", weight: .quiet).body)</p>
        """
    }

    private var history: HTML {
        guard !steps.isEmpty else {
            guard project.ledgerLine != nil else { return .empty }
            return Sheet(
                title: t("办理经过"),
                content: "<p class=\"soft\">\(t("这个项目来自旧台账，以前怎么办的没有记录。"))</p>"
            ).body
        }
        let items = steps.map { step in
            PlainList.Item(
                text: said(step),
                trailing: t("{name}，{moment}", step.takerName, t.moment(step.takenAt))
            )
        }
        return Sheet(title: t("办理经过"), content: PlainList(items: items).body).body
    }

    private func said(_ step: ProjectStepRow) -> String {
        let what = t("{day}{step}", t.day(step.day), t(step.step.label))
        if let there = step.present, let pro = step.votesFor, let contra = step.votesAgainst {
            return t("{what}：到会 {n} 人，赞成 {m}，反对 {k}", what, there, pro, contra)
        }
        if let end = step.endsOn { return t("{what}：到 {day}", what, t.day(end)) }
        return step.reason.map { "\(what)：\($0)" } ?? what
    }
}
