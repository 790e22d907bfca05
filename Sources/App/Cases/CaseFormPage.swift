import Domain
import HTML

/// The form for somebody who is to be helped; on a phone it is one column, the rare things folded away.
struct CaseFormPage: Page {
    let t: Words
    let person: SignedIn
    let desk: CaseDesk
    let households: [HouseholdChoice]
    let doubles: [CaseDouble]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("登记{programme}申请", desk.programmeName) }
    var place: MenuItem.Place? { .cases }
    var address: Link? { base }
    var base: Link { "/cases/new/\(desk.programme)/\(desk.chapter)" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .cases(desk.region, today.year))">\(desk.chapterName) · \(t("帮扶救助"))</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(t("只记是谁、看了什么证件、谁决定的；能不能享受由主管部门决定，这里不打听、不推算家里的事。"))</p>
        \(with: desk.rate, rate)
        \(problems.summary(t))
        <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
        \(warning)
        \(who)\(child)\(consent)\(more)\(bank)
        \(Button(text: t("登记")).body)</form></div>
        """
    }

    private func rate(_ amount: Fen) -> HTML {
        let per = desk.per.map { t($0.label) } ?? ""
        return "<p>\(t("现在的标准：{per} {n} 元。", per, amount.yuan))</p>"
    }

    /// Help of the same kind that is there already: she looks at it and says that she knows.
    private var warning: HTML? {
        guard !doubles.isEmpty else { return nil }
        let items = doubles.map { other in
            PlainList.Item(
                text: "\(other.place) \(other.programme)",
                trailing: t("{y} 年，{state}", other.year, t(other.state.label))
            )
        }
        let whose =
            doubles.contains(where: \.isSamePerson)
            ? t("这个人已经有同一类的帮扶：") : t("这一户已经有同一类的帮扶：")
        let box = Field(
            label: t("我知道已经有这些，仍然要登记"),
            name: "doubles_known",
            value: "",
            kind: .checkbox
        )
        return Notice(
            kind: .warning,
            text: whose,
            detail: "\(PlainList(items: items).body)\(box.body)"
        ).body
    }

    private var who: HTML {
        let choices =
            [Field.Choice(value: "", label: t("不是登记的联系户"))]
            + households.map { house in
                let group = house.group.map { " · \($0)" } ?? ""
                return Field.Choice(value: "\(house.id)", label: "\(house.head)\(group)")
            }
        return """
            \(text("name", t("姓名"), most: 30, required: true))
            \(field("id_number", t("身份证号"), most: 18, help: t("加密保存，只用来核对是不是同一个人；没有就不填。")))
            \(choice("household", t("是哪一户的人"), choices))
            \(choice("year", t("从哪一年起"), [today.year, today.year + 1].map { .init(value: "\($0)", label: t("{y} 年", $0)) }))
            \(choice("class", t("档次"), [.init(value: "", label: t("不分档"))] + RateClass.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
            """
    }

    private var child: HTML {
        """
        \(if: !desk.isForChildren, Field(label: t("受助的是未成年人"), name: "is_child", value: sent?["is_child"] ?? "", kind: .checkbox).body)
        \(text("guardian", t("监护人姓名"), most: 50, required: desk.isForChildren, note: desk.isForChildren ? nil : t("未成年人才填")))
        """
    }

    private var consent: HTML {
        Field(
            label: desk.isForChildren ? t("监护人哪天同意的") : t("本人（未成年人是监护人）哪天同意的"),
            name: "consented_on",
            value: sent?["consented_on"] ?? "",
            kind: .date,
            help: t("同意登记身份证号、银行账号和这份申请，签字的纸留在村里；随时可以收回。"),
            error: sentence("consented_on"),
            required: true
        ).body
    }

    private var more: HTML {
        let isOpen = ["birth_year", "sponsor", "contact"].contains { sentence($0) != nil }
        return """
            <details\(if: isOpen, " open")><summary>\(t("结对的人、联系人"))</summary>
            \(text("birth_year", t("出生年份"), most: 4, note: t("有身份证号不用填")))
            \(text("sponsor", t("结对帮扶的人或单位"), most: 60, note: t("可以不填")))
            \(text("contact", t("联系人"), most: 200, note: t("可以不填")))</details>
            """
    }

    private var bank: HTML {
        """
        \(text("bank_name", t("开户银行"), most: 40, note: t("可以以后再填")))
        \(field("bank_number", t("银行账号"), most: 30, help: t("必须是本人的账号；加密保存，页面上只看得到后 4 位。")))
        """
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }

    private func field(_ name: String, _ label: String, most: Int, help: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            help: help,
            error: sentence(name),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: most
        ).body
    }

    private func text(
        _ name: String,
        _ label: String,
        most: Int,
        required: Bool = false,
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            error: sentence(name),
            autocomplete: "off",
            required: required,
            note: note,
            maxLength: most
        ).body
    }

    private func choice(_ name: String, _ label: String, _ choices: [Field.Choice]) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: .select(choices),
            error: sentence(name)
        ).body
    }
}
