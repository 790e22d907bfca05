import HTML

/// How much a button weighs: a page has one main button.
enum ButtonWeight: Sendable {
    case main
    case quiet
    /// For what cannot be taken back.
    case grave
}

/// Sends the form it stands in.
struct Button {
    let text: String
    var weight = ButtonWeight.main
    var isWide = false
    /// What the form is told when this button of several is pressed.
    var value: (name: String, value: String)?

    var body: HTML {
        """
        <button class="button\(weight.html)\(if: isWide, " wide")"\
        \(with: value, { " name=\"\($0.name)\" value=\"\($0.value)\"" })>\(text)</button>
        """
    }
}

/// Leads to another page, drawn as a button.
struct ButtonLink {
    let text: String
    let link: Link
    var weight = ButtonWeight.main
    var isWide = false

    var body: HTML {
        """
        <a class="button\(weight.html)\(if: isWide, " wide")" href="\(to: link)">\(text)</a>
        """
    }
}

extension ButtonWeight {
    fileprivate var html: HTML {
        switch self {
        case .main: ""
        case .quiet: " quiet"
        case .grave: " grave"
        }
    }
}
