import HTML

/// Bars that lie, a line each: what it is on the left, how much in parts, and the number behind it.
struct BarChart {
    struct Bar: Sendable {
        let label: String
        /// In order from the left; the number stands behind the whole.
        let parts: [(value: Int, look: ChartLook)]
        let text: String

        init(label: String, parts: [(value: Int, look: ChartLook)], text: String) {
            self.label = label
            self.parts = parts
            self.text = text
        }

        /// A bar of one part.
        init(label: String, value: Int, text: String) {
            self.init(label: label, parts: [(value, .slanting)], text: text)
        }
    }

    let id: String
    let title: String
    let description: String
    let bars: [Bar]
    /// What fills the whole width.
    let most: Int
    var key: [ChartKey.Entry] = []
    /// Nil where the page itself shows the table beside it.
    var table: HTML?
    var opener = ""

    private static let (line, longest) = (28, 13)

    /// Nothing is drawn of nothing.
    var body: HTML {
        guard !bars.isEmpty else { return .empty }
        return Chart(
            id: id,
            title: title,
            description: description,
            height: bars.count * Self.line + 8,
            drawing: "\(each: bars.indices, bar)",
            key: key,
            table: table,
            opener: opener
        ).body
    }

    private var left: Int { (bars.map { Chart.length(of: short($0.label)) }.max() ?? 0) + 14 }
    private var right: Int { (bars.map { Chart.boldLength(of: $0.text) }.max() ?? 0) + 14 }

    private func bar(_ number: Int) -> HTML {
        let bar = bars[number]
        let top = 4 + number * Self.line
        var start = left
        var pieces: [HTML] = []
        for part in bar.parts where part.value > 0 {
            let width = length(part.value)
            pieces.append(piece(start, top + 4, width, part.look))
            start += width
        }
        return """
            <text class="name" x="\(left - 8)" y="\(top + 19)" text-anchor="end">\(short(bar.label))</text>
            \(each: pieces)
            <text class="value" x="\(start + 6)" y="\(top + 19)" font-weight="600">\(bar.text)</text>

            """
    }

    /// The label's beginning, as far as there is room beside a bar.
    private func short(_ label: String) -> String {
        label.count > Self.longest ? "\(label.prefix(Self.longest - 1))…" : label
    }

    private func length(_ value: Int) -> Int {
        most > 0 ? max(1, value * (Chart.width - left - right) / most) : 0
    }

    private func piece(_ x: Int, _ y: Int, _ width: Int, _ look: ChartLook) -> HTML {
        """
        <rect class="part" x="\(x)" y="\(y)" width="\(width)" height="20" fill="\(look.fill(in: id))" \
        stroke="#5b626c"/>
        """
    }
}
