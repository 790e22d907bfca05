import HTML

/// What a list says that holds nothing yet, and what to do next.
struct EmptyState {
    let text: String
    var action: ButtonLink?

    var body: HTML {
        "<div class=\"sheet empty\"><p>\(text)</p>\(action?.body)</div>"
    }
}
