import Domain
import HTML

/// The rows behind one figure, or what each place below adds to it where its rows are not hers to see.
struct FigureRowsPage: Page {
    /// Where the page before ended.
    struct Turn {
        let region: String
        let row: Int64

        init?(_ text: String) {
            let parts = text.split(separator: ".").map(String.init)
            guard parts.count == 2, let row = Int64(parts[1]) else { return nil }
            (region, self.row) = (parts[0], row)
        }
    }

    static let pageSize = 50

    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let figure: SummaryFigure
    /// As it stands in the summary that was handed in; nil without one.
    let sealed: SummaryFigure?
    let parts: [FigurePart]
    let found: [FigureRow]
    let isFirst: Bool

    var title: String { t("{place} {y} 年：{what}", region.name, year, t(figure.key.label)) }
    var place: MenuItem.Place? { nil }
    private var rows: [FigureRow] { Array(found.prefix(Self.pageSize)) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .figures(region.code, year))">\(t("{place} {y} 年总结的数字", region.name, year))</a></p>
        <h1>\(t(figure.key.label)) \(t.figure(figure))</h1>
        \(changed)<p class="soft">\(said)</p>
        \(if: isFirst && showsParts, partsTable)
        \(if: !rows.isEmpty, rowsTable)
        \(pager)
        """
    }

    /// That the summary says something else than the rows do by now.
    private var changed: HTML? {
        guard let sealed, !sealed.isSaid(as: figure) else { return nil }
        return Notice(
            kind: .warning,
            text: t("上报时 {a}，现在 {b}。", t.figure(sealed), t.figure(figure)),
            detail: "<p>\(t("总结里是上报时的数字，这一页是现在的数字和现在的行。"))</p>"
        ).body
    }

    private var said: String {
        switch figure.kind {
        case .unknown: t("没有人登记过这样的行，所以不知道，不是零。")
        case .belowTen: t("不到 10，或者从它能推算出不到 10 的数，只给管理这些人的人看。")
        default:
            figure.rows == 0
                ? t("这一年一行也没有。")
                : found.isEmpty
                    ? t("由 {n} 行数出来，这些行不归您看。", figure.rows) : t("由 {n} 行数出来。", figure.rows)
        }
    }

    /// A county reads by townships; a township by villages where the rows themselves are not hers.
    private var showsParts: Bool {
        guard figure.kind != .belowTen, !parts.isEmpty else { return false }
        return region.code.level < .township || region.code.level == .township && found.isEmpty
    }

    private var partsTable: HTML {
        DataTable(
            caption: t("一处一行"),
            columns: [
                .init(title: t("地方")), .init(title: t("多少"), isNumeric: true),
                .init(title: t("行数"), isNumeric: true),
            ],
            cells: parts.map(cells)
        ).body
    }

    private func cells(_ part: FigurePart) -> [HTML] {
        guard let kind = part.kind, let value = part.value else {
            return ["\(part.name)", part.kind == nil ? "\(t("不显示"))" : "&lt;10", "—"]
        }
        let whole = SummaryFigure(key: figure.key.ofRows, value: value, kind: kind, rows: part.rows)
        return [
            "<a href=\"\(to: .figure(figure.key.ofRows, part.region, year))\">\(part.name)</a>",
            "\(t.figure(whole))", "\(part.rows)",
        ]
    }

    private var rowsTable: HTML {
        let words = FigureRowWords(t: t, key: figure.key.ofRows)
        return DataTable(
            caption: t("一行一条"),
            hidesCaption: true,
            columns: words.columns(of: rows.first?.kind ?? .profile),
            cells: rows.map { words.cells($0, opens: person.may($0.act, at: $0.region)) }
        ).body
    }

    private var pager: HTML {
        let link = Link.figure(figure.key, region.code, year)
        var pager = Pager(label: t(figure.key.label))
        if !isFirst { pager.first = Pager.Step(text: t("从头看"), link: link) }
        if found.count > Self.pageSize, let last = rows.last {
            let after = "\(last.region.text).\(last.id)"
            pager.next = Pager.Step(text: t("下一页"), link: "\(link)\(query: ["after": after])")
        }
        return pager.body
    }
}
