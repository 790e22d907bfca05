import HTML

/// What is wrong with a form, summed at its top; each line leads to its field.
struct ErrorSummary {
    struct Fault: Sendable {
        /// The field's id; nil if no one field of the page is to blame.
        let field: String?
        let text: String
    }

    let title: String
    let faults: [Fault]

    /// Nothing if nothing is wrong.
    var body: HTML {
        guard !faults.isEmpty else { return .empty }
        return """
            <div class="notice problem" role="alert">\(Icon.warning.html)<div>
            <h2>\(title)</h2>
            <ul>\(each: faults, line)</ul>
            </div></div>
            """
    }

    private func line(_ fault: Fault) -> HTML {
        guard let field = fault.field else { return "<li>\(fault.text)</li>" }
        return "<li><a href=\"\(to: "#\(field)")\">\(fault.text)</a></li>"
    }
}
