import Domain
import HTML

/// A summary on paper, for print, PDF and Word: headings, prose, and the figures as an appendix of tables.
struct SummaryPaper: Paper {
    /// Chinese, whoever prints it.
    let t: Words
    let document: SummaryDocument
    /// What stands under the title: how far it has come, and of which day its figures are.
    let under: String
    /// Of a county, which townships had handed theirs in.
    var townships: String?
    let look = PaperLook.summary

    var title: String { t("{place}计划生育协会 {y} 年工作总结", document.place, document.year) }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="under">\(under)</p>
        \(with: townships, { "<p class=\"under\">\($0)</p>" })
        \(each: document.sections, section)
        <div class="signs-off"><p>\(t("{place}计划生育协会（盖章）", document.place))</p>\
        <p>\(t("起草：　　　　审核：　　　　审批：　　　　"))</p></div>
        <h2 class="appendix">\(t("附表　主要数字"))</h2>
        \(each: document.sections, table)
        \(chapters)
        """
    }

    private func section(_ section: SummaryDocument.Section) -> HTML {
        """
        <h2>\(SummaryHeading(section.theme).text)</h2>
        \(SummaryProse(t: t, section: section, base: nil).html)

        """
    }

    private func table(_ section: SummaryDocument.Section) -> HTML {
        let known = section.figures.filter { $0.tellsSomething }
        guard !known.isEmpty else { return .empty }
        return """
            <h3>\(section.theme.label.chinese)</h3>
            <table class="grid"><thead><tr><th>\(t("数字"))</th><th class="num">\(t("本年"))</th>\
            <th class="num">\(t("上年"))</th><th class="num">\(t("增减"))</th></tr></thead>
            <tbody>\(each: known, row)</tbody></table>
            \(each: SummaryChart.of(section, t), \.html)

            """
    }

    private func row(_ pair: SummaryDocument.Pair) -> HTML {
        """
        <tr><td>\(t(pair.now.key.label))</td><td class="num">\(t.figure(pair.now))</td>\
        <td class="num">\(t.figure(pair.before))</td><td class="num">\(t.change(pair))</td></tr>

        """
    }

    private var chapters: HTML {
        guard !document.chapters.isEmpty else { return .empty }
        return """
            <h3>\(t("各协会会员"))</h3>
            \(SummaryChart.members(document.chapters, t).html)
            <table class="grid"><thead><tr><th>\(t("协会"))</th><th class="num">\(t("会员"))</th></tr></thead>
            <tbody>\(each: document.chapters, chapter)</tbody></table>
            """
    }

    private func chapter(_ figure: SummaryFigure) -> HTML {
        "<tr><td>\(figure.key.chapter)</td><td class=\"num\">\(t.figure(figure))</td></tr>\n"
    }
}

extension SummaryDocument.Pair {
    /// Whether either year has something: a table of noughts on paper says nothing.
    fileprivate var tellsSomething: Bool {
        [now, before].contains { $0.kind != .unknown && !$0.isZero }
    }
}

extension FigureKey {
    /// The chapter whose members a key counts.
    var chapter: String { rawValue.split(separator: ".", maxSplits: 1).last.map(String.init) ?? "" }
}
