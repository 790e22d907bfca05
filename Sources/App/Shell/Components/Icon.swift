import HTML

/// A small drawing beside words; it says nothing by itself, so readers aloud pass over it.
///
/// The drawings stand in the page: they are shorter than a reference to a file would be, and a
/// page that was saved or printed keeps them.
enum Icon: String, CaseIterable, Sendable {
    case pennant
    case swallowtail
    case square
    case disc
    case ring
    case menu
    case key
    case check
    case warning

    var html: HTML {
        """
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">\(drawing)</svg>
        """
    }

    private var drawing: HTML {
        switch self {
        case .pennant: "<path d=\"M3 1h2v18H3zM6 2l12 5-12 5z\"/>"
        case .swallowtail: "<path d=\"M3 1h2v18H3zM6 2h12l-4 5 4 5H6z\"/>"
        case .square:
            "<path fill-rule=\"evenodd\" d=\"M3 1h2v18H3zM6 2h11v10H6zm2 2v6h7V4z\"/>"
        case .disc: "<path d=\"M3 1h2v18H3zM12 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z\"/>"
        case .ring:
            """
            <path fill-rule="evenodd" d="M3 1h2v18H3zM12 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 2a3 3 0 \
            1 0 0 6a3 3 0 1 0 0-6z"/>
            """
        case .menu: "<path d=\"M2 4h16v2H2zm0 5h16v2H2zm0 5h16v2H2z\"/>"
        case .key:
            """
            <path fill-rule="evenodd" d="M6 5a5 5 0 1 0 4.6 7H13v3h3v-3h2V9h-7.4A5 5 0 0 0 6 5\
            zm0 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"/>
            """
        case .check: "<path d=\"M7.5 16.5 1.5 10.5l2-2 4 4 9-9 2 2z\"/>"
        case .warning:
            "<path fill-rule=\"evenodd\" d=\"M10 1l9.5 17H.5zM9 7v6h2V7zm0 7.5v2h2v-2z\"/>"
        }
    }
}
