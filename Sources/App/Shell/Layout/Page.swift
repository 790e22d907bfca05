import HTML

/// One page: a title and a body of finished text; it places values and decides nothing.
protocol Page: Sendable {
    var t: Words { get }
    var title: String { get }
    var body: HTML { get }
    /// The menu entry that is marked as the place one is at.
    var place: MenuItem.Place? { get }
    /// Where this page can be read again, if a form brought it here that was sent elsewhere.
    var address: Link? { get }
}

extension Page {
    var address: Link? { nil }
    var place: MenuItem.Place? { nil }
}
