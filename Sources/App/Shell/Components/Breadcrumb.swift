import HTML

/// Where a page stands among the places above it.
struct Breadcrumb {
    struct Place: Sendable {
        let text: String
        /// Nil for a place one may not enter, and for the page itself.
        var link: Link?
    }

    let label: String
    let places: [Place]

    var body: HTML {
        "<nav class=\"breadcrumb\" aria-label=\"\(label)\"><ol>\(each: places, item)</ol></nav>"
    }

    private func item(_ place: Place) -> HTML {
        guard let link = place.link else { return "<li>\(place.text)</li>" }
        return "<li><a href=\"\(to: link)\">\(place.text)</a></li>"
    }
}
