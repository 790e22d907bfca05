import Domain
import HTML

/// A household within a project: its role and support, its income in bands, and whether hardship ended.
struct AssistedPage: Page {
    let t: Words
    let person: SignedIn
    let project: Project
    let household: AssistedHousehold
    let incomes: [DeclaredIncome]
    let liftings: [Lifting]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{who} · {project}", household.name(t), project.name) }
    var place: MenuItem.Place? { .projects }
    var address: Link? { base }
    var base: Link { .projectHousehold(household.id, of: project.id) }
    var isOpen: Bool { !project.state.isOver && household.leftOn == nil }
    var mayEnter: Bool { person.may(.enterProject, at: project.region) && isOpen }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .project(project.id))">\(project.name)</a></p>
        <h1>\(household.name(t))</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(facts)
        \(if: mayEnter, change)
        \(if: person.may(.seeIncome, at: project.region), IncomePart(page: self).html)
        \(LiftingPart(page: self).html)
        \(if: mayEnter, leaving)
        </div>
        """
    }

    private var facts: HTML {
        let support = household.support.map { t($0.label) }.joined(separator: t("、"))
        return """
            <div class="sheet"><dl class="facts">
            <dt>\(t("是什么户"))</dt><dd>\(household.role.map { t($0.label) } ?? t("台账没有写，待补"))</dd>
            <dt>\(t("项目给这一户什么"))</dt><dd>\(support.isEmpty ? t("还没有登记") : support)</dd>
            \(with: household.skill, { "<dt>\(t("学到的手艺"))</dt><dd>\($0)</dd>" })
            <dt>\(t("哪天加入"))</dt><dd>\(household.joinedOn?.iso ?? t("台账没有写"))</dd>
            \(with: household.leftOn, { "<dt>\(t("哪天退出"))</dt><dd>\($0.iso)</dd>" })
            </dl>\(if: seesHousehold, link)</div>
            """
    }

    private var seesHousehold: Bool {
        household.head != nil && person.may(.seeHouseholds, at: project.region)
    }

    private var link: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("看这一户"), link: "/households/\(household.household)", weight: .quiet).body)</p>
        """
    }

    private var change: HTML {
        let wasRefused =
            problems.sentence(for: "role") != nil || problems.sentence(for: "skill") != nil
        return """
            <details\(if: wasRefused, " open")><summary>\(t("修改这一户在项目里的情况"))</summary>
            <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
            <input type="hidden" name="version" value="\(household.version)">
            \(AssistedFields(t: t, problems: problems, sent: sent, household: household).html)
            \(Button(text: t("保存")).body)</form></details>
            """
    }

    private var leaving: HTML {
        """
        <details><summary>\(t("这一户退出项目"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/leaving")">\(formToken.html)\(FormKey().html)
        \(field("left_on", t("哪天退出"), today.iso, kind: .date))
        \(Button(text: t("退出"), weight: .grave).body)</form></details>
        """
    }

    func field(
        _ name: String,
        _ label: String,
        _ now: String,
        kind: Field.Kind,
        help: String? = nil
    )
        -> HTML
    {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: name == "reason" ? 200 : nil
        ).body
    }
}

/// What the household declared, in bands, and the form for another year.
struct IncomePart {
    let page: AssistedPage

    private var t: Words { page.t }

    var html: HTML {
        """
        <section><h2>\(t("人均年收入（本人申报）"))</h2>
        \(rows.isEmpty ? none : table)
        \(if: page.mayEnter, form)</section>
        """
    }

    private var rows: [DeclaredIncome] { page.incomes.filter(\.isNewest) }
    private var none: HTML { "<p class=\"soft\">\(t("还没有申报，不等于没有收入。"))</p>" }

    private var table: HTML {
        DataTable(
            caption: t("人均年收入（本人申报）"),
            hidesCaption: true,
            columns: [
                .init(title: t("哪一年")), .init(title: t("收入档")), .init(title: t("申报")),
            ],
            cells: rows.map { row in
                let year = row.year.map { t("{y} 年", $0) } ?? t("年份没有写")
                let when = row.declaredOn?.iso ?? t("旧台账")
                return [
                    "\(row.isBaseline ? t("帮扶前（{y}）", year) : year)", "\(t(row.band.label))",
                    "\(t("{day}，{who}记", when, row.enterer))",
                ]
            }
        ).body
    }

    private var form: HTML {
        let bands =
            [Field.Choice(value: "", label: t("请选"))]
            + IncomeBand.allCases.map { .init(value: "\($0.rawValue)", label: t($0.label)) }
        let kinds = [
            Field.Choice(value: "year", label: t("某一年")),
            .init(value: "baseline", label: t("帮扶前")),
        ]
        let wasRefused = ["year", "band", "declared_on"]
            .contains { page.problems.sentence(for: $0) != nil }
        return """
            <details\(if: wasRefused, " open")><summary>\(t("记一次申报"))</summary>
            <form class="sheet" method="post" action="\(to: "\(page.base)/income")">
            \(page.formToken.html)\(FormKey().html)
            \(page.field("what", t("申报的是"), "year", kind: .radios(kinds)))
            \(page.field("year", t("哪一年"), "\(page.today.year - 1)", kind: .number))
            \(page.field("band", t("收入档"), "", kind: .select(bands), help: t("由户主自己说，只记在哪一档，不记数目。")))
            \(page.field("declared_on", t("哪天申报的"), page.today.iso, kind: .date))
            \(Button(text: t("记下")).body)</form></details>
            """
    }
}

/// Whether the household's hardship ended, as the township confirmed it.
struct LiftingPart {
    let page: AssistedPage

    private var t: Words { page.t }
    private var isLifted: Bool { page.household.liftedOn != nil }
    private var mayConfirm: Bool {
        page.person.may(.confirmLifting, at: page.project.region)
            && page.household.enterer != page.person.account
    }

    var html: HTML {
        """
        <section><h2>\(t("脱困"))</h2>
        <p>\(page.household.liftedOn.map { t("{day}脱困，乡镇已确认。", t.day($0)) } ?? t("还没有确认脱困。"))</p>
        \(if: !page.liftings.isEmpty, history)
        \(if: mayConfirm && !isLifted, confirm)
        \(if: mayConfirm && isLifted, reversal)</section>
        """
    }

    private var history: HTML {
        let items = page.liftings.map { one in
            let what = one.isReversal ? t("撤回确认") : t("确认脱困（{day}）", one.liftedOn.iso)
            return PlainList.Item(
                text: "\(what)：\(one.reason)",
                trailing: t("{name}，{moment}", one.confirmer, t.moment(one.confirmedAt))
            )
        }
        return "<div class=\"sheet\">\(PlainList(items: items).body)</div>"
    }

    private var confirm: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(page.base)/lifting")">
        \(page.formToken.html)\(FormKey().html)
        \(page.field("lifted_on", t("哪天脱困"), page.today.iso, kind: .date))
        \(page.field("reason", t("依据"), "", kind: .textarea(rows: 2), help: t("如收入、住房、就业的情况。")))
        \(Button(text: t("确认脱困")).body)</form>
        """
    }

    private var reversal: HTML {
        """
        <details><summary>\(t("确认错了，撤回"))</summary>
        <form class="sheet" method="post" action="\(to: "\(page.base)/lifting-reversal")">
        \(page.formToken.html)\(FormKey().html)
        \(page.field("reason", t("原因"), "", kind: .textarea(rows: 2)))
        \(Button(text: t("撤回"), weight: .grave).body)</form></details>
        """
    }
}
