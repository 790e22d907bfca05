import HTML

/// Bars that lie, a line each: what it is on the left, how much in parts, and the number behind it.
struct StarBars {
    struct Bar: Sendable {
        let label: String
        /// In order from the left; each part has its own look, the number stands behind the whole.
        let parts: [(value: Int, look: Int)]
        let text: String
    }

    /// Said to whoever hears the page; the numbers are in the table.
    let label: String
    let bars: [Bar]
    /// What fills the whole width.
    let most: Int

    private static let (width, left, right, line) = (640, 190, 90, 28)

    var body: HTML {
        let height = bars.count * Self.line + 8
        return """
            <figure class="sheet bars" tabindex="0"><svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(label)">
            \(each: bars.indices, bar)</svg></figure>
            """
    }

    private func bar(_ number: Int) -> HTML {
        let bar = bars[number]
        let top = 4 + number * Self.line
        var start = Self.left
        var pieces: [HTML] = []
        for part in bar.parts where part.value > 0 {
            let width = length(part.value)
            pieces.append(piece(start, top + 4, width, part.look))
            start += width
        }
        return """
            <text class="name" x="\(Self.left - 8)" y="\(top + 19)" text-anchor="end">\(bar.label)</text>
            \(each: pieces)
            <text class="value" x="\(start + 6)" y="\(top + 19)">\(bar.text)</text>

            """
    }

    private func length(_ value: Int) -> Int {
        most > 0 ? max(1, value * (Self.width - Self.left - Self.right) / most) : 0
    }

    private func piece(_ x: Int, _ y: Int, _ width: Int, _ look: Int) -> HTML {
        """
        <rect class="part look\(look)" x="\(x)" y="\(y)" width="\(width)" height="20"/>
        """
    }
}

/// What the looks of the parts mean, in words and in the same patches.
struct StarBarKey {
    let entries: [(look: Int, text: String)]

    var body: HTML {
        """
        <ul class="bar-key">\(each: entries, { "<li><span class=\"patch look\($0.look)\" aria-hidden=\"true\"></span>\($0.text)</li>" })</ul>
        """
    }
}
