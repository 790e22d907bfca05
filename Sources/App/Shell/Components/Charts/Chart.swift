import HTML

/// Figures drawn: with a title, a description, and the table that says the same in numbers.
///
/// What it looks like stands in its own attributes, so that it is the same on paper, where a page's style
/// sheets do not reach into a picture; on a screen `charts.css` turns it dark.
struct Chart {
    /// The name of this picture, once on its page.
    let id: String
    let title: String
    let description: String
    let height: Int
    let drawing: HTML
    var key: [ChartKey.Entry] = []
    /// Nil where the page itself shows the table beside it.
    var table: HTML?
    /// What opens the table.
    var opener = ""

    /// Narrow, so that its words can be read on a phone.
    static let width = 384

    var body: HTML {
        """
        <figure class="chart"><svg viewBox="0 0 \(Self.width) \(height + keyed.height)" role="img" \
        aria-labelledby="\(id)-title \(id)-desc" font-size="13" font-family="sans-serif" fill="#1d2127">\
        <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>
        <defs>\(each: ChartLook.allCases, { $0.pattern(in: id) })</defs>
        \(drawing)\(keyed.html(below: height))</svg></figure>
        \(with: table, details)
        """
    }

    private var keyed: ChartKey { ChartKey(id: id, entries: key) }

    private func details(_ table: HTML) -> HTML {
        "<details class=\"figures\"><summary>\(opener)</summary>\(table)</details>"
    }

    /// About how wide a line of text is: what is no letter of a keyboard is as wide as it is high.
    static func length(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 7 : 13) }
    }

    /// The same of bold text, in which figures and per cent signs are wider.
    static func boldLength(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == "%" ? 13 : $1.isASCII ? 9 : 14) }
    }
}

/// How a part of a chart is filled: told apart by its hatching, not by its colour.
enum ChartLook: Int, CaseIterable, Sendable {
    case blank, upright, dotted, level, slanting, solid

    /// What fills it, in the chart of that name.
    func fill(in chart: String) -> String { "url(#\(chart)-look\(rawValue))" }

    func pattern(in chart: String) -> HTML {
        """
        <pattern id="\(chart)-look\(rawValue)" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="\(self == .solid ? "ink" : "ground")" width="6" height="6" \
        fill="\(self == .solid ? "#a31a13" : "#fff")"/>\
        \(with: stroke, path)</pattern>
        """
    }

    private func path(_ stroke: String) -> HTML {
        "<path class=\"hatch\" d=\"\(stroke)\" stroke=\"#a31a13\" stroke-width=\"1.5\" fill=\"none\"/>"
    }

    private var stroke: String? {
        switch self {
        case .blank, .solid: nil
        case .upright: "M3 0V6"
        case .dotted: "M2 3H4"
        case .level: "M0 3H6"
        case .slanting: "M-1 1L1 -1M0 6L6 0M5 7L7 5"
        }
    }
}

/// What the hatchings of a chart mean, drawn below it with the same hatchings.
struct ChartKey {
    struct Entry: Sendable {
        let look: ChartLook
        let text: String
    }

    let id: String
    let entries: [Entry]

    private static let line = 22

    var height: Int { entries.isEmpty ? 0 : (places.last?.y ?? 0) + Self.line + 6 }

    /// Where each entry stands; a new line begins where there is no more room.
    private var places: [(x: Int, y: Int)] {
        var (x, y) = (8, 6)
        return entries.map { entry in
            let room = 34 + Chart.length(of: entry.text)
            if x > 8, x + room > Chart.width { (x, y) = (8, y + Self.line) }
            defer { x += room }
            return (x, y)
        }
    }

    func html(below top: Int) -> HTML {
        let places = places
        return "\(each: entries.indices, { entry(entries[$0], places[$0].x, top + places[$0].y) })"
    }

    private func entry(_ entry: Entry, _ x: Int, _ y: Int) -> HTML {
        """
        <rect class="part" x="\(x)" y="\(y)" width="14" height="14" fill="\(entry.look.fill(in: id))" \
        stroke="#5b626c"/><text x="\(x + 20)" y="\(y + 12)">\(entry.text)</text>

        """
    }
}
