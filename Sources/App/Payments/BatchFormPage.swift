import Domain
import HTML

/// The form for a new batch: a programme and a time; whom it pays follows from the list.
struct BatchFormPage: Page {
    let t: Words
    let region: Region
    /// The townships of a county; empty in a township.
    let towns: [RegionEntry]
    let programmes: [PaidProgramme]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("编一批发放") }
    var place: MenuItem.Place? { .payments }
    var address: Link? { base }
    private var base: Link { "/payments/place/\(region.code.text)/new" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .payments(region.code))">\(region.name) · \(t("发放"))</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(t("发给谁、发多少不用填：在册、今年审过、有银行账号、这段时间没有发过的，按现行标准。"))</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
        \(if: !towns.isEmpty, townField)
        \(choice("programme", t("帮扶项目"), programmes.map { ("\($0.id)", $0.name) }))
        \(choice("year", t("哪一年"), years, preset: "\(today.year)"))
        \(choice("term", t("哪一段"), PaymentTerm.all.map { ("\($0.code)", t($0.label)) }, preset: "0"))
        \(Button(text: t("编好")).body)</form></div>
        """
    }

    private var townField: HTML {
        choice("town", t("乡镇"), towns.map { ($0.code.text, $0.name) })
    }

    private var years: [(String, String)] {
        [today.year, today.year - 1].map { ("\($0)", t("{n} 年", $0)) }
    }

    private func choice(
        _ name: String,
        _ label: String,
        _ choices: [(String, String)],
        preset: String? = nil
    ) -> HTML {
        let please = preset == nil ? [Field.Choice(value: "", label: t("请选"))] : []
        return Field(
            label: label,
            name: name,
            value: sent?[name] ?? preset ?? "",
            kind: .select(please + choices.map { .init(value: $0.0, label: $0.1) }),
            error: problems.sentence(for: name).map { t($0) },
            required: true
        ).body
    }
}
