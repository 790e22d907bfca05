import Domain
import HTML

/// The form of one sentence of a template: its words with figures by name, what is said instead, and the figures there are.
struct SummaryTemplateSentencePage: Page {
    let t: Words
    let read: SummaryTemplateRead
    let theme: FigureKey.Theme
    /// Nil for a sentence that is being added.
    let line: SummaryDocument.Line?
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String {
        line == nil ? t("“{section}”加一句", t(theme.label)) : t("改“{section}”的一句", t(theme.label))
    }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { "\(link)?section=\(theme.rawValue)&with=\(document.region.text)" }

    private var document: SummaryDocument { read.document }
    private var base: Link { .summaryTemplate(read.template.id, with: document.region) }
    private var link: Link {
        "\(Link.summaryTemplate(read.template.id))/sentences/\(line?.sentence.code ?? SummaryTemplateSentenceRoutes.new)"
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: base)">\(read.template.name)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="template-form" method="post" action="\(to: link)">\(formToken.html)\(FormKey().html)
        <input type="hidden" name="section" value="\(theme.rawValue)">
        <input type="hidden" name="with" value="\(document.region.text)">
        <input type="hidden" name="version" value="\(sent?["version"] ?? "\(line?.sentence.version ?? 0)")">
        \(wording)\(sample)
        \(instead("zero", t("数字是零时"), line?.sentence.ifZero))
        \(instead("unknown", t("没有登记时"), line?.sentence.ifUnknown))
        \(order)\(if: line != nil, leaving)
        <p class="actions">\(Button(text: t("保存草稿")).body)</p></form>
        \(SummaryTemplateFigures(t: t, document: document, theme: theme).html)
        """
    }

    private func error(_ name: String) -> String? { problems.sentence(for: name).map { t($0) } }

    private var wording: HTML {
        Field(
            label: t("句子"),
            name: "wording",
            value: sent?["wording"]
                ?? line.map { SummaryText.reading($0.sentence.wording).edited } ?? "",
            kind: .textarea(rows: 4),
            help: t(
                "花括号里写数字的名称，如 {example}；方括号里的话，数字是零或没有登记时自己去掉。地方写 {place}，年份写 {year}。",
                "{会员}",
                "{\(SummaryText.placeName)}",
                "{\(SummaryText.yearName)}"
            ),
            error: error("wording"),
            required: true,
            maxLength: 600
        ).body
    }

    /// How what stands there reads now: what was typed as far as it can be read, else what is kept.
    private var sample: HTML {
        guard let line else { return .empty }
        return "<div class=\"sample-box\">\(SummaryTemplateSample(t: t, line: line).html)</div>"
    }

    private func instead(_ name: String, _ label: String, _ kept: String?) -> HTML {
        let rule = kept == nil ? SummaryTemplateForm.Rule.leave : .say
        return """
            <fieldset class="sheet"><legend>\(label)</legend>
            \(Field(
                label: t("怎么办"),
                name: name,
                value: sent?[name] ?? rule.rawValue,
                kind: .select([
                    .init(value: SummaryTemplateForm.Rule.leave.rawValue, label: t("不写这句")),
                    .init(value: SummaryTemplateForm.Rule.say.rawValue, label: t("改说下面这句")),
                ]),
                error: error(name)
            ).body)
            \(Field(
                label: t("改说"),
                name: "\(name)_text",
                value: sent?["\(name)_text"] ?? kept.map { SummaryText.reading($0).edited } ?? "",
                kind: .textarea(rows: 2),
                error: error("\(name)_text"),
                maxLength: 200
            ).body)</fieldset>
            """
    }

    private var order: HTML {
        Field(
            label: t("次序"),
            name: "sort",
            value: sent?["sort"] ?? line.map { "\($0.sentence.sort)" } ?? "",
            kind: .number,
            help: t("小的在前；这一节现有 {numbers}。", taken),
            error: error("sort"),
            note: line == nil ? t("可以不填") : nil,
            maxLength: 4
        ).body
    }

    private var taken: String {
        let sorts = document.sections.first { $0.theme == theme }?.lines.map(\.sentence.sort) ?? []
        return sorts.isEmpty ? t("没有句子") : sorts.map(String.init).joined(separator: "、")
    }

    private var leaving: HTML {
        Field(
            label: t("模板里不用这句"),
            name: "left_out",
            value: sent?["left_out"] ?? (line?.sentence.isLeftOut == true ? "yes" : ""),
            kind: .checkbox
        ).body
    }
}

/// The figures that a sentence may name: how each is written, in what it is counted, and what it was last year.
struct SummaryTemplateFigures {
    let t: Words
    let document: SummaryDocument
    /// The section whose figures stand open.
    let theme: FigureKey.Theme

    var html: HTML {
        """
        <h2>\(t("可以用的数字"))</h2>
        <p class="soft">\(t("右边是 {place} {y} 年的数字，写明“至少”“约”的就不是准数。", document.place, document.year))</p>
        \(each: document.sections.filter { !$0.figures.isEmpty }, section)
        """
    }

    private func section(_ section: SummaryDocument.Section) -> HTML {
        """
        <details class="figures"\(if: section.theme == theme, " open")><summary>\(t(section.theme.label))</summary>
        \(DataTable(
            caption: t(section.theme.label),
            hidesCaption: true,
            columns: [
                .init(title: t("写法")), .init(title: t("单位")),
                .init(title: t("上年"), isNumeric: true),
            ],
            cells: section.figures.map { cells($0.now) }
        ).body)</details>
        """
    }

    private func cells(_ figure: SummaryFigure) -> [HTML] {
        [
            "<code>{\(figure.key.label.chinese)}</code>",
            "\(t(figure.key.unit.label))",
            "\(t.figure(figure))",
        ]
    }
}
