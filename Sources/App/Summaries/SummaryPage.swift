import Domain
import HTML

/// A summary as a document that is read, with every figure a way to its rows, and what may be done with it.
struct SummaryPage: Page {
    let t: Words
    let read: SummaryRead
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var summary: AnnualSummary { read.summary }
    var title: String { t("{place}计划生育协会 {y} 年工作总结", summary.place, summary.year) }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { base }
    var base: Link { .summary(summary.region, summary.year) }

    var body: HTML {
        """
        <p class="soft no-print"><a href="\(to: "/summaries?place=\(summary.region.text)&year=\(summary.year)")">\(t("工作总结"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(t(summary.state.label))</span> \
        <span class="soft">\(t("{who} {day}开始起草", summary.begunBy, t.day(Moment(summary.begun).day)))</span></p>
        \(problems.summary(t))\(frozen)\(townships)
        <p class="actions no-print">\(papers)</p>
        \(each: read.document.sections, section)
        \(SummarySteps(t: t, page: self).html)
        """
    }

    /// That the figures are those of the day it was handed in, and whether their rows have changed since.
    private var frozen: HTML? {
        guard let sealed = summary.sealed else { return nil }
        let words = t("数字在 {time} 上报时定格，查询版本 {v}。", t.moment(Moment(sealed)), read.version ?? "")
        guard !read.differences.isEmpty else { return "<p class=\"soft\">\(words)</p>" }
        return Notice(
            kind: .warning,
            text: changed,
            detail: "<p>\(words) <a href=\"\(to: "\(base)/changes")\">\(t("看变动"))</a></p>"
        ).body
    }

    private var changed: String {
        let (figures, rows) = (read.differences.count, read.differences.map(\.rows).max() ?? 0)
        return read.differences.contains(where: \.isRemade)
            ? t("上报以后换过数字的算法，{m} 个数字和现在不同；总结里仍是上报时的数字。", figures)
            : t("上报后至少有 {n} 条数据变动，涉及 {m} 个数字；总结里仍是上报时的数字。", max(rows, 1), figures)
    }

    /// Of a county, which townships stand behind its figures with a summary of their own.
    private var townships: HTML? {
        guard let words = t.townships(read.below) else { return nil }
        let link: Link = "/summaries?place=\(summary.region.text)&year=\(summary.year)"
        return Notice(
            kind: read.below.allSatisfy(\.isHandedIn) ? .success : .warning,
            text: words,
            detail: "<p class=\"no-print\"><a href=\"\(to: link)\">\(t("看各乡镇的总结"))</a></p>"
        ).body
    }

    private var papers: HTML {
        """
        \(ButtonLink(text: t("打印"), link: "\(base)/print", weight: .quiet).body)\
        \(ButtonLink(text: t("Word 文档"), link: "\(base)/docx", weight: .quiet).body)\
        \(ButtonLink(text: t("PDF"), link: "\(base)/pdf", weight: .quiet).body)\
        \(ButtonLink(text: t("全部数字"), link: .figures(summary.region, summary.year), weight: .quiet).body)
        """
    }

    var mayWrite: Bool {
        summary.state == .draft
            && SummaryStep.handedIn.isFor(read.person.grants, at: summary.region)
    }

    private func section(_ section: SummaryDocument.Section) -> HTML {
        """
        <section id="\(section.theme.rawValue)" class="sheet summary-section"><h2>\(SummaryHeading(section.theme).text)</h2>
        \(SummaryProse(t: t, section: section, base: base).html)
        \(marks(section))
        \(if: mayWrite, edit(section))
        \(SummaryFigures(t: t, section: section, base: base).html)
        \(if: mayWrite, leftOut(section))</section>
        """
    }

    private func edit(_ section: SummaryDocument.Section) -> HTML {
        let link: Link = "\(base)/sections/\(section.theme.rawValue)"
        return
            "<p class=\"no-print\">\(ButtonLink(text: t("改这一节"), link: link, weight: .quiet).body)</p>"
    }

    /// What a checker looks at: typed numbers that no row holds, and words of another place.
    private func marks(_ section: SummaryDocument.Section) -> HTML {
        let said = section.said
        guard said.contains(where: { !$0.typed.isEmpty || $0.copied != nil }) else { return .empty }
        return "<ul class=\"marks no-print\">\(each: said, mark)</ul>"
    }

    private func mark(_ line: SummaryDocument.Line) -> HTML {
        SummaryMarks(t: t, line: line).html
    }

    private func leftOut(_ section: SummaryDocument.Section) -> HTML {
        guard !section.leftOut.isEmpty else { return .empty }
        return """
            <details class="no-print"><summary>\(t("没有写进来的句子 {n} 句", section.leftOut.count))</summary>
            <ul>\(each: section.leftOut, { "<li>\(SummaryText.reading($0.sentence.wording).edited) <span class=\"soft\">\(t.reason($0.wording.outcome))</span></li>" })</ul></details>
            """
    }
}

extension Words {
    /// Which of a county's townships had handed their summaries in; nothing where there are none.
    func townships(_ below: [SummaryBelow]) -> String? {
        guard !below.isEmpty else { return nil }
        let missing = below.filter { !$0.isHandedIn }.map(\.name)
        guard !missing.isEmpty else { return self("{n} 个乡镇都已上报总结，数字是各乡镇的合计。", below.count) }
        return self(
            "{n} 个乡镇中 {m} 个已上报总结，{names}还没有上报；没有上报的乡镇，数字按已经登记的计入。",
            below.count,
            below.count - missing.count,
            missing.joined(separator: "、")
        )
    }

    /// Why a sentence stands there as it does, or does not.
    func reason(_ outcome: SummaryWording.Outcome) -> String {
        switch outcome {
        case .said: ""
        case .saidForZero: self("数字是零，用了另一句话")
        case .saidForUnknown: self("没有登记，用了另一句话")
        case .leftOutForZero(let key): self("“{figure}”是零，按规则不写", self(key.label))
        case .leftOutForUnknown(let key): self("“{figure}”没有登记，按规则不写", self(key.label))
        case .leftOutByWriter: self("起草人选择不写")
        }
    }
}
