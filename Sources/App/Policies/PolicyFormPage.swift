import Domain
import HTML

/// The form of a household's policy.
struct PolicyFormPage: Page {
    let t: Words
    let household: Household
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("登记保单") }
    var place: MenuItem.Place? { .households }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: "/households/\(household.id)")">\(t("{name}户", household.head))</a>\
        　\(household.chapterName)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: "/households/\(household.id)/policies")">
        \(formToken.html)\(FormKey().html)
        \(field("number", t("保单号"), most: 40, isNeeded: true))
        \(field("from", t("生效日期"), kind: .date, most: 10, isNeeded: true))
        \(field("to", t("到期日期"), kind: .date, help: t("不填按一年算。"), most: 10))
        \(field("premium", t("保费（元）"), kind: .number, most: 12, isNeeded: true))
        \(payer)
        \(field("sum", t("保额（元）"), kind: .number, most: 14))
        \(field("insurer", t("承保公司"), most: 40))
        <button class="button wide">\(t("保存"))</button>
        </form></div>
        """
    }

    private var payer: HTML {
        Field(
            label: t("谁付的保费"),
            name: "payer",
            value: sent?["payer"] ?? "",
            kind: .select(
                [.init(value: "", label: t("不知道"))]
                    + PremiumPayer.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            )
        ).body
    }

    private func field(
        _ name: String,
        _ label: String,
        kind: Field.Kind = .text,
        help: String? = nil,
        most: Int,
        isNeeded: Bool = false
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isNeeded,
            note: isNeeded ? nil : t("可不填"),
            maxLength: most
        ).body
    }
}
