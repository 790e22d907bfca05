import Domain
import HTML

/// A new round: its year, the scheme it is held under, and its days as the scheme has them.
struct OpenRoundPage: Page {
    let t: Words
    let region: Region
    let years: [Int]
    /// Nil where every year that could be opened was.
    let year: Int?
    let scheme: StarSchemeEntry?
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { year.map { t("开评 {y} 年五星农家", $0) } ?? t("开评一年") }
    var place: MenuItem.Place? { .stars }
    var address: Link? { link }

    private var link: Link { "/stars/\(region.code.text)/rounds" }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/stars?place=\(region.code.text)")">\(region.name) · \(t("五星农家"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(content)
        """
    }

    private var content: HTML {
        guard let year, let scheme else {
            return "<p>\(t("今年和明年都已经开评了。"))</p>"
        }
        return "\(choice(year))\(form(year, scheme))"
    }

    private func choice(_ year: Int) -> HTML {
        let others = years.filter { $0 != year }.map { other -> HTML in
            """
            <a class="button quiet" href="\(to: "\(link)?year=\(other)")">\(t("改开 {y} 年", other))</a>
            """
        }
        return "\(if: !others.isEmpty, "<p class=\"actions\">\(each: others)</p>")"
    }

    private func form(_ year: Int, _ scheme: StarSchemeEntry) -> HTML {
        let fields = RoundDaysFields(t: t, problems: problems, sent: sent)
        let start = Day(year: year, month: 1, day: 1)
        return """
            <p>\(t("按这个方案评定："))<a href="\(to: .starScheme(scheme.id))">\(scheme.name)</a></p>
            <form class="sheet scheme" method="post" action="\(to: link)">
            \(formToken.html)\(FormKey().html)<input type="hidden" name="year" value="\(year)">
            \(fields.day("counts_from", t("活动从哪天起算"), start))
            \(each: StarDeadline.allCases, {
                fields.day($0.rawValue, t($0.label), scheme.calendar.of(year)[$0])
            })
            \(fields.note(nil))
            <p class="actions">\(Button(text: t("开评")).body)</p></form>
            """
    }
}

/// The days of a form: what was sent, else what is set, and what is wrong with it.
struct RoundDaysFields {
    let t: Words
    let problems: Problems
    let sent: SentForm?

    func day(_ name: String, _ label: String, _ stored: Day?, help: String? = nil) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent.map { $0[name] } ?? stored?.iso ?? "",
            kind: .date,
            help: help,
            error: problems.sentence(for: name).map { t($0) }
        ).body
    }

    func note(_ stored: String?) -> HTML {
        Field(
            label: t("说明"),
            name: "note",
            value: sent?["note"] ?? stored ?? "",
            kind: .textarea(rows: 2),
            error: problems.sentence(for: "note").map { t($0) },
            note: t("可以不填"),
            maxLength: 200
        ).body
    }
}
