import Domain
import HTML

/// The form of a project: a new one, or a change to one.
struct ProjectFormPage: Page {
    let t: Words
    let desk: ProjectDesk
    /// Those of the chapter, one of which may lead.
    let households: [HouseholdChoice]
    /// Nil for a new one.
    let project: Project?
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    let year: Int

    var title: String { project == nil ? t("登记一个三结合项目") : t("修改项目") }
    var place: MenuItem.Place? { .projects }
    private var target: Link {
        project.map { .project($0.id) } ?? .newProject(ofChapter: desk.chapter)
    }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .projects(desk.region, year))">\(desk.name) · \(t("三结合项目"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="sheet" method="post" action="\(to: target)">
        \(formToken.html)\(FormKey().html)
        \(with: project, { "<input type=\"hidden\" name=\"version\" value=\"\($0.version)\">" })
        \(what)\(who)\(howMuch)\(money)\(others)
        \(Button(text: t("保存")).body)</form></div>
        """
    }

    private var what: HTML {
        """
        \(text("name", t("项目名称"), project?.name, most: 60, isRequired: true))
        \(choice("kind", t("类别"), project?.kind.rawValue, please + ProjectKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(text("product", t("产业"), project?.product, most: 30, isRequired: true, help: t("养什么、种什么、做什么，如“生猪”“柑桔”。")))
        \(base)
        """
    }

    private var base: HTML {
        let isOn = sent.map { !$0["is_base"].isEmpty } ?? project?.isBase ?? false
        return Field(
            label: t("是示范基地"),
            name: "is_base",
            value: isOn ? "yes" : "",
            kind: .checkbox
        ).body
    }

    private var who: HTML {
        """
        \(choice("operator_kind", t("由谁经营"), project?.operatorKind?.rawValue, please + ProjectOperator.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(text("operator_name", t("经营人或单位"), project?.operatorName, most: 60, isRequired: true, help: t("带头户写户主姓名。不写身份证号和电话。")))
        \(choice("operator_household", t("带头户是登记的哪一户"), project?.operatorHousehold.map(String.init), leading, isRequired: false))
        \(text("site", t("地点"), project?.site, most: 100))
        """
    }

    private var leading: [Field.Choice] {
        [.init(value: "", label: t("不是登记的联系户"))]
            + households.map { house in
                let group = house.group.map { " · \($0)" } ?? ""
                return Field.Choice(value: "\(house.id)", label: "\(house.head)\(group)")
            }
    }

    private var howMuch: HTML {
        let units =
            [Field.Choice(value: "", label: t("请选"))]
            + ScaleUnit.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
        return """
            \(text("scale", t("规模"), project?.scale, most: 12, help: t("数字，如 100。")))
            \(choice("scale_unit", t("规模的单位"), project?.scaleUnit?.rawValue, units, isRequired: false))
            \(text("plan", t("怎么做"), project?.plan, most: 500, rows: 3))
            """
    }

    private var money: HTML {
        """
        \(text("plan_income", t("预计年收入（元）"), project?.planIncome?.typed, most: 15))
        \(text("budget", t("预算（元）"), project?.budget?.typed, most: 15, help: t("5 万元以上的，乡镇批准以后还要县里批准。")))
        \(Field(label: t("打算哪天开始"), name: "starts_on", value: sent?["starts_on"] ?? project?.startsOn?.iso ?? "", kind: .date, error: sentence("starts_on"), note: t("可不填")).body)
        \(Field(label: t("周期（月）"), name: "cycle_months", value: sent?["cycle_months"] ?? "\(project?.cycleMonths ?? 36)", kind: .number, help: t("一般 24 或 36 个月。"), error: sentence("cycle_months"), required: true, maxLength: 3).body)
        """
    }

    private var others: HTML {
        """
        \(text("partners", t("协作部门"), project?.partners, most: 200, help: t("如农业农村、人社、妇联。")))
        \(text("risks", t("风险和办法"), project?.risks, most: 300, rows: 2))
        """
    }

    private var please: [Field.Choice] { [.init(value: "", label: t("请选"))] }

    private func text(
        _ name: String,
        _ label: String,
        _ now: String?,
        most: Int,
        isRequired: Bool = false,
        help: String? = nil,
        rows: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now ?? "",
            kind: rows.map { .textarea(rows: $0) } ?? .text,
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: isRequired,
            note: isRequired ? nil : t("可不填"),
            maxLength: most
        ).body
    }

    private func choice(
        _ name: String,
        _ label: String,
        _ now: String?,
        _ choices: [Field.Choice],
        isRequired: Bool = true
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now ?? "",
            kind: .select(choices),
            error: sentence(name),
            required: isRequired,
            note: isRequired ? nil : t("可不填")
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
