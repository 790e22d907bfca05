import Domain
import HTML

/// All figures of a place and a year, in the order of the summary; each opens its rows.
struct FiguresPage: Page {
    let t: Words
    let region: Region
    let year: Int
    let figures: [SummaryFigure]

    var title: String { t("{place} {y} 年总结的数字", region.name, year) }
    var place: MenuItem.Place? { nil }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="soft">\(t("数字都从登记的行数出来，点开就是那些行。没有人登记过的写“没有记录”，不写零。"))</p>
        \(each: FigureKey.Theme.allCases, section)
        """
    }

    private func section(_ theme: FigureKey.Theme) -> HTML {
        let here = figures.filter { $0.key.theme == theme }
        guard !here.isEmpty else { return .empty }
        return """
            <h2>\(t(theme.label))</h2>
            \(DataTable(
                caption: t(theme.label),
                hidesCaption: true,
                columns: [.init(title: t("数字")), .init(title: t("多少"), isNumeric: true)],
                cells: here.map(cells)
            ).body)
            """
    }

    private func cells(_ figure: SummaryFigure) -> [HTML] {
        let value = t.figure(figure)
        let opens = figure.rows > 0
        return [
            "\(t(figure.key.label))",
            opens
                ? "<a href=\"\(to: .figure(figure.key, region.code, year))\">\(value)</a>"
                : "\(value)",
        ]
    }
}

extension Words {
    /// A figure with its unit, as far as it is known: `140 人`, `至少 300 人`, `没有记录`.
    func figure(_ figure: SummaryFigure) -> String {
        guard let number = figure.number else { return self(figure.kind.label) }
        let unit = self(figure.key.unit.label)
        switch figure.kind {
        case .atLeast: return self("至少 {n} {unit}", number, unit)
        case .about: return self("约 {n} {unit}", number, unit)
        default: return unit.isEmpty ? number : self("{n} {unit}", number, unit)
        }
    }
}
