import HTML

/// A table whose rows become cards on a phone; the first column names the row.
struct DataTable {
    struct Column: Sendable {
        let title: String
        var isNumeric = false
    }

    /// What the table shows; hidden from the eye if the page says it already.
    let caption: String
    var hidesCaption = false
    let columns: [Column]
    /// The `<tr>` of each row; a long list makes them itself, in one literal a row.
    let rows: HTML
    /// On a phone a row is a name and one line behind it, for lists that are long.
    var isBrief = false
    /// A wide table scrolls sideways and keeps its first column, instead of cards.
    var isWide = false
    /// On a phone the three figures behind a name stand side by side.
    var isInThrees = false

    var body: HTML {
        guard isWide else { return table }
        return """
            <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">\(table)</div>
            """
    }

    private var table: HTML {
        """
        <table\(if: !isWide, " class=\"cards\(if: isBrief, " brief")\(if: isInThrees, " threes")\"")>
        <caption\(if: hidesCaption, " class=\"hidden\"")>\(caption)</caption>
        <thead><tr>\(each: columns, head)</tr></thead>
        <tbody>\(rows)</tbody>
        </table>
        """
    }

    private func head(_ column: Column) -> HTML {
        "<th scope=\"col\"\(if: column.isNumeric, " class=\"num\"")>\(column.title)</th>"
    }
}

extension DataTable {
    /// Makes the rows from their cells.
    init(
        caption: String,
        hidesCaption: Bool = false,
        columns: [Column],
        cells: [[HTML]],
        isWide: Bool = false,
        isInThrees: Bool = false
    ) {
        let openings = columns.dropFirst().map(Self.opening)
        let rows = cells.map { Self.row($0, openings) }
        self.init(
            caption: caption,
            hidesCaption: hidesCaption,
            columns: columns,
            rows: "\(each: rows)",
            isWide: isWide,
            isInThrees: isInThrees
        )
    }

    /// The cell's tag with its column's title, which a card shows in front of the value.
    private static func opening(_ column: Column) -> HTML {
        "<td\(if: column.isNumeric, " class=\"num\"") data-label=\"\(column.title)\">"
    }

    private static func row(_ cells: [HTML], _ openings: [HTML]) -> HTML {
        let rest = zip(openings, cells.dropFirst()).map { opening, cell -> HTML in
            "\(opening)\(cell)</td>"
        }
        return "<tr><th scope=\"row\">\(cells.first)</th>\(each: rest)</tr>\n"
    }
}
