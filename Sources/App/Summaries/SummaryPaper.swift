import Domain
import HTML

/// A summary on paper, for print, PDF and Word: headings, prose, and the figures as an appendix of tables.
struct SummaryPaper: Paper {
    /// Chinese, whoever prints it.
    let t: Words
    let document: SummaryDocument
    /// What stands under the title: how far it has come, and of which day its figures are.
    let under: String
    /// Word takes no drawing; its table says the same.
    var isForWord = false
    let look = PaperLook.summary

    var title: String { t("{place}计划生育协会 {y} 年工作总结", document.place, document.year) }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="under">\(under)</p>
        \(each: document.sections, section)
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
        let known = section.figures.filter { $0.now.kind != .unknown || $0.before.kind != .unknown }
        guard !known.isEmpty else { return .empty }
        return """
            <h3>\(section.theme.label.chinese)</h3>
            <table class="grid"><thead><tr><th>\(t("数字"))</th><th>\(t("本年"))</th><th>\(t("上年"))</th>\
            <th>\(t("增减"))</th></tr></thead>
            <tbody>\(each: known, row)</tbody></table>

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
            \(if: !isForWord, SummaryChart(t: t, figures: document.chapters).html)
            <table class="grid"><thead><tr><th>\(t("协会"))</th><th>\(t("会员"))</th></tr></thead>
            <tbody>\(each: document.chapters, chapter)</tbody></table>
            """
    }

    private func chapter(_ figure: SummaryFigure) -> HTML {
        "<tr><td>\(figure.key.chapter)</td><td class=\"num\">\(t.figure(figure))</td></tr>\n"
    }
}

extension FigureKey {
    /// The chapter whose members a key counts.
    var chapter: String { rawValue.split(separator: ".", maxSplits: 1).last.map(String.init) ?? "" }
}

/// Members of each chapter as bars, readable in black and white; the table beside it says the same.
struct SummaryChart {
    let t: Words
    let figures: [SummaryFigure]

    private static let line = 22
    private static let width = 640
    private static let names = 200

    var html: HTML {
        let height = figures.count * Self.line + 8
        return """
            <svg class="chart" viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(t("各协会会员"))">
            <title>\(t("各协会会员"))</title><desc>\(t("每个协会一条，越长会员越多；数字同下表。"))</desc>
            \(each: figures.indices, bar)</svg>
            """
    }

    private func bar(_ index: Int) -> HTML {
        let figure = figures[index]
        let most = figures.compactMap(\.value).max() ?? 1
        let room = Int64(Self.width - Self.names - 60)
        let length = (figure.value ?? 0) * room / max(most, 1)
        let y = index * Self.line + 4
        return """
            <text x="\(Self.names - 8)" y="\(y + 13)" text-anchor="end" font-size="12">\(figure.key.chapter)</text>\
            <rect x="\(Self.names)" y="\(y + 2)" width="\(length)" height="14" fill="#888" stroke="#222"/>\
            <text x="\(Int64(Self.names + 6) + length)" y="\(y + 13)" font-size="12">\(figure.worded)</text>

            """
    }
}
