import HTML

/// Says on top of a page what was done, or what to look out for.
struct Notice {
    enum Kind: Sendable {
        case success
        case warning
    }

    let kind: Kind
    let text: String
    /// What more there is to say: a code to copy, a link.
    var detail: HTML?

    var body: HTML {
        switch kind {
        case .success:
            """
            <div class="notice success" role="status">\(Icon.check.html)<div><p>\(text)</p>\
            \(detail)</div></div>
            """
        case .warning:
            """
            <div class="notice warning" role="alert">\(Icon.warning.html)<div><p>\(text)</p>\
            \(detail)</div></div>
            """
        }
    }
}
