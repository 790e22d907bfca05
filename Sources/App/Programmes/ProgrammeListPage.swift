import Domain
import HTML

/// The programmes that help in a place, and the form for one more.
struct ProgrammeListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let programmes: [Programme]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{place}的帮扶项目", region.name) }
    var place: MenuItem.Place? { person.may(.seeCases) ? .cases : .programmes }
    var address: Link? { "/programmes?place=\(region.code.text)" }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="soft">\(t("国家的制度对所有地方都有；县、乡镇的协会可以办自己的。"))</p>
        \(problems.summary(t))
        \(table)
        \(if: mayMake, form)
        """
    }

    private var mayMake: Bool {
        person.may(.changeProgrammes, at: region.code)
            && (region.level == .county || region.level == .township)
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("项目")), .init(title: t("类别")), .init(title: t("谁办的")),
                .init(title: t("状态")),
            ],
            cells: programmes.map(cells)
        ).body
    }

    private func cells(_ programme: Programme) -> [HTML] {
        [
            "<a href=\"\(to: .programme(programme.id))\">\(programme.name)</a>",
            "\(t(programme.kind.label))", "\(programme.place ?? t("国家"))",
            "\(programme.isOpen(on: today) ? t("在办") : t("已停办"))",
        ]
    }

    private var form: HTML {
        """
        <details\(if: !problems.isEmpty, " open")><summary>\(t("办一个新项目"))</summary>
        <form class="sheet" method="post" action="\(to: "/programmes")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(region.code.text)">
        \(field("name", t("名称"), most: 40))
        \(kinds)
        \(child)
        \(ProgrammeDaysFields(t: t, problems: problems, sent: sent, now: nil).html)
        \(Button(text: t("办起来")).body)</form></details>
        """
    }

    private func field(_ name: String, _ label: String, most: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most
        ).body
    }

    private var kinds: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + ProgrammeKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
        return Field(
            label: t("类别"),
            name: "kind",
            value: sent?["kind"] ?? "",
            kind: .select(choices),
            error: problems.sentence(for: "kind").map { t($0) },
            required: true
        ).body
    }

    private var child: HTML {
        Field(
            label: t("受助的是未成年人（要监护人同意）"),
            name: "for_child",
            value: sent?["for_child"] ?? "",
            kind: .checkbox
        ).body
    }
}

/// The fields for days: of a new programme, and of one whose days change.
struct ProgrammeDaysFields {
    let t: Words
    let problems: Problems
    let sent: SentForm?
    let now: ProgrammeTerm?

    var html: HTML {
        """
        \(number("village_days", t("村级公示几天"), now?.villageDays ?? 7))
        \(number("town_days", t("乡镇公示几天"), now?.townDays ?? 7))
        \(number("county_days", t("县级确认后再等几天"), now?.countyDays ?? 0))
        \(number("appeal_days", t("几天内可以申诉"), now?.appealDays ?? 15))
        \(Field(
            label: t("要县级确认"),
            name: "needs_county",
            value: sent?["needs_county"] ?? ((now?.needsCounty ?? false) ? "yes" : ""),
            kind: .checkbox
        ).body)
        """
    }

    private func number(_ name: String, _ label: String, _ value: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "\(value)",
            kind: .number,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: 2
        ).body
    }
}
