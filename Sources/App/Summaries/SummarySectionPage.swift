import Domain
import HTML

/// The editor of a section: its sentences with figures named between braces, and the figures one may name.
struct SummarySectionPage: Page {
    let t: Words
    let summary: AnnualSummary
    let section: SummaryDocument.Section
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("改“{section}”", t(section.theme.label)) }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { "\(base)/sections/\(section.theme.rawValue)" }
    private var base: Link { .summary(summary.region, summary.year) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: base)">\(t("回到总结"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p class="soft">\(t("花括号里是数字的名称，数字从数据里来，不用手写。方括号里的内容，数字是零或没有登记时不写。"))</p>
        <form method="post" action="\(to: "\(base)/sections/\(section.theme.rawValue)")">\(formToken.html)\(FormKey().html)
        \(each: section.lines, line)
        \(field("new", t("加一句自己的话"), "", rows: 4))
        \(Button(text: t("保存")).body)</form>
        \(names)
        """
    }

    private func line(_ line: SummaryDocument.Line) -> HTML {
        let id = line.sentence.id
        let text = SummaryText.reading(line.sentence.wording).edited
        return """
            <div class="sheet">
            \(field("s\(id)", line.sentence.code == nil ? t("自己的话") : t("句子"), text, rows: max(2, min(6, text.count / 18 + 1))))
            <p class="soft">\(line.wording.outcome.isSaid ? t("读作：{text}", line.wording.text) : t("现在不写："))\(t.reason(line.wording.outcome))</p>
            <ul class="marks">\(SummaryMarks(t: t, line: line).html)</ul>
            <input type="hidden" name="v\(id)" value="\(line.sentence.version)">
            \(order(line.sentence))\(leaving(line.sentence))</div>
            """
    }

    private func field(_ name: String, _ label: String, _ value: String, rows: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? value,
            kind: .textarea(rows: rows),
            error: problems.sentence(for: name).map { t($0) },
            maxLength: 1000
        ).body
    }

    private func order(_ sentence: SummarySentence) -> HTML {
        let name = "o\(sentence.id)"
        return Field(
            label: t("次序"),
            name: name,
            value: sent?[name] ?? "\(sentence.sort)",
            kind: .number,
            error: problems.sentence(for: name).map { t($0) },
            maxLength: 4
        ).body
    }

    private func leaving(_ sentence: SummarySentence) -> HTML {
        let name = "x\(sentence.id)"
        return Field(
            label: t("不写这句"),
            name: name,
            value: sent?[name] ?? (sentence.isLeftOut ? "yes" : ""),
            kind: .checkbox
        ).body
    }

    /// The figures of the section by the names that stand between braces, beside those of the year before.
    private var names: HTML {
        let pairs = section.figures.filter { !$0.now.key.isOfOneChapter }
        guard !pairs.isEmpty else { return .empty }
        return """
            <details><summary>\(t("可用的数字"))</summary>
            \(DataTable(
                caption: t("可用的数字"),
                hidesCaption: true,
                columns: [
                    .init(title: t("写法")), .init(title: t("本年"), isNumeric: true),
                    .init(title: t("上年"), isNumeric: true),
                    .init(title: t("增减"), isNumeric: true),
                ],
                cells: pairs.map(cells)
            ).body)</details>
            """
    }

    private func cells(_ pair: SummaryDocument.Pair) -> [HTML] {
        [
            "<code>{\(pair.now.key.label.chinese)}</code>", "\(t.figure(pair.now))",
            "\(t.figure(pair.before))",
            "\(t.change(pair))",
        ]
    }
}
