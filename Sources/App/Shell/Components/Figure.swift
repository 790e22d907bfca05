import HTML

/// A big figure with what it counts; it leads to the rows it was counted from.
struct Figure {
    let label: String
    let value: String
    var unit: String?
    var link: Link?

    var body: HTML {
        guard let link else { return "<div class=\"figure\">\(content)</div>" }
        return "<a class=\"figure\" href=\"\(to: link)\">\(content)</a>"
    }

    private var content: HTML {
        """
        <span class="label">\(label)</span> <span class="value">\(value)</span>\
        \(with: unit, { " <span class=\"unit\">\($0)</span>" })
        """
    }
}
