import Domain
import HTML

/// What the projects of a place came to up to the end of a year: charts with their table, and what is not known.
struct OutcomePage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let today: Day
    let sheet: OutcomeSheet
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{place} {y} 年项目成效", region.name, sheet.year) }
    var place: MenuItem.Place? { .outcomes }
    var address: Link? { .outcomes(region.code, sheet.year) }
    private var sum: Outcome { sheet.sum }

    var body: HTML {
        """
        <p class="soft">\(above)</p>
        <h1>\(t("{y} 年 {n} 个项目，帮扶 {m} 户，已确认脱困 {k} 户", sheet.year, sum.projects, HouseholdCounts.said(sum.counts.all), HouseholdCounts.said(sum.counts.lifted)))</h1>
        \(years)
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(sheet.lines.isEmpty ? nothing : found)
        \(if: region.level == .township, mean)
        """
    }

    private var above: HTML {
        guard let above = region.code.parent, person.may(.seeOutcomes, at: above) else {
            return "\(region.name)"
        }
        return "<a href=\"\(to: .outcomes(above, sheet.year))\">\(t("上一级"))</a> · \(region.name)"
    }

    private var years: HTML {
        let (before, after) = (sheet.year - 1, sheet.year + 1)
        let hasNext = after <= today.year
        return """
            <nav class="pager" aria-label="\(t("前一年、后一年"))">\
            <a class="button quiet" rel="prev" href="\(to: .outcomes(region.code, before))">← \(t("{y} 年", before))</a> \
            \(if: hasNext, "<a class=\"button quiet\" rel=\"next\" href=\"\(to: .outcomes(region.code, after))\">\(t("{y} 年", after)) →</a>")</nav>
            """
    }

    private var nothing: HTML { EmptyState(text: t("这一年还没有批准的项目。")).body }

    private var found: HTML {
        """
        \(OutcomeCharts(t: t, sheet: sheet, isCounty: region.level == .county).html)
        \(OutcomeTable(t: t, person: person, region: region, sheet: sheet).html)
        <p class="actions">\(if: person.may(.seeLoans, at: region.code), returns)</p>
        """
    }

    private var returns: HTML {
        let link = Link.projectReturn(region.code, sheet.year)
        return """
            \(ButtonLink(text: t("三结合台账（R7）打印"), link: "\(link)/print", weight: .quiet).body)
            \(ButtonLink(text: t("表格文件"), link: link, weight: .quiet).body)
            """
    }

    /// What income is held against; typed once a year.
    private var mean: HTML {
        let known = sheet.means.mean(at: region.code, sheet.year)
        let said =
            known.map {
                t(
                    "{y} 年当地人均年收入 {n} 元（{source}）。",
                    sheet.year,
                    Fen(Int64($0.yuan) * 100).yuan,
                    $0.source
                )
            }
            ?? t("还没有填 {y} 年当地人均年收入，达没达标还不知道。", sheet.year)
        return """
            <h2 id="mean">\(t("当地人均年收入"))</h2><p>\(said)</p>
            <p class="soft">\(t("目标：新增户高出人均 25%，联系户、帮带户高出 5%。"))</p>
            \(if: person.may(.enterMeanIncome, at: region.code), meanForm(known))
            """
    }

    private func meanForm(_ known: LocalMean?) -> HTML {
        """
        <details\(if: !problems.isEmpty, " open")><summary>\(known == nil ? t("填上") : t("改正"))</summary>
        <form class="sheet" method="post" action="\(to: "\(Link.outcomes(region.code, sheet.year))/means")">
        \(formToken.html)\(FormKey().html)
        \(field("yuan", t("人均年收入（元）"), .number, 7))
        \(field("source", t("数从哪里来"), .text, 120))
        \(Button(text: t("记下")).body)</form></details>
        """
    }

    private func field(_ name: String, _ label: String, _ kind: Field.Kind, _ most: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most
        ).body
    }
}
