import HTML

/// The months of a year from left to right, each with columns that stand side by side or on each other.
struct MonthChart {
    struct Series: Sendable {
        let name: String
        let look: ChartLook
        /// January first; twelve of them.
        let values: [Int]
    }

    let id: String
    let title: String
    let description: String
    /// The twelve words below the columns.
    let months: [String]
    let series: [Series]
    /// On each other where their sum means something, side by side where they are compared.
    let isStacked: Bool
    /// How a value is written.
    var text: @Sendable (Int) -> String = { "\($0)" }
    /// Nil where the page itself shows the table beside it.
    var table: HTML?
    var opener = ""

    private static let (left, top, tall, step) = (12, 22, 140, 30)

    /// Nothing is drawn where every month has nothing.
    var body: HTML {
        guard most > 0 else { return .empty }
        return Chart(
            id: id,
            title: title,
            description: description,
            height: Self.top + Self.tall + 26,
            drawing: """
                \(each: months.indices, month)
                <line class="rule" x1="\(Self.left)" x2="\(Chart.width - 8)" y1="\(Self.top + Self.tall)" \
                y2="\(Self.top + Self.tall)" stroke="#5b626c"/>

                """,
            key: series.map { ChartKey.Entry(look: $0.look, text: $0.name) },
            table: table,
            opener: opener
        ).body
    }

    private var sums: [Int] {
        months.indices.map { month in series.reduce(0) { $0 + $1.values[month] } }
    }

    private var most: Int {
        isStacked ? sums.max() ?? 0 : series.flatMap(\.values).max() ?? 0
    }

    private func month(_ month: Int) -> HTML {
        let x = Self.left + month * Self.step
        return """
            \(isStacked ? stack(month, x) : row(month, x))
            <text class="axis" x="\(x + Self.step / 2)" y="\(Self.top + Self.tall + 18)" \
            text-anchor="middle">\(months[month])</text>

            """
    }

    private func stack(_ month: Int, _ x: Int) -> HTML {
        var foot = Self.top + Self.tall
        var pieces: [HTML] = []
        for one in series where one.values[month] > 0 {
            let height = height(one.values[month])
            foot -= height
            pieces.append(column(x + 7, foot, Self.step - 14, height, one.look))
        }
        return "\(each: pieces)\(value(sums[month], x + Self.step / 2, foot, Self.step))"
    }

    private func row(_ month: Int, _ x: Int) -> HTML {
        let width = (Self.step - 6) / max(1, series.count)
        return """
            \(each: series.indices, { number in
                let value = series[number].values[month]
                let height = height(value)
                return column(
                    x + 3 + number * width, Self.top + Self.tall - height, width, height,
                    series[number].look)
            })
            """
    }

    private func height(_ value: Int) -> Int {
        value > 0 ? max(1, value * Self.tall / most) : 0
    }

    private func column(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ look: ChartLook) -> HTML
    {
        guard height > 0 else { return .empty }
        return """
            <rect class="part" x="\(x)" y="\(y)" width="\(width)" height="\(height)" \
            fill="\(look.fill(in: id))" stroke="#5b626c"/>
            """
    }

    /// The number above a column, if there is room for it; the table has it anyhow.
    private func value(_ value: Int, _ x: Int, _ y: Int, _ room: Int) -> HTML {
        let words = text(value)
        guard value > 0, Chart.length(of: words) <= room else { return .empty }
        return """
            <text class="value" x="\(x)" y="\(y - 5)" text-anchor="middle" font-weight="600">\(words)</text>
            """
    }
}
