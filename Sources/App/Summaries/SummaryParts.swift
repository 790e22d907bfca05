import Domain
import HTML

/// The heading of a part of R14: the profile stands first, the sections are counted.
struct SummaryHeading {
    let text: String

    init(_ theme: FigureKey.Theme) {
        let numerals = ["", "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"]
        let at = FigureKey.Theme.allCases.firstIndex(of: theme) ?? 0
        text = (at < numerals.count ? numerals[at] : "") + theme.label.chinese
    }
}

/// The sentences of a section as prose; a figure leads to its rows.
struct SummaryProse {
    let t: Words
    let section: SummaryDocument.Section
    /// The summary's own address; nil on paper.
    let base: Link?

    var html: HTML {
        let template = section.said.filter { $0.sentence.code != nil }
        let own = section.said.filter { $0.sentence.code == nil }
        return """
            \(if: !template.isEmpty, "<p class=\"prose\">\(each: template, line)</p>")
            \(each: own, { "<p class=\"prose\">\(line($0))</p>" })
            \(if: section.said.isEmpty, "<p class=\"soft\">\(t("（这一节还没有内容）"))</p>")
            """
    }

    private func line(_ line: SummaryDocument.Line) -> HTML {
        "\(each: line.wording.pieces, piece)"
    }

    private func piece(_ piece: SummaryWording.Piece) -> HTML {
        guard let key = piece.key, let base else { return "\(piece.text)" }
        return
            "<a class=\"figure-in-text\" href=\"\(to: "\(base)/figures/\(key.rawValue)")\">\(piece.text)</a>"
    }
}

/// What is to be looked at in a sentence.
struct SummaryMarks {
    let t: Words
    let line: SummaryDocument.Line

    var html: HTML {
        """
        \(if: !line.typed.isEmpty, "<li><mark>\(t("自己写的数字没有数据对应：{numbers}", line.typed.joined(separator: "、")))</mark></li>")\
        \(with: line.copied, { "<li><mark>\(t("这里有和{place} {y} 年总结相同的句子", $0.place, $0.year))</mark> <span class=\"soft\">\(line.wording.text)</span></li>" })
        """
    }
}

/// The figures of a section beside those of the year before, each a way to its rows.
struct SummaryFigures {
    let t: Words
    let section: SummaryDocument.Section
    let base: Link

    var html: HTML {
        let known = section.figures.filter { $0.now.kind != .unknown || $0.before.kind != .unknown }
        guard !known.isEmpty else { return .empty }
        return """
            <details class="no-print"><summary>\(t("本节的数字 {n} 个，和上年比", known.count))</summary>
            \(table(known))\(each: SummaryChart.of(section, t), \.html)</details>
            """
    }

    private func table(_ pairs: [SummaryDocument.Pair]) -> HTML {
        DataTable(
            caption: t("本节的数字"),
            hidesCaption: true,
            columns: [
                .init(title: t("数字")), .init(title: t("本年"), isNumeric: true),
                .init(title: t("上年"), isNumeric: true), .init(title: t("增减"), isNumeric: true),
            ],
            cells: pairs.map { pair in
                [
                    "\(t(pair.now.key.label))",
                    """
                    <a href="\(to: "\(base)/figures/\(pair.now.key.rawValue)")">\(t.figure(pair.now))</a>
                    """,
                    "\(t.figure(pair.before))", "\(t.change(pair))",
                ]
            }
        ).body
    }
}

extension Words {
    /// How much more or less than the year before.
    func change(_ pair: SummaryDocument.Pair) -> String {
        guard let change = pair.change, let number = change.number else { return "–" }
        if change.value == 0 { return self("持平") }
        return (change.value ?? 0) > 0 ? "+\(number)" : number
    }
}
